import { THRESHOLDS } from '../../method/index.ts'
import type { CrawlFact, ListingLife, ListingStanding } from './types.ts'

const DAY = 86_400_000

/** When listings are judged, and how often their source is read. */
export interface Moment {
  /** The day that counts as now, YYYY-MM-DD: that of the last crawl kept of anything, never the clock's. */
  readonly on: string
  /** Days between two crawls of the source, as `crawlInterval` gives them. */
  readonly interval: number
}

/**
 * Days between two crawls of a source: the lower median of the gaps, whatever came of them. Null for fewer than two
 * complete crawls: such a source is a collection made once, and nothing of it is active (METHOD 2).
 */
export function crawlInterval(crawls: readonly CrawlFact[]): number | null {
  if (crawls.filter(({ outcome }) => outcome === 'complete').length < 2) return null
  const times = crawls.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => a - b)
  return (gaps[Math.floor((gaps.length - 1) / 2)] ?? 0) / DAY
}

/**
 * METHOD 2, "Active at date t": not closed, first seen by then, still valid, seen within seven days or three crawl
 * intervals, at most 90 days old. Older but still there is `long-running`.
 *
 * @param firstSeen the day the posting states; without one the day of the first crawl that met it.
 */
export function listingStanding(
  life: Pick<ListingLife, 'firstCrawled' | 'lastCrawled' | 'closedOn' | 'validThrough'>,
  firstSeen: string | null,
  { on, interval }: Moment,
): ListingStanding {
  const first = firstSeen ?? life.firstCrawled
  if (life.closedOn !== null) return 'closed'
  if (first > on) return 'ahead'
  if (life.validThrough !== null && life.validThrough < on) return 'expired'
  const patience = Math.max(THRESHOLDS.unseenDays.value, THRESHOLDS.unseenIntervals.value * interval)
  if (daysBetween(life.lastCrawled, on) > patience) return 'unseen'
  return daysBetween(first, on) <= THRESHOLDS.activeDays.value ? 'active' : 'long-running'
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** Why a listing that is not active enters no rate, in words that continue "In no rate:"; null for an active one. */
export function standingReason(standing: ListingStanding): string | null {
  return REASONS[standing]
}

const REASONS: Readonly<Record<ListingStanding, string | null>> = {
  active: null,
  'long-running': `it has been open for more than ${THRESHOLDS.activeDays.value} days`,
  closed: 'its source no longer lists it',
  expired: 'the last day its source gives for it has passed',
  unseen: 'its source has not shown it lately',
  ahead: 'its date lies after the day its source was read',
}
