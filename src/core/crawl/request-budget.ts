import { type MarketStore, requestsMade, storeRequestsMade } from '../../market/index.ts'

/** Requests to one host on one day (UTC); a convention: a large board with a page for each posting takes some hundreds. */
export const REQUESTS_A_DAY = 1000
/** Requests written down at once, before they are made: what a killed process did not use of them is lost. */
const AT_ONCE = 10

/**
 * Counts requests by host and day in the store, so that no restart gives a host more than its share. Returns whether
 * one more may be made, and counts it.
 */
export function createRequestBudget(
  market: MarketStore,
  limit = REQUESTS_A_DAY,
): (host: string, day: string) => Promise<boolean> {
  const shares = new Map<string, { used: number; written: number }>()
  return async (host, day) => {
    const key = `${day} ${host}`
    let share = shares.get(key)
    if (!share) {
      const made = await requestsMade(market, host, day)
      share = { used: made, written: made }
      shares.set(key, share)
    }
    if (share.used >= limit) return false
    share.used += 1
    if (share.used > share.written) {
      share.written = Math.min(limit, share.used + AT_ONCE - 1)
      await storeRequestsMade(market, host, day, share.written)
    }
    return true
  }
}
