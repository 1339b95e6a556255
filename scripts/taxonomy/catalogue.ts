import { normalisePhrase } from '../../src/taxonomy/phrase.ts'
import type { DraftAlias, DraftSkill } from './model.ts'

/**
 * The list while it is being put together: skills, and who owns which normal form. Sources come in order of
 * trust, the first owner of a form keeps it.
 */
export class Catalogue {
  readonly skills: DraftSkill[] = []
  /** Forms two hand-made lines both claim; the build fails when there are any. */
  readonly conflicts: string[] = []
  private readonly bySlug = new Map<string, DraftSkill>()
  private readonly owners = new Map<string, { skill: DraftSkill; alias: DraftAlias }>()

  ownerOf(phrase: string): DraftSkill | null {
    return this.owners.get(normalisePhrase(phrase))?.skill ?? null
  }

  /** The skill that stands at this address, or null. */
  atSlug(slug: string): DraftSkill | null {
    return this.bySlug.get(slug) ?? null
  }

  /**
   * Adds the hand-made skills. Every name goes to its skill first; a name claimed twice, or another form
   * claimed by two skills neither of which is called so, is a conflict.
   */
  addByHand(skills: readonly DraftSkill[]): void {
    const names = new Set<string>()
    for (const skill of skills) {
      this.push(skill)
      const [name] = skill.aliases
      if (!name) continue
      names.add(normalisePhrase(name.spelling))
      if (!this.give(skill, name)) this.claimTwice(name.spelling, skill)
    }
    for (const skill of skills) {
      for (const alias of skill.aliases) {
        const isNamed = names.has(normalisePhrase(alias.spelling))
        if (!isNamed && !this.give(skill, alias)) this.claimTwice(alias.spelling, skill)
      }
    }
  }

  private push(skill: DraftSkill): void {
    this.skills.push(skill)
    if (!this.bySlug.has(skill.slug)) this.bySlug.set(skill.slug, skill)
  }

  private claimTwice(spelling: string, skill: DraftSkill): void {
    const other = this.ownerOf(spelling)
    if (other === null || other === skill) return
    this.conflicts.push(`"${spelling}": ${other.name} (${other.origin}) and ${skill.name} (${skill.origin})`)
  }

  /** Adds a skill of a source with those of its forms that are free. False when its own name is not. */
  addFromSource(skill: DraftSkill): boolean {
    if (this.ownerOf(skill.name) !== null || this.atSlug(skill.slug) !== null) return false
    this.push(skill)
    for (const alias of skill.aliases) this.give(skill, alias)
    return true
  }

  /** Gives a skill one more form when nobody owns it yet. */
  give(skill: DraftSkill, alias: DraftAlias): boolean {
    const phrase = normalisePhrase(alias.spelling)
    if (phrase === '' || this.owners.has(phrase)) return false
    this.owners.set(phrase, { skill, alias })
    return true
  }

  /** Every owned form, in order of phrase. */
  entries(): { phrase: string; skill: DraftSkill; alias: DraftAlias }[] {
    return [...this.owners]
      .map(([phrase, { skill, alias }]) => ({ phrase, skill, alias }))
      .sort((a, b) => (a.phrase < b.phrase ? -1 : 1))
  }
}
