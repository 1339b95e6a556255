import { number, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { employer: text, slug: text, name: text, postings: number } as const satisfies Shape

/** A known employer, its postings in scope and those that ask for the skill. */
export interface SkillEmployer {
  readonly slug: string
  readonly name: string
  readonly asking: number
  readonly postings: number
}

/** Employers that ask for a skill most often, then by slug. Unknown employers are left out. */
export async function skillEmployers(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  limit = 12,
): Promise<readonly SkillEmployer[]> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  const top = await store.rows(
    { employer: text, asking: number },
    `SELECT toString(employer) AS employer, count() AS asking FROM ${tableName('mention')}
     WHERE skill = {skill:UInt32} AND ${asks.sql} AND is_known_employer = 1
     GROUP BY mention.employer ORDER BY asking DESC, mention.employer LIMIT {limit:UInt32}`,
    { ...asks.parameters, skill, limit },
  )
  if (top.length === 0) return []
  const rows = await store.rows(
    ROW,
    `SELECT toString(posting.employer) AS employer, any(employer_slug) AS slug, max(employer_name) AS name,
       count() AS postings
     FROM ${tableName('posting')} WHERE ${rated.sql} AND posting.employer IN {employers:Array(UInt64)}
     GROUP BY posting.employer`,
    { ...rated.parameters, employers: top.map((row) => BigInt(row.employer)) },
  )
  const known = new Map(rows.map((row) => [row.employer, row]))
  return top
    .flatMap(({ employer, asking }) => {
      const row = known.get(employer)
      return row ? [{ slug: row.slug, name: row.name, asking, postings: row.postings }] : []
    })
    .sort((a, b) => b.asking - a.asking || (a.slug < b.slug ? -1 : 1))
}
