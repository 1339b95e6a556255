import { formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'

/** `plumbline verify [ID]` */
export const verify: Command = {
  name: 'verify',
  summary: 'rebuild a snapshot from its records and compare every byte',
  positionals: [
    {
      name: 'ID',
      required: false,
      multiple: false,
      help: 'id of a snapshot or its beginning; the newest one when left out',
    },
  ],
  options: {},
  details: `
Says "identical" and ends with 0, or names the tables that differ and ends with 7. A snapshot that an older version
made is rebuilt from the readings and links kept of it; where this program's rules give other rows, it cannot be
told whether the snapshot is right, and the command says which version made it and ends with 14.`,
  async run(call) {
    const { terminal, options } = call
    const { id, isSame, records, tables, versions } = await callVerb(call, 'verify', {
      snapshot: call.positionals[0] ?? null,
    })
    if (options.json === true)
      terminal.out(JSON.stringify({ snapshot: id, isIdentical: isSame, records, tables, versions }))
    else if (isSame) {
      terminal.out(`Snapshot ${id}: identical, rebuilt from ${formatCounted(records, 'record')}.`)
      for (const { part, built, here } of versions)
        terminal.out(`  made by ${part} ${built}; this program has ${here}, and the same rows come of it`)
    } else {
      terminal.out(`Snapshot ${id}: DIFFERS from what its ${formatCounted(records, 'record')} give now.`)
      const differing = tables.filter(
        ({ built, stored, rebuilt }) => built !== stored || stored !== (rebuilt ?? stored),
      )
      for (const { table, built, stored, rebuilt } of differing)
        terminal.out(
          `  ${table}: ${stored === built ? 'rebuilt otherwise' : 'stored rows were changed'} (built ${built}, stored ${stored}${rebuilt === null ? '' : `, rebuilt ${rebuilt}`})`,
        )
    }
    return isSame ? 0 : EXIT_CODES.MISMATCH
  },
}
