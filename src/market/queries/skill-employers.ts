import { number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { slug: text, name: text, asking: number, postings: number } as const satisfies Shape

/** A known employer, its postings in scope and those that ask for the skill. */
export type SkillEmployer = RowOf<typeof ROW>

/** Employers that ask for a skill most often, then by slug. Unknown employers are left out. */
export function skillEmployers(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  limit = 12,
): Promise<readonly SkillEmployer[]> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  return store.rows(
    ROW,
    `WITH asks AS (
       SELECT employer, count() AS asking FROM ${tableName('mention')}
       WHERE skill = {skill:UInt32} AND ${asks.sql} AND is_known_employer = 1
       GROUP BY employer ORDER BY asking DESC, employer LIMIT {limit:UInt32}
     )
     SELECT any(employer_slug) AS slug, max(employer_name) AS name,
       any(asks.asking) AS asking, count() AS postings
     FROM ${tableName('posting')} GLOBAL INNER JOIN asks USING (employer)
     WHERE ${rated.sql} AND employer GLOBAL IN (SELECT employer FROM asks)
     GROUP BY employer ORDER BY asking DESC, slug LIMIT {limit:UInt32}`,
    { ...asks.parameters, ...rated.parameters, skill, limit },
  )
}
