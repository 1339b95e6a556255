import { asId, toKey } from './identity.ts'
import { flag, known, number, oneOf, type RowOf, text } from './row.ts'
import { date } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

const OUTCOMES = ['complete', 'partial', 'failed'] as const

const CRAWL = {
  seq: number,
  collection: text,
  address: text,
  feed: text,
  startedAt: text,
  finishedAt: text,
  outcome: oneOf(OUTCOMES),
  isUnchanged: flag,
  reason: known,
  listings: number,
  rejected: number,
  requests: number,
  bytes: number,
  etag: known,
  lastModified: known,
} as const

/** One crawl of a source: when, how it ended, what it took. Times are ISO times in UTC. */
export type StoredCrawl = RowOf<typeof CRAWL>

const CRAWL_COLUMNS = `seq, collection, address, feed, started_at AS startedAt, finished_at AS finishedAt, outcome,
  is_unchanged AS isUnchanged, reason, listings, rejected, requests, bytes, etag, last_modified AS lastModified`

/** Every crawl that was kept, of one source or of all, oldest first. */
export function storedCrawls(
  store: MarketStore,
  address: string | null = null,
): Promise<readonly StoredCrawl[]> {
  return store.rows(
    CRAWL,
    `SELECT ${CRAWL_COLUMNS} FROM ${tableName('crawl')} WHERE crawl.address = {address:String} OR {all:UInt8} = 1
     ORDER BY seq, crawl.address`,
    { address: address ?? '', all: address === null ? 1 : 0 },
  )
}

/** What a source's crawls come to. */
export interface SourceCrawls {
  /** Crawls kept. */
  readonly crawls: number
  readonly last: StoredCrawl
  /** When the last one that read it as a whole began, ISO time. */
  readonly lastComplete: string | null
}

/** The crawls of each source of each collection, summed up: one row a source, however often it was read. */
export async function sourceCrawls(store: MarketStore): Promise<readonly SourceCrawls[]> {
  const [lasts, sums] = await Promise.all([
    store.rows(
      CRAWL,
      `SELECT ${CRAWL_COLUMNS} FROM ${tableName('crawl')}
       ORDER BY crawl.collection, crawl.address, seq DESC LIMIT 1 BY crawl.collection, crawl.address`,
    ),
    store.rows(
      { collection: text, address: text, crawls: number, lastComplete: known },
      `SELECT collection, address, count() AS crawls, argMaxIf(started_at, seq, outcome = 'complete') AS lastComplete
       FROM ${tableName('crawl')} GROUP BY collection, address ORDER BY collection, address`,
    ),
  ])
  return lasts.flatMap((last, at) => {
    const sum = sums[at]
    return sum ? [{ crawls: sum.crawls, lastComplete: sum.lastComplete, last }] : []
  })
}

const EVENT = {
  collection: text,
  address: text,
  posting: text,
  crawl: number,
  isListed: flag,
  entry: text,
  text: known,
  validThrough: date,
} as const

/** What one crawl said anew of one listing. `entry` and `text` are hashes, 16 digits each; an unread text is null. */
export type ListingEventRow = RowOf<typeof EVENT>

const NO_TEXT = '0'.repeat(16)

/** SQL: what belongs to a crawl that was kept; the rest is of one that broke off. */
const KEPT = `crawl GLOBAL IN (SELECT seq FROM ${tableName('crawl')})`

const EVENT_COLUMNS = `collection, address, ${asId('posting')} AS posting, crawl, is_listed AS isListed,
  ${asId('entry')} AS entry, if(listing_event.text = 0, '', ${asId('listing_event.text')}) AS text,
  toString(valid_through) AS validThrough`

/** Events of the listings of a source that were kept, in an order and picked of each posting as `picked` says. */
function eventsOf(
  store: MarketStore,
  collection: string,
  address: string,
  picked: string,
): Promise<readonly ListingEventRow[]> {
  return store.rows(
    EVENT,
    `SELECT ${EVENT_COLUMNS} FROM ${tableName('listing_event')}
     WHERE listing_event.collection = {collection:String} AND listing_event.address = {address:String} AND ${KEPT}
     ORDER BY listing_event.posting, ${picked}`,
    { collection, address },
  )
}

/** Every event of the listings of a source, by posting and crawl. */
export function listingEvents(
  store: MarketStore,
  collection: string,
  address: string,
): Promise<readonly ListingEventRow[]> {
  return eventsOf(store, collection, address, 'crawl LIMIT 1 BY listing_event.posting, crawl')
}

/** The last event of each listing of a source, by posting: how it stood after its last crawl. */
export function lastListingEvents(
  store: MarketStore,
  collection: string,
  address: string,
): Promise<readonly ListingEventRow[]> {
  return eventsOf(store, collection, address, 'crawl DESC LIMIT 1 BY listing_event.posting')
}

/** An event on its way into the store. */
export type NewListingEvent = Pick<
  ListingEventRow,
  'posting' | 'isListed' | 'entry' | 'text' | 'validThrough'
>

/**
 * Keeps a crawl: first what it says of listings, then the crawl itself. Only the last step makes it one that happened,
 * so a process that dies before leaves nothing that counts.
 */
export async function storeCrawl(
  store: MarketStore,
  crawl: Omit<StoredCrawl, 'seq'>,
  events: readonly NewListingEvent[],
): Promise<void> {
  const { seq } = await store.row(
    { seq: number },
    `SELECT greatest((SELECT max(seq) FROM ${tableName('crawl')}),
       (SELECT max(crawl) FROM ${tableName('listing_event')})) + 1 AS seq`,
  )
  await store.insert(
    tableName('listing_event'),
    events.map((event) => ({
      collection: crawl.collection,
      address: crawl.address,
      posting: toKey(event.posting),
      crawl: seq,
      is_listed: event.isListed ? 1 : 0,
      entry: toKey(event.entry),
      text: toKey(event.text ?? NO_TEXT),
      valid_through: event.validThrough,
    })),
  )
  await store.insert(tableName('crawl'), [
    {
      seq,
      collection: crawl.collection,
      address: crawl.address,
      feed: crawl.feed,
      started_at: crawl.startedAt,
      finished_at: crawl.finishedAt,
      outcome: crawl.outcome,
      is_unchanged: crawl.isUnchanged ? 1 : 0,
      reason: crawl.reason ?? '',
      listings: crawl.listings,
      rejected: crawl.rejected,
      requests: crawl.requests,
      bytes: crawl.bytes,
      etag: crawl.etag ?? '',
      last_modified: crawl.lastModified ?? '',
    },
  ])
}

/** Removes what crawls left that broke off. Returns how many events it were. */
export async function sweepCrawls(store: MarketStore): Promise<number> {
  const { left } = await store.row(
    { left: number },
    `SELECT count() AS left FROM ${tableName('listing_event')} WHERE NOT (${KEPT})`,
  )
  if (left > 0) {
    const crawls = await store.rows(
      { crawl: number },
      `SELECT DISTINCT crawl FROM ${tableName('listing_event')} WHERE NOT (${KEPT}) ORDER BY crawl`,
    )
    await store.run(
      `ALTER TABLE ${tableName('listing_event')} DELETE WHERE crawl IN (${crawls.map((one) => one.crawl).join(', ')})
       SETTINGS mutations_sync = 1`,
    )
  }
  return left
}

/**
 * The date that the current content of each posting of a source states, by posting; null for one that states none.
 * Postings without a record are left out.
 */
export async function statedDates(
  store: MarketStore,
  collection: string,
  address: string,
): Promise<ReadonlyMap<string, string | null>> {
  // Of several contents the current one is that with the latest date (`currentRecords`).
  const rows = await store.rows(
    { posting: text, firstSeen: date },
    `SELECT ${asId('record.posting')} AS posting, toString(max(first_seen)) AS firstSeen FROM ${tableName('record')}
     WHERE record.collection = {collection:String} AND record.posting GLOBAL IN (
       SELECT posting FROM ${tableName('listing_event')}
       WHERE collection = {collection:String} AND address = {address:String}
     ) GROUP BY record.posting ORDER BY record.posting`,
    { collection, address },
  )
  return new Map(rows.map((row) => [row.posting, row.firstSeen]))
}
