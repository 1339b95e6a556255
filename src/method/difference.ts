import { THRESHOLDS } from './config.ts'
import type { PublishedEstimate, ShareStatistics } from './estimate.ts'
import { studentQuantile } from './student-t.ts'
import type { Limits } from './wilson.ts'

/** A value with its 95 % interval. */
export interface Figure extends Limits {
  readonly value: number
}

/**
 * First minus second figure with the interval by square-and-add of the two figures' own limits.
 * With Wilson limits this is Newcombe's hybrid; with order-statistic limits it is the pay gap's.
 *
 * @see METHOD 3.6, 5.1
 */
export function difference(first: Figure, second: Figure): Figure {
  const value = first.value - second.value
  const down = Math.hypot(first.value - first.low, second.high - second.value)
  const up = Math.hypot(first.high - first.value, second.value - second.low)
  return { value, low: value - down, high: value + up }
}

/** The same for two published figures; employers and dates are the caller's to say. */
export function publishedDifference(
  first: PublishedEstimate,
  second: PublishedEstimate,
  employers: number,
): PublishedEstimate {
  return {
    status: first.status === 'ok' && second.status === 'ok' ? 'ok' : 'low',
    ...difference(first, second),
    n: first.n + second.n,
    employers,
    from: earliest(first.from, second.from),
    to: latest(first.to, second.to),
  }
}

/**
 * Mean of d_i = 1[A] - 1[B] over the same postings, clustered by employer, with a t interval.
 * In `statistics`, x is the sum of d and x_e its sum at one employer. Null below two employers.
 *
 * @see METHOD 3.6
 */
export function pairedDifference(statistics: ShareStatistics): Figure | null {
  const { n, x, employers } = statistics
  if (n <= 0 || employers < THRESHOLDS.minimumClusters.value) return null
  const value = x / n
  const squares = Math.max(
    0,
    statistics.sumXX - 2 * value * statistics.sumXN + value * value * statistics.sumNN,
  )
  const half =
    studentQuantile(0.975, employers - 1) * Math.sqrt(((employers / (employers - 1)) * squares) / (n * n))
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
