/** What a skill is (METHOD R17). `certification` includes licences; `language` is a spoken one. */
export const SKILL_KINDS = ['technical', 'human', 'domain', 'language', 'certification'] as const
export type SkillKind = (typeof SKILL_KINDS)[number]

/**
 * How far a written form can be trusted to mean the skill:
 * `none` anywhere; `case` only in its own capitals ("Go", not "go"); `context` only near one of its context
 * words or beside other skills; `never-alone` only as part of a list of other skills or with a context word
 * in the same clause ("R", "C").
 */
export const AMBIGUITIES = ['none', 'case', 'context', 'never-alone'] as const
export type Ambiguity = (typeof AMBIGUITIES)[number]

/** A canonical skill. `id` is a positive integer that is never reused. */
export interface Skill {
  readonly id: number
  /** Kebab-case, unique, the last part of the page's address. */
  readonly slug: string
  readonly name: string
  readonly kind: SkillKind
  /** Subject group in the project's own words, for example `programming languages`. */
  readonly family: string
  readonly parentId: number | null
  /** ESCO v1.2.0 skill id, and O*NET technology or element names; empty when there is no link. */
  readonly esco: string | null
  readonly onet: readonly string[]
}

/** One written form of a skill. Its normal form has exactly one owner. */
export interface Alias {
  /** Normal form: what `normalisePhrase` makes of the text. */
  readonly phrase: string
  readonly skillId: number
  readonly ambiguity: Ambiguity
  /** The usual spelling; the only one that counts when `isCaseBound`. */
  readonly spelling: string
  /** True when the text must be spelled exactly so: always for `case`, and for some of the other classes too. */
  readonly isCaseBound: boolean
  /** Words that vouch for the form when its class is `context` or `never-alone`. */
  readonly contextWords: readonly string[]
}

export const ROLE_FAMILIES = [
  'software',
  'data',
  'it-support',
  'engineering',
  'product',
  'design',
  'sales',
  'marketing',
  'customer',
  'finance',
  'hr',
  'legal',
  'operations',
  'healthcare',
  'education',
  'trades',
  'transport',
  'hospitality',
  'public',
  'science',
  'admin',
  'other',
] as const
export type RoleFamily = (typeof ROLE_FAMILIES)[number]

/** A role of the committed list. "Other in family" is one role per family with slug `other-<family>`. */
export interface Role {
  readonly slug: string
  readonly name: string
  readonly family: RoleFamily
  /** SOC 2018 code such as `15-1252`; null for "other in family". */
  readonly soc: string | null
}

/** As a posting's title says it, never filled in from years (METHOD 3.1, R15). */
export const SENIORITIES = [
  'not stated',
  'intern',
  'junior',
  'mid',
  'senior',
  'lead',
  'manager',
  'director',
] as const
export type Seniority = (typeof SENIORITIES)[number]

/** Depth on the scale L0-L5 (METHOD 1.1). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5
/** Depth a posting can ask for. */
export type RequiredLevel = Exclude<Level, 0>

/** The public lists that can be imported. */
export const TAXONOMY_SOURCES = ['esco', 'onet'] as const
export type TaxonomySource = (typeof TAXONOMY_SOURCES)[number]
