import { asId, isKey, toKey } from './identity.ts'
import { list, number, type RowOf, text } from './row.ts'
import { date } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

const LISTING = {
  collection: text,
  posting: text,
  address: text,
  standing: text,
  firstCrawled: text,
  lastCrawled: text,
  closedOn: date,
  repostedOn: list(text),
} as const

/**
 * What crawls tell of a posting of a followed source, as a snapshot keeps it. The standing is '' while its source was
 * not crawled twice. Days are YYYY-MM-DD.
 */
export type SnapshotListing = RowOf<typeof LISTING>

const COLUMNS = `collection, ${asId('posting')} AS posting, address, standing, toString(first_crawled) AS firstCrawled,
  toString(last_crawled) AS lastCrawled, toString(closed_on) AS closedOn,
  arrayMap(day -> toString(day), reposted_on) AS repostedOn`

/** Keeps the listings of a snapshot. */
export function storeListings(
  store: MarketStore,
  snapshot: string,
  listings: readonly SnapshotListing[],
): Promise<void> {
  return store.insert(
    tableName('listing'),
    listings.map((one) => ({
      snapshot,
      collection: one.collection,
      posting: toKey(one.posting),
      address: one.address,
      standing: one.standing,
      first_crawled: one.firstCrawled,
      last_crawled: one.lastCrawled,
      closed_on: one.closedOn,
      reposted_on: one.repostedOn,
    })),
  )
}

/** The listings of a snapshot, by collection and posting. */
export function listingsOf(store: MarketStore, snapshot: string): Promise<readonly SnapshotListing[]> {
  return store.rows(
    LISTING,
    `SELECT ${COLUMNS} FROM ${tableName('listing')} WHERE snapshot = {snapshot:String}
     ORDER BY collection, listing.posting`,
    { snapshot },
  )
}

/** What a snapshot keeps of one posting's listing, null for one that no followed source listed. */
export async function oneListing(
  store: MarketStore,
  snapshot: string,
  collection: string,
  posting: string,
): Promise<SnapshotListing | null> {
  if (!isKey(posting)) return null
  const [found] = await store.rows(
    LISTING,
    `SELECT ${COLUMNS} FROM ${tableName('listing')} WHERE snapshot = {snapshot:String}
     AND listing.collection = {collection:String} AND listing.posting = {posting:UInt64} LIMIT 1`,
    { snapshot, collection, posting: toKey(posting) },
  )
  return found ?? null
}

const STANDING = { collection: text, address: text, standing: text, listings: number } as const

/** Listings of each followed source in a snapshot, counted by how they stand. */
export function listingStandings(
  store: MarketStore,
  snapshot: string,
): Promise<readonly RowOf<typeof STANDING>[]> {
  return store.rows(
    STANDING,
    `SELECT collection, address, standing, count() AS listings FROM ${tableName('listing')}
     WHERE snapshot = {snapshot:String} GROUP BY collection, address, standing
     ORDER BY collection, address, standing`,
    { snapshot },
  )
}
