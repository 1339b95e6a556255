import type { LevelStatistics, OrdinalCounts, ShareStatistics } from '../method/index.ts'
import { type Column, list, nullable, number, type RowOf, type Shape, text } from './row.ts'

/** Five numbers of L1..L5. The sums of an empty sample are an empty array: five zeros. */
export const five: Column<OrdinalCounts> = (value) => {
  const numbers = list(number)(value)
  if (numbers.length === 0) return [0, 0, 0, 0, 0]
  const [a, b, c, d, e, ...others] = numbers
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    throw new TypeError('expected five numbers')
  if (others.length > 0) throw new TypeError('expected five numbers, got more')
  return [a, b, c, d, e]
}

/** A date (YYYY-MM-DD) or null. */
export const date = nullable(text)

/** Columns of `ShareStatistics` as `SHARE_SUMS` selects them. */
export const SHARE = {
  n: number,
  x: number,
  employers: number,
  sumXX: number,
  sumXN: number,
  sumNN: number,
  largestEmployer: number,
  from: date,
  to: date,
} as const satisfies Shape

/** Statistics of a share out of a row that carries more. */
export function shareOf(row: RowOf<typeof SHARE>): ShareStatistics {
  const { n, x, employers, sumXX, sumXN, sumNN, largestEmployer, from, to } = row
  return { n, x, employers, sumXX, sumXN, sumNN, largestEmployer, from, to }
}

/** SQL: a sample's postings by employer, under names no result uses. Grouped by employer. */
export const BY_EMPLOYER = 'count() AS e_n, min(first_seen) AS e_first, max(first_seen) AS e_last'

/** SQL: what a sample of those rows is as a whole, read with `SAMPLE`. */
export const SAMPLE_SUMS = `sum(e_n) AS n, count() AS employers, sum(e_n * e_n) AS sumNN,
    max(e_n) AS largestEmployer, toString(min(e_first)) AS from, toString(max(e_last)) AS to`

/** SQL: with hits `e_x` by employer the rest of a share, read with `SHARE`. */
export const SHARE_SUMS = `${SAMPLE_SUMS},
    sum(e_x) AS x, sum(e_x * e_x) AS sumXX, sum(e_x * e_n) AS sumXN`

/** Columns of `SAMPLE_SUMS`. */
export const SAMPLE = {
  n: number,
  employers: number,
  sumNN: number,
  largestEmployer: number,
  from: date,
  to: date,
} as const satisfies Shape

/** A sample of postings: how many, at how many employers, between which dates. */
export type Sample = RowOf<typeof SAMPLE>

/** The sample alone, out of a value that says more of it. */
export function sampleOf({ n, employers, sumNN, largestEmployer, from, to }: Sample): Sample {
  return { n, employers, sumNN, largestEmployer, from, to }
}

/** What one sample shares between its five level statistics, and the sums that differ. */
export interface LevelSums {
  readonly counts: OrdinalCounts
  readonly n: number
  readonly employers: number
  readonly sumNN: number
  readonly largestEmployer: number
  readonly sumXX: OrdinalCounts
  readonly sumXN: OrdinalCounts
  readonly from: string | null
  readonly to: string | null
}

/** Five share statistics from the sums of one sample; `x` counts the hits of each. */
export function levelStatistics(sums: LevelSums, x: OrdinalCounts): LevelStatistics {
  const { n, employers, sumNN, largestEmployer, from, to } = sums
  const at = (index: 0 | 1 | 2 | 3 | 4): ShareStatistics => ({
    n,
    x: x[index],
    employers,
    sumXX: sums.sumXX[index],
    sumXN: sums.sumXN[index],
    sumNN,
    largestEmployer,
    from,
    to,
  })
  return [at(0), at(1), at(2), at(3), at(4)]
}

/** Counts of "at least L1".."at least L5" from counts of exactly. */
export function atLeastCounts([a, b, c, d, e]: OrdinalCounts): OrdinalCounts {
  return [a + b + c + d + e, b + c + d + e, c + d + e, d + e, e]
}

/**
 * SQL: stated levels of rows grouped by employer: exactly L1 .. L5 as `l1`..`l5`, at least L1 .. L5 as `a1`..`a5`.
 * Every sum over them stands under a name of its own: planning takes the engine longer than counting.
 */
export const LEVEL_COUNTS_BY_EMPLOYER = [1, 2, 3, 4, 5]
  .map((level) => `countIf(level = ${level}) AS l${level}, countIf(level >= ${level}) AS a${level}`)
  .join(', ')

/** SQL: the same with the dates of the postings that state a level. */
export const LEVELS_BY_EMPLOYER = `${LEVEL_COUNTS_BY_EMPLOYER},
    minIf(first_seen, level > 0) AS stated_first, maxIf(first_seen, level > 0) AS stated_last`

const EXACTLY = ['l1', 'l2', 'l3', 'l4', 'l5']
/** Postings of an employer asking at least L1 .. at least L5; the first is those that state a level at all. */
export const AT_LEAST = ['a1', 'a2', 'a3', 'a4', 'a5']

/** SQL: sums of squares, one by one: summing whole arrays takes the engine ten times as long. */
export function squares(hits: readonly string[]): string {
  return `[${hits.map((hit) => `sum(${hit} * ${hit})`).join(', ')}]`
}

/** SQL: sums of hits times postings that state a level. */
export function products(hits: readonly string[]): string {
  return `[${hits.map((hit) => `sum(${hit} * a1)`).join(', ')}]`
}

/** SQL: sums of those rows over employers, for levels at least and exactly, but for their dates. */
export const UNDATED_LEVEL_SUMS = `
    [sum(l1), sum(l2), sum(l3), sum(l4), sum(l5)] AS counts,
    sum(a1) AS statedN, countIf(a1 > 0) AS statedEmployers, sum(a1 * a1) AS statedNN, max(a1) AS statedLargest,
    ${squares(AT_LEAST)} AS atLeastXX, ${products(AT_LEAST)} AS atLeastXN,
    ${squares(EXACTLY)} AS exactXX, ${products(EXACTLY)} AS exactXN`

/** SQL: all of them. Read with `LEVELS` and `depthOf`. */
export const LEVEL_SUMS = `${UNDATED_LEVEL_SUMS},
    toString(min(stated_first)) AS statedFrom, toString(max(stated_last)) AS statedTo`

/** Columns of `UNDATED_LEVEL_SUMS`. */
export const UNDATED_LEVELS = {
  counts: five,
  statedN: number,
  statedEmployers: number,
  statedNN: number,
  statedLargest: number,
  atLeastXX: five,
  atLeastXN: five,
  exactXX: five,
  exactXN: five,
} as const satisfies Shape

/** Columns of `LEVEL_SUMS`. */
export const LEVELS = { ...UNDATED_LEVELS, statedFrom: date, statedTo: date } as const satisfies Shape

/** Depth of one sample: how many postings state each level, and statistics of "at least" and "exactly". */
export interface DepthStatistics {
  readonly counts: OrdinalCounts
  readonly atLeast: LevelStatistics
  readonly exactly: LevelStatistics
}

/** Depth out of a row that carries the columns of `LEVELS`. */
export function depthOf(row: RowOf<typeof LEVELS>): DepthStatistics {
  const common = {
    counts: row.counts,
    n: row.statedN,
    employers: row.statedEmployers,
    sumNN: row.statedNN,
    largestEmployer: row.statedLargest,
    from: row.statedFrom,
    to: row.statedTo,
  }
  return {
    counts: row.counts,
    atLeast: levelStatistics(
      { ...common, sumXX: row.atLeastXX, sumXN: row.atLeastXN },
      atLeastCounts(row.counts),
    ),
    exactly: levelStatistics({ ...common, sumXX: row.exactXX, sumXN: row.exactXN }, row.counts),
  }
}

/** Postings of a group and those that state pay in any form. */
export interface Disclosed {
  readonly n: number
  readonly x: number
}

/** Who states pay, among the postings that ask for a skill and among the others of the scope (METHOD 4.4). */
export interface Disclosure {
  readonly asking: Disclosed
  readonly others: Disclosed
}

/** Disclosure from the scope's counts and those of the asking postings. */
export function disclosureOf(all: Disclosed, asking: Disclosed): Disclosure {
  return { asking, others: { n: all.n - asking.n, x: all.x - asking.x } }
}
