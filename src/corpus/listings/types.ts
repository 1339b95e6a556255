/** One crawl of a source, as it was stored. A source's crawls are given oldest first. */
export interface CrawlFact {
  /** Moment it began, ISO time in UTC: a fact of the crawl. */
  readonly at: string
  /** Only a complete one says what is no longer there. */
  readonly outcome: 'complete' | 'partial' | 'failed'
}

/**
 * What one crawl said anew of one listing. A complete crawl that says nothing of it found it as it was: listed when it
 * was listed, gone when it was gone. A partial crawl says of each listing it met that it is listed.
 */
export interface ListingEvent {
  /** Place of the crawl among the source's crawls. */
  readonly crawl: number
  readonly isListed: boolean
  /** Equal for equal texts; null when its text was never read. */
  readonly text: string | null
  /** Last day it says it is open. */
  readonly validThrough: string | null
}

/** One listing of a source and all that was said of it, oldest first. */
export interface ListingHistory {
  readonly id: string
  readonly events: readonly ListingEvent[]
}

/** What the crawls of a source tell of one listing. Days are UTC days of crawls. */
export interface ListingLife {
  readonly id: string
  /** Day of the first crawl that met it. */
  readonly firstCrawled: string
  /** Day of the last crawl that met it. */
  readonly lastCrawled: string
  /** Day of the crawl that closed it: the second complete one in a row without it. Null while it is not closed. */
  readonly closedOn: string | null
  readonly validThrough: string | null
  /** Days on which it was there again: after it was closed, or as a new id with the text of one that had gone. */
  readonly repostedOn: readonly string[]
}

/** Whether a listing is open, on one day (METHOD 2). */
export const STANDINGS = ['active', 'long-running', 'closed', 'expired', 'unseen', 'ahead'] as const
export type ListingStanding = (typeof STANDINGS)[number]
