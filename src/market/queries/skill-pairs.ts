import { kept } from '../kept-answers.ts'
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

/**
 * Skills asked together with one skill on at least `together` postings, most together first, then by id: the
 * counts that METHOD 6 ranks and gates. Totals come from the tables built with the snapshot where the scope has
 * them, else from the postings of the scope.
 */
export const skillPairs = kept(
  'pairs',
  async (
    store: MarketStore,
    scope: MarketScope,
    skill: number,
    together: number = 5,
  ): Promise<readonly SkillPair[]> => {
    const asks = inScope(scope)
    const rated = ratedPostings(scope)
    const built = await scopeInTables(store, scope)
    const totals = built
      ? `SELECT skill, asking FROM ${tableName('skill_index')}
       WHERE snapshot = {snapshot:String} AND scope = {built:String}`
      : `SELECT intDiv(ask, 8) AS skill, count() AS asking FROM ${tableName('posting')} ARRAY JOIN asks AS ask
       WHERE ${rated.sql} GROUP BY skill`
    return store.rows(
      PAIR,
      `SELECT pairs.skill AS skill, together, employersTogether, totals.asking AS asking
     FROM (
       SELECT intDiv(ask, 8) AS skill, count() AS together, uniqUpTo(5)(employer) AS employersTogether
       FROM ${tableName('mention')} ARRAY JOIN beside AS ask
       WHERE mention.skill = {skill:UInt32} AND ${asks.sql}
       GROUP BY skill HAVING together >= {together:UInt32}
     ) AS pairs GLOBAL INNER JOIN (${totals}) AS totals USING (skill)
     ORDER BY together DESC, skill`,
      { ...asks.parameters, ...rated.parameters, skill, together, built: built ?? '' },
    )
  },
)

/** Skills most often asked together with one, whatever their own demand: most first, then by id. */
export function skillsTogether(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  limit: number,
): Promise<readonly { readonly skill: number; readonly together: number }[]> {
  const { sql, parameters } = inScope(scope)
  return store.rows(
    { skill: number, together: number },
    `SELECT intDiv(ask, 8) AS skill, count() AS together FROM ${tableName('mention')} ARRAY JOIN beside AS ask
     WHERE mention.skill = {skill:UInt32} AND ${sql}
     GROUP BY skill ORDER BY together DESC, skill LIMIT {limit:UInt32}`,
    { ...parameters, skill, limit },
  )
}
