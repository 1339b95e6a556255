/** Times a request is made before it is given up. */
export const ATTEMPTS = 4
/** Milliseconds before the second attempt; doubled before each further one. */
const FIRST_WAIT = 2_000
const LONGEST_WAIT = 60_000
/** A server that asks for a longer rest than this gets it: the crawl ends and comes back at its next turn. */
export const LONGEST_RETRY_AFTER = 120_000

/**
 * Milliseconds to wait before attempt `attempt` (2 is the first repetition): doubled each time, of which the second
 * half is left to chance, so that many who failed together do not come back together.
 *
 * @param chance a number in [0, 1)
 */
export function backOff(attempt: number, chance: number): number {
  const whole = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 2))
  return Math.round(whole / 2 + (whole / 2) * chance)
}

/** Milliseconds that a `Retry-After` header asks for: seconds or a date (RFC 9110, 10.2.3). Null when it says nothing. */
export function retryAfter(header: string | null, now: Date): number | null {
  const text = (header ?? '').trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const at = text === '' ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}

/** Statuses of a server that may answer otherwise in a moment. */
export const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500
