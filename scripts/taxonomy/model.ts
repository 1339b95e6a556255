import type { Ambiguity, SkillKind } from '../../src/taxonomy/types.ts'

/** A written form as a source gives it, before it has an owner. */
export interface DraftAlias {
  readonly spelling: string
  readonly ambiguity: Ambiguity
  readonly isCaseBound: boolean
  readonly contextWords: readonly string[]
}

/** A skill on its way into the list. `parent` is a name, resolved when everything is known. */
export interface DraftSkill {
  readonly name: string
  readonly slug: string
  readonly kind: SkillKind
  readonly family: string
  parent: string | null
  readonly aliases: DraftAlias[]
  esco: string | null
  readonly onet: Set<string>
  /** Where it came from, for messages: `human.tsv:12`, `technologies`, `esco`. */
  readonly origin: string
}

/** A form that means its skill wherever it stands. */
export function plainAlias(spelling: string): DraftAlias {
  return { spelling, ambiguity: 'none', isCaseBound: false, contextWords: [] }
}
