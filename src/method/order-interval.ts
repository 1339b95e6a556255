import { type ClusterSums, effectiveSample } from './effective-sample.ts'
import { wilson } from './wilson.ts'

/** Ranks (1 is the smallest) of the two sorted values that bound a quantile. */
export interface Ranks {
  readonly low: number
  readonly high: number
}

/**
 * Ranks of the 95 % interval of quantile `q` among `n` sorted values, for a sample worth `nEffective`.
 * Outward ranks l = floor(n pL), u = n + 1 - floor(n (1 - pU)); null when one falls outside 1..n.
 *
 * @see METHOD 4.3 (Woodruff 1952)
 */
export function quantileRanks(n: number, q: number, nEffective: number): Ranks | null {
  if (n <= 0 || nEffective <= 0) return null
  const limits = wilson(q, nEffective)
  const low = Math.floor(n * limits.low)
  const high = n + 1 - Math.floor(n * (1 - limits.high))
  return low < 1 || high > n ? null : { low, high }
}

/**
 * The same from the employer sums of the indicator "value <= its quantile q".
 * Null when there are fewer than two employers, too.
 */
export function clusteredRanks(q: number, below: ClusterSums): Ranks | null {
  const sample = effectiveSample(below)
  return sample && quantileRanks(below.n, q, sample.nEffective)
}
