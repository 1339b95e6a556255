import { type ClusterSums, clusteredRanks, THRESHOLDS } from '../../method/index.ts'
import { nullable, number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { scopeInTables } from './built-scope.ts'

export const PAY_MEDIAN = {
  skill: number,
  currency: text,
  n: number,
  employers: number,
  sumNN: number,
  from: date,
  to: date,
  median: number,
  x: number,
  sumXX: number,
  sumXN: number,
} as const satisfies Shape

/** Median pay of a skill's postings in its most frequent currency and the employer sums of "at or below it". */
export type PayMedianSums = RowOf<typeof PAY_MEDIAN>

/** With the sorted values at the ranks that bound the median (METHOD 4.3), null where a rank is outside. */
export interface PayMedian extends PayMedianSums {
  readonly low: number | null
  readonly high: number | null
}

/**
 * SQL: median pay of each skill (of each `scope`, where `isSplit`) in the currency most of its postings
 * state, skills with at least `minimum` such postings. `mentions` names rows of `mention`.
 */
export function payMedianSums(mentions: string, isSplit: boolean): string {
  const scope = isSplit ? 'scope, ' : ''
  return `WITH
    paid AS (
      SELECT ${scope}skill, currency, employer, first_seen,
        assumeNotNull(pay_per_year) AS pay
      FROM ${mentions} AND pay_per_year IS NOT NULL
    ),
    medians AS (
      SELECT ${scope}skill, currency, quantileExactInclusive(0.5)(pay) AS median, count() AS paid
      FROM paid GROUP BY ${scope}skill, currency HAVING paid >= {minimum:UInt32}
      ORDER BY paid DESC, currency LIMIT 1 BY ${scope}skill
    )
    SELECT ${scope}skill, currency, sum(e) AS n, count() AS employers, sum(e * e) AS sum_nn,
      min(e_first) AS first, max(e_last) AS last, any(median) AS median,
      sum(e_below) AS x, sum(e_below * e_below) AS sum_xx, sum(e_below * e) AS sum_xn
    FROM (
      SELECT ${scope}skill, currency, employer, count() AS e, any(medians.median) AS median,
        countIf(pay <= medians.median) AS e_below, min(first_seen) AS e_first, max(first_seen) AS e_last
      FROM paid GLOBAL INNER JOIN medians USING (${scope}skill, currency)
      GROUP BY ${scope}skill, currency, employer
    ) GROUP BY ${scope}skill, currency`
}

/** SELECT list that reads those columns as `PAY_MEDIAN`. */
export const PAY_MEDIAN_COLUMNS = `skill, currency, n, employers, sum_nn AS sumNN, toString(first) AS from,
  toString(last) AS to, median, x, sum_xx AS sumXX, sum_xn AS sumXN`

/** Ranks that bound a median; null when the sample is worth too little. */
export function medianRanks(sums: ClusterSums): { readonly low: number; readonly high: number } | null {
  return clusteredRanks(0.5, sums)
}

/**
 * Median yearly pay of the given skills, by skill. Skills with fewer postings with pay than a median needs are
 * left out. Read from the tables built with the snapshot where the scope has them, else counted.
 */
export async function skillPayMedians(
  store: MarketStore,
  scope: MarketScope,
  skills: readonly number[],
): Promise<readonly PayMedian[]> {
  if (skills.length === 0) return []
  const built = await scopeInTables(store, scope)
  const { sql, parameters } = inScope(scope)
  if (built !== null)
    return store.rows(
      { ...PAY_MEDIAN, low: nullable(number), high: nullable(number) },
      `SELECT ${PAY_MEDIAN_COLUMNS}, low, high FROM ${tableName('skill_pay')}
       WHERE snapshot = {snapshot:String} AND scope = ${built} AND skill IN {skills:Array(UInt32)}
       ORDER BY skill`,
      { ...parameters, skills },
    )
  const mentions = `${tableName('mention')} WHERE skill IN {skills:Array(UInt32)} AND ${sql}`
  const bound = { ...parameters, skills, minimum: THRESHOLDS.payMedian.value }
  const sums = await store.rows(
    PAY_MEDIAN,
    `SELECT ${PAY_MEDIAN_COLUMNS} FROM (${payMedianSums(mentions, false)}) ORDER BY skill`,
    bound,
  )
  const ranked = sums.flatMap((row) => {
    const ranks = medianRanks(row)
    return ranks ? [{ skill: row.skill, currency: row.currency, ...ranks }] : []
  })
  if (ranked.length === 0) return sums.map((row) => ({ ...row, low: null, high: null }))
  const bounds = await store.rows(
    { skill: number, low: number, high: number },
    `WITH ranks AS (
       SELECT rank.1 AS skill, rank.2 AS currency, rank.3 AS low_rank, rank.4 AS high_rank
       FROM (SELECT arrayJoin(arrayZip({rankSkills:Array(UInt32)}, {rankCurrencies:Array(String)},
         {lowRanks:Array(UInt32)}, {highRanks:Array(UInt32)})) AS rank)
     )
     SELECT skill, sorted[any(low_rank)] AS low, sorted[any(high_rank)] AS high
     FROM (
       SELECT skill, toString(currency) AS currency, arraySort(groupArray(assumeNotNull(pay_per_year))) AS sorted
       FROM ${mentions} AND pay_per_year IS NOT NULL GROUP BY skill, currency
     ) AS paid GLOBAL INNER JOIN ranks USING (skill, currency)
     GROUP BY skill, sorted ORDER BY skill`,
    {
      ...bound,
      rankSkills: ranked.map((row) => row.skill),
      rankCurrencies: ranked.map((row) => row.currency),
      lowRanks: ranked.map((row) => row.low),
      highRanks: ranked.map((row) => row.high),
    },
  )
  const bySkill = new Map(bounds.map((row) => [row.skill, row]))
  return sums.map((row) => ({
    ...row,
    low: bySkill.get(row.skill)?.low ?? null,
    high: bySkill.get(row.skill)?.high ?? null,
  }))
}
