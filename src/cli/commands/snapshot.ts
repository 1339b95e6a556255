import { AppError } from '../../core/errors.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import { snapshotAnswer } from '../schemas/snapshot.ts'
import { renderTable } from '../terminal/table.ts'
import type { VerbResults } from '../verbs.ts'

const WISHES = ['list', 'pin', 'unpin'] as const

/** `plumbline snapshot` */
export const snapshot: Command = {
  name: 'snapshot',
  summary: 'build a snapshot of everything stored, list or pin those there are',
  positionals: [],
  options: {
    list: { help: 'list the snapshots that are kept, the newest first; build none' },
    pin: { value: 'ID', help: 'keep this snapshot for good; its id or the beginning of it' },
    unpin: { value: 'ID', help: 'keep it no longer than the last three are kept' },
  },
  details: `
A snapshot is a fixed set of records with its readings, links, duplicates and settings; its id is the hash of that.
The pages speak of the newest one. Ingest builds one by itself; this is for after --no-snapshot. When nothing
changed, the snapshot is the one there is.

The last three and the pinned ones are kept. What a new one pushes out is forgotten when that is built; its records
stay, so the same records under the same versions give the same snapshot again. A version of Plumbline that keeps other
tables forgets all of them, pinned ones too; the records stay, and the next "plumbline up" or "plumbline snapshot"
builds from them.

  plumbline snapshot --list
  plumbline snapshot --pin 3f9c`,
  async run(call) {
    const { options, terminal } = call
    const wishes = WISHES.filter((name) => options[name] !== undefined)
    if (wishes.length > 1)
      throw new AppError(
        'INVALID_INPUT',
        `${wishes.map((name) => `--${name}`).join(' and ')} go one at a time`,
      )
    if (options.list === true) return list(call)
    const wanted = options.pin ?? options.unpin
    const info =
      typeof wanted === 'string'
        ? await callVerb(call, 'pin', { snapshot: wanted, isPinned: options.pin !== undefined })
        : await callVerb(call, 'snapshot', {})
    if (options.json === true) terminal.out(JSON.stringify(snapshotAnswer(info)))
    else terminal.out(describe(info, typeof wanted === 'string'))
    return 0
  },
}

function describe(info: VerbResults['pin'], isAboutPin: boolean): string {
  if (isAboutPin)
    return info.isPinned
      ? `Snapshot ${info.id} is pinned: it stays until it is unpinned.`
      : `Snapshot ${info.id} is not pinned: it stays while it is among the last three.`
  return (
    `Snapshot ${info.id}: ${formatCounted(info.postings, 'posting')} of ${formatCounted(info.records, 'record')}, ` +
    `${formatCount(info.inRates)} in rates, ${formatCounted(info.mentions, 'mention')}.`
  )
}

async function list(call: CommandCall): Promise<number> {
  const { options, terminal } = call
  const snapshots = await callVerb(call, 'snapshots', {})
  if (options.json === true) terminal.out(JSON.stringify({ snapshots: snapshots.map(snapshotAnswer) }))
  else if (snapshots.length === 0) terminal.out('No snapshot is built yet.')
  else
    terminal.out(
      renderTable(
        [
          { title: 'id' },
          { title: 'built' },
          { title: 'postings', align: 'right' },
          { title: 'in rates', align: 'right' },
          { title: 'mentions', align: 'right' },
          { title: '' },
        ],
        snapshots.map((one, at) => [
          one.id,
          one.builtAt.slice(0, 16).replace('T', ' '),
          formatCount(one.postings),
          formatCount(one.inRates),
          formatCount(one.mentions),
          [...(at === 0 ? ['current'] : []), ...(one.isPinned ? ['pinned'] : [])].join(', '),
        ]),
        terminal.columns,
      ),
    )
  return 0
}
