import {
  type CrawlFact,
  crawlInterval,
  type ListingEvent,
  type ListingLife,
  listingLives,
  listingStanding,
} from '../../corpus/index.ts'
import {
  type ListingEventRow,
  listingEvents,
  type MarketStore,
  type SnapshotListing,
  type StoredCrawl,
  statedDates,
  storedCrawls,
} from '../../market/index.ts'

/**
 * What the crawls kept tell of the postings of every source that was ever followed, by collection and posting. How they
 * stand is judged on the day of the collection's latest crawl, so the same store gives the same on any day. [] when
 * nothing was crawled.
 */
export async function currentListings(
  market: MarketStore,
  signal: AbortSignal | null,
): Promise<readonly SnapshotListing[]> {
  const found: SnapshotListing[] = []
  const byCollection = Map.groupBy(await storedCrawls(market), ({ collection }) => collection)
  for (const [collection, crawls] of byCollection) {
    const bySource = [...Map.groupBy(crawls, (crawl) => crawl.address)]
    const on = latestDay(bySource.map(([, own]) => own))
    const best = new Map<string, SnapshotListing>()
    for (const [address, own] of bySource) {
      signal?.throwIfAborted()
      for (const listing of await listingsAt(market, collection, address, own, on)) {
        const other = best.get(listing.posting)
        if (!other || saysMore(listing, other)) best.set(listing.posting, listing)
      }
    }
    found.push(...best.values())
  }
  return found.sort((a, b) => compare(a.collection, b.collection) || compare(a.posting, b.posting))
}

/**
 * The latest of the days on which each source was last read. Its last crawl is told by their order, not by their times: a
 * clock that stood wrong once is right again with the source's next crawl. Between sources days count: those that came
 * with the collection of another home are numbered as they were there.
 */
function latestDay(sources: readonly (readonly StoredCrawl[])[]): string {
  const days = sources.map((crawls) => crawls.at(-1)?.startedAt.slice(0, 10) ?? '')
  return days.sort().at(-1) ?? ''
}

async function listingsAt(
  market: MarketStore,
  collection: string,
  address: string,
  crawls: readonly StoredCrawl[],
  on: string,
): Promise<readonly SnapshotListing[]> {
  const facts = crawls.map(({ startedAt, outcome }): CrawlFact => ({ at: startedAt, outcome }))
  const places = new Map(crawls.map(({ seq }, index) => [seq, index]))
  const events = await listingEvents(market, collection, address)
  const histories = [...Map.groupBy(events, ({ posting }) => posting)].map(([id, rows]) => ({
    id,
    events: rows.flatMap((row): ListingEvent[] => eventOf(row, places.get(row.crawl))),
  }))
  // A listing whose text was never read, or is none, is no posting.
  const dates = await statedDates(market, collection, address)
  const interval = crawlInterval(facts)
  return listingLives(facts, histories).flatMap((life): SnapshotListing[] => {
    const firstSeen = dates.get(life.id)
    if (firstSeen === undefined) return []
    const standing = interval === null ? '' : listingStanding(life, firstSeen, { on, interval })
    return [rowOf(collection, address, life, standing)]
  })
}

function eventOf(row: ListingEventRow, crawl: number | undefined): ListingEvent[] {
  if (crawl === undefined) return []
  return [{ crawl, isListed: row.isListed, text: row.text, validThrough: row.validThrough }]
}

function rowOf(
  collection: string,
  address: string,
  { id, firstCrawled, lastCrawled, closedOn, repostedOn }: ListingLife,
  standing: string,
): SnapshotListing {
  return { collection, posting: id, address, standing, firstCrawled, lastCrawled, closedOn, repostedOn }
}

/** A posting that two followed pages list is as open as the one that shows it. */
function saysMore(one: SnapshotListing, other: SnapshotListing): boolean {
  const isOpen = one.closedOn === null
  if (isOpen !== (other.closedOn === null)) return isOpen
  if (one.lastCrawled !== other.lastCrawled) return one.lastCrawled > other.lastCrawled
  return one.address < other.address
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
