import { number } from '../row.ts'
import type { MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** Skills by their ids, both ends included. */
export type SkillRange = { readonly firstSkill: number; readonly lastSkill: number }

export const ALL_SKILLS: SkillRange = { firstSkill: 0, lastSkill: 0xffffffff }

/** Postings whose mentions are grouped by skill and employer at once; memory stays bounded in larger scopes. */
const POSTINGS_AT_ONCE = 50_000

/**
 * Ranges of skills that cut the work over a scope of so many postings into pieces of about equal size; a frequent
 * skill is a piece of its own. One range for a scope of a size that is counted at once.
 */
export async function skillRanges(
  store: MarketStore,
  scope: Pick<MarketScope, 'snapshot' | 'collection'>,
  postings: number,
): Promise<readonly SkillRange[]> {
  const pieces = Math.ceil(postings / POSTINGS_AT_ONCE)
  if (pieces <= 1) return [ALL_SKILLS]
  const counts = await store.rows(
    { skill: number, mentions: number },
    `SELECT skill, count() AS mentions FROM ${tableName('mention')}
     WHERE snapshot = {snapshot:String} AND collection = {collection:String} GROUP BY skill ORDER BY skill`,
    { snapshot: scope.snapshot, collection: scope.collection },
  )
  const most = counts.reduce((sum, { mentions }) => sum + mentions, 0) / pieces
  const ranges: { firstSkill: number; lastSkill: number; mentions: number }[] = []
  for (const { skill, mentions } of counts) {
    const last = ranges.at(-1)
    if (last && last.mentions + mentions <= most) {
      last.lastSkill = skill
      last.mentions += mentions
    } else ranges.push({ firstSkill: skill, lastSkill: skill, mentions })
  }
  return ranges.map(({ firstSkill, lastSkill }) => ({ firstSkill, lastSkill }))
}
