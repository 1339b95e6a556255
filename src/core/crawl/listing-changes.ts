import { type ListingEventRow, type NewListingEvent, postingId, shortHashOf } from '../../market/index.ts'
import type { Crawl } from '../../sources/index.ts'

/** How a listing stood after the crawl before: its last event. */
export type KnownListing = Pick<ListingEventRow, 'isListed' | 'entry' | 'text' | 'validThrough'>

/** Days after which a text that the list says is unchanged is asked for again all the same. */
const ROUND = 7
const DAY = 86_400_000

/**
 * Whether an answer read then may still be taken for unchanged now: for a week, so that whatever is read otherwise
 * today, or was misread, does not stay so for good.
 *
 * @param read when it was last read as a whole, ISO time
 */
export function isFresh(read: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(read)
  return age >= 0 && age < ROUND * DAY
}

/** Hash of what a list says of a posting. */
export const entryHash = (entry: string): string => shortHashOf('entry', entry)

/** Hash of a posting's words: title and text, whatever their case and spacing. */
export function textKey(title: string, text: string): string {
  const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim()
  return shortHashOf('text', plain(title), plain(text))
}

/**
 * What need not be asked for again: listed last time with the same entry in the list, its text read, and not of the
 * seventh of postings whose day it is. So every text is looked at once a week, and no day has them all.
 *
 * @param day day of the crawl, YYYY-MM-DD
 */
export function isStillKnown(
  known: KnownListing | undefined,
  posting: string,
  entry: string,
  day: string,
): boolean {
  if (!known?.isListed || known.text === null || known.entry !== entryHash(entry)) return false
  const today = Math.floor(Date.parse(day) / DAY) % ROUND
  return Number(BigInt(`0x${posting}`) % BigInt(ROUND)) !== today
}

/**
 * What a crawl says anew of listings, by posting. A complete one: which came, changed or went. A partial one: all it
 * met, for what it does not name may be there. An unchanged or failed one: nothing.
 */
export function listingChanges(
  known: ReadonlyMap<string, KnownListing>,
  crawl: Crawl,
): readonly NewListingEvent[] {
  if (crawl.isUnchanged || crawl.outcome === 'failed') return []
  const texts = new Map<string, string>()
  for (const item of crawl.items)
    if (item.kind === 'posting') {
      const { source, sourceId, title, text } = item.posting
      texts.set(postingId(source, sourceId), textKey(title, text))
    }
  const met = new Map<string, NewListingEvent>()
  for (const { source, sourceId, entry, validThrough } of crawl.listings) {
    const posting = postingId(source, sourceId)
    const text = texts.get(posting) ?? known.get(posting)?.text ?? null
    met.set(posting, { posting, isListed: true, entry: entryHash(entry), text, validThrough })
  }
  const changes = [...met.values()].filter(
    (one) => crawl.outcome === 'partial' || !isSame(known.get(one.posting), one),
  )
  if (crawl.outcome === 'complete')
    for (const [posting, before] of known)
      if (before.isListed && !met.has(posting)) changes.push({ ...before, posting, isListed: false })
  return changes.sort((a, b) => (a.posting < b.posting ? -1 : 1))
}

function isSame(before: KnownListing | undefined, now: NewListingEvent): boolean {
  return (
    before?.isListed === true &&
    before.entry === now.entry &&
    before.text === now.text &&
    before.validThrough === now.validThrough
  )
}
