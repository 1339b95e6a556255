import { THRESHOLDS } from './config.ts'
import { PAY_LAW_COUNTRIES, PAY_LAW_REGIONS } from './data/pay-laws.ts'
import type { Estimate, ShareStatistics } from './estimate.ts'
import { weightedQuantile } from './quantile.ts'

/** A cell of role family x seniority x "has a pay-transparency law": its postings and those that state pay. */
export interface DisclosureCell {
  readonly postings: number
  readonly disclosed: number
  /** Usable yearly pay of its postings. */
  readonly values: readonly number[]
}

/** True where the law has employers state pay in postings. Empty codes are places not stated: false. */
export function hasPayLaw(country: string, region: string): boolean {
  return PAY_LAW_COUNTRIES.includes(country) || (PAY_LAW_REGIONS[country]?.includes(region) ?? false)
}

/**
 * Whether pay figures must be marked `low` and accompanied by the weighted median: the disclosure rates with and
 * without the skill differ by more than 10 points, or fewer than 30 % of the scope's postings state pay.
 * Compared on the plain rates; groups without a posting differ from nothing.
 *
 * @see METHOD 4.4
 */
export function disclosureIsUneven(
  asking: Pick<ShareStatistics, 'n' | 'x'>,
  others: Pick<ShareStatistics, 'n' | 'x'>,
): boolean {
  const n = asking.n + others.n
  if (n === 0) return false
  if ((asking.x + others.x) / n < THRESHOLDS.disclosureRate.value) return true
  if (asking.n === 0 || others.n === 0) return false
  // The last digit of 0.7 - 0.6 is above .1; a difference of exactly ten points must not count.
  return Math.abs(asking.x / asking.n - others.x / others.n) > THRESHOLDS.disclosureDifference.value + 1e-12
}

/** A published figure marked as resting on uneven disclosure; a withheld one stays as it is. */
export function markLow(estimate: Estimate): Estimate {
  return estimate.status === 'ok' ? { ...estimate, status: 'low' } : estimate
}

/**
 * Median yearly pay with each posting weighted by one over its cell's disclosure rate (cap 5), a check of how
 * far uneven disclosure moves the plain median. Cells under 20 postings are left out. Null when nothing is left.
 *
 * @see METHOD 4.4
 */
export function disclosureWeightedMedian(cells: readonly DisclosureCell[]): number | null {
  const weighted = cells
    .filter((cell) => cell.postings >= THRESHOLDS.disclosureCell.value && cell.disclosed > 0)
    .flatMap((cell) => {
      const weight = Math.min(cell.postings / cell.disclosed, THRESHOLDS.disclosureWeightCap.value)
      return cell.values.map((value) => ({ value, weight }))
    })
  return weightedQuantile(weighted, 0.5)
}
