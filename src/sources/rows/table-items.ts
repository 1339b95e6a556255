import { cellText } from '../cells/cell-text.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import type { ColumnPlan, PlannedColumn } from '../columns/column-plan.ts'
import { ColumnProfile } from '../columns/column-profile.ts'
import { hashText } from '../columns/hash-text.ts'
import { recogniseColumns } from '../columns/recognise-columns.ts'
import { messageOf, SourceError, sampleOf } from '../source-error.ts'
import { type Pause, pauses } from '../turns.ts'
import {
  type Cell,
  type ColumnsItem,
  type Field,
  isBrokenRow,
  type RecognisedColumn,
  type SourceItem,
  type SourceOptions,
  type Table,
} from '../types.ts'
import { rowToPosting } from './row-to-posting.ts'
import { threadReader } from './thread-rows.ts'

/**
 * A table's rows as items: it is read once to see what the columns hold and a second time for the postings, so that
 * memory does not grow with the file and a column is judged on all its cells.
 */
export async function* tableItems(
  table: Table,
  file: string,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const pause = pauses(options.signal)
  const survey = await surveyTable(table, pause)
  const first = recogniseColumns(table.columns, survey.profiles, options.map ?? {}, new Set())
  const plan: ColumnPlan = { ...first, sharedUrls: await sharedUrls(table, first, pause) }
  yield describe(table, survey, plan, file, source)
  const context = {
    source,
    employer: null,
    collectedOn: options.collectedOn ?? table.collectedOn,
  }
  const isMapped = Object.keys(options.map ?? {}).length > 0
  const thread = isMapped ? null : threadReader(table.columns, plan)
  let last = 0
  try {
    for await (const batch of table.read()) {
      for (const row of batch) {
        await pause()
        last = row.row
        if (isBrokenRow(row)) {
          yield { kind: 'reject', file, row: row.row, source, reason: row.reason, sample: row.sample }
          continue
        }
        for (const result of thread === null
          ? [rowToPosting(row, plan, context)]
          : thread(row.cells, context)) {
          if ('posting' in result) {
            yield { kind: 'posting', posting: result.posting, row: row.row, file, notes: result.notes ?? [] }
          } else {
            const sample = sampleOf(result.sample, 120)
            yield { kind: 'reject', file, row: row.row, source, reason: result.reason, sample }
          }
        }
      }
    }
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'UNREADABLE') throw error
    yield { kind: 'reject', file, row: last + 1, source, reason: messageOf(error), sample: '' }
    return
  }
  if (last === 0) yield { kind: 'reject', file, row: 0, source, reason: 'a header without rows', sample: '' }
}

interface Survey {
  readonly profiles: readonly ColumnProfile[]
  readonly rows: number
}

async function surveyTable(table: Table, pause: Pause): Promise<Survey> {
  const profiles: ColumnProfile[] = []
  let rows = 0
  await everyRow(table, pause, (cells) => {
    rows += 1
    for (let index = 0; index < Math.max(cells.length, profiles.length); index += 1) {
      let profile = profiles[index]
      if (profile === undefined) {
        profile = new ColumnProfile()
        profile.rows = rows - 1
        profiles.push(profile)
      }
      profile.add(cells[index])
    }
  })
  for (let index = profiles.length; index < table.columns.length; index += 1)
    profiles.push(new ColumnProfile())
  return { profiles, rows }
}

/** Addresses that stand on rows of different titles: search pages and the like, which identify nothing. */
async function sharedUrls(table: Table, plan: ColumnPlan, pause: Pause): Promise<ReadonlySet<string>> {
  const url = plan.fields.get('url')?.index
  const title = plan.fields.get('title')?.index
  const shared = new Set<string>()
  if (url === undefined || title === undefined || plan.fields.has('id')) return shared
  const titles = new Map<number, number>()
  await everyRow(table, pause, (cells) => {
    const address = cleanUrl(cellText(cells[url]))
    if (address === null) return
    const name = hashText(cellText(cells[title]).toLowerCase())
    const key = hashText(address)
    const known = titles.get(key)
    if (known === undefined) titles.set(key, name)
    else if (known !== name) shared.add(address)
  })
  return shared
}

/** Reads a table to its end, or to where the file breaks off; the second reading reports the break. */
async function everyRow(table: Table, pause: Pause, visit: (cells: readonly Cell[]) => void): Promise<void> {
  try {
    for await (const batch of table.read()) {
      for (const row of batch) if (!isBrokenRow(row)) visit(row.cells)
      await pause()
    }
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'UNREADABLE') throw error
  }
}

function describe(table: Table, survey: Survey, plan: ColumnPlan, file: string, source: string): ColumnsItem {
  const recognised: RecognisedColumn[] = []
  const add = (field: Field, planned: PlannedColumn): void => {
    const profile = survey.profiles[planned.index]
    recognised.push({
      field,
      column: planned.column,
      because: planned.because,
      sample: profile?.sample ?? '',
      filled: profile?.filledShare ?? 0,
    })
  }
  const title = plan.fields.get('title')
  if (title !== undefined) add('title', title)
  for (const planned of [...plan.mainTexts, ...plan.furtherTexts]) add('text', planned)
  for (const [field, planned] of plan.fields) if (field !== 'title') add(field, planned)
  const taken = new Set(recognised.map((column) => column.column))
  return {
    kind: 'columns',
    file,
    format: table.format,
    source,
    rows: survey.rows,
    recognised,
    unused: table.columns.filter((column) => !taken.has(column)),
    columns: table.columns.map((name, index) => ({
      name,
      sample: survey.profiles[index]?.sample ?? '',
      filled: survey.profiles[index]?.filledShare ?? 0,
    })),
  }
}
