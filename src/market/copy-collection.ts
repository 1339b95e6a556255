import { number, text } from './row.ts'
import { rowParts } from './row-parts.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** Rows copied at once. */
const ROWS_AT_ONCE = 300_000

/** A collection's rows in a snapshot, counted. */
export interface CollectionRows {
  readonly postings: number
  readonly inRates: number
  readonly mentions: number
}

/**
 * Which of these snapshots holds each collection with the very records, and days, and listings that stand as they do
 * in another snapshot's manifest: the first of them, by collection. Collections that none holds so are left out.
 */
export async function sameCollections(
  store: MarketStore,
  snapshot: string,
  others: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (others.length === 0) return new Map()
  // Two hashes of 64 bits, summed up in any order.
  const rows = await store.rows(
    { name: text, collection: text, digest: text },
    `SELECT snapshot AS name, collection,
       concat(toString(count()), ' ', toString(sum(cityHash64(record, day))), ' ', toString(groupBitXor(sipHash64(record, day)))) AS digest
     FROM (
       SELECT snapshot, collection, record, ifNull(toString(collected_on), '') AS day FROM ${tableName('manifest')}
       WHERE snapshot IN {snapshots:Array(String)}
       UNION ALL
       SELECT snapshot, collection, toString(posting) AS record, standing AS day FROM ${tableName('listing')}
       WHERE snapshot IN {snapshots:Array(String)}
     ) GROUP BY snapshot, collection`,
    { snapshots: [snapshot, ...others] },
  )
  const digestOf = new Map(rows.map((row) => [`${row.name} ${row.collection}`, row.digest]))
  const found = new Map<string, string>()
  for (const { name, collection, digest } of rows) {
    if (name !== snapshot) continue
    const same = others.find((other) => digestOf.get(`${other} ${collection}`) === digest)
    if (same !== undefined) found.set(collection, same)
  }
  return found
}

/** Copies a collection's postings and mentions from one snapshot to another, within the engine. */
export async function copyCollection(
  store: MarketStore,
  collection: string,
  from: string,
  to: string,
): Promise<CollectionRows> {
  const condition = {
    sql: 'snapshot = {from:String} AND collection = {collection:String}',
    parameters: { from, collection },
  }
  for (const table of ['posting', 'mention']) {
    const { parts } = await rowParts(store, table, condition, ROWS_AT_ONCE)
    for (const { sql, parameters } of parts)
      await store.run(
        `INSERT INTO ${tableName(table)} SELECT {to:String}, * EXCEPT (snapshot) FROM ${tableName(table)} WHERE ${sql}`,
        { ...parameters, to },
      )
  }
  const { postings, inRates } = await store.row(
    { postings: number, inRates: number },
    `SELECT sum(is_representative) AS postings, sum(counts) AS inRates FROM ${tableName('posting')}
     WHERE snapshot = {to:String} AND collection = {collection:String}`,
    { to, collection },
  )
  const { mentions } = await store.row(
    { mentions: number },
    `SELECT count() AS mentions FROM ${tableName('mention')}
     WHERE snapshot = {to:String} AND collection = {collection:String}`,
    { to, collection },
  )
  return { postings, inRates, mentions }
}
