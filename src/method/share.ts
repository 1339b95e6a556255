import { THRESHOLDS } from './config.ts'
import { effectiveSample } from './effective-sample.ts'
import type { Estimate, ShareStatistics, SuppressedEstimate } from './estimate.ts'
import { type Limits, wilson } from './wilson.ts'

/** Reasons for which a share is withheld though there may be many postings; the rest is a matter of their number. */
const FEW_EMPLOYERS = `fewer than ${THRESHOLDS.minimumEmployers.value} employers`
const ONE_EMPLOYER = 'a single employer'
const LARGE_EMPLOYER = 'one employer holds more than half of the postings'
const WIDE = 'interval of 30 points or more'
const WIDE_FOR_SHARE = 'interval too wide for so small a share'

const WORDS: ReadonlyMap<string, string> = new Map([
  [FEW_EMPLOYERS, 'too few employers to state a rate'],
  [ONE_EMPLOYER, 'too few employers to state a rate'],
  [LARGE_EMPLOYER, 'one employer holds more than half'],
  [WIDE, 'interval too wide to state a rate'],
  [WIDE_FOR_SHARE, 'interval too wide to state a rate'],
])

/**
 * Why a rate is withheld, as short as a cell: "too few to state a rate" only where it is their number.
 *
 * @see METHOD 3.3
 */
export function withheldWords({ n, reason }: Pick<SuppressedEstimate, 'n' | 'reason'>): string {
  const words = WORDS.get(reason)
  if (words !== undefined) return words
  // Many postings of few employers: their number is not what is too small.
  return n >= THRESHOLDS.minimumEffective.value && reason.startsWith('worth ')
    ? reason.replace('independent postings', 'independent ones')
    : 'too few to state a rate'
}

/**
 * Why a proportion with this interval may not be shown, or null when it may (METHOD 3.3, the NCHS part).
 * `p` is the share, `nEffective` the effective sample size.
 */
export function widthReason(p: number, nEffective: number, limits: Limits): string | null {
  const width = limits.high - limits.low
  if (nEffective < THRESHOLDS.minimumEffective.value)
    return `worth ${Math.floor(nEffective * 10) / 10} independent postings, ${THRESHOLDS.minimumEffective.value} needed`
  if (width >= THRESHOLDS.widthSuppressed.value) return WIDE
  if (width <= THRESHOLDS.widthAlwaysOk.value) return null
  return width / p > THRESHOLDS.widthRelative.value ? WIDE_FOR_SHARE : null
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
  if (employers < THRESHOLDS.minimumEmployers.value) return withhold(x, n, FEW_EMPLOYERS)
  if (statistics.largestEmployer > THRESHOLDS.largestEmployerShare.value * n)
    return withhold(x, n, LARGE_EMPLOYER)
  const sample = effectiveSample(statistics)
  if (!sample) return withhold(x, n, ONE_EMPLOYER)
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
