import type { RequiredLevel } from '../taxonomy/types.ts'
import { THRESHOLDS } from './config.ts'
import { complement, effectiveSample } from './effective-sample.ts'
import type { Estimate, ShareStatistics } from './estimate.ts'
import { quantileRanks } from './order-interval.ts'
import { publishShare, withhold } from './share.ts'

/** Counts of stated levels L1..L5, in that order. */
export type OrdinalCounts = readonly [number, number, number, number, number]

const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly RequiredLevel[]

/** Median level with its interval of levels, or how many stated levels there are. */
export type OrdinalMedian =
  | {
      readonly status: 'ok' | 'low'
      readonly value: RequiredLevel
      readonly low: RequiredLevel
      readonly high: RequiredLevel
      readonly n: number
    }
  | { readonly status: 'suppressed'; readonly n: number; readonly reason: string }

/**
 * Share statistics for each of L1..L5 over the postings that state a level: of "asks at least this level", whose
 * first has x = n, or of "asks exactly this level".
 */
export type LevelStatistics = readonly [
  ShareStatistics,
  ShareStatistics,
  ShareStatistics,
  ShareStatistics,
  ShareStatistics,
]

/** Level at a rank of the sorted levels, 1 is the shallowest; null when the rank is outside. */
export function levelAt(counts: OrdinalCounts, rank: number): RequiredLevel | null {
  if (rank < 1) return null
  let cumulative = 0
  for (const level of LEVELS) {
    cumulative += counts[level - 1] ?? 0
    if (cumulative >= rank) return level
  }
  return null
}

/**
 * Lower median: the smallest level whose cumulative count reaches n/2. Always a real level; a tie between two
 * neighbours gives the shallower. Null when no level is stated.
 *
 * @see METHOD 3.4
 */
export function medianLevel(counts: OrdinalCounts): RequiredLevel | null {
  const n = total(counts)
  return n === 0 ? null : levelAt(counts, Math.ceil(n / 2))
}

/** Mean level, which assumes equal steps and is never a headline. Null when no level is stated. */
export function meanLevel(counts: OrdinalCounts): number | null {
  const n = total(counts)
  return n === 0 ? null : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n
}

/** Postings that state a level. */
export function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Counts of L1..L5 from statistics of "at least". */
export function countsOf(atLeast: LevelStatistics): OrdinalCounts {
  const at = (index: number) => (atLeast[index]?.x ?? 0) - (atLeast[index + 1]?.x ?? 0)
  return [at(0), at(1), at(2), at(3), at(4)]
}

/**
 * Median level with the order-statistic interval at a known effective sample size.
 * Suppressed below 10 stated levels or when the ranks fall outside the sample.
 *
 * @see METHOD 3.4, ranks of 4.3
 */
export function medianWithRanks(
  counts: OrdinalCounts,
  nEffective: number | null,
  employers: number,
): OrdinalMedian {
  const n = total(counts)
  const value = medianLevel(counts)
  if (n < THRESHOLDS.depthMedian.value || value === null)
    return { status: 'suppressed', n, reason: `${THRESHOLDS.depthMedian.value} stated levels are needed` }
  const ranks = nEffective === null ? null : quantileRanks(n, 0.5, nEffective)
  const low = ranks && levelAt(counts, ranks.low)
  const high = ranks && levelAt(counts, ranks.high)
  if (!low || !high)
    return { status: 'suppressed', n, reason: 'too few independent postings for an interval' }
  return { status: employers < THRESHOLDS.employersForOk.value ? 'low' : 'ok', value, low, high, n }
}

/**
 * Median level of clustered postings. The effective sample size is that of "asks at most the median".
 */
export function publishMedianLevel(atLeast: LevelStatistics): OrdinalMedian {
  const counts = countsOf(atLeast)
  const value = medianLevel(counts)
  const sample = value === null ? null : effectiveSample(atMost(atLeast, value))
  return medianWithRanks(counts, sample?.nEffective ?? null, atLeast[0].employers)
}

/** Share statistics of "asks at most `level`" from those of "at least"; at L5 every stating posting. */
export function atMost(atLeast: LevelStatistics, level: RequiredLevel): ShareStatistics {
  return level === 5 ? atLeast[0] : complement(atLeast[level])
}

/**
 * The shares of L1..L5, at least or exactly, each withheld below 30 stated levels and by 3.3.
 *
 * @see METHOD 3.4, 3.3
 */
export function publishLevelShares(statistics: LevelStatistics): readonly Estimate[] {
  return statistics.map(publishDepthShare)
}

/** One share over the postings that state a level: rule 3.3 and at least 30 of them. */
export function publishDepthShare(statistics: ShareStatistics): Estimate {
  const minimum = THRESHOLDS.depthDistribution.value
  if (statistics.n < minimum)
    return withhold(statistics.x, statistics.n, `${minimum} stated levels are needed for a distribution`)
  return publishShare(statistics)
}

/**
 * Readiness of a held level: the share of postings that state a level and ask no more than `held`.
 * 0 stands for no evidence: then nothing asked is met, and the value is 0 with its interval.
 *
 * @see METHOD 3.4 (the same figure as `atMost`, read from the person's side)
 */
export function readiness(atLeast: LevelStatistics, held: 0 | RequiredLevel): Estimate {
  return publishDepthShare(held === 0 ? complement(atLeast[0]) : atMost(atLeast, held))
}

/**
 * Probability that a posting of the first group asks for more than one of the second, ties counted half
 * (Mann-Whitney). Null when a group states no level.
 *
 * @see METHOD 3.4
 */
export function superiority(first: OrdinalCounts, second: OrdinalCounts): number | null {
  const pairs = total(first) * total(second)
  if (pairs === 0) return null
  let wins = 0
  let below = 0
  for (const level of LEVELS) {
    const mine = first[level - 1] ?? 0
    const theirs = second[level - 1] ?? 0
    wins += mine * (below + theirs / 2)
    below += theirs
  }
  return wins / pairs
}

/** True when so many stated levels may be shown as a distribution (METHOD 3.3); below, they are single postings. */
export function isDistribution(stated: number): boolean {
  return stated >= THRESHOLDS.depthDistribution.value
}
