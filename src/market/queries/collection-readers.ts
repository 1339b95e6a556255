import { number, type RowOf, type Shape, text } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { collection: text, readerVersion: text, postings: number } as const satisfies Shape

/** Postings of a collection that one version of the reader has read. */
export type CollectionReader = RowOf<typeof ROW>

/** By which readers the kept postings of a snapshot were read: records of facts bring their own. Most postings first. */
export function collectionReaders(
  store: MarketStore,
  snapshot: string,
): Promise<readonly CollectionReader[]> {
  return store.rows(
    ROW,
    `SELECT collection, reader_version AS readerVersion, sum(kept) AS postings FROM ${tableName('scope_cell')}
     WHERE snapshot = {snapshot:String}
     GROUP BY collection, readerVersion ORDER BY collection, postings DESC, readerVersion`,
    { snapshot },
  )
}
