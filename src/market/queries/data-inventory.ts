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
  withText: number,
  withPay: number,
  withDate: number,
  withPlace: number,
  withEmployer: number,
  withRole: number,
  ofAgencies: number,
  from: date,
  to: date,
  collectedOn: date,
} as const satisfies Shape
const LANGUAGE = { language: text, postings: number } as const
const LEFT_OUT = { source: text, collection: text, reason: text, postings: number } as const

/**
 * What `/data` shows of one snapshot, from tables built with it. `records` counts the contents the snapshot is built
 * from, one of each posting as its source names it; `duplicates` of them were merged into another, the rest are its
 * `postings`, of which `inRates` enter rates. What a posting carries (pay, date ...) is counted among `postings`.
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
  /** Postings of each feed in the given collection that enter no rate, by reason, most first. */
  readonly leftOut: readonly RowOf<typeof LEFT_OUT>[]
}

/** Sources listed one by one: more than anybody reads, and less than a page can carry. */
const SOURCES_LISTED = 5000

const ORDER = "indexOf(['mine', 'demo', 'examples'], collection)"

/** SQL: a group's source, the feed where it has several. */
const NAME = 'if(uniqExact(counted.source) = 1, any(counted.source), toString(feed))'

/** SQL: what the postings of a group carry, by source or by feed. */
function completeness(name: string, by: string): string {
  return `SELECT ${name} AS source, collection, sum(counted.records) AS records, sum(counted.postings) AS postings,
      records - postings AS duplicates, sum(in_rates) AS inRates, sum(with_text) AS withText, sum(with_pay) AS withPay,
      sum(with_date) AS withDate, sum(with_place) AS withPlace, sum(with_employer) AS withEmployer,
      sum(with_role) AS withRole, sum(of_agencies) AS ofAgencies, toString(min(from_date)) AS from,
      toString(max(to_date)) AS to, toString(max(collected_on)) AS collectedOn
    FROM ${tableName('source_count')} AS counted WHERE snapshot = {snapshot:String} GROUP BY ${by}, collection
    ORDER BY ${ORDER}, postings DESC, source`
}

/** Collections, sources with their completeness, languages and what enters no rate in the given collection. */
export async function dataInventory(
  store: MarketStore,
  snapshot: string,
  collection: string,
): Promise<DataInventory> {
  const counted = tableName('source_count')
  const [collections, feeds, sources, { sourceCount }, languages, leftOut] = await Promise.all([
    store.rows(
      COLLECTION,
      `SELECT collection, sum(counted.records) AS records, sum(counted.postings) AS postings, sum(in_rates) AS inRates
       FROM ${counted} AS counted WHERE snapshot = {snapshot:String} GROUP BY collection ORDER BY ${ORDER}`,
      { snapshot },
    ),
    store.rows(SOURCE, completeness(NAME, 'feed'), { snapshot }),
    store.rows(SOURCE, `${completeness('counted.source', 'counted.source')} LIMIT {listed:UInt32}`, {
      snapshot,
      listed: SOURCES_LISTED,
    }),
    store.row(
      { sourceCount: number },
      `SELECT count() AS sourceCount FROM ${counted} WHERE snapshot = {snapshot:String}`,
      { snapshot },
    ),
    store.rows(
      LANGUAGE,
      `SELECT value AS language, sum(counted.postings) AS postings FROM ${tableName('value_count')} AS counted
       WHERE snapshot = {snapshot:String} AND what = 'language' AND collection = {collection:String}
       GROUP BY language ORDER BY postings DESC, language`,
      { snapshot, collection },
    ),
    store.rows(
      LEFT_OUT,
      `SELECT ${NAME} AS source, collection, value AS reason, sum(counted.postings) AS postings
       FROM ${tableName('value_count')} AS counted
       WHERE snapshot = {snapshot:String} AND what = 'left out' AND collection = {collection:String}
       GROUP BY feed, collection, reason ORDER BY postings DESC, source, reason`,
      { snapshot, collection },
    ),
  ])
  return { collections, feeds, sources, sourceCount, languages, leftOut }
}
