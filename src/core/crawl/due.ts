/** How often followed sources are read while the program runs. */
export const REFRESH_INTERVALS = ['daily', 'hourly', 'off'] as const
export type RefreshInterval = (typeof REFRESH_INTERVALS)[number]

const MILLISECONDS: Readonly<Record<RefreshInterval, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
  off: Number.POSITIVE_INFINITY,
}

/**
 * Sources whose turn it is: never read, or last read, with whatever success, an interval ago. A last time that lies in
 * the future says that the clock was set back, and counts as long ago. [] for `off`.
 *
 * @param now milliseconds since 1970
 */
export function dueSources(
  sources: readonly { readonly address: string; readonly lastCrawl: { readonly startedAt: string } | null }[],
  every: RefreshInterval,
  now: number,
): readonly string[] {
  if (every === 'off') return []
  return sources.flatMap(({ address, lastCrawl }) => {
    if (lastCrawl === null) return [address]
    const age = now - Date.parse(lastCrawl.startedAt)
    return age >= MILLISECONDS[every] || age < 0 ? [address] : []
  })
}
