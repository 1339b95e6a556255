import { resolve } from 'node:path'
import { COLLECTIONS } from '../../core/scope-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { choiceFrom } from '../option-values.ts'

/** `plumbline import FILE` */
export const importCommand: Command = {
  name: 'import',
  summary: 'bring the postings of an export back',
  positionals: [
    {
      name: 'FILE',
      required: true,
      multiple: false,
      help: 'what plumbline export wrote of postings: JSON Lines, CSV or Parquet',
    },
  ],
  options: {
    collection: { value: 'NAME', help: 'mine, examples or demo for every posting, in place of its own' },
    'no-snapshot': { help: 'keep the postings but build no snapshot; plumbline snapshot does it later' },
  },
  details: `
The postings come back under their source, their id, their collection and the days they were found on, so importing
twice changes nothing, and a home that holds nothing else gets the very snapshot the export was made from (followed
sources aside: what their crawls told comes back with plumbline restore). What the columns say of readings is read anew. Files of other programs go to plumbline ingest, backups to plumbline restore. Ends
with 4 when every row was rejected.

  plumbline import postings.parquet`,
  async run(call) {
    const { options, positionals, terminal, cwd } = call
    const report = await callVerb(call, 'import', {
      file: resolve(cwd, positionals[0] ?? ''),
      collection: choiceFrom(options, 'collection', COLLECTIONS) ?? null,
      snapshot: options['no-snapshot'] !== true,
    })
    if (options.json === true) terminal.out(JSON.stringify(report))
    else {
      for (const [reason, count] of Object.entries(report.reasons))
        terminal.out(
          `rejected: ${reason} (${formatCount(count)}), for example ${report.examples[reason] ?? ''}`,
        )
      const counts = (['kept', 'updated', 'unchanged', 'rejected'] as const).map(
        (name) => `${formatCount(report[name])} ${name}`,
      )
      terminal.out(
        `${formatCounted(report.read, 'posting')}: ${counts.join(', ')}; ${report.seconds.toFixed(1)} s`,
      )
      if (report.snapshot !== null) terminal.out(terminal.colour.dim(`Snapshot ${report.snapshot}.`))
    }
    return report.read > 0 && report.rejected === report.read ? EXIT_CODES.UNREADABLE : 0
  },
}
