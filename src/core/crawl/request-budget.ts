import { type MarketStore, requestsMade, storeRequestsMade } from '../../market/index.ts'

/** Requests to one host on one day (UTC); a convention: a large board with a page for each posting takes some hundreds. */
export const REQUESTS_A_DAY = 1000
/** Requests written down at once, before they are made: what a killed process did not use of them is lost. */
const AT_ONCE = 10

interface Share {
  used: number
  written: number
}

/**
 * Counts requests by host and day in the store, so that no restart gives a host more than its share. Returns whether
 * one more may be made, and counts it.
 */
export function createRequestBudget(
  market: MarketStore,
  limit = REQUESTS_A_DAY,
): (host: string, day: string) => Promise<boolean> {
  /** Of one day; the promise is kept, so that two who ask at once count on the same share. */
  const shares = new Map<string, Promise<Share>>()
  const shareOf = (host: string, day: string): Promise<Share> => {
    const key = `${day} ${host}`
    const known = shares.get(key)
    if (known) return known
    for (const other of shares.keys()) if (!other.startsWith(`${day} `)) shares.delete(other)
    const share = requestsMade(market, host, day).then((made) => ({ used: made, written: made }))
    shares.set(key, share)
    share.catch(() => shares.delete(key))
    return share
  }
  return async (host, day) => {
    const share = await shareOf(host, day)
    if (share.used >= limit) return false
    share.used += 1
    if (share.used > share.written) {
      share.written = Math.min(limit, share.used + AT_ONCE - 1)
      await storeRequestsMade(market, host, day, share.written)
    }
    return true
  }
}
