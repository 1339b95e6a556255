import type { LevelStatistics, OrdinalCounts, ShareStatistics } from '../../method/index.ts'
import { number, type Shape } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  AT_LEAST,
  atLeastCounts,
  BY_EMPLOYER,
  type Disclosure,
  date,
  disclosureOf,
  five,
  LEVELS_BY_EMPLOYER,
  levelStatistics,
  products,
  SAMPLE,
  SAMPLE_SUMS,
  squares,
} from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { scopeInTables } from './built-scope.ts'

const ROW = {
  skill: number,
  asking: number,
  sumXX: number,
  sumXN: number,
  employersAsking: number,
  counts: five,
  stated: number,
  statedEmployers: number,
  statedNN: number,
  statedLargest: number,
  statedFrom: date,
  statedTo: date,
  levelsXX: five,
  levelsXN: five,
  disclosed: number,
} as const satisfies Shape

/** One skill of a scope: how many postings ask for it and how deep. */
export interface SkillIndexEntry {
  readonly skill: number
  readonly demand: ShareStatistics
  readonly employersAsking: number
  readonly counts: OrdinalCounts
  readonly atLeast: LevelStatistics
  readonly disclosure: Disclosure
}

/**
 * SQL: the index sums of each skill out of `mentions` (rows of `mention`) over `totals` (employer, e_n). Where
 * `isSplit`, mentions and totals carry the column `scope` and the sums are of each scope apart.
 */
export function indexSums(mentions: string, totals: string, isSplit: boolean): string {
  const scope = isSplit ? 'scope, ' : ''
  return `SELECT ${scope}skill, sum(asked) AS asking, sum(asked * asked) AS sum_xx, sum(asked * totals.e_n) AS sum_xn,
      count() AS employers_asking, [sum(l1), sum(l2), sum(l3), sum(l4), sum(l5)] AS counts,
      sum(stated) AS stated_n, countIf(stated > 0) AS stated_employers, sum(stated * stated) AS stated_nn,
      max(stated) AS stated_largest, min(stated_first) AS stated_from, max(stated_last) AS stated_to,
      ${squares(AT_LEAST)} AS levels_xx, ${products(AT_LEAST)} AS levels_xn,
      sum(told) AS disclosed
    FROM (
      SELECT ${scope}skill, employer, count() AS asked,
        sum(pay_disclosed) AS told, ${LEVELS_BY_EMPLOYER}
      FROM ${mentions} GROUP BY ${scope}skill, employer
    ) AS asks GLOBAL INNER JOIN (${totals}) AS totals USING (${scope}employer)
    GROUP BY ${scope}skill`
}

const SELECTED = `skill, asking, sum_xx AS sumXX, sum_xn AS sumXN, employers_asking AS employersAsking, counts,
  stated_n AS stated, stated_employers AS statedEmployers, stated_nn AS statedNN, stated_largest AS statedLargest,
  toString(stated_from) AS statedFrom, toString(stated_to) AS statedTo, levels_xx AS levelsXX, levels_xn AS levelsXN,
  disclosed`

/**
 * Every skill that a scope's postings ask for, most asked first, then by id. Read from the tables built with the
 * snapshot where the scope has them, else counted. [] for an empty scope.
 */
export async function skillIndex(
  store: MarketStore,
  scope: MarketScope,
): Promise<readonly SkillIndexEntry[]> {
  const built = await scopeInTables(store, scope)
  const rated = ratedPostings(scope)
  const asks = inScope(scope)
  const totals = `SELECT employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS e_told FROM ${tableName('posting')}
    WHERE ${rated.sql} GROUP BY employer`
  const parameters = { ...rated.parameters, ...asks.parameters }
  const { disclosed, ...base } = await store.row(
    { ...SAMPLE, disclosed: number },
    built
      ? `SELECT postings AS n, employers, sum_nn AS sumNN, largest AS largestEmployer,
           toString(from_date) AS from, toString(to_date) AS to, disclosed
         FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String} AND scope = ${built}`
      : `SELECT ${SAMPLE_SUMS}, sum(e_told) AS disclosed FROM (${totals})`,
    parameters,
  )
  const rows = await store.rows(
    ROW,
    built
      ? `SELECT ${SELECTED} FROM ${tableName('skill_index')}
         WHERE snapshot = {snapshot:String} AND scope = ${built} ORDER BY asking DESC, skill`
      : `SELECT ${SELECTED}
         FROM (${indexSums(`${tableName('mention')} WHERE ${asks.sql}`, totals, false)}) ORDER BY asking DESC, skill`,
    parameters,
  )
  return rows.map((row) => ({
    skill: row.skill,
    demand: { ...base, x: row.asking, sumXX: row.sumXX, sumXN: row.sumXN },
    employersAsking: row.employersAsking,
    counts: row.counts,
    atLeast: levelStatistics(
      {
        counts: row.counts,
        n: row.stated,
        employers: row.statedEmployers,
        sumNN: row.statedNN,
        largestEmployer: row.statedLargest,
        sumXX: row.levelsXX,
        sumXN: row.levelsXN,
        from: row.statedFrom,
        to: row.statedTo,
      },
      atLeastCounts(row.counts),
    ),
    disclosure: disclosureOf({ n: base.n, x: disclosed }, { n: row.asking, x: row.disclosed }),
  }))
}
