import { resolve } from 'node:path'
import { AppError } from '../../core/errors.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { TAXONOMY_SOURCES, type TaxonomySource } from '../../taxonomy/types.ts'
import { callVerb } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

const NAMES: Readonly<Record<TaxonomySource, string>> = { esco: 'ESCO', onet: 'O*NET' }
/** Lines of one part of the difference; --json has all. */
const SHOWN = 5

/** `plumbline taxonomy import|list|remove` */
export const taxonomy: Command = {
  name: 'taxonomy',
  summary: 'import the official ESCO or O*NET download into the list of skills',
  positionals: [
    { name: 'ACTION', required: true, multiple: false, help: 'import, list or remove' },
    { name: 'LIST', required: false, multiple: false, help: 'esco or onet, for import and remove' },
    { name: 'DIR', required: false, multiple: false, help: 'the unpacked download, for import' },
  ],
  options: { apply: { help: 'apply what import would change; without it nothing is changed' } },
  details: `
Takes the English CSV bundle of ESCO (skills_en.csv and what stands with it) or the text version of the O*NET database
("Technology Skills.txt", "Skills.txt", "Knowledge.txt" ...), of any recent release. Says first what is added, renamed,
merged, split and gone since the last import, how many entries are skills of the list, and which written forms are
claimed twice; nothing is overwritten. With --apply the home keeps it: further written forms of skills link wishes that
postings name in those words, no text is read again, and a new snapshot is built that states the new version.

Skills of the list keep their ids; entries that are no skill of the list are kept as facts and linked to nothing.

  plumbline taxonomy import esco ~/Downloads/esco
  plumbline taxonomy import onet ~/Downloads/db_30_0_text --apply`,
  async run(call) {
    const [action = '', list = '', directory = ''] = call.positionals
    if (action === 'list') return printList(call)
    if (action !== 'import' && action !== 'remove')
      throw new AppError('INVALID_INPUT', `there is no action "${action}"`, {
        remedy: 'It is import, list or remove.',
      })
    const source = TAXONOMY_SOURCES.find((known) => known === list)
    if (source === undefined)
      throw new AppError('INVALID_INPUT', `"${list}" is no list that can be imported`, {
        remedy: `It is ${TAXONOMY_SOURCES.join(' or ')}.`,
      })
    if (action === 'remove') return remove(call, source)
    if (directory === '')
      throw new AppError('INVALID_INPUT', 'import needs the directory of the unpacked download', {
        remedy: `plumbline taxonomy import ${source} DIR`,
      })
    const report = await callVerb(call, 'taxonomyImport', {
      source,
      directory: resolve(call.cwd, directory),
      isApplied: call.options.apply === true,
    })
    if (call.options.json === true) call.terminal.out(JSON.stringify(report))
    else printImport(report, NAMES[source], call.terminal)
    return 0
  },
}

async function printList(call: CommandCall): Promise<number> {
  const answer = await callVerb(call, 'taxonomyList', {})
  const { terminal } = call
  if (call.options.json === true) {
    terminal.out(JSON.stringify(answer))
    return 0
  }
  if (answer.imports.length === 0) terminal.out('Nothing is imported.')
  for (const { source, concepts, linked, aliases, redirects } of answer.imports)
    terminal.out(
      `${NAMES[source]}: ${formatCounted(concepts, 'entry', 'entries')}, ${formatCount(linked)} are skills of the list, ` +
        `${formatCounted(aliases, 'further written form')}, ${formatCounted(redirects, 'redirect')}`,
    )
  terminal.out(`Taxonomy ${answer.taxonomyVersion}`)
  return 0
}

async function remove(call: CommandCall, source: TaxonomySource): Promise<number> {
  const answer = await callVerb(call, 'taxonomyRemove', { source })
  if (call.options.json === true) call.terminal.out(JSON.stringify(answer))
  else
    call.terminal.out(
      `${NAMES[source]} is taken back${answer.snapshot === null ? '' : `; snapshot ${answer.snapshot}`}.`,
    )
  return 0
}

function printImport(report: VerbResults['taxonomyImport'], name: string, terminal: Terminal): void {
  const { diff, counted, conflicts } = report
  const say = (line: string) => terminal.out(line)
  say(
    `${name}: ${formatCounted(report.concepts, 'entry', 'entries')}, ${formatCount(report.linked)} are skills of the list, ` +
      `${formatCount(report.unlinked)} are not.`,
  )
  say(
    `Written forms: ${formatCount(report.newAliases)} new, ${formatCount(report.sameAliases)} known, ` +
      `${formatCounted(conflicts.length, 'conflict')} (left as they are).`,
  )
  say('Since the last import:')
  part('added', diff.added, ({ label }) => label)
  part('renamed', diff.renamed, ({ from, to }) => `${from} -> ${to}`)
  part('merged', diff.merged, ({ from, to }) => `${from} -> ${to}`)
  part('split', diff.split, ({ from, to, others }) => `${from} -> ${[to, ...others].join(', ')}`)
  part('gone', diff.gone, ({ label }) => label)
  part('conflicts', conflicts, ({ name: form, keeps, wants }) =>
    keeps === null
      ? `"${form}" is claimed by ${wants} and others`
      : `"${form}" stays with ${keeps}, not ${wants}`,
  )
  const others = Object.entries(counted).map(([what, count]) => `${formatCount(count)} ${what}`)
  if (others.length > 0) say(`Also in the download, counted and not imported: ${others.join(', ')}.`)
  if (!report.isApplied) say('Nothing was changed; --apply applies it.')
  else
    say(
      `${report.isNew ? 'Applied' : 'It was applied before'}; taxonomy ${report.taxonomyVersion}` +
        `${report.snapshot === null ? '' : `, snapshot ${report.snapshot}`}.`,
    )

  function part<Row>(title: string, rows: readonly Row[], words: (row: Row) => string): void {
    if (rows.length === 0) return
    say(`  ${title}: ${formatCount(rows.length)}`)
    for (const row of rows.slice(0, SHOWN)) say(`    ${words(row)}`)
    if (rows.length > SHOWN) say(`    and ${formatCount(rows.length - SHOWN)} more (--json has all)`)
  }
}
