import type { ShareStatistics } from '../../method/index.ts'
import { number, type Shape } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  BY_EMPLOYER,
  type DepthStatistics,
  type Disclosure,
  date,
  depthOf,
  disclosureOf,
  LEVEL_SUMS,
  LEVELS,
  LEVELS_BY_EMPLOYER,
  SAMPLE,
  SAMPLE_SUMS,
} from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { scopeInTables } from './built-scope.ts'

const ROW = {
  ...LEVELS,
  ...SAMPLE,
  asking: number,
  askingXX: number,
  askingXN: number,
  required: number,
  requiredXX: number,
  requiredXN: number,
  employersAsking: number,
  largestAsking: number,
  askingNN: number,
  askingFrom: date,
  askingTo: date,
  statedXN: number,
  disclosed: number,
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
  readonly employersAsking: number
  readonly largestEmployerAsking: number
  readonly disclosure: Disclosure
}

/**
 * Demand, required share and depth of a skill, one pass over its mentions and one over the scope's employers.
 * Zeros where nothing asks for it.
 */
export async function skillShares(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
): Promise<SkillShares> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  const built = await scopeInTables(store, scope)
  const totals =
    built === null
      ? `SELECT employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS e_told
         FROM ${tableName('posting')} WHERE ${rated.sql} GROUP BY employer`
      : `SELECT employer, e_n, e_first, e_last, e_told FROM ${tableName('scope_employer')}
         WHERE snapshot = {snapshot:String} AND scope = ${built}`
  const row = await store.row(
    ROW,
    `WITH
     asks AS (
       SELECT employer, count() AS asked, countIf(strength = 4) AS must, ${LEVELS_BY_EMPLOYER},
         min(first_seen) AS asked_first, max(first_seen) AS asked_last,
         sum(pay_disclosed) AS asked_told
       FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql} GROUP BY employer
     ),
     totals AS (${totals})
     SELECT ${LEVEL_SUMS}, ${SAMPLE_SUMS},
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * e_n) AS askingXN,
       sum(must) AS required, sum(must * must) AS requiredXX, sum(must * e_n) AS requiredXN,
       countIf(asked > 0) AS employersAsking, max(asked) AS largestAsking, askingXX AS askingNN,
       toString(min(asked_first)) AS askingFrom, toString(max(asked_last)) AS askingTo,
       sum(stated * asked) AS statedXN,
       sum(e_told) AS disclosed, sum(asked_told) AS askingDisclosed
     FROM totals GLOBAL LEFT JOIN asks USING (employer)`,
    { ...asks.parameters, ...rated.parameters, skill },
  )
  const base = {
    n: row.n,
    employers: row.employers,
    sumNN: row.sumNN,
    largestEmployer: row.largestEmployer,
    from: row.from,
    to: row.to,
  }
  return {
    demand: { ...base, x: row.asking, sumXX: row.askingXX, sumXN: row.askingXN },
    required: { ...base, x: row.required, sumXX: row.requiredXX, sumXN: row.requiredXN },
    stated: {
      n: row.asking,
      x: row.statedN,
      employers: row.employersAsking,
      sumXX: row.statedNN,
      sumXN: row.statedXN,
      sumNN: row.askingNN,
      largestEmployer: row.largestAsking,
      from: row.askingFrom,
      to: row.askingTo,
    },
    depth: depthOf(row),
    employersAsking: row.employersAsking,
    largestEmployerAsking: row.largestAsking,
    disclosure: disclosureOf({ n: row.n, x: row.disclosed }, { n: row.asking, x: row.askingDisclosed }),
  }
}
