import { number, type RowOf, type Shape } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { scopeInTables } from './built-scope.ts'

const PAIR = {
  skill: number,
  together: number,
  employersTogether: number,
  asking: number,
} as const satisfies Shape

/**
 * Another skill on the same postings: how many ask for both, at how many employers (exact up to 5, 6 for more: the
 * gate of METHOD 6 asks for 3, and counting all of them takes half of the time), how many ask for it at all.
 */
export type SkillPair = RowOf<typeof PAIR>

export interface SkillPairs {
  /** Postings in scope. */
  readonly postings: number
  /** Postings that ask for the skill. */
  readonly asking: number
  readonly pairs: readonly SkillPair[]
}

/**
 * Skills asked together with one skill on at least `together` postings, most together first, then by id: the
 * counts that METHOD 6 ranks and gates. Totals come from the tables built with the snapshot where the scope has
 * them, else from the postings of the scope.
 */
export async function skillPairs(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  together = 5,
): Promise<SkillPairs> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  const built = await scopeInTables(store, scope)
  const totals = built
    ? `SELECT skill, asking FROM ${tableName('skill_index')}
       WHERE snapshot = {snapshot:String} AND scope = ${built}`
    : `SELECT intDiv(ask, 8) AS skill, count() AS asking FROM ${tableName('posting')} ARRAY JOIN asks AS ask
       WHERE ${rated.sql} GROUP BY skill`
  const parameters = {
    ...asks.parameters,
    ...rated.parameters,
    skill,
    together,
  }
  const [counts, pairs] = [
    await store.row(
      { postings: number, asking: number },
      `SELECT (SELECT count() FROM ${tableName('posting')} WHERE ${rated.sql}) AS postings,
         (SELECT count() FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}) AS asking`,
      parameters,
    ),
    await store.rows(
      PAIR,
      `WITH pairs AS (
         SELECT intDiv(ask, 8) AS skill, count() AS together, uniqUpTo(5)(employer) AS employersTogether
         FROM ${tableName('mention')} ARRAY JOIN beside AS ask
         WHERE mention.skill = {skill:UInt32} AND ${asks.sql}
         GROUP BY skill HAVING together >= {together:UInt32}
       )
       SELECT pairs.skill AS skill, together, employersTogether, totals.asking AS asking
       FROM pairs GLOBAL INNER JOIN (${totals}) AS totals USING (skill)
       ORDER BY together DESC, skill`,
      parameters,
    ),
  ]
  return { ...counts, pairs }
}
