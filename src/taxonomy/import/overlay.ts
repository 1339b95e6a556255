import { currentSkillId } from '../skills.ts'
import { tableHash } from '../table-hash.ts'
import type { TaxonomySource } from '../types.ts'
import { collapseRedirects, type Redirect } from './redirects.ts'

/**
 * What an import adds to the list of skills in one home: facts only. The list itself is not changed; its ids stay.
 */
export interface Overlay {
  readonly source: TaxonomySource
  /** Id, label and linked skill (0 for none) of every concept, in order of id. */
  readonly concepts: readonly (readonly [id: string, label: string, skillId: number])[]
  /** Normal form and skill of every written form that nobody owned, in order of form. */
  readonly aliases: readonly (readonly [phrase: string, skillId: number])[]
  /** Ids of the list that merged or split, collapsed. */
  readonly redirects: readonly Redirect[]
}

/** Hash of what overlays say, part of the taxonomy's version; '' for none. */
export function overlayVersion(overlays: readonly Overlay[]): string {
  if (overlays.length === 0) return ''
  const inOrder = [...overlays].sort((one, other) => (one.source < other.source ? -1 : 1))
  return tableHash(inOrder.map((one) => JSON.stringify([one.source, one.aliases])))
}

/** The skill that overlays give a phrase in its normal form, null for none. ESCO goes before O*NET. */
export function overlayLink(overlays: readonly Overlay[]): (phrase: string) => number | null {
  const owners = new Map<string, number>()
  for (const { aliases } of [...overlays].sort((one, other) => (one.source < other.source ? -1 : 1)))
    for (const [phrase, skillId] of aliases) if (!owners.has(phrase)) owners.set(phrase, skillId)
  return (phrase) => {
    const skillId = owners.get(phrase)
    return skillId === undefined ? null : currentSkillId(skillId)
  }
}

/** Earlier redirects with later ones: an id that came back to use redirects no more. Throws for cycles. */
export function joinRedirects(
  earlier: readonly Redirect[],
  later: readonly Redirect[],
  inUse: ReadonlySet<string>,
): readonly Redirect[] {
  const renewed = new Set(later.map(({ from }) => from))
  const kept = earlier.filter(({ from }) => !renewed.has(from) && !inUse.has(from))
  return collapseRedirects([...kept, ...later])
}
