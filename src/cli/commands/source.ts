import { AppError } from '../../core/errors.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { callVerb } from '../at-owner.ts'
import type { Command, CommandCall } from '../command.ts'
import { nearest } from '../nearest.ts'
import { choiceFrom } from '../option-values.ts'
import { PRIVATE_OPTION } from '../private-addresses.ts'
import { sourceListAnswer } from '../schemas/source.ts'
import { renderTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { VerbResults } from '../verbs.ts'

const ACTIONS = ['add', 'list', 'remove'] as const

/** `plumbline source add|list|remove` */
export const source: Command = {
  name: 'source',
  summary: 'follow live boards and pages: add, list, remove',
  positionals: [
    { name: 'ACTION', required: true, multiple: false, help: 'add, list or remove' },
    {
      name: 'ADDRESS...',
      required: false,
      multiple: true,
      help: 'ashby:NAME, the address of a board, or of a page with JobPosting data',
    },
  ],
  options: {
    collection: { value: 'NAME', help: 'add: mine (when left out) or examples' },
    ...PRIVATE_OPTION,
  },
  details: `
A followed source is read by plumbline refresh, and once a day by plumbline up while it runs (up --refresh). Adding one
asks nothing of it. Removing one keeps its postings and its crawls.

Boards go by name (ashby:, greenhouse:, lever:, lever-eu:, smartrecruiters:, recruitee:, workable:, personio:,
personio-com:) or by the address of their public page. Any other https address is a page with schema.org JobPosting
data: its own, those its ItemList names, those on its next pages and below it.

  plumbline source add https://jobs.ashbyhq.com/linear
  plumbline source list`,
  async run(call) {
    const [action = '', ...addresses] = call.positionals
    if (action === 'list') return list(call, addresses)
    if (action === 'add') return change(call, 'add', addresses)
    if (action === 'remove') return change(call, 'remove', addresses)
    const near = nearest(action, ACTIONS)
    throw new AppError('INVALID_INPUT', `plumbline source knows no "${action}"`, {
      remedy: `${near === null ? '' : `did you mean ${near}? `}one of: ${ACTIONS.join(', ')}`,
    })
  },
}

async function change(
  call: CommandCall,
  action: 'add' | 'remove',
  addresses: readonly string[],
): Promise<number> {
  if (addresses.length === 0)
    throw new AppError('INVALID_INPUT', `plumbline source ${action} needs an address`, {
      remedy: 'see plumbline source --help',
    })
  const { options, terminal } = call
  const collection = choiceFrom(options, 'collection', ['mine', 'examples']) ?? 'mine'
  const done: { address: string; feed: string; isNew?: boolean }[] = []
  for (const address of addresses)
    done.push(
      action === 'add'
        ? await callVerb(call, 'addSource', { address, collection })
        : await callVerb(call, 'removeSource', { address }),
    )
  if (options.json === true)
    terminal.out(JSON.stringify(action === 'add' ? { added: done } : { removed: done }))
  else for (const one of done) terminal.out(words(action, one))
  return 0
}

function words(action: 'add' | 'remove', { address, isNew }: { address: string; isNew?: boolean }): string {
  if (action === 'remove') return `${address} is followed no longer. Its postings stay.`
  return isNew === false
    ? `${address} is followed already.`
    : `${address} is followed. plumbline refresh reads it now, plumbline up once a day.`
}

async function list(call: CommandCall, addresses: readonly string[]): Promise<number> {
  const [extra] = addresses
  if (extra !== undefined)
    throw new AppError('INVALID_INPUT', `"${extra}" is one argument too many`, {
      remedy: 'see plumbline source --help',
    })
  const sources = await callVerb(call, 'listSources', {})
  if (call.options.json === true) call.terminal.out(JSON.stringify(sourceListAnswer(sources)))
  else print(sources, call.terminal)
  return 0
}

function print(sources: VerbResults['listSources'], { out, columns }: Terminal): void {
  if (sources.length === 0) {
    out('No live source is followed. plumbline source add ADDRESS follows one.')
    return
  }
  out(
    renderTable(
      [
        { title: 'source' },
        { title: 'last read' },
        { title: 'outcome' },
        { title: 'listings', align: 'right' },
        { title: 'active', align: 'right' },
        { title: 'long-running', align: 'right' },
        { title: 'closed', align: 'right' },
      ],
      sources.map(({ address, lastCrawl, standings }) => [
        address,
        lastCrawl === null ? 'never' : lastCrawl.startedAt.slice(0, 16).replace('T', ' '),
        lastCrawl === null ? '' : lastCrawl.isUnchanged ? 'unchanged' : lastCrawl.outcome,
        lastCrawl === null ? '' : formatCount(lastCrawl.listings),
        ...['active', 'long-running', 'closed'].map((name) => formatCount(standings[name] ?? 0)),
      ]),
      columns,
    ),
  )
  for (const { address, lastCrawl } of sources) if (lastCrawl?.reason) out(`${address}: ${lastCrawl.reason}`)
  out(`${formatCounted(sources.length, 'source')}; times are UTC.`)
}
