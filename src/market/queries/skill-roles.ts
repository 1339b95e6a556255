import type { ShareStatistics } from '../../method/estimate.ts'
import { number, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import { type DepthStatistics, date, depthOf, LEVEL_SUMS, LEVELS, LEVELS_BY_EMPLOYER } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = {
  ...LEVELS,
  role: text,
  n: number,
  employers: number,
  sumNN: number,
  largestEmployer: number,
  from: date,
  to: date,
  asking: number,
  askingXX: number,
  askingXN: number,
  ofSkillXN: number,
} as const satisfies Shape

const BASE = {
  n: number,
  employers: number,
  sumNN: number,
  largestEmployer: number,
  from: date,
  to: date,
} as const satisfies Shape

/** How one role asks for the skill. */
export interface SkillRole {
  /** Slug of the role. */
  readonly role: string
  /** Postings of the role that ask for the skill, of the role's postings. */
  readonly ofRole: ShareStatistics
  /** The skill's postings that are of the role, of all the skill's postings. */
  readonly ofSkill: ShareStatistics
  readonly depth: DepthStatistics
}

/**
 * Roles among a skill's postings, most asking first, then by slug. Postings without a role are left out of the
 * list but stay in the denominator of `ofSkill`. [] when nothing asks.
 */
export async function skillRoles(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  limit = 24,
): Promise<readonly SkillRole[]> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  const parameters = { ...asks.parameters, ...rated.parameters, skill, limit }
  const mentions = `${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}`
  const [all] = await store.rows(
    BASE,
    `SELECT sum(n) AS n, count() AS employers, sum(n * n) AS sumNN, max(n) AS largestEmployer,
       toString(min(first)) AS from, toString(max(last)) AS to
     FROM (SELECT employer, count() AS n, min(first_seen) AS first, max(first_seen) AS last
           FROM ${mentions} GROUP BY employer)`,
    parameters,
  )
  const rows = await store.rows(
    ROW,
    `WITH
     top AS (
       SELECT role FROM ${mentions} AND role != ''
       GROUP BY role ORDER BY count() DESC, role LIMIT {limit:UInt32}
     ),
     by_employer AS (SELECT employer, count() AS every FROM ${mentions} GROUP BY employer),
     asks AS (
       SELECT role, employer, count() AS asked, ${LEVELS_BY_EMPLOYER}
       FROM ${mentions} AND role GLOBAL IN (SELECT role FROM top) GROUP BY role, employer
     ),
     asks_within AS (
       SELECT asks.*, by_employer.every AS every FROM asks GLOBAL INNER JOIN by_employer USING (employer)
     ),
     totals AS (
       SELECT role, employer, count() AS n, min(first_seen) AS first, max(first_seen) AS last
       FROM ${tableName('posting')} WHERE ${rated.sql} AND role GLOBAL IN (SELECT role FROM top)
       GROUP BY role, employer
     )
     SELECT totals.role AS role, ${LEVEL_SUMS},
       sum(totals.n) AS n, count() AS employers, sum(totals.n * totals.n) AS sumNN,
       max(totals.n) AS largestEmployer, toString(min(first)) AS from, toString(max(last)) AS to,
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * totals.n) AS askingXN,
       sum(asked * every) AS ofSkillXN
     FROM totals GLOBAL LEFT JOIN asks_within USING (role, employer)
     GROUP BY role ORDER BY asking DESC, role`,
    parameters,
  )
  if (!all) return []
  return rows.map((row) => ({
    role: row.role,
    ofRole: {
      n: row.n,
      x: row.asking,
      employers: row.employers,
      sumXX: row.askingXX,
      sumXN: row.askingXN,
      sumNN: row.sumNN,
      largestEmployer: row.largestEmployer,
      from: row.from,
      to: row.to,
    },
    ofSkill: { ...all, x: row.asking, sumXX: row.askingXX, sumXN: row.ofSkillXN },
    depth: depthOf(row),
  }))
}
