import { AppError } from '../../core/errors.ts'
import { FIX_KINDS, type FixKind } from '../../core/fixes/fix-types.ts'
import { formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import { renderTable } from '../terminal/table.ts'
import type { VerbResults } from '../verbs.ts'

type Fixes = VerbResults['fixes']

/** What a person calls each kind on the command line. */
const KIND_OF: Readonly<Record<string, FixKind>> = { employer: 'employers', title: 'titles', place: 'places' }
const KIND_NAMES = Object.keys(KIND_OF)
const WISHES = ['list', 'add', 'remove'] as const

/** `plumbline fix list|add|remove` */
export const fix: Command = {
  name: 'fix',
  summary: 'say what an employer, a title or a place is to be taken for',
  positionals: [
    { name: 'ACTION', required: true, multiple: false, help: 'list, add or remove' },
    { name: 'KIND', required: false, multiple: false, help: 'employer, title or place' },
    {
      name: 'WRITTEN',
      required: false,
      multiple: false,
      help: 'the name, title or place as postings write it',
    },
    {
      name: 'TARGET',
      required: false,
      multiple: false,
      help: 'the employer (- for none), the role (its slug), the country (name or code)',
    },
  ],
  options: {
    agency: { help: 'with an employer: it is a staffing or recruiting agency' },
    'no-agency': { help: 'with an employer: it is none' },
    region: {
      value: 'CODE',
      help: 'with a place: code of the region behind the country, as CA for California',
    },
  },
  details: `
Fixes stand in plain CSV files in the home, fixes/employers.csv (written, employer, agency), fixes/titles.csv (title,
role) and fixes/places.csv (place, country, region), and may be edited there or on the data page as well. A line that
cannot be used is left out and told with its number; the others count. The next snapshot has them, without a posting
being read again: "plumbline snapshot".

  plumbline fix add employer "Acme Rockets, Inc." Acme
  plumbline fix add employer "Best People" --agency
  plumbline fix add title "Member of Technical Staff" software-engineer
  plumbline fix add place "Bay Area" US --region CA
  plumbline fix remove employer "Acme Rockets"`,
  async run(call) {
    const [wanted = '', kind, written, target] = call.positionals
    const wish = WISHES.find((one) => one === wanted)
    if (wish === undefined)
      throw new AppError('INVALID_INPUT', `"${wanted}" is none of ${WISHES.join(', ')}`, {
        remedy: 'See "plumbline fix --help".',
      })
    if (wish === 'list') {
      if (kind !== undefined)
        throw new AppError('INVALID_INPUT', 'list shows every kind and takes no more words')
      return list(call)
    }
    const chosen = kindOf(kind)
    if (written === undefined)
      throw new AppError('INVALID_INPUT', `say which ${kind}, as postings write it, in quotes`)
    if (wish === 'remove') return remove(call, chosen, written)
    await callVerb(call, 'addFix', {
      kind: chosen,
      written,
      target: target ?? '',
      more: moreOf(call, chosen),
    })
    return report(call, `Added. ${NEXT}`)
  },
}

const NEXT = 'The next snapshot has it: "plumbline snapshot".'

function kindOf(kind: string | undefined): FixKind {
  const chosen = KIND_OF[kind ?? '']
  if (chosen !== undefined) return chosen
  throw new AppError(
    'INVALID_INPUT',
    kind === undefined ? 'say of what kind' : `"${kind}" is none of ${KIND_NAMES.join(', ')}`,
    { remedy: `Write one of ${KIND_NAMES.join(', ')} behind it.` },
  )
}

function moreOf({ options }: CommandCall, kind: FixKind): string {
  const said = ['agency', 'no-agency', 'region'].filter((name) => options[name] !== undefined)
  const fitting = kind === 'employers' ? ['agency', 'no-agency'] : kind === 'places' ? ['region'] : []
  const wrong = said.find((name) => !fitting.includes(name))
  if (wrong !== undefined) throw new AppError('INVALID_INPUT', `--${wrong} says nothing of ${kind}`)
  if (said.length > 1) throw new AppError('INVALID_INPUT', '--agency and --no-agency go one at a time')
  if (kind === 'places') return typeof options.region === 'string' ? options.region : ''
  return options.agency === true ? 'yes' : options['no-agency'] === true ? 'no' : ''
}

async function remove(call: CommandCall, kind: FixKind, written: string): Promise<number> {
  const { isRemoved } = await callVerb(call, 'removeFix', { kind, written })
  if (!isRemoved)
    throw new AppError('NOT_FOUND', `no fix speaks of "${written}"`, { remedy: 'See "plumbline fix list".' })
  return report(call, `Removed. ${NEXT}`)
}

/** Says what was done, or with `--json` how all fixes stand now. */
async function report(call: CommandCall, words: string): Promise<number> {
  if (call.options.json === true) call.terminal.out(JSON.stringify(await callVerb(call, 'fixes', {})))
  else call.terminal.out(words)
  return 0
}

async function list(call: CommandCall): Promise<number> {
  const { terminal, options } = call
  const fixes = await callVerb(call, 'fixes', {})
  if (options.json === true) {
    terminal.out(JSON.stringify(fixes))
    return 0
  }
  const rows = rowsOf(fixes)
  if (rows.length === 0) terminal.out('There are no fixes.')
  else
    terminal.out(
      renderTable(
        [
          { title: 'kind' },
          { title: 'written' },
          { title: 'taken for' },
          { title: '' },
          { title: 'line', align: 'right' },
        ],
        rows,
        terminal.columns,
      ),
    )
  for (const { path, problems } of fixes.files)
    for (const { line, message } of problems) terminal.out(`${path}:${line}: left out: ${message}`)
  if (!fixes.isApplied)
    terminal.out('The current snapshot was built without the last changes: "plumbline snapshot".')
  else if (rows.length > 0)
    terminal.out(`${formatCounted(rows.length, 'fix', 'fixes')} in the current snapshot.`)
  return 0
}

function rowsOf({ files }: Fixes): readonly (readonly string[])[] {
  return FIX_KINDS.flatMap((kind) =>
    files.flatMap((file) =>
      file.kind === kind
        ? file.lines.map(({ written, target, more, line }) => [
            KIND_NAMES.find((name) => KIND_OF[name] === kind) ?? kind,
            written,
            target,
            kind === 'employers' && more !== '' ? `agency: ${more}` : more,
            String(line),
          ])
        : [],
    ),
  )
}
