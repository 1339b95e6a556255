import type { DataPage, LargestRows, SourceCompleteness } from '../../core/page-types.ts'
import { toCsv } from './csv.ts'

type Row = readonly (string | number | null)[]

interface Table {
  readonly head: readonly string[]
  readonly rows: (page: DataPage) => readonly Row[]
}

const COUNTS = [
  ['records', 'records'],
  ['merged', 'duplicates'],
  ['postings', 'postings'],
  ['in_rates', 'inRates'],
  ['whole_text', 'withText'],
  ['pay', 'withPay'],
  ['country', 'withPlace'],
  ['date', 'withDate'],
  ['employer', 'withEmployer'],
  ['role', 'withRole'],
  ['by_agencies', 'ofAgencies'],
] as const satisfies readonly (readonly [string, keyof SourceCompleteness])[]

const sources = (of: 'feeds' | 'sources'): Table => ({
  head: [
    'source',
    'collection',
    ...COUNTS.map(([name]) => name),
    'first_seen_from',
    'first_seen_to',
    'last_collected',
  ],
  rows: (page) =>
    page[of].map((row) => [
      row.source,
      row.collection,
      ...COUNTS.map(([, key]) => row[key]),
      row.from,
      row.to,
      row.collectedOn,
    ]),
})

const largest = (of: (page: DataPage) => LargestRows, name: string, note?: string): Table => ({
  head: [name, ...(note === undefined ? [] : [note]), 'postings', 'one_posting'],
  rows: (page) =>
    of(page).rows.map((row) => [
      row.name,
      ...(note === undefined ? [] : [row.note]),
      row.postings,
      row.sample,
    ]),
})

const TABLES: Readonly<Record<string, Table>> = {
  feeds: sources('feeds'),
  sources: sources('sources'),
  employers: largest((page) => page.employers, 'employer'),
  titles: largest((page) => page.titles, 'title', 'family_role'),
  places: largest((page) => page.places, 'place'),
  agencies: largest((page) => page.agencies, 'agency'),
  copies: largest((page) => page.copies, 'posting', 'employer'),
  languages: {
    head: ['language', 'postings'],
    rows: (page) => page.languages.map((row) => [row.language, row.postings]),
  },
  'left-out': {
    head: ['source', 'reason', 'postings', 'of'],
    rows: (page) => page.leftOut.map((row) => [row.source, row.reason, row.postings, row.of]),
  },
  rejects: {
    head: ['source', 'collection', 'reason', 'records', 'examples'],
    rows: (page) =>
      page.rejects.rows.map((row) => [
        row.source,
        row.collection,
        row.reason,
        row.count,
        row.examples.join(' | '),
      ]),
  },
  fixes: {
    head: ['kind', 'line', 'written', 'target', 'more'],
    rows: (page) =>
      (page.fixes?.files ?? []).flatMap(({ kind, lines }) =>
        lines.map((row) => [kind, row.line, row.written, row.target, row.more]),
      ),
  },
}

/** One table of the data page (`?table=employers`) as CSV, each row with its snapshot; sources by feed when none is named. */
export function dataCsv(page: DataPage, table: string | undefined): string {
  const chosen = table !== undefined && Object.hasOwn(TABLES, table) ? TABLES[table] : TABLES.feeds
  if (chosen === undefined) return ''
  return toCsv(
    [...chosen.head, 'snapshot'],
    chosen.rows(page).map((row) => [...row, page.scope.snapshotId]),
  )
}
