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
  readonly sources: readonly RowOf<typeof SOURCE>[]
  readonly languages: readonly RowOf<typeof LANGUAGE>[]
  readonly rejects: readonly RowOf<typeof REJECT>[]
}

/** Sources, completeness, languages and rejects. Languages are those of the given collection. */
export async function dataInventory(
  store: MarketStore,
  snapshot: string,
  collection: string,
): Promise<DataInventory> {
  const posting = tableName('posting')
  return {
    collections: await store.rows(
      COLLECTION,
      `SELECT collection, count() AS records, sum(is_representative) AS postings, sum(counts) AS inRates
       FROM ${posting} WHERE snapshot = {snapshot:String} GROUP BY collection
       ORDER BY indexOf(['mine', 'demo', 'examples'], collection)`,
      { snapshot },
    ),
    sources: await store.rows(
      SOURCE,
      `SELECT source, collection, count() AS records, sum(is_representative) AS postings,
         records - postings AS duplicates, sum(counts) AS inRates,
         countIf(is_representative AND pay_disclosed) AS withPay,
         countIf(is_representative AND first_seen IS NOT NULL) AS withDate,
         countIf(is_representative AND place != '') AS withPlace,
         toString(min(first_seen)) AS from, toString(max(first_seen)) AS to,
         toString(max(collected_on)) AS collectedOn
       FROM ${posting} WHERE snapshot = {snapshot:String} GROUP BY source, collection
       ORDER BY indexOf(['mine', 'demo', 'examples'], collection), postings DESC, source`,
      { snapshot },
    ),
    languages: await store.rows(
      LANGUAGE,
      `SELECT language, count() AS postings FROM ${posting}
       WHERE snapshot = {snapshot:String} AND collection = {collection:String}
       GROUP BY language ORDER BY postings DESC, language`,
      { snapshot, collection },
    ),
    rejects: await store.rows(
      REJECT,
      `SELECT source, collection, reason, uniqExact(id) AS count, min(example) AS example
       FROM ${tableName('reject')} GROUP BY source, collection, reason
       ORDER BY count DESC, source, collection, reason`,
    ),
  }
}
