import type { RequiredLevel, RoleFamily, Seniority, SkillKind } from '../taxonomy/types.ts'

/** A stretch of a text in JavaScript string offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const PAY_PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const
export type PayPeriod = (typeof PAY_PERIODS)[number]

/** Pay as a source's own fields give it, before METHOD 4.1. Unknown is null, never 0. */
export interface RawPay {
  readonly low: number | null
  readonly high: number | null
  /** ISO 4217; null when the source does not say. */
  readonly currency: string | null
  readonly period: PayPeriod | null
  /** False for an estimate by a third party (Glassdoor, Adzuna): never counted as disclosed. */
  readonly isDisclosed: boolean
}

/** One posting as a source yields it: facts of the source, nothing inferred. Dates are YYYY-MM-DD. */
export interface RawPosting {
  /** Board slug or declared feed name, never a path: `ashby:linear`, `nyc-open-data-jobs`. */
  readonly source: string
  /** Unique within the source (DESIGN: id column, else URL without tracking, else hash of the content). */
  readonly sourceId: string
  readonly title: string
  readonly employer: string | null
  /** Plain text: one block a line, list items starting `- `. Offsets of every reading count in this text. */
  readonly text: string
  readonly url: string | null
  readonly firstSeen: string | null
  readonly collectedOn: string | null
  /** Places as written ("Baltimore, MD", "Remote - US"), the first is the headline. */
  readonly places: readonly string[]
  /** ISO 3166 alpha-2 when the source has a field for it. */
  readonly country: string | null
  readonly isRemote: boolean | null
  readonly pay: RawPay | null
  /** `full-time`, `part-time`, `contract`, `temporary`, `internship` when the source says so. */
  readonly employmentType: string | null
  /** Hours a week when stated. */
  readonly hoursPerWeek: number | null
  /** Length the source states for the full text, in characters; a shorter text is truncated. */
  readonly statedLength: number | null
  /** True when the source is known to cut texts (a snippet API). */
  readonly isSnippet: boolean
  readonly department: string | null
}

export const STRENGTHS = ['none', 'incidental', 'preferred', 'stated', 'required'] as const
export type Strength = (typeof STRENGTHS)[number]
/** Sigma of METHOD 1.2. */
export const SIGMA: Readonly<Record<Strength, number>> = {
  none: 0,
  incidental: 0.2,
  preferred: 0.4,
  stated: 0.7,
  required: 1,
}
export type Confidence = 'high' | 'medium' | 'low'

/** The kinds of section a posting is divided into (METHOD 1.2, R13, R30). */
export const SECTIONS = [
  'requirements',
  'preferred',
  'duties',
  'about',
  'benefits',
  'legal',
  'unsectioned',
] as const
export type Section = (typeof SECTIONS)[number]

/** One place where a text names a skill, with everything that was decided about it and why. */
export interface Mention extends Span {
  /** Normal form found in the text; the link table turns it into a skill. */
  readonly phrase: string
  readonly strength: Strength
  readonly level: RequiredLevel | null
  readonly years: number | null
  readonly confidence: Confidence
  /** Mentions with the same number are alternatives; a group of one is open ("Git or similar"). */
  readonly altGroup: number | null
  readonly section: Section
  /** The rule that gave the level: `cue:strong`, `verb:design`, `years`, `conflict`, `R19:assist`, or `none`. */
  readonly levelRule: string
  /** The rule that gave the strength: `section:requirements`, `hedge:a plus`, `negated`, `R12:to be learned` ... */
  readonly strengthRule: string
  /** The words that decided the level, or null when nothing did. */
  readonly levelCue: Span | null
  /** The words that decided the strength (a hedge, a header), or null. */
  readonly strengthCue: Span | null
  /** The clause the mention stands in. */
  readonly clause: Span
  /** True for licences, clearances, certifications or languages demanded with must, required or "by law". */
  readonly isGate: boolean
}

/** Pay read from text or fields, in the words of the gold set; a bound is null when unknown (R24). */
export interface ReadPay {
  readonly low: number | null
  readonly high: number | null
  readonly currency: string
  readonly period: PayPeriod
  readonly confidence: Confidence
  /** Where it stands in the text; null when it came from the source's fields. */
  readonly span: Span | null
  readonly isDisclosed: boolean
  /** `base`, or `ote` when only on-target earnings or commission are stated. */
  readonly basis: 'base' | 'ote'
}

export type Degree = 'required' | 'preferred' | 'or-equivalent' | 'none'
export type Remote = 'remote' | 'hybrid' | 'onsite' | 'not stated'

/** A posting's title and text, read: facts with their spans, nothing of the corpus around it. Pure in its input. */
export interface ReadPosting {
  readonly readerVersion: string
  /** ISO 639-1 of the text's language; `en` has a cue table. */
  readonly language: string
  readonly words: number
  readonly seniority: Seniority
  /** Role slug from the title, or null when the title says too little. */
  readonly role: string | null
  readonly roleFamily: RoleFamily
  readonly degree: Degree
  readonly degreeSpan: Span | null
  readonly yearsOverall: number | null
  readonly yearsSpan: Span | null
  readonly pay: ReadPay | null
  readonly remote: Remote
  readonly remoteSpan: Span | null
  /** ISO 3166 alpha-2 country and region code where the text or places say so. */
  readonly country: string | null
  readonly region: string | null
  /** False when the text ends in an ellipsis or is otherwise cut (METHOD 2). */
  readonly isTextComplete: boolean
  readonly sections: readonly (Span & { readonly section: Section; readonly header: Span | null })[]
  readonly mentions: readonly Mention[]
}

/** One skill of one posting after R4 and R27: what the market store keeps. */
export interface AskedSkill {
  readonly skillId: number
  readonly kind: SkillKind
  readonly strength: Strength
  readonly level: RequiredLevel | null
  readonly years: number | null
  readonly confidence: Confidence
  readonly altGroup: number | null
  readonly isGate: boolean
  /** The mention that decided the level (or the strongest one when no level is stated). */
  readonly decisive: Mention
  readonly mentions: readonly Mention[]
}
