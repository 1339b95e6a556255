import { number, type RowOf, text } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { collection: text, feed: text, readerVersion: text, postings: number, inRates: number } as const

/**
 * Postings of one feed in one collection that one version of the reader has read: those kept (one of each cluster)
 * and those that enter rates. Records of facts bring the reader that read them.
 */
export type CollectionFeed = RowOf<typeof ROW>

/** What a snapshot holds, by collection, feed and reader: what the default scope is chosen from. */
export function collectionCounts(store: MarketStore, snapshot: string): Promise<readonly CollectionFeed[]> {
  return store.rows(
    ROW,
    `SELECT collection, feed, reader_version AS readerVersion, kept AS postings,
       collection_feed.postings AS inRates
     FROM ${tableName('collection_feed')} WHERE snapshot = {snapshot:String}
     ORDER BY collection, postings DESC, feed, readerVersion`,
    { snapshot },
  )
}
