import { clusteredRanks, THRESHOLDS } from '../../method/index.ts'
import { nullable, number, type RowOf, type Shape, text } from '../row.ts'
import { type Condition, inScope, type MarketScope } from '../scope.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { scopeInTables } from './built-scope.ts'
import type { SkillRange } from './skill-ranges.ts'

const PAY_MEDIAN = {
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

const BOUNDED = { ...PAY_MEDIAN, low: nullable(number), high: nullable(number) } as const satisfies Shape

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
  if (built === null)
    return mediansOf(store, scope, { sql: 'skill IN {skills:Array(UInt32)}', parameters: { skills } })
  return store.rows(
    BOUNDED,
    `SELECT skill, currency, n, employers, sum_nn AS sumNN, toString(first) AS from, toString(last) AS to, median, x,
       sum_xx AS sumXX, sum_xn AS sumXN, low, high
     FROM ${tableName('skill_pay')}
     WHERE snapshot = {snapshot:String} AND scope = {built:String} AND skill IN {skills:Array(UInt32)}
     ORDER BY skill`,
    { snapshot: scope.snapshot, built, skills },
  )
}

/** The same for a range of skills, counted. */
export function countPayMedians(
  store: MarketStore,
  scope: MarketScope,
  range: SkillRange,
): Promise<readonly PayMedian[]> {
  const sql = 'skill >= {firstSkill:UInt32} AND skill <= {lastSkill:UInt32}'
  return mediansOf(store, scope, { sql, parameters: range })
}

async function mediansOf(
  store: MarketStore,
  scope: MarketScope,
  skills: Condition,
): Promise<readonly PayMedian[]> {
  const { sql, parameters } = inScope(scope)
  const paid = `SELECT skill, currency, employer, first_seen, assumeNotNull(pay_per_year) AS pay
    FROM ${tableName('mention')} WHERE ${skills.sql} AND ${sql} AND pay_per_year IS NOT NULL`
  const bound = { ...parameters, ...skills.parameters, minimum: THRESHOLDS.payMedian.value }
  const sums = await store.rows(
    PAY_MEDIAN,
    `WITH medians AS (
       SELECT skill, currency, quantileExactInclusive(0.5)(pay) AS median, count() AS paid
       FROM (${paid}) GROUP BY skill, currency HAVING paid >= {minimum:UInt32}
       ORDER BY paid DESC, currency LIMIT 1 BY skill
     )
     SELECT skill, currency, sum(e) AS n, count() AS employers, sum(e * e) AS sumNN, toString(min(e_first)) AS from,
       toString(max(e_last)) AS to, any(e_median) AS median,
       sum(e_below) AS x, sum(e_below * e_below) AS sumXX, sum(e_below * e) AS sumXN
     FROM (
       SELECT skill, currency, employer, count() AS e, any(medians.median) AS e_median,
         countIf(pay <= medians.median) AS e_below, min(first_seen) AS e_first, max(first_seen) AS e_last
       FROM (${paid}) AS paid GLOBAL INNER JOIN medians USING (skill, currency)
       GROUP BY skill, currency, employer
     ) GROUP BY skill, currency ORDER BY skill`,
    bound,
  )
  const ranked = sums.flatMap((row) => {
    const ranks = clusteredRanks(0.5, row)
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
     SELECT skill, sorted[low_rank] AS low, sorted[high_rank] AS high
     FROM (
       SELECT skill, toString(currency) AS currency, arraySort(groupArray(pay)) AS sorted
       FROM (${paid}) GROUP BY skill, currency
     ) AS paid GLOBAL INNER JOIN ranks USING (skill, currency)
     ORDER BY skill`,
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
