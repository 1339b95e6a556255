import { THRESHOLDS } from './config.ts'
import type { ShareStatistics } from './estimate.ts'
import { studentQuantile } from './student-t.ts'

export interface EffectiveSample {
  /** Share x / N. */
  readonly p: number
  /** Variance of the share by employers over the variance of as many independent postings, at least 1. */
  readonly designEffect: number
  /** Normal over t quantile: few employers know their own spread badly. At most 1. */
  readonly tFactor: number
  /** What the sample is worth in independent postings. */
  readonly nEffective: number
}

/** The part of `ShareStatistics` that an effective sample size needs. */
export type ClusterSums = Pick<ShareStatistics, 'n' | 'x' | 'employers' | 'sumXX' | 'sumXN' | 'sumNN'>

/**
 * Effective sample size of a proportion whose postings come in clusters, the employers.
 * `null` when there are fewer than two employers or no posting: then nothing is known about the spread.
 *
 * @see METHOD 3.2 (Franco, Little, Louis & Slud 2019; t factor by Korn & Graubard 1998)
 */
export function effectiveSample(sums: ClusterSums): EffectiveSample | null {
  const { n, x, employers } = sums
  if (n <= 0 || employers < THRESHOLDS.minimumClusters.value) return null
  const p = x / n
  const tFactor = Math.min(1, THRESHOLDS.z.value / studentQuantile(0.975, employers - 1))
  let designEffect = 1
  if (p > 0 && p < 1) {
    const squares = Math.max(0, sums.sumXX - 2 * p * sums.sumXN + p * p * sums.sumNN)
    const variance = ((employers / (employers - 1)) * squares) / (n * n)
    designEffect = Math.max(1, variance / ((p * (1 - p)) / n))
  }
  return { p, designEffect, tFactor, nEffective: (n / designEffect) * tFactor ** 2 }
}

/**
 * Statistics of the postings that are *not* hits: share 1 - p, same employers.
 * Turns "at least L3" into "at most L2" without another question to the store.
 */
export function complement(statistics: ShareStatistics): ShareStatistics {
  return {
    ...statistics,
    x: statistics.n - statistics.x,
    sumXX: statistics.sumNN - 2 * statistics.sumXN + statistics.sumXX,
    sumXN: statistics.sumNN - statistics.sumXN,
  }
}

/** One employer's part of a sample: postings in scope and hits among them. */
export interface EmployerPart {
  readonly postings: number
  readonly hits: number
}

/**
 * Statistics summed over employers in plain code: what the store does in one pass, for small samples and tests.
 * Employers without a posting do not count.
 */
export function sumEmployers(
  parts: readonly EmployerPart[],
  dates: { readonly from: string | null; readonly to: string | null } = { from: null, to: null },
): ShareStatistics {
  const sums = { n: 0, x: 0, employers: 0, sumXX: 0, sumXN: 0, sumNN: 0, largestEmployer: 0 }
  for (const { postings, hits } of parts) {
    if (postings === 0) continue
    sums.n += postings
    sums.x += hits
    sums.employers += 1
    sums.sumXX += hits * hits
    sums.sumXN += hits * postings
    sums.sumNN += postings * postings
    sums.largestEmployer = Math.max(sums.largestEmployer, postings)
  }
  return { ...sums, from: dates.from, to: dates.to }
}
