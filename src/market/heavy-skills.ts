import { THRESHOLDS } from '../method/index.ts'
import { scopeInTables } from './queries/built-scope.ts'
import { scopeBase } from './queries/scope-base.ts'
import { skillCues } from './queries/skill-cues.ts'
import { EMPLOYERS_LISTED, skillEmployers } from './queries/skill-employers.ts'
import { skillPairs } from './queries/skill-pairs.ts'
import { skillPayPlaces } from './queries/skill-pay.ts'
import { skillRoles } from './queries/skill-roles.ts'
import { skillShares } from './queries/skill-shares.ts'
import { certificationsBeside } from './queries/skills-beside.ts'
import { number } from './row.ts'
import type { MarketScope } from './scope.ts'
import type { MarketStore, NewRow } from './store.ts'
import { tableName } from './tables.ts'

/**
 * A skill that this many postings of a built scope ask for has what its page says kept with the snapshot: from about
 * here the live answers add up to a quarter of a second (docs/benchmarks.md). In a smaller market no skill has.
 */
export const KEPT_FROM_ASKING = 30_000

/** Rows of `skill_answer` for the most asked skills of a built scope, whose other tables have to stand. */
export async function heavySkillRows(
  store: MarketStore,
  scope: MarketScope,
  enoughAsking: number,
): Promise<readonly NewRow[]> {
  const built = await scopeInTables(store, scope)
  const heavy = await store.rows(
    { skill: number },
    `SELECT skill FROM ${tableName('skill_index')}
     WHERE snapshot = {snapshot:String} AND scope = {built:String} AND asking >= {enough:UInt32} ORDER BY skill`,
    { snapshot: scope.snapshot, built: built ?? '', enough: enoughAsking },
  )
  if (heavy.length === 0) return []
  const base = await scopeBase(store, scope)
  const rows: NewRow[] = []
  for (const { skill } of heavy) {
    const shares = await skillShares.keep(store, scope, skill, base)
    const { asking } = shares.answer
    const others = await Promise.all([
      skillRoles.keep(store, scope, skill, { base, asking }),
      skillPairs.keep(store, scope, skill, THRESHOLDS.pairJoint.value),
      certificationsBeside.keep(store, scope, skill, asking),
      skillPayPlaces.keep(store, scope, skill),
      skillCues.keep(store, scope, skill),
      skillEmployers.keep(store, scope, skill, EMPLOYERS_LISTED),
    ])
    rows.push(shares.row, ...others.map(({ row }) => row))
  }
  return rows
}
