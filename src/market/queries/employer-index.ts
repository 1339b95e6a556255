import { flag, number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** Orders of the index: postings in rates, newest posting, name. */
export type EmployerOrder = 'postings' | 'newest' | 'name'

const ROW = {
  employer: text,
  slug: text,
  name: text,
  isAgency: flag,
  kept: number,
  inRates: number,
  from: date,
  to: date,
} as const satisfies Shape

/** A known employer of a scope: its postings (one of each cluster), those in rates, and their first and last date. */
export type EmployerIndexEntry = RowOf<typeof ROW>

/** One page of the employers of a scope, and how many there are in all. */
export interface EmployersFound {
  readonly total: number
  readonly rows: readonly EmployerIndexEntry[]
}

/** Ends with the slug, which no two employers share; the undated stand last. */
const ORDERS: Readonly<Record<EmployerOrder, string>> = {
  postings: 'inRates DESC, kept DESC, slug',
  newest: "ifNull(last, toDate32('1900-01-01')) DESC, inRates DESC, kept DESC, slug",
  name: 'lowerUTF8(name), slug',
}

/**
 * Known employers with a posting in scope, also one that is in no rate, whose name holds `words` (any case). A page
 * behind the last one is empty.
 */
export async function employerIndex(
  store: MarketStore,
  scope: MarketScope,
  asked: {
    readonly words: string
    readonly order: EmployerOrder
    readonly page: number
    readonly size: number
  },
): Promise<EmployersFound> {
  const { sql, parameters } = inScope(scope)
  const postings = `${tableName('posting')} WHERE ${sql} AND is_known_employer = 1 AND is_representative = 1`
  const names = `SELECT employer, slug, name, is_agency FROM ${tableName('employer')}
    WHERE snapshot = {snapshot:String} AND collection = {collection:String}${
      asked.words === '' ? '' : ' AND positionCaseInsensitiveUTF8(name, {words:String}) > 0'
    }`
  const named = asked.words === '' ? '' : ` AND employer GLOBAL IN (SELECT employer FROM (${names}))`
  const bound = { ...parameters, words: asked.words, size: asked.size, offset: (asked.page - 1) * asked.size }
  const rows = await store.rows(
    { ...ROW, total: number },
    `SELECT toString(totals.employer) AS employer, slug, name, is_agency AS isAgency, kept, inRates, toString(first) AS from,
       toString(last) AS to, count() OVER () AS total
     FROM (
       SELECT employer, count() AS kept, sum(counts) AS inRates, min(first_seen) AS first, max(first_seen) AS last
       FROM ${postings}${named} GROUP BY employer
     ) AS totals GLOBAL INNER JOIN (${names}) AS names ON totals.employer = names.employer
     ORDER BY ${ORDERS[asked.order]} LIMIT {size:UInt32} OFFSET {offset:UInt32}`,
    bound,
  )
  const [first] = rows
  if (first) return { total: first.total, rows: rows.map(({ total: _total, ...row }) => row) }
  // Nobody on this page: there may be some on those before it.
  return store
    .row({ total: number }, `SELECT uniqExact(employer) AS total FROM ${postings}${named}`, bound)
    .then(({ total }) => ({ total, rows: [] }))
}
