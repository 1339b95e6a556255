import { type SkillPairs, skillPairs, skillsBeside } from '../../market/index.ts'
import { isPairing, type PairCounts, pairing, publishShare, THRESHOLDS } from '../../method/index.ts'
import { type Skill, skillById } from '../../taxonomy/index.ts'
import type { PairingRow } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope } from '../scope/resolve-scope.ts'
import type { Scope } from '../scope-types.ts'
import { skillLink } from './skill-rows.ts'

/** Pairings that a page lists. */
const SHOWN = 12

/** True when one skill stands above the other in the taxonomy: such a pair says nothing. */
export function isKin(one: Skill, other: Skill): boolean {
  return stands(one, other) || stands(other, one)
}

function stands(below: Skill, above: Skill): boolean {
  for (let id = below.parentId; id !== null; id = skillById(id)?.parentId ?? null)
    if (id === above.id) return true
  return false
}

/**
 * The pairs that METHOD 6 lets through, strongest first by NPMI, then by postings together, then by id.
 */
export function rankPairs(skill: Skill, { postings, asking, pairs }: SkillPairs) {
  return pairs
    .flatMap((pair) => {
      const other = skillById(pair.skill)
      const counts: PairCounts = { n: postings, a: asking, b: pair.asking, both: pair.together }
      if (!other || isKin(skill, other) || !isPairing(counts, pair.employersTogether)) return []
      return [{ other, together: pair.together, ...pairing(counts) }]
    })
    .sort((a, b) => b.npmi - a.npmi || b.together - a.together || a.other.id - b.other.id)
}

/** Skills asked together with one more often than by chance, with their share and depth beside it. */
export async function pairingRows(
  ctx: PageContext,
  scope: Scope,
  skill: Skill,
): Promise<readonly PairingRow[]> {
  const market = marketScope(ctx, scope)
  const found = await skillPairs(ctx.market, market, skill.id, THRESHOLDS.pairJoint.value)
  const ranked = rankPairs(skill, found).slice(0, SHOWN)
  const beside = await skillsBeside(
    ctx.market,
    market,
    skill.id,
    ranked.map(({ other }) => other.id),
  )
  return ranked.flatMap(({ other, elsewhere, together, lift, npmi }) => {
    const row = beside.find((entry) => entry.skill === other.id)
    if (!row) return []
    const share = publishShare(row.share)
    return [{ ...skillLink(other), share, elsewhere, together, lift, npmi, counts: row.counts }]
  })
}
