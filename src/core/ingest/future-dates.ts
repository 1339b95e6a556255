import type { RawPosting } from '../../reader/types.ts'

/** A day on in the east is a day that has not come yet here. */
const LENIENCE = 24 * 3_600_000

/**
 * The last day (YYYY-MM-DD) that can be a date of a posting found at this moment. A clock that stands before what the home
 * holds was set back: what was a day of the past stays one.
 *
 * @param newest latest day of what the home holds, null for an empty one.
 */
export function lastPossibleDay(now: Date, newest: string | null): string {
  const byClock = new Date(now.getTime() + LENIENCE).toISOString().slice(0, 10)
  return newest !== null && newest > byClock ? newest : byClock
}

/** The posting without days that have not come yet, which no posting can have been seen on; itself when it has none. */
export function withoutFutureDates(posting: RawPosting, lastDay: string): RawPosting {
  const past = (day: string | null): string | null => (day !== null && day > lastDay ? null : day)
  const [firstSeen, collectedOn] = [past(posting.firstSeen), past(posting.collectedOn)]
  return firstSeen === posting.firstSeen && collectedOn === posting.collectedOn
    ? posting
    : { ...posting, firstSeen, collectedOn }
}
