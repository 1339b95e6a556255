import { THRESHOLDS } from './config.ts'
import { effectiveSample } from './effective-sample.ts'
import type { Estimate, ShareStatistics, SuppressedEstimate } from './estimate.ts'
import { type Limits, wilson } from './wilson.ts'

/**
 * Why a proportion with this interval may not be shown, or null when it may (METHOD 3.3, the NCHS part).
 * `p` is the share, `nEffective` the effective sample size.
 */
export function widthReason(p: number, nEffective: number, limits: Limits): string | null {
  const width = limits.high - limits.low
  if (nEffective < THRESHOLDS.minimumEffective.value)
    return `worth ${Math.floor(nEffective * 10) / 10} independent postings, ${THRESHOLDS.minimumEffective.value} needed`
  if (width >= THRESHOLDS.widthSuppressed.value) return 'interval of 30 points or more'
  if (width <= THRESHOLDS.widthAlwaysOk.value) return null
  return width / p > THRESHOLDS.widthRelative.value ? 'interval too wide for so small a share' : null
}

/**
 * The cell instead of a rate: "11 of 214 postings: too few to state a rate", with the reason. No percentage.
 */
export function withhold(count: number, n: number, reason: string): SuppressedEstimate {
  return { status: 'suppressed', count, n, reason }
}

/**
 * A proportion of postings with its clustered 95 % interval, or the counts when it may not be published.
 * `low` status: published, but fewer than nine employers stand behind it.
 *
 * @see METHOD 3.1, 3.2, 3.3
 */
export function publishShare(statistics: ShareStatistics): Estimate {
  const { n, x, employers } = statistics
  if (n === 0) return withhold(0, 0, 'no postings in scope')
  if (employers < THRESHOLDS.minimumEmployers.value)
    return withhold(x, n, `fewer than ${THRESHOLDS.minimumEmployers.value} employers`)
  if (statistics.largestEmployer > THRESHOLDS.largestEmployerShare.value * n)
    return withhold(x, n, 'one employer holds more than half of the postings')
  const sample = effectiveSample(statistics)
  if (!sample) return withhold(x, n, 'a single employer')
  const limits = wilson(sample.p, sample.nEffective)
  const reason = widthReason(sample.p, sample.nEffective, limits)
  if (reason) return withhold(x, n, reason)
  return {
    status: employers < THRESHOLDS.employersForOk.value ? 'low' : 'ok',
    value: sample.p,
    ...limits,
    n,
    employers,
    from: statistics.from,
    to: statistics.to,
  }
}
