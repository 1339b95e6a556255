import type { RawPosting } from '../../reader/types.ts'

/**
 * The last day that any posting this version reads can state. What day it is nobody is asked (METHOD 2): the same file
 * gives the same records on any day. Raise it with the years.
 */
const LAST_DAY = '2027-12-31'

const DAY = 24 * 3_600_000

/**
 * The posting without days that cannot be: a date later than the day it was collected on, or later than any posting's;
 * itself when it has none. A day more is let through: it may have been tomorrow already where the posting stood.
 */
export function withoutFutureDates(posting: RawPosting): RawPosting {
  const past = (day: string | null, last: string): string | null => (day !== null && day > last ? null : day)
  const collectedOn = past(posting.collectedOn, LAST_DAY)
  const firstSeen = past(posting.firstSeen, collectedOn === null ? LAST_DAY : dayAfter(collectedOn))
  return firstSeen === posting.firstSeen && collectedOn === posting.collectedOn
    ? posting
    : { ...posting, firstSeen, collectedOn }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
}
