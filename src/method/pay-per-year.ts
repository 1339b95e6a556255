import { THRESHOLDS } from './config.ts'
import { PAY_BOUNDS } from './data/pay-bounds.ts'

export type PayUnit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** One posting's pay as read. A bound that is null, 0 or below is unknown. */
export interface StatedPay {
  readonly low: number | null
  readonly high: number | null
  /** ISO 4217, or null when nothing says it. */
  readonly currency: string | null
  /** Null when not stated: then read from the amount (R16). */
  readonly period: PayUnit | null
  readonly hoursPerWeek: number | null
  /** `part-time` needs hours; every other value is taken as full time. */
  readonly employmentType: string | null
  /** `ote` when only on-target earnings or commission are stated. */
  readonly basis: 'base' | 'ote'
  /** False for a third party's estimate: not the employer's word. */
  readonly isDisclosed: boolean
}

/** Why stated pay enters no quantile although it counts as disclosed. */
export type PayExclusion =
  | 'one bound only'
  | 'commission or on-target earnings only'
  | 'part-time without hours'
  | 'currency not stated'
  | 'currency without bounds'
  | 'range wider than 3 to 1'
  | 'outside the bounds of its currency'

/**
 * Yearly pay of one posting. `usable` enters the quantiles; `excluded` counts as disclosed and says why it does
 * not; `none` states no pay of the employer's.
 */
export type YearlyPay =
  | {
      readonly kind: 'usable'
      readonly currency: string
      readonly low: number
      readonly high: number
      readonly value: number
    }
  | { readonly kind: 'excluded'; readonly reason: PayExclusion }
  | { readonly kind: 'none' }

/**
 * The period of an amount that states none: up to 250 an hour, up to 25,000 a month, else a year (R16).
 */
export function periodBySize(amount: number): PayUnit {
  if (amount <= THRESHOLDS.largestHourly.value) return 'hour'
  return amount <= THRESHOLDS.largestMonthly.value ? 'month' : 'year'
}

/** What an amount per period is multiplied by; part-time hours shorten the paid hours and days of a week. */
function yearlyFactor(period: PayUnit, hoursPerWeek: number | null): number {
  const week = hoursPerWeek === null ? 1 : hoursPerWeek / THRESHOLDS.hoursPerFullWeek.value
  switch (period) {
    case 'hour':
      return THRESHOLDS.hoursPerYear.value * week
    case 'day':
      return THRESHOLDS.daysPerYear.value * week
    case 'week':
      return THRESHOLDS.weeksPerYear.value
    case 'month':
      return THRESHOLDS.monthsPerYear.value
    case 'year':
      return 1
  }
}

function known(amount: number | null): number | null {
  return amount !== null && Number.isFinite(amount) && amount > 0 ? amount : null
}

/**
 * One posting's yearly pay: the middle of its range, annualised. Bounds given in the wrong order are swapped.
 * Part-time work is a year's pay for its stated hours, not scaled up to full time.
 *
 * @see METHOD 4.1, R16, R24
 */
export function payPerYear(pay: StatedPay): YearlyPay {
  const first = known(pay.low)
  const second = known(pay.high)
  if (!pay.isDisclosed || (first === null && second === null)) return { kind: 'none' }
  if (pay.basis === 'ote') return excluded('commission or on-target earnings only')
  if (first === null || second === null) return excluded('one bound only')
  const isPartTime = pay.employmentType === 'part-time'
  const hours = isPartTime ? known(pay.hoursPerWeek) : null
  if (isPartTime && hours === null) return excluded('part-time without hours')
  if (pay.currency === null) return excluded('currency not stated')
  const bounds = PAY_BOUNDS[pay.currency]
  if (!bounds) return excluded('currency without bounds')
  const smaller = Math.min(first, second)
  const larger = Math.max(first, second)
  if (larger / smaller > THRESHOLDS.payRangeRatio.value) return excluded('range wider than 3 to 1')
  const factor = yearlyFactor(pay.period ?? periodBySize(larger), hours)
  const low = cents(smaller * factor)
  const high = cents(larger * factor)
  const value = cents(((smaller + larger) / 2) * factor)
  if (value < bounds[0] || value > bounds[1]) return excluded('outside the bounds of its currency')
  return { kind: 'usable', currency: pay.currency, low, high, value }
}

function excluded(reason: PayExclusion): YearlyPay {
  return { kind: 'excluded', reason }
}

/** Whole cents, so that the same pay stated by hour and by year is the same number. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}
