import { aliasOwner } from '../alias-table.ts'
import { normalisePhrase } from '../phrase.ts'
import { allSkills, currentSkillId } from '../skills.ts'
import type { TaxonomySource } from '../types.ts'
import type { Concept } from './download.ts'

/** Two claims to one written form, or to one concept; the list's own claim stands, the other is not applied. */
export interface Conflict {
  readonly what: 'alias' | 'link'
  /** The written form, or the concept's label. */
  readonly name: string
  /** Skill that keeps it; null where two concepts of the download claim a form that nobody owns. */
  readonly keeps: number | null
  /** Skill that the download would give it to. */
  readonly wants: number
}

/** Concepts with the skills they mean, and the written forms that they add to them. */
export interface LinkedConcepts {
  /** Concept id -> skill id, for those that mean a skill of the list. */
  readonly links: ReadonlyMap<string, number>
  readonly aliases: readonly (readonly [phrase: string, skillId: number])[]
  /** Written forms that the skill has already. */
  readonly sameAliases: number
  readonly conflicts: readonly Conflict[]
}

/** A form of more words is a sentence, not a name. Chosen. */
const MOST_WORDS = 8

/** The list's own links to a source: concept id or name -> skill. */
function ownLinks(source: TaxonomySource): ReadonlyMap<string, number> {
  const links = new Map<string, number>()
  // Several skills may name one concept; the oldest stands for it.
  for (const { id, esco, onet } of allSkills())
    for (const name of source === 'onet' ? onet : esco === null ? [] : [esco])
      if (!links.has(name)) links.set(name, id)
  return links
}

/**
 * Links concepts to skills of the list, in this order: the list's own link, the link of the import before, the label as
 * a written form. Labels and aliases of linked concepts become written forms of the skill where nobody owns them; a form
 * that another skill owns, or that two concepts of different skills claim, is a conflict and stays as it is.
 */
export function linkConcepts(
  source: TaxonomySource,
  concepts: readonly Concept[],
  before: ReadonlyMap<string, number>,
): LinkedConcepts {
  const own = ownLinks(source)
  const links = new Map<string, number>()
  const conflicts: Conflict[] = []
  for (const { id, label } of concepts) {
    const owned = own.get(id) ?? (source === 'onet' ? own.get(label) : undefined)
    const earlier = before.get(id)
    const known = earlier === undefined ? null : currentSkillId(earlier)
    const skill = owned ?? known ?? aliasOwner(normalisePhrase(label))
    if (skill === null || skill === undefined) continue
    links.set(id, skill)
    if (known !== null && known !== skill)
      conflicts.push({ what: 'link', name: label, keeps: skill, wants: known })
  }
  return { links, ...addAliases(concepts, links, conflicts) }
}

function addAliases(
  concepts: readonly Concept[],
  links: ReadonlyMap<string, number>,
  conflicts: Conflict[],
): Pick<LinkedConcepts, 'aliases' | 'sameAliases' | 'conflicts'> {
  const claims = new Map<string, Set<number>>()
  let sameAliases = 0
  for (const { id, label, aliases } of concepts) {
    const skill = links.get(id)
    if (skill === undefined) continue
    for (const phrase of new Set([label, ...aliases].map(normalisePhrase))) {
      if (phrase === '' || phrase.split(' ').length > MOST_WORDS) continue
      const owner = aliasOwner(phrase)
      if (owner === skill) sameAliases += 1
      else if (owner !== null) conflicts.push({ what: 'alias', name: phrase, keeps: owner, wants: skill })
      else claims.set(phrase, (claims.get(phrase) ?? new Set()).add(skill))
    }
  }
  const added: (readonly [string, number])[] = []
  for (const [phrase, skills] of [...claims].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [skill] = skills
    if (skills.size === 1 && skill !== undefined) added.push([phrase, skill])
    else
      for (const wants of [...skills].sort((one, other) => one - other))
        conflicts.push({ what: 'alias', name: phrase, keeps: null, wants })
  }
  return { aliases: added, sameAliases, conflicts }
}
