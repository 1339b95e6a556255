import type { ShareStatistics } from '../../method/index.ts'
import { kept } from '../kept-answers.ts'
import { number, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import {
  type DepthStatistics,
  depthOf,
  LEVEL_COUNTS_BY_EMPLOYER,
  type Sample,
  UNDATED_LEVEL_SUMS,
  UNDATED_LEVELS,
} from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = {
  ...UNDATED_LEVELS,
  role: text,
  n: number,
  employers: number,
  sumNN: number,
  largestEmployer: number,
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
 * Roles among a skill's postings, which are the sample `asking`, most asking first, then by slug. Postings without
 * a role are left out of the list but stay in the denominator of `ofSkill`. Figures of a role speak of the dates of
 * the samples they are cut from: the scope's `base` and `asking`. [] when nothing asks.
 */
export const skillRoles = kept(
  'roles',
  async (
    store: MarketStore,
    scope: MarketScope,
    skill: number,
    { base, asking, limit = 24 }: { readonly base: Sample; readonly asking: Sample; readonly limit?: number },
  ): Promise<readonly SkillRole[]> => {
    const asks = inScope(scope)
    const rated = ratedPostings(scope)
    const parameters = { ...asks.parameters, ...rated.parameters, skill }
    const mentions = `${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}`
    // Roles and their employers are grouped by a number: by two columns it takes the engine up to three times as long.
    const top = await store.rows(
      { role: text, number: text },
      `SELECT role, toString(cityHash64(role)) AS number FROM ${mentions} AND role != ''
     GROUP BY role ORDER BY count() DESC, role LIMIT {limit:UInt32}`,
      { ...parameters, limit },
    )
    if (top.length === 0) return []
    const names = new Map(top.map(({ role, number }) => [number, role]))
    const rows = await store.rows(
      ROW,
      `SELECT toString(number) AS role, ${UNDATED_LEVEL_SUMS},
       sum(e_n) AS n, count() AS employers, sum(e_n * e_n) AS sumNN, max(e_n) AS largestEmployer,
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * e_n) AS askingXN,
       sum(asked * every) AS ofSkillXN
     FROM (
       SELECT cityHash64(role, employer) AS both, any(cityHash64(role)) AS number, count() AS e_n
       FROM ${tableName('posting')} WHERE ${rated.sql} AND role IN {roles:Array(String)} GROUP BY both
     ) AS totals GLOBAL LEFT JOIN (
       SELECT cityHash64(role, employer) AS both, any(employer) AS who, count() AS asked,
         sum(asked) OVER (PARTITION BY who) AS every, ${LEVEL_COUNTS_BY_EMPLOYER}
       FROM ${mentions} GROUP BY both
     ) AS asks USING (both)
     GROUP BY number`,
      { ...parameters, roles: top.map(({ role }) => role) },
    )
    const byRole = new Map(rows.map((row) => [names.get(row.role), row]))
    const { from, to } = base
    return top.flatMap(({ role }) => {
      const row = byRole.get(role)
      if (!row) return []
      const { n, employers, sumNN, largestEmployer } = row
      const ofRole = { n, employers, sumNN, largestEmployer, from, to }
      return [
        {
          role,
          ofRole: { ...ofRole, x: row.asking, sumXX: row.askingXX, sumXN: row.askingXN },
          ofSkill: { ...asking, x: row.asking, sumXX: row.askingXX, sumXN: row.ofSkillXN },
          depth: depthOf({ ...row, statedFrom: asking.from, statedTo: asking.to }),
        },
      ]
    })
  },
)
