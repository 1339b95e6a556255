import { SourceError, sampleOf } from '../source-error.ts'
import { tooLong } from '../text-limit.ts'
import type { SourceItem } from '../types.ts'
import type { BoardResult } from './board-job.ts'

/** A posting that a source lists, whether or not its text was asked for this time. */
export interface Listing {
  readonly source: string
  readonly sourceId: string
  /** What the list itself says of it, where the text stands elsewhere; '' where the list gives all. */
  readonly entry: string
  /** The last day it says it is open. */
  readonly validThrough: string | null
}

/** What one reading of a source brings together. */
export class Gathering {
  readonly items: SourceItem[] = []
  readonly #listings = new Map<string, Listing>()
  readonly #label: string
  readonly #feed: string
  #row = 0
  /** Why the first thing that looked like a posting was none, null while there was no such thing. */
  unread: string | null = null
  /** Whether anything was read, or is known as it stands. */
  wasRead = false
  /** The first thing that keeps the reading from being whole, null while nothing does. */
  missing: SourceError | null = null

  constructor(label: string, feed: string) {
    this.#label = label
    this.#feed = feed
  }

  /** Every posting the source lists, each once, in the order met. */
  get listings(): readonly Listing[] {
    return [...this.#listings.values()]
  }

  /** Says what was read, once, before any row. */
  open(format: string, rows: number): void {
    this.items.push({
      kind: 'columns',
      file: this.#label,
      format,
      source: this.#feed,
      rows,
      recognised: [],
      unused: [],
    })
  }

  /** A posting that is listed and known as it stands. */
  list(listing: Listing): void {
    this.#listings.set(`${listing.source}\n${listing.sourceId}`, listing)
  }

  /** A posting that turned out to be gone. */
  unlist({ source, sourceId }: Pick<Listing, 'source' | 'sourceId'>): void {
    this.#listings.delete(`${source}\n${sourceId}`)
  }

  /**
   * A posting with its text, or why it is none. One that cannot be read is listed all the same where it has a name.
   *
   * @param name what the list calls it, for one that says nothing itself; null when that is not told.
   */
  add(
    result: BoardResult,
    entry: string,
    validThrough: string | null,
    name: Pick<Listing, 'source' | 'sourceId'> | null = null,
  ): void {
    this.#row += 1
    const long = 'text' in result ? tooLong(result.text) : null
    const named = 'text' in result ? result : 'isUnlisted' in result ? null : name
    if (named !== null) this.list({ source: named.source, sourceId: named.sourceId, entry, validThrough })
    if ('text' in result && long === null) {
      this.wasRead = true
      this.items.push({ kind: 'posting', posting: result, row: this.#row, file: this.#label, notes: [] })
      return
    }
    const { reason, sample } = 'text' in result ? { reason: long ?? '', sample: result.title } : result
    if (!('isUnlisted' in result)) this.unread ??= reason
    this.items.push({
      kind: 'reject',
      file: this.#label,
      row: this.#row,
      source: this.#feed,
      reason,
      sample: sampleOf(sample, 120),
    })
  }

  /** Something that was to be read and could not be. */
  miss(reason: SourceError | string): void {
    this.missing ??= typeof reason === 'string' ? new SourceError('UNAVAILABLE', reason) : reason
  }
}

/** Pages that fail one after another before a reading gives the rest up. */
const FAILURES = 3

/**
 * Does something for each of many pages, of which some may fail: what fails is noted as missing, and after three in a
 * row the rest is given up, because the next ones would fail as well.
 *
 * @param onRefused what a page that must not be asked for means; missing when left out.
 */
export async function eachPage<T>(
  gathering: Gathering,
  pages: readonly T[],
  read: (page: T) => Promise<void>,
  onRefused: (error: SourceError) => void = (error) => gathering.miss(error),
): Promise<void> {
  let failures = 0
  for (const page of pages) {
    try {
      await read(page)
      failures = 0
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (error.code === 'REFUSED' || error.code === 'TOO_LARGE') {
        onRefused(error)
        continue
      }
      gathering.miss(error)
      failures += 1
      if (failures === FAILURES) return
    }
  }
}
