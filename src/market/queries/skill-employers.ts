import { kept } from '../kept-answers.ts'
import { number, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { employerTotals, scopeInTables } from './built-scope.ts'

/** A known employer, its postings in scope and those that ask for the skill. */
export interface SkillEmployer {
  readonly slug: string
  readonly name: string
  readonly asking: number
  readonly postings: number
}

/** Employers that a skill's own page lists. */
export const EMPLOYERS_LISTED = 12

/** Employers that ask for a skill most often, then by slug. Unknown employers are left out. */
export const skillEmployers = kept(
  'employers',
  async (
    store: MarketStore,
    scope: MarketScope,
    skill: number,
    limit: number = EMPLOYERS_LISTED,
  ): Promise<readonly SkillEmployer[]> => {
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
    const employers = top.map((row) => BigInt(row.employer))
    const built = await scopeInTables(store, scope)
    const rows = await store.rows(
      { employer: text, slug: text, name: text, postings: number },
      `SELECT toString(names.employer) AS employer, slug, name, e_n AS postings
     FROM (
       SELECT employer, slug, name FROM ${tableName('employer')}
       WHERE snapshot = {snapshot:String} AND collection = {collection:String}
         AND employer IN {employers:Array(UInt64)}
     ) AS names GLOBAL INNER JOIN (
       SELECT employer, e_n FROM (${employerTotals(built, `${rated.sql} AND employer IN {employers:Array(UInt64)}`)})
       WHERE employer IN {employers:Array(UInt64)}
     ) AS totals USING (employer)`,
      { ...rated.parameters, employers, built: built ?? '' },
    )
    const known = new Map(rows.map((row) => [row.employer, row]))
    return top
      .flatMap(({ employer, asking }) => {
        const row = known.get(employer)
        return row ? [{ slug: row.slug, name: row.name, asking, postings: row.postings }] : []
      })
      .sort((a, b) => b.asking - a.asking || (a.slug < b.slug ? -1 : 1))
  },
)
