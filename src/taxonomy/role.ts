import { CLOSING_FAMILY_WORDS } from './data/role-family-words.ts'
import { nameHead } from './longest-name.ts'
import { type PatternIndex, type PatternWords, roleIndex } from './role-table.ts'
import { titleSegments } from './role-title.ts'
import type { Role, RoleFamily } from './types.ts'

/** A title's role and family; `role` is null and the family `other` when the title says too little. */
export interface RoleMatch {
  readonly role: string | null
  readonly family: RoleFamily
}

/** Every role of the committed list, "other in family" last. */
export function allRoles(): readonly Role[] {
  return roleIndex().roles
}

/** The role of a slug, or null. */
export function roleBySlug(slug: string): Role | null {
  return roleIndex().bySlug.get(slug) ?? null
}

interface Hit {
  readonly slug: string
  readonly size: number
  readonly end: number
  readonly breadth: number
}

/**
 * More words first; then the phrase that ends later, as the head of an English title stands last; then the more
 * deliberate pattern; then the one met first, in the table's order.
 */
function better(one: Hit | null, other: Hit): Hit {
  if (one === null) return other
  if (other.size !== one.size) return other.size > one.size ? other : one
  if (other.end !== one.end) return other.end > one.end ? other : one
  return other.breadth < one.breadth ? other : one
}

/** True when the words of `segment` that end at `end` are those the pattern asks for. */
function endsAt(segment: readonly string[], end: number, words: PatternWords): boolean {
  const start = end - words.length + 1
  return start >= 0 && words.every((place, offset) => place.includes(segment[start + offset] ?? ''))
}

/** Where the phrase first stands in the segments, counted in words over all of them; -1 when nowhere. */
function placeOf(segments: readonly (readonly string[])[], words: PatternWords): number {
  let before = 0
  for (const segment of segments) {
    const end = segment.findIndex((_, index) => endsAt(segment, index, words))
    if (end >= 0) return before + end
    before += segment.length
  }
  return -1
}

/**
 * The longest pattern whose first phrase stands in `segment`. Among equally long patterns of two phrases the one
 * whose second phrase comes first in the title wins, and one phrase beats two.
 */
function bestIn(
  segment: readonly string[],
  segments: readonly (readonly string[])[],
  patterns: PatternIndex,
): Hit | null {
  let best: Hit | null = null
  for (const [end, word] of segment.entries()) {
    for (const pattern of patterns.get(word) ?? []) {
      if (best !== null && pattern.size < best.size) continue
      if (!endsAt(segment, end, pattern.words)) continue
      const places = pattern.beside.map((words) => placeOf(segments, words))
      if (places.some((place) => place < 0)) continue
      best = better(best, {
        slug: pattern.slug,
        size: pattern.size,
        breadth: pattern.breadth,
        end: places.length === 0 ? end : -1 - Math.max(...places),
      })
    }
  }
  return best
}

/**
 * Reads role and family from a posting's title by the committed table. The longest pattern of the title's head
 * wins; a second part ("Software Engineer, Backend") may make it more specific. Abstains rather than guesses:
 * a title that only shows its family gets `other-<family>`, one that shows nothing gets null and `other`.
 */
export function matchRole(title: string): RoleMatch {
  const { bySlug, strong, weak, whole, familyWords } = roleIndex()
  const match = (slug: string): RoleMatch => ({ role: slug, family: bySlug.get(slug)?.family ?? 'other' })
  const segments = titleSegments(nameHead(title))
  const exact = whole.get(segments[0]?.join(' ') ?? '')
  for (const segment of segments) {
    const hit = bestIn(segment, segments, strong)
    if (hit !== null) return match(hit.slug)
  }
  if (exact !== undefined && segments.length === 1) return match(exact)
  for (const segment of segments.slice(0, 2)) {
    const hit = bestIn(segment, segments, weak)
    if (hit !== null) return match(hit.slug)
  }
  for (const segment of segments.slice(0, 2)) {
    for (const [fromEnd, word] of [...segment].reverse().entries()) {
      const family = familyWords.get(word)
      if (family !== undefined && (fromEnd === 0 || !CLOSING_FAMILY_WORDS.includes(word)))
        return { role: `other-${family}`, family }
    }
  }
  return exact === undefined ? { role: null, family: 'other' } : match(exact)
}
