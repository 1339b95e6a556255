import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { Confidence } from '../types.ts'

/** What a posting says about one mention, gathered by the clause judge. */
export interface LevelSignals {
  /** Level of the governing cue, or null. */
  readonly cue: RequiredLevel | null
  /** Level of the verb whose object the skill is, or null. */
  readonly verb: 2 | 3 | 4 | 5 | null
  /** Years attached to the skill, or null. */
  readonly years: number | null
  /** An assist verb stands over it (R19). */
  readonly isCapped: boolean
}

/** What decided the level. */
export type LevelSource = 'cue' | 'verb' | 'years' | 'conflict' | 'cap' | 'none'

export interface LevelDecision {
  readonly level: RequiredLevel | null
  readonly confidence: Confidence
  readonly source: LevelSource
}

/** Level of years attached to a skill (METHOD 1.3): below 1, 1-2, 3-5, 6 and more; years alone never give L5. */
export function levelOfYears(years: number): RequiredLevel {
  if (years < 1) return 1
  if (years < 3) return 2
  return years < 6 ? 3 : 4
}

/**
 * METHOD 1.3, rules 1-3: t = max(cue, verb), where an L2 verb counts only without a cue; with years, level =
 * min(max(t, years), t + 1) and a distance of 2 or more is a conflict; years alone give their level. Nothing
 * gives null, never a default. Under an assist verb the level is at most 2 (R19).
 */
export function decideLevel(signals: LevelSignals): LevelDecision {
  const { cue, years, isCapped } = signals
  const verb = cue !== null && signals.verb === 2 ? null : signals.verb
  const byYears = years === null ? null : levelOfYears(years)
  const wording = cue === null ? verb : verb === null ? cue : (Math.max(cue, verb) as RequiredLevel)
  if (wording === null) {
    if (byYears === null) return { level: null, confidence: 'low', source: 'none' }
    return { level: byYears, confidence: 'medium', source: 'years' }
  }
  const source = verb !== null && (cue === null || verb > cue) ? 'verb' : 'cue'
  if (isCapped && wording > 2) return { level: 2, confidence: 'medium', source: 'cap' }
  if (byYears === null) {
    const agree = cue !== null && verb !== null && Math.abs(cue - verb) <= 1
    return { level: wording, confidence: agree ? 'high' : 'medium', source }
  }
  const level = Math.min(Math.max(wording, byYears), wording + 1) as RequiredLevel
  if (Math.abs(wording - byYears) >= 2) return { level, confidence: 'low', source: 'conflict' }
  return { level, confidence: 'high', source: byYears > wording ? 'years' : source }
}

/**
 * The prior for a requirement that states no level, for fit only and always marked as imputed (METHOD 1.3,
 * rule 4): intern 1; junior, mid or not stated 2; senior and above 3; one more for a skill of the title, at most 4.
 */
export function imputedLevel(seniority: string, isInTitle: boolean): RequiredLevel {
  const base = seniority === 'intern' ? 1 : SENIOR.has(seniority) ? 3 : 2
  return Math.min(4, base + (isInTitle ? 1 : 0)) as RequiredLevel
}

const SENIOR: ReadonlySet<string> = new Set(['senior', 'lead', 'manager', 'director'])
