import { THRESHOLDS } from './config.ts'
import type { ClusterSums } from './effective-sample.ts'
import type { Estimate } from './estimate.ts'
import { clusteredRanks } from './order-interval.ts'
import { quantile, runsOf as runs, sampleOf, type ValueRuns } from './quantile.ts'
import { withhold } from './share.ts'

/** The quantiles of a pay ladder and the postings each needs (METHOD 4.3). */
export const PAY_QUANTILES = [
  { name: 'p10', q: 0.1, minimum: THRESHOLDS.payDecile.value },
  { name: 'p25', q: 0.25, minimum: THRESHOLDS.payQuartile.value },
  { name: 'median', q: 0.5, minimum: THRESHOLDS.payMedian.value },
  { name: 'p75', q: 0.75, minimum: THRESHOLDS.payQuartile.value },
  { name: 'p90', q: 0.9, minimum: THRESHOLDS.payDecile.value },
] as const
export type PayQuantileName = (typeof PAY_QUANTILES)[number]['name']

/**
 * What the store tells of the yearly pay of one group of postings in one currency.
 * `below[name]` are the employer sums of "pay <= the group's type-7 quantile" over the postings with usable pay:
 * their x and products; n, employers and sumNN are shared.
 */
export interface PayStatistics {
  /** Postings with usable yearly pay. */
  readonly n: number
  readonly employers: number
  readonly sumNN: number
  readonly from: string | null
  readonly to: string | null
  /** Yearly values, sorted and run-length written. */
  readonly values: ValueRuns
  readonly below: Readonly<Record<PayQuantileName, Pick<ClusterSums, 'x' | 'sumXX' | 'sumXN'>>>
  /** Type-7 medians of the lower and of the upper bounds; null when n is 0. */
  readonly medianLow: number | null
  readonly medianHigh: number | null
}

export interface PayLadder {
  readonly p10: Estimate
  readonly p25: Estimate
  readonly median: Estimate
  readonly p75: Estimate
  readonly p90: Estimate
  /** [Q50(all lows), Q50(all highs)]; null while the median is withheld. */
  readonly rangeBand: readonly [low: number, high: number] | null
}

function pickQuantile(statistics: PayStatistics, name: PayQuantileName): Estimate {
  const { n, employers } = statistics
  const rule = PAY_QUANTILES.find((entry) => entry.name === name)
  if (!rule) throw new RangeError(`No pay quantile named ${name}`)
  const sample = sampleOf(statistics.values)
  const ranks = clusteredRanks(rule.q, { n, employers, sumNN: statistics.sumNN, ...statistics.below[name] })
  return publishPay(rule.minimum, {
    n,
    employers,
    value: quantile(sample, rule.q),
    low: ranks && sample.at(ranks.low),
    high: ranks && sample.at(ranks.high),
    from: statistics.from,
    to: statistics.to,
  })
}

/** A pay quantile with the values at the ranks of its interval; null where the sample has no such rank. */
interface PayFigure {
  readonly n: number
  readonly employers: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly from: string | null
  readonly to: string | null
}

/** The gate of METHOD 4.3: enough postings, five employers, an interval; fewer than nine employers are `low`. */
function publishPay(minimum: number, figure: PayFigure): Estimate {
  const { n, employers, value, low, high, from, to } = figure
  if (n < minimum) return withhold(n, n, `${minimum} postings that state pay are needed`)
  if (employers < THRESHOLDS.minimumEmployers.value)
    return withhold(n, n, `fewer than ${THRESHOLDS.minimumEmployers.value} employers state pay`)
  if (value === null || low === null || high === null)
    return withhold(n, n, 'too few independent postings for an interval')
  const status = employers < THRESHOLDS.employersForOk.value ? 'low' : 'ok'
  return { status, value, low, high, n, employers, from, to }
}

/**
 * A median that the store worked out with its interval's values: `low` and `high` are those at the ranks of
 * `clusteredRanks`, null where there are none.
 *
 * @see METHOD 4.3
 */
export function publishPayMedian(
  figure: Omit<PayFigure, 'value'> & { readonly median: number | null },
): Estimate {
  return publishPay(THRESHOLDS.payMedian.value, { ...figure, value: figure.median })
}

/**
 * P10 to P90 of yearly pay with order-statistic intervals, each withheld below its own minimum.
 * Suppressed estimates count the postings that state usable pay, in `count` and `n` alike.
 *
 * @see METHOD 4.2, 4.3
 */
export function payLadder(statistics: PayStatistics): PayLadder {
  const median = pickQuantile(statistics, 'median')
  const { medianLow, medianHigh } = statistics
  return {
    p10: pickQuantile(statistics, 'p10'),
    p25: pickQuantile(statistics, 'p25'),
    median,
    p75: pickQuantile(statistics, 'p75'),
    p90: pickQuantile(statistics, 'p90'),
    rangeBand:
      median.status === 'suppressed' || medianLow === null || medianHigh === null
        ? null
        : [medianLow, medianHigh],
  }
}

/** One posting's usable pay and its employer, for groups small enough to be summed in plain code. */
export interface PaidPosting {
  readonly employer: string
  readonly low: number
  readonly high: number
  readonly value: number
}

/** `PayStatistics` of postings at hand: what the store does in one pass, for small samples and tests. */
export function sumPay(
  postings: readonly PaidPosting[],
  dates: { readonly from: string | null; readonly to: string | null } = { from: null, to: null },
): PayStatistics {
  const values = runs(postings.map((posting) => posting.value))
  const sizes = Map.groupBy(postings, (posting) => posting.employer)
  const sample = sampleOf(values)
  const below = Object.fromEntries(
    PAY_QUANTILES.map(({ name, q }) => {
      const limit = quantile(sample, q) ?? 0
      const sums = { x: 0, sumXX: 0, sumXN: 0 }
      for (const group of sizes.values()) {
        const hits = group.filter((posting) => posting.value <= limit).length
        sums.x += hits
        sums.sumXX += hits * hits
        sums.sumXN += hits * group.length
      }
      return [name, sums]
    }),
  ) as Record<PayQuantileName, { x: number; sumXX: number; sumXN: number }>
  return {
    n: postings.length,
    employers: sizes.size,
    sumNN: [...sizes.values()].reduce((sum, group) => sum + group.length ** 2, 0),
    ...dates,
    values,
    below,
    medianLow: quantile(sampleOf(runs(postings.map((posting) => posting.low))), 0.5),
    medianHigh: quantile(sampleOf(runs(postings.map((posting) => posting.high))), 0.5),
  }
}
