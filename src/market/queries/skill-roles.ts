import type { ShareStatistics } from '../../method/index.ts'
import { number, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  BY_EMPLOYER,
  type DepthStatistics,
  depthOf,
  LEVEL_COUNTS_BY_EMPLOYER,
  LEVEL_SUMS,
  LEVELS,
  SAMPLE,
  SAMPLE_SUMS,
  STATED_DATES,
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
  const parameters = { ...asks.parameters, ...rated.parameters, skill }
  const mentions = `${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}`
  const all = await store.row(
    SAMPLE,
    `SELECT ${SAMPLE_SUMS} FROM (SELECT employer, ${BY_EMPLOYER} FROM ${mentions} GROUP BY employer)`,
    parameters,
  )
  // Roles are grouped by a number: grouping by their names and an employer takes the engine three times as long.
  const top = await store.rows(
    { role: text, number: text },
    `SELECT role, toString(cityHash64(role)) AS number FROM ${mentions} AND role != ''
     GROUP BY role ORDER BY count() DESC, role LIMIT {limit:UInt32}`,
    { ...parameters, limit },
  )
  if (top.length === 0) return []
  // Dates are taken by role apart: kept by role and employer they would double the time.
  const postings = `${tableName('posting')} WHERE ${rated.sql} AND role IN {roles:Array(String)}`
  const names = new Map(top.map(({ role, number }) => [number, role]))
  const rows = await store.rows(
    ROW,
    `SELECT toString(number) AS role, ${LEVEL_SUMS}, ${SAMPLE_SUMS},
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * e_n) AS askingXN,
       sum(asked * every) AS ofSkillXN
     FROM (
       SELECT cityHash64(role) AS number, employer, count() AS e_n FROM ${postings} GROUP BY number, employer
     ) AS totals GLOBAL LEFT JOIN (
       SELECT cityHash64(role) AS number, employer, count() AS asked,
         sum(asked) OVER (PARTITION BY employer) AS every, ${LEVEL_COUNTS_BY_EMPLOYER}
       FROM ${mentions} GROUP BY number, employer
     ) AS asks USING (number, employer)
     GLOBAL INNER JOIN (
       SELECT cityHash64(role) AS number, min(first_seen) AS e_first, max(first_seen) AS e_last
       FROM ${postings} GROUP BY number
     ) AS dates USING (number)
     GLOBAL INNER JOIN (
       SELECT cityHash64(role) AS number, ${STATED_DATES} FROM ${mentions} GROUP BY number
     ) AS stated_dates USING (number)
     GROUP BY number`,
    { ...parameters, roles: top.map(({ role }) => role) },
  )
  const byRole = new Map(rows.map((row) => [names.get(row.role), row]))
  return top
    .flatMap(({ role }) => {
      const row = byRole.get(role)
      return row ? [{ role, row }] : []
    })
    .map(({ role, row }) => ({
      role,
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
