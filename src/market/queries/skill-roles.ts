import type { ShareStatistics } from '../../method/index.ts'
import { list, number, type Shape, text } from '../row.ts'
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
  const parameters = { ...asks.parameters, ...rated.parameters, skill }
  const mentions = `${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}`
  const { slugs, counts, ...all } = await store.row(
    { ...SAMPLE, slugs: list(text), counts: list(number) },
    `SELECT ${SAMPLE_SUMS}, sumMap(e_roles.1, e_roles.2) AS roles, roles.1 AS slugs, roles.2 AS counts
     FROM (
       SELECT employer, ${BY_EMPLOYER}, sumMap([toString(role)], [toUInt64(1)]) AS e_roles
       FROM ${mentions} GROUP BY employer
     )`,
    parameters,
  )
  const top = slugs
    .map((slug, index) => ({ slug, asking: counts[index] ?? 0 }))
    .filter(({ slug }) => slug !== '')
    .sort((a, b) => b.asking - a.asking || (a.slug < b.slug ? -1 : 1))
    .slice(0, limit)
  if (top.length === 0) return []
  const rows = await store.rows(
    ROW,
    `SELECT totals.role AS role, ${LEVEL_SUMS}, ${SAMPLE_SUMS},
       sum(asked) AS asking, sum(asked * asked) AS askingXX, sum(asked * e_n) AS askingXN,
       sum(asked * every) AS ofSkillXN
     FROM (
       SELECT role, employer, ${BY_EMPLOYER} FROM ${tableName('posting')}
       WHERE ${rated.sql} AND role IN {roles:Array(String)} GROUP BY role, employer
     ) AS totals GLOBAL LEFT JOIN (
       SELECT role, employer, count() AS asked, sum(asked) OVER (PARTITION BY employer) AS every,
         ${LEVELS_BY_EMPLOYER}
       FROM ${mentions} GROUP BY role, employer
     ) AS asks USING (role, employer)
     GROUP BY role ORDER BY asking DESC, role`,
    { ...parameters, roles: top.map(({ slug }) => slug) },
  )
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
