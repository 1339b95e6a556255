import type { RequiredLevel, SkillKind } from '../../taxonomy/types.ts'
import type { Confidence, Strength } from '../types.ts'

/** Tokens [from, to). */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A mention on its way through the judges; each judge fills its own fields. */
export interface Draft extends TokenRange {
  readonly start: number
  readonly end: number
  readonly phrase: string
  /** Null for a wish whose words no skill of the list owns yet. */
  readonly skillId: number | null
  readonly kind: SkillKind
  /** Something things are made in (a language, a framework), not an instrument (R21). */
  readonly isMaterial: boolean
  readonly clause: number
  level: RequiredLevel | null
  years: number | null
  levelRule: string
  levelCue: TokenRange | null
  confidence: Confidence
  strength: Strength
  strengthRule: string
  strengthCue: TokenRange | null
  /** The heading above decided the strength. */
  isStrengthCueHeader: boolean
  altGroup: number | null
  /** True when a cue word governs it: a wish for a person rather than a task (R13). */
  isWish: boolean
}
