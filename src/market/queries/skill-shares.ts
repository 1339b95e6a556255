import type { ShareStatistics } from '../../method/index.ts'
import { kept } from '../kept-answers.ts'
import { number, type Shape } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  type DepthStatistics,
  type Disclosure,
  date,
  depthOf,
  disclosureOf,
  LEVEL_SUMS,
  LEVELS,
  LEVELS_BY_EMPLOYER,
  type Sample,
  sampleOf,
} from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { employerTotals, scopeInTables } from './built-scope.ts'
import type { ScopeBase } from './scope-base.ts'

const ROW = {
  ...LEVELS,
  asking: number,
  askingXX: number,
  askingXN: number,
  required: number,
  requiredXX: number,
  requiredXN: number,
  employersAsking: number,
  largestAsking: number,
  askingFrom: date,
  askingTo: date,
  statedXN: number,
  askingDisclosed: number,
} as const satisfies Shape

/** Everything about how often, how strictly and how deep one skill is asked in a scope. */
export interface SkillShares {
  /** Postings that ask for it, of all in scope. */
  readonly demand: ShareStatistics
  /** Postings that require it (sigma 1), of all in scope. */
  readonly required: ShareStatistics
  /** Postings that state a level, of those that ask. */
  readonly stated: ShareStatistics
  readonly depth: DepthStatistics
  /** The postings that ask for it, as a sample. */
  readonly asking: Sample
  readonly disclosure: Disclosure
}

/**
 * Demand, required share and depth of a skill over the scope's base: one pass over its mentions, joined with the
 * postings of its employers. Zeros where nothing asks for it.
 */
export const skillShares = kept(
  'shares',
  async (store: MarketStore, scope: MarketScope, skill: number, base: ScopeBase): Promise<SkillShares> => {
    const asks = inScope(scope)
    const rated = ratedPostings(scope)
    const built = await scopeInTables(store, scope)
    const row = await store.row(
      ROW,
      `SELECT ${LEVEL_SUMS},
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * e_n) AS askingXN,
       sum(must) AS required, sum(must * must) AS requiredXX, sum(must * e_n) AS requiredXN,
       count() AS employersAsking, max(asked) AS largestAsking,
       toString(min(asked_first)) AS askingFrom, toString(max(asked_last)) AS askingTo,
       sum(a1 * asked) AS statedXN, sum(told) AS askingDisclosed
     FROM (
       SELECT employer, count() AS asked, countIf(strength = 4) AS must, ${LEVELS_BY_EMPLOYER},
         min(first_seen) AS asked_first, max(first_seen) AS asked_last, sum(pay_disclosed) AS told
       FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql} GROUP BY employer
     ) AS asks GLOBAL INNER JOIN (${employerTotals(built, rated.sql)}) AS totals USING (employer)`,
      { ...asks.parameters, ...rated.parameters, skill, built: built ?? '' },
    )
    const all = sampleOf(base)
    const asking: Sample = {
      n: row.asking,
      employers: row.employersAsking,
      sumNN: row.askingXX,
      largestEmployer: row.largestAsking,
      from: row.askingFrom,
      to: row.askingTo,
    }
    return {
      demand: { ...all, x: row.asking, sumXX: row.askingXX, sumXN: row.askingXN },
      required: { ...all, x: row.required, sumXX: row.requiredXX, sumXN: row.requiredXN },
      stated: { ...asking, x: row.statedN, sumXX: row.statedNN, sumXN: row.statedXN },
      depth: depthOf(row),
      asking,
      disclosure: disclosureOf({ n: base.n, x: base.disclosed }, { n: row.asking, x: row.askingDisclosed }),
    }
  },
)

/** How many of the scope's postings ask for a skill, and how many of them state a level. */
export async function countAsking(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
): Promise<{ readonly asking: number; readonly stated: number }> {
  const { sql, parameters } = inScope(scope)
  return store.row(
    { asking: number, stated: number },
    `SELECT count() AS asking, countIf(level > 0) AS stated FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${sql}`,
    { ...parameters, skill },
  )
}
