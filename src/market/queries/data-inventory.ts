import { number, type RowOf, type Shape, text } from '../row.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const COLLECTION = { collection: text, records: number, postings: number, inRates: number } as const
const SOURCE = {
  source: text,
  collection: text,
  records: number,
  postings: number,
  duplicates: number,
  inRates: number,
  withPay: number,
  withDate: number,
  withPlace: number,
  from: date,
  to: date,
  collectedOn: date,
} as const satisfies Shape
const LANGUAGE = { language: text, postings: number } as const
const REJECT = { source: text, collection: text, reason: text, count: number, example: text } as const

/**
 * Everything `/data` shows of one snapshot. `records` counts the contents the snapshot is built from, one of each posting
 * as its source names it; `duplicates` of them were merged into another, the rest are its `postings`, of which `inRates`
 * enter rates. What a posting carries (pay, date ...) is counted among `postings`.
 */
export interface DataInventory {
  readonly collections: readonly RowOf<typeof COLLECTION>[]
  /** Sources added up by their feed; a feed of one source goes by the source's name. */
  readonly feeds: readonly RowOf<typeof SOURCE>[]
  /** Each source by itself, those with most postings, at most `SOURCES_LISTED`. */
  readonly sources: readonly RowOf<typeof SOURCE>[]
  /** How many sources there are. */
  readonly sourceCount: number
  readonly languages: readonly RowOf<typeof LANGUAGE>[]
  readonly rejects: readonly RowOf<typeof REJECT>[]
}

/** Sources listed one by one: more than anybody reads, and less than a page can carry. */
const SOURCES_LISTED = 5000

/** SQL: what the postings of a group carry, by source or by feed. */
function completeness(name: string, by: string): string {
  return `SELECT ${name} AS source, collection, count() AS records, sum(is_representative) AS postings,
      records - postings AS duplicates, sum(counts) AS inRates,
      countIf(is_representative AND pay_disclosed) AS withPay,
      countIf(is_representative AND first_seen IS NOT NULL) AS withDate,
      countIf(is_representative AND place != '') AS withPlace,
      toString(min(first_seen)) AS from, toString(max(first_seen)) AS to,
      toString(max(collected_on)) AS collectedOn
    FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} GROUP BY ${by}, collection
    ORDER BY indexOf(['mine', 'demo', 'examples'], collection), postings DESC, source`
}

/** Sources, completeness, languages and rejects. Languages are those of the given collection. */
export async function dataInventory(
  store: MarketStore,
  snapshot: string,
  collection: string,
): Promise<DataInventory> {
  const posting = tableName('posting')
  const [collections, feeds, sources, { sourceCount }, languages, rejects] = await Promise.all([
    store.rows(
      COLLECTION,
      `SELECT collection, count() AS records, sum(is_representative) AS postings, sum(counts) AS inRates
       FROM ${posting} WHERE snapshot = {snapshot:String} GROUP BY collection
       ORDER BY indexOf(['mine', 'demo', 'examples'], collection)`,
      { snapshot },
    ),
    store.rows(
      SOURCE,
      completeness('if(uniqExact(posting.source) = 1, any(posting.source), toString(feed))', 'feed'),
      { snapshot },
    ),
    store.rows(SOURCE, `${completeness('posting.source', 'posting.source')} LIMIT {listed:UInt32}`, {
      snapshot,
      listed: SOURCES_LISTED,
    }),
    store.row(
      { sourceCount: number },
      `SELECT uniqExact(source, collection) AS sourceCount FROM ${posting} WHERE snapshot = {snapshot:String}`,
      { snapshot },
    ),
    store.rows(
      LANGUAGE,
      `SELECT language, count() AS postings FROM ${posting}
       WHERE snapshot = {snapshot:String} AND collection = {collection:String}
       GROUP BY language ORDER BY postings DESC, language`,
      { snapshot, collection },
    ),
    store.rows(
      REJECT,
      `SELECT source, collection, reason, uniqExact(id) AS count, min(example) AS example
       FROM ${tableName('reject')} GROUP BY source, collection, reason
       ORDER BY count DESC, source, collection, reason`,
    ),
  ])
  return { collections, feeds, sources, sourceCount, languages, rejects }
}
