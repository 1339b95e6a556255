import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import { decideLevel } from './level.ts'

/** What a heading or parent bullet hands down to its sub-items (R22). */
export interface Inherited {
  readonly cue: RequiredLevel | null
  readonly phrase: string
  readonly range: TokenRange | null
  readonly years: number | null
}

/** A cue in force. */
export interface Cue extends TokenRange {
  readonly level: RequiredLevel
  readonly phrase: string
  readonly outranks: boolean
  readonly isInherited: boolean
}

/** A verb, or a row of coordinated ones. `isAssist` while only an assist verb has been read (R19). */
export interface Verbs extends TokenRange {
  readonly level: 0 | 2 | 3 | 4 | 5
  readonly lemma: string
  readonly isCapped: boolean
  readonly isAssist: boolean
  /** A noun before "of": "design, installation and maintenance of". */
  readonly isNominal: boolean
}

/** Years in force. */
export interface Years extends TokenRange {
  readonly value: number
}

/** All that speaks for one mention; kept so that a trailing cue or years can be added (R5, R25, P3). */
export interface Gathered {
  cue: Cue | null
  verbs: Verbs | null
  years: Years | null
}

/** The cue a parent line hands down, as a cue of the clause. */
export function inheritedCue(inherited: Inherited | null): Cue | null {
  if (inherited === null || inherited.cue === null || inherited.range === null) return null
  return {
    level: inherited.cue,
    phrase: inherited.phrase,
    outranks: false,
    isInherited: true,
    ...inherited.range,
  }
}

/** The years a parent line hands down. */
export function inheritedYears(inherited: Inherited | null): Years | null {
  if (inherited === null || inherited.years === null || inherited.range === null) return null
  return { value: inherited.years, ...inherited.range }
}

const TRAILING_FILLERS: ReadonlySet<string> = new Set([
  ',',
  '(',
  '-',
  '–',
  '—',
  ':',
  'for',
  'at',
  'least',
  'minimum',
  'of',
  'over',
  'a',
  'with',
  'min',
])

/** "Python (5+ years)", "Kafka, 5+ years": the years close what they speak of; nothing follows them. */
export function closesMention(
  tokens: Tokens,
  clause: TokenRange,
  before: TokenRange,
  years: TokenRange,
): boolean {
  if (years.from - before.to > 5) return false
  for (let at = before.to; at < years.from; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (!TRAILING_FILLERS.has(word)) return false
  }
  if (years.to >= clause.to) return true
  const next = tokens.lower[years.to] ?? ''
  if (next === 'experience') {
    const after = tokens.lower[years.to + 1] ?? ''
    return years.to + 1 >= clause.to || after === ')' || after === ','
  }
  return next === ')' || next === '(' || next === ',' || next === 'required' || next === 'preferred'
}

/** "Use": what an instrument gives (R21). */
export const asUse = (range: TokenRange): Verbs => ({
  level: 2,
  lemma: 'use',
  isCapped: false,
  isAssist: false,
  isNominal: false,
  from: range.from,
  to: range.to,
})

/** R25: of two cues right before a skill the higher one; R20: "interest in" beats "demonstrated". */
export function mergeCues(held: Cue, made: Cue): Cue {
  const wins = made.outranks ? made : held.outranks ? held : made.level > held.level ? made : held
  return { ...wins, from: Math.min(held.from, made.from), to: Math.max(held.to, made.to) }
}

const CUE_FILLERS: ReadonlySet<string> = new Set([
  'and',
  'in',
  'the',
  'a',
  'an',
  'with',
  'of',
  'to',
  'both',
  'or',
  '/',
  '-',
  '(',
  ')',
  '&',
])

/** Whether two cues stand right together: only small words and at most two others between, no comma. */
export function isAdjacent(tokens: Tokens, from: number, to: number): boolean {
  let others = 0
  let hasAnd = false
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === ',' || word === ':') return false
    if (word === 'and' || word === 'or') hasAnd = true
    if (!CUE_FILLERS.has(word)) others += 1
  }
  return hasAnd ? others === 0 : others <= 2
}

/** How a verb follows the one before: in a row ("build and run"), in a chain ("help maintain"), or anew. */
export function linkOf(tokens: Tokens, from: number, to: number): 'and' | 'or' | 'chain' | 'none' {
  if (to - from > 6) return 'none'
  let link: 'and' | 'or' | 'chain' = 'chain'
  let others = 0
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === 'or') link = 'or'
    else if (word === 'and' || word === ',' || word === '&' || word === '/')
      link = link === 'or' ? 'or' : 'and'
    else if (word !== 'to' && word !== 'in' && word !== 'with' && word !== 'the' && !word.endsWith('ly'))
      others += 1
  }
  if (link === 'chain') return 'chain'
  return others === 0 ? link : 'none'
}

/** A row of verbs reaches as high as its highest; "contribute to or lead" as its assist verb (R19). */
export function joinVerbs(held: Verbs, next: Verbs, link: 'and' | 'or'): Verbs {
  const isLower = link === 'or' && held.isAssist
  const higher = next.level > held.level ? next : held
  return {
    level: isLower ? 2 : higher.level,
    lemma: isLower ? held.lemma : higher.lemma,
    isCapped: held.isCapped || isLower,
    isAssist: false,
    isNominal: next.isNominal,
    from: held.from,
    to: next.to,
  }
}

/** Writes the decision on one mention: level, years, confidence, rule and deciding words. */
export function settle(draft: Draft, { cue, verbs, years }: Gathered): void {
  const decision = decideLevel({
    cue: cue?.level ?? null,
    verb: verbs === null || verbs.level === 0 ? null : verbs.level,
    years: years?.value ?? null,
    isCapped: verbs?.isCapped ?? false,
  })
  draft.level = decision.level
  draft.years = years?.value ?? null
  draft.confidence = decision.confidence
  draft.isWish = cue !== null || years !== null
  const wording: TokenRange | null = cue ?? verbs
  switch (decision.source) {
    case 'cue':
      draft.levelRule = cue === null ? 'none' : `${cue.isInherited ? 'R22' : 'cue'}:${cue.phrase}`
      draft.levelCue = cue
      break
    case 'verb':
      draft.levelRule = `verb:${verbs?.lemma}`
      draft.levelCue = verbs
      break
    case 'cap':
      draft.levelRule = `R19:${verbs?.lemma}`
      draft.levelCue = verbs
      break
    case 'years':
      draft.levelRule = 'years'
      draft.levelCue = years
      break
    case 'conflict':
      draft.levelRule = 'conflict'
      draft.levelCue = wording
      break
    case 'none':
      draft.levelRule = 'none'
      draft.levelCue = null
  }
  if (draft.levelCue !== null) draft.levelCue = { from: draft.levelCue.from, to: draft.levelCue.to }
}
