import {
  certificationsBeside,
  type Sample,
  type SkillPair,
  skillPairs,
  skillsBeside,
} from '../../market/index.ts'
import {
  type Estimate,
  isPairing,
  type PairCounts,
  pairing,
  publishShare,
  THRESHOLDS,
} from '../../method/index.ts'
import { type Skill, skillById } from '../../taxonomy/index.ts'
import type { PairingRow, SkillPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope } from '../scope/resolve-scope.ts'
import type { Scope } from '../scope-types.ts'
import { skillLink } from './skill-rows.ts'

/** Pairings and certifications that a page lists. */
const PAIRINGS_SHOWN = 12
const CERTIFICATIONS_SHOWN = 8

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
export function rankPairs(skill: Skill, { postings, asking, pairs }: CountedPairs) {
  return pairs
    .flatMap((pair) => {
      const other = skillById(pair.skill)
      const counts: PairCounts = { n: postings, a: asking, b: pair.asking, both: pair.together }
      if (!other || isKin(skill, other) || !isPairing(counts, pair.employersTogether)) return []
      return [{ other, together: pair.together, ...pairing(counts) }]
    })
    .sort((a, b) => b.npmi - a.npmi || b.together - a.together || a.other.id - b.other.id)
}

/** Postings of a scope, those that ask for a skill, and the skills they ask for with it. */
export interface CountedPairs {
  readonly postings: number
  readonly asking: number
  readonly pairs: readonly SkillPair[]
}

/** Skills beside one: the pairings of METHOD 6, and the certifications that its postings name. */
export interface BesideSkill {
  readonly pairings: readonly PairingRow[]
  readonly certifications: SkillPage['certifications']
  /** Share of the skill's postings that name any certification. */
  readonly anyCertification: Estimate
}

/**
 * Skills asked together with one more often than by chance, and the certifications named beside it, each with its
 * share of the skill's postings.
 *
 * @param samples the scope's postings and the skill's among them; what does not need them is asked meanwhile.
 */
export async function besideSkill(
  ctx: PageContext,
  scope: Scope,
  skill: Skill,
  samples: Promise<{ readonly base: Sample; readonly asking: Sample }>,
): Promise<BesideSkill> {
  const market = marketScope(ctx, scope)
  const [pairs, { base, asking }, { any, named }] = await Promise.all([
    skillPairs(ctx.market, market, skill.id, THRESHOLDS.pairJoint.value),
    samples,
    samples.then((known) => certificationsBeside(ctx.market, market, skill.id, known.asking)),
  ])
  const ranked = rankPairs(skill, { postings: base.n, asking: asking.n, pairs }).slice(0, PAIRINGS_SHOWN)
  const shown = named.slice(0, CERTIFICATIONS_SHOWN).map((row) => row.skill)
  const ids = new Set([...ranked.map(({ other }) => other.id), ...shown])
  const beside = new Map(
    (await skillsBeside(ctx.market, market, skill.id, [...ids], asking)).map((row) => [row.skill, row]),
  )
  return {
    pairings: ranked.flatMap(({ other, overall, together, lift, npmi }) => {
      const row = beside.get(other.id)
      if (!row) return []
      const share = publishShare(row.share)
      return [{ ...skillLink(other), share, overall, together, lift, npmi, counts: row.counts }]
    }),
    certifications: shown.flatMap((id) => {
      const certification = skillById(id)
      const row = beside.get(id)
      return certification && row ? [{ ...skillLink(certification), share: publishShare(row.share) }] : []
    }),
    anyCertification: publishShare(any),
  }
}
