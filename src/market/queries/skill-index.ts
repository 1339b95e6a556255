import type { LevelStatistics, OrdinalCounts, ShareStatistics } from '../../method/index.ts'
import { number, type RowOf, type Shape } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  AT_LEAST,
  atLeastCounts,
  type Disclosure,
  date,
  disclosureOf,
  five,
  LEVELS_BY_EMPLOYER,
  levelStatistics,
  products,
  sampleOf,
  squares,
} from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { employerTotals, scopeInTables } from './built-scope.ts'
import type { ScopeBase } from './scope-base.ts'
import { ALL_SKILLS, type SkillRange, skillRanges } from './skill-ranges.ts'

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
 * SQL: the index sums of each skill of a range, over the employers' totals (employer, e_n) of the scope. Binds the
 * scope's values, `firstSkill` and `lastSkill`.
 */
export function indexSums(scope: MarketScope, totals: string): string {
  return `SELECT skill, sum(asked) AS asking, sum(asked * asked) AS sum_xx, sum(asked * totals.e_n) AS sum_xn,
      count() AS employers_asking, [sum(l1), sum(l2), sum(l3), sum(l4), sum(l5)] AS counts,
      sum(a1) AS stated_n, countIf(a1 > 0) AS stated_employers, sum(a1 * a1) AS stated_nn,
      max(a1) AS stated_largest, min(stated_first) AS stated_from, max(stated_last) AS stated_to,
      ${squares(AT_LEAST)} AS levels_xx, ${products(AT_LEAST)} AS levels_xn,
      sum(told) AS disclosed
    FROM (
      SELECT skill, employer, count() AS asked, sum(pay_disclosed) AS told, ${LEVELS_BY_EMPLOYER}
      FROM ${tableName('mention')}
      WHERE skill >= {firstSkill:UInt32} AND skill <= {lastSkill:UInt32} AND ${inScope(scope).sql}
      GROUP BY skill, employer
    ) AS asks GLOBAL INNER JOIN (${totals}) AS totals USING (employer)
    GROUP BY skill`
}

const SELECTED = `skill, asking, sum_xx AS sumXX, sum_xn AS sumXN, employers_asking AS employersAsking, counts,
  stated_n AS stated, stated_employers AS statedEmployers, stated_nn AS statedNN, stated_largest AS statedLargest,
  toString(stated_from) AS statedFrom, toString(stated_to) AS statedTo, levels_xx AS levelsXX, levels_xn AS levelsXN,
  disclosed`

function rowsOf(
  store: MarketStore,
  scope: MarketScope,
  built: string | null,
  range: SkillRange,
): Promise<readonly RowOf<typeof ROW>[]> {
  const rated = ratedPostings(scope)
  const parameters = { ...rated.parameters, ...range, built: built ?? '' }
  const sums = built
    ? `SELECT * FROM ${tableName('skill_index')} WHERE snapshot = {snapshot:String} AND scope = {built:String}`
    : indexSums(scope, employerTotals(null, rated.sql))
  return store.rows(ROW, `SELECT ${SELECTED} FROM (${sums}) ORDER BY asking DESC, skill`, parameters)
}

/**
 * Every skill that a scope's postings ask for, most asked first, then by id. Read from the tables built with the
 * snapshot where the scope has them, else counted. [] for an empty scope.
 */
export async function skillIndex(
  store: MarketStore,
  scope: MarketScope,
  base: ScopeBase,
): Promise<readonly SkillIndexEntry[]> {
  const built = await scopeInTables(store, scope)
  const rows: RowOf<typeof ROW>[] = []
  for (const range of built ? [ALL_SKILLS] : await skillRanges(store, scope, base.n))
    rows.push(...(await rowsOf(store, scope, built, range)))
  rows.sort((a, b) => b.asking - a.asking || a.skill - b.skill)
  const all = sampleOf(base)
  return rows.map((row) => ({
    skill: row.skill,
    demand: { ...all, x: row.asking, sumXX: row.sumXX, sumXN: row.sumXN },
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
    disclosure: disclosureOf({ n: base.n, x: base.disclosed }, { n: row.asking, x: row.disclosed }),
  }))
}
