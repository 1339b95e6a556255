import { formatCount, formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'

/** `plumbline snapshot` */
export const snapshot: Command = {
  name: 'snapshot',
  summary: 'build a snapshot of everything stored',
  positionals: [],
  options: {},
  details: `
A snapshot is a fixed set of records with its readings, links, duplicates and settings; its id is the hash of that.
The pages speak of the newest one. Ingest builds one by itself; this is for after --no-snapshot. When nothing
changed, the snapshot is the one there is.`,
  async run(call) {
    const { id, builtAt, records, postings, inRates, mentions } = await callVerb(call, 'snapshot', {})
    const answer = { snapshot: id, builtAt, records, postings, inRates, mentions }
    if (call.options.json === true) call.terminal.out(JSON.stringify(answer))
    else
      call.terminal.out(
        `Snapshot ${id}: ${formatCounted(postings, 'posting')} of ${formatCounted(records, 'record')}, ` +
          `${formatCount(inRates)} in rates, ${formatCounted(mentions, 'mention')}.`,
      )
    return 0
  },
}
