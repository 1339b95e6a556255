import type { RequiredLevel } from '../../taxonomy/types.ts'
import { kept } from '../kept-answers.ts'
import { type Column, number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** A level that a posting can ask for. */
export const requiredLevel: Column<RequiredLevel> = (value) => {
  if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5) return value
  throw new TypeError(`expected a level 1..5, got ${JSON.stringify(value)}`)
}

const CUE = { level: requiredLevel, words: text, postings: number } as const satisfies Shape

/** The words postings use when they ask for a level, and how many do. */
export type SkillCue = RowOf<typeof CUE>

/**
 * Cue words per level, most used first, at most `limit` a level. Words are folded to lower case; postings whose
 * level came from years alone have no words and are left out. [] when no level is stated.
 */
export const skillCues = kept(
  'cues',
  (
    store: MarketStore,
    scope: MarketScope,
    skill: number,
    limit: number = 8,
  ): Promise<readonly SkillCue[]> => {
    const { sql, parameters } = inScope(scope)
    return store.rows(
      CUE,
      `SELECT level, lowerUTF8(cue) AS words, count() AS postings
     FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${sql} AND level > 0 AND cue != ''
     GROUP BY level, words ORDER BY level, postings DESC, words LIMIT {limit:UInt32} BY level`,
      { ...parameters, skill, limit },
    )
  },
)
