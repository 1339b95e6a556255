import type { ShareStatistics } from '../../method/index.ts'
import { number, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  BY_EMPLOYER,
  type DepthStatistics,
  depthOf,
  LEVEL_SUMS,
  LEVELS,
  LEVELS_BY_EMPLOYER,
  SAMPLE,
  SAMPLE_SUMS,
} from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = {
  ...LEVELS,
  role: text,
  ...SAMPLE,
  asking: number,
  askingXX: number,
  askingXN: number,
  ofSkillXN: number,
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
    SAMPLE,
    `SELECT ${SAMPLE_SUMS} FROM (SELECT employer, ${BY_EMPLOYER} FROM ${mentions} GROUP BY employer)`,
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
       SELECT role, employer, ${BY_EMPLOYER}
       FROM ${tableName('posting')} WHERE ${rated.sql} AND role GLOBAL IN (SELECT role FROM top)
       GROUP BY role, employer
     )
     SELECT totals.role AS role, ${LEVEL_SUMS}, ${SAMPLE_SUMS},
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * e_n) AS askingXN,
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
