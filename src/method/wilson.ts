import { THRESHOLDS } from './config.ts'

export interface Limits {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's 95 % limits of a proportion, for a sample worth `n` independent ones (n need not be whole).
 * Within [0, 1] and around `p`; exactly 0 at p = 0 and 1 at p = 1. [0, 1] when n is 0: nothing is known.
 *
 * @see METHOD 3.2
 */
export function wilson(p: number, n: number): Limits {
  if (n <= 0) return { low: 0, high: 1 }
  const z2 = THRESHOLDS.z.value ** 2
  const scale = 1 + z2 / n
  const centre = (p + z2 / (2 * n)) / scale
  const half = (THRESHOLDS.z.value / scale) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return {
    low: p === 0 ? 0 : Math.min(p, Math.max(0, centre - half)),
    high: p === 1 ? 1 : Math.max(p, Math.min(1, centre + half)),
  }
}
