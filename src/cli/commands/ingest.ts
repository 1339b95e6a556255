import { leftOutInWords } from '../../core/scope/left-out-words.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command } from '../command.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { choiceFrom, dayFrom, pairsFrom } from '../option-values.ts'
import { ingestAnswer } from '../schemas/ingest.ts'
import { checkMap, FIELDS_OF_MAP, MAP_OPTION, sourceInputs } from '../source-inputs.ts'
import { renderTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

const COUNTS = ['read', 'kept', 'updated', 'unchanged', 'rejected'] as const

/** `plumbline ingest SOURCE...` */
export const ingest: Command = {
  name: 'ingest',
  summary: 'read postings from files, folders or live boards into the store',
  positionals: [
    {
      name: 'SOURCE...',
      required: true,
      multiple: true,
      help: 'CSV, TSV, JSON, JSON Lines, gzip of these, text, a folder; or a live board: ashby:NAME (see plumbline source --help), an https address',
    },
  ],
  options: {
    collection: { value: 'NAME', help: 'mine (when left out) or examples' },
    map: MAP_OPTION,
    source: { value: 'NAME', help: 'name of the feed, in place of the file name' },
    'collected-on': { value: 'DATE', help: 'day the postings were collected (YYYY-MM-DD)' },
    encoding: { value: 'LABEL', help: 'encoding of a file that is neither UTF-8, UTF-16 nor Windows-1252' },
    'no-snapshot': { help: 'keep the postings but build no snapshot; plumbline snapshot does it later' },
  },
  details: `
Nothing is overwritten: a posting already stored is "unchanged", a new content of a known one is "updated". Reading
the same file again changes nothing. Columns are recognised by name and content and printed. A file, a folder and a
saved board response reach no network; a live board reaches its own address.

${FIELDS_OF_MAP}

--json ends with one line: {read, kept, updated, unchanged, rejected, duplicates, seconds, bySource, snapshot, rows},
where read = kept + updated + unchanged + rejected, and inRates, leftOut beside duplicates: what of it the figures
count, and why not the rest. Ends with 4 when every posting was rejected.

  plumbline ingest postings.csv --map title=position --collected-on 2026-10-01
  plumbline ingest ashby:linear`,
  async run(call) {
    const { options, positionals, terminal, cwd } = call
    const { source, encoding } = options
    const collectedOn = dayFrom(options, 'collected-on')
    const collection = choiceFrom(options, 'collection', ['mine', 'examples']) ?? 'mine'
    const map = pairsFrom(options, 'map')
    checkMap(map)
    const report = await callVerb(call, 'ingest', {
      inputs: await sourceInputs(positionals, cwd),
      collection,
      map,
      ...(typeof source === 'string' ? { source } : {}),
      ...(collectedOn === undefined ? {} : { collectedOn }),
      ...(typeof encoding === 'string' ? { encoding } : {}),
      snapshot: options['no-snapshot'] !== true,
    })
    if (options.json === true) terminal.out(JSON.stringify(ingestAnswer(report)))
    else print(report, terminal)
    return report.read > 0 && report.rejected === report.read ? EXIT_CODES.UNREADABLE : 0
  },
}

function print(report: VerbResults['ingest'], terminal: Terminal): void {
  const { colour, columns } = terminal
  for (const file of report.files) printFile(file, terminal)
  terminal.out(
    renderTable(
      [{ title: 'source' }, ...COUNTS.map((title) => ({ title, align: 'right' as const }))],
      Object.entries(report.bySource).map(([source, counts]) => [
        source,
        ...COUNTS.map((name) => formatCount(counts[name])),
      ]),
      columns,
    ),
  )
  for (const [reason, count] of Object.entries(report.reasons))
    terminal.out(`rejected: ${reason} (${formatCount(count)}), for example ${report.examples[reason] ?? ''}`)
  for (const [note, count] of Object.entries(report.notes))
    terminal.out(colour.dim(`not used: ${note} (${formatCount(count)})`))
  const counts = COUNTS.slice(1).map((name) => `${formatCount(report[name])} ${name}`)
  const hasPostings = report.read > report.rejected
  const read = `${formatCounted(report.read, 'posting')} in ${formatCounted(report.rows, 'row')}: ${counts.join(', ')}`
  const nothing = `Nothing was stored: ${formatCount(report.rejected)} rejected`
  terminal.out(`\n${hasPostings ? read : nothing}; ${report.seconds.toFixed(1)} s`)
  if (report.snapshot === null && hasPostings)
    terminal.out(colour.dim('No snapshot built: the pages show these postings after plumbline snapshot.'))
  if (report.snapshot !== null) {
    if (hasPostings) terminal.out(standingWords(report))
    terminal.out(colour.dim(`Snapshot ${report.snapshot}.`))
  }
}

/** "In the snapshot: 5 enter rates, 1 merged into another, 9 enter none: 5 shorter than 50 words, 4 in a language not read for depth yet." */
function standingWords({ inRates, duplicates, leftOut }: VerbResults['ingest']): string {
  const none = (leftOut ?? []).reduce((sum, row) => sum + row.postings, 0)
  const verb = (count: number) => `${formatCount(count)} ${count === 1 ? 'enters' : 'enter'}`
  return [
    `In the snapshot: ${verb(inRates ?? 0)} rates`,
    ...((duplicates ?? 0) > 0 ? [`${formatCounted(duplicates ?? 0, 'duplicate')} merged into another`] : []),
    ...(none > 0 ? [`${verb(none)} none: ${leftOutInWords(leftOut ?? [])}`] : []),
  ]
    .join(', ')
    .concat('.')
}

/** How a file was understood, for the person to check and correct with --map. */
function printFile(file: VerbResults['ingest']['files'][number], { out, colour }: Terminal): void {
  out(`${colour.bold(file.file)}: ${file.format}, ${formatCounted(file.rows, 'row')}`)
  const columns = Object.entries(file.columns).map(([field, column]) =>
    field === column ? field : `${field} = ${column}`,
  )
  if (columns.length > 0) out(`  recognised: ${columns.join(', ')}`)
  if (file.unused.length > 0) out(colour.dim(`  not used: ${file.unused.join(', ')}`))
}
