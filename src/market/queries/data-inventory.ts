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
  completeText: number,
  withPay: number,
  withDate: number,
  withPlace: number,
  from: date,
  to: date,
  collectedOn: date,
} as const satisfies Shape
const LANGUAGE = { language: text, postings: number } as const
const REJECT = { source: text, collection: text, reason: text, count: number, example: text } as const

/** Everything `/data` shows of one snapshot. `records` counts every stored content, `postings` the current ones. */
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
  const record = tableName('record')
  return {
    collections: await store.rows(
      COLLECTION,
      `SELECT records.collection AS collection, records.n AS records, postings.n AS postings, rated AS inRates
       FROM (SELECT collection, count() AS n FROM ${record} GROUP BY collection) AS records
       GLOBAL LEFT JOIN (
         SELECT collection, count() AS n, sum(counts) AS rated FROM ${posting}
         WHERE snapshot = {snapshot:String} GROUP BY collection
       ) AS postings USING (collection)
       ORDER BY indexOf(['mine', 'demo', 'examples'], collection)`,
      { snapshot },
    ),
    sources: await store.rows(
      SOURCE,
      `SELECT p.source AS source, p.collection AS collection, records.n AS records, postings, duplicates,
         completeText, withPay, withDate, withPlace, from, to, collectedOn
       FROM (
         SELECT source, collection, count() AS postings, countIf(is_representative = 0) AS duplicates,
           sum(is_complete) AS completeText, sum(pay_disclosed) AS withPay,
           countIf(first_seen IS NOT NULL) AS withDate, countIf(place != '') AS withPlace,
           toString(min(first_seen)) AS from, toString(max(first_seen)) AS to,
           toString(max(collected_on)) AS collectedOn
         FROM ${posting} WHERE snapshot = {snapshot:String} GROUP BY source, collection
       ) AS p GLOBAL INNER JOIN (
         SELECT source, collection, count() AS n FROM ${record} GROUP BY source, collection
       ) AS records USING (source, collection)
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
