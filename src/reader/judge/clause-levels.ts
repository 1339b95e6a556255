import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import { decideLevel } from './level.ts'
import { isPeopleVerb, ownVerb, reachOfVerb } from './own-verb.ts'
import { jointOf } from './runs.ts'
import { isAfterPreposition, isInSetting } from './settings.ts'
import type { PhraseSignal, Signal, VerbSignal } from './signals.ts'
import type { YearsSignal } from './years.ts'

/** What a heading or parent bullet hands down to its sub-items (R22). */
export interface Inherited {
  readonly cue: RequiredLevel | null
  readonly phrase: string
  readonly range: TokenRange | null
  readonly years: number | null
}

interface Cue extends TokenRange {
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

interface Years extends TokenRange {
  readonly value: number
}

/** All that speaks for one mention; kept so that a trailing cue or years can be added (R5, R25, P3). */
interface Gathered {
  cue: Cue | null
  verbs: Verbs | null
  years: Years | null
}

/** Reads one clause from left to right, holding the cue, verb and years in force. */
export class ClauseLevels {
  private cue: Cue | null = null
  private verbs: Verbs | null = null
  private years: Years | null = null
  private isInstrument = false
  private last = -1
  /** A gerund has been read under the cue in force: "experience building ...". */
  private hasGerund = false
  private readonly gathered: Gathered[] = []
  private readonly tokens: Tokens
  private readonly clause: TokenRange
  private readonly signals: readonly Signal[]
  private readonly drafts: readonly Draft[]
  private readonly inherited: Inherited | null

  constructor(
    tokens: Tokens,
    clause: TokenRange,
    signals: readonly Signal[],
    drafts: readonly Draft[],
    inherited: Inherited | null,
  ) {
    this.tokens = tokens
    this.clause = clause
    this.signals = signals
    this.drafts = drafts
    this.inherited = inherited
  }

  /** Gives every mention of the clause its level, years, confidence, rule and deciding words. */
  judge(): void {
    let next = 0
    for (let index = 0; index <= this.drafts.length; index += 1) {
      const draft = this.drafts[index]
      const limit = draft?.from ?? this.clause.to
      for (; next < this.signals.length && (this.signals[next]?.from ?? limit) < limit; next += 1) {
        const signal = this.signals[next]
        if (signal?.type === 'phrase') this.applyPhrase(signal)
        else if (signal?.type === 'verb') this.applyVerb(signal)
        else if (signal?.type === 'years') this.applyYears(signal)
      }
      if (draft !== undefined) {
        this.gathered.push(this.gather(draft))
        this.last = index
      }
    }
    for (let index = 0; index < this.drafts.length; index += 1) {
      const draft = this.drafts[index]
      const gathered = this.gathered[index]
      if (draft !== undefined && gathered !== undefined) settle(draft, gathered)
    }
  }

  /** The cue and years at the clause's end, for its sub-items (R22). */
  handDown(): Inherited | null {
    if (this.cue === null && this.years === null) return null
    const range = this.cue ?? this.years
    return {
      cue: this.cue?.level ?? null,
      phrase: this.cue?.phrase ?? 'years',
      range: range === null ? null : { from: range.from, to: range.to },
      years: this.years?.value ?? null,
    }
  }

  private get lastDraft(): Draft | null {
    return this.drafts[this.last] ?? null
  }

  private hasMentionSince(at: number): boolean {
    const draft = this.lastDraft
    return draft !== null && draft.from >= at
  }

  private applyPhrase(signal: PhraseSignal): void {
    const { entry } = signal
    if (entry.roles.has('otherSense')) return
    if (entry.level > 0) {
      this.applyCue(signal, entry.level as RequiredLevel)
      return
    }
    if (entry.roles.has('instrument')) {
      if (this.verbs === null && this.cue === null) this.verbs = asUse(signal)
      else this.isInstrument = true
    } else if (entry.roles.has('newWith')) {
      if (this.cue !== null && this.hasMentionSince(this.cue.from)) this.endReach()
    } else if (entry.roles.has('subordinator') || entry.roles.has('modal')) this.endReach()
  }

  /** R31: a cue does not reach into a subordinate clause or a new statement. */
  private endReach(): void {
    this.cue = null
    this.years = null
    this.verbs = null
    this.isInstrument = false
  }

  private applyCue(signal: PhraseSignal, level: RequiredLevel): void {
    const made: Cue = {
      level,
      phrase: signal.entry.phrase,
      outranks: signal.entry.roles.has('outranks'),
      isInherited: false,
      from: signal.from,
      to: signal.to,
    }
    const previous = this.lastDraft
    if (
      previous !== null &&
      signal.entry.roles.has('trailingCue') &&
      this.isRightAfter(previous.to, signal.from)
    ) {
      this.addTrailing(made)
      if (!isAfterPreposition(this.tokens, signal.to, this.clause.to)) return
    }
    const held = this.cue
    if (held !== null && !this.hasMentionSince(held.from) && isAdjacent(this.tokens, held.to, signal.from)) {
      this.cue = mergeCues(held, made)
      return
    }
    if (
      this.years !== null &&
      (this.hasMentionSince(this.years.from) || this.hasComma(this.years.to, signal.from))
    )
      this.years = null
    this.cue = made
    this.hasGerund = false
    this.verbs = this.verbs?.isAssist === true && !this.hasMentionSince(this.verbs.from) ? this.verbs : null
    this.isInstrument = false
  }

  private isRightAfter(end: number, start: number): boolean {
    for (let at = end; at < start; at += 1) {
      const word = this.tokens.lower[at] ?? ''
      if (word !== ')' && word !== '-' && word !== 'work' && word !== 'programming' && word !== 'development')
        return false
    }
    return true
  }

  private hasComma(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.tokens.lower[at] === ',') return true
    return false
  }

  /** "AutoCAD, Bluebeam and Revit experience": a noun after the list speaks for the whole list. */
  private addTrailing(cue: Cue): void {
    for (let index = this.last; index >= 0; index -= 1) {
      const gathered = this.gathered[index]
      if (gathered === undefined) return
      gathered.cue = gathered.cue === null || gathered.cue.isInherited ? cue : mergeCues(gathered.cue, cue)
      const before = this.drafts[index - 1]
      const draft = this.drafts[index]
      if (before === undefined || draft === undefined) return
      if (jointOf(this.tokens, before, draft, this.signals) === 'none') return
    }
  }

  private applyVerb(signal: VerbSignal): void {
    if (this.isParticipleClause(signal)) this.endReach()
    this.hasGerund ||= signal.verb.form === 'ing'
    const reach = reachOfVerb(this.tokens, this.clause, signal)
    const held = this.verbs
    if (held !== null && !this.hasMentionSince(held.from)) {
      const isNominal = signal.verb.form === 'noun' && held.isNominal
      const link = isNominal ? 'and' : linkOf(this.tokens, held.to, signal.from)
      if (link === 'chain' && held.isAssist) {
        this.verbs = {
          ...signal,
          level: 2,
          lemma: held.lemma,
          isCapped: true,
          isAssist: false,
          isNominal: false,
          from: held.from,
        }
        return
      }
      if (link === 'and' || link === 'or') {
        const isLower = link === 'or' && held.isAssist
        const level = Math.max(held.level, reach.level) as Verbs['level']
        const isCapped = held.isCapped || isLower
        const lemma = reach.level > held.level ? reach.lemma : held.lemma
        this.verbs = {
          level: isLower ? 2 : level,
          lemma: isLower ? held.lemma : lemma,
          isCapped,
          isAssist: false,
          isNominal,
          from: held.from,
          to: signal.to,
        }
        return
      }
    }
    this.verbs = reach
    this.isInstrument = false
  }

  /** "..., demonstrating adaptability": a new clause hung on by a participle (R31), not one more gerund of a list. */
  private isParticipleClause(signal: VerbSignal): boolean {
    if (signal.verb.form !== 'ing' || this.hasGerund || this.cue === null) return false
    let at = signal.from - 1
    while (at > this.clause.from && (this.tokens.lower[at] ?? '').endsWith('ly')) at -= 1
    return this.tokens.lower[at] === ',' && this.hasMentionSince(this.cue.from)
  }

  private applyYears(signal: YearsSignal): void {
    if (signal.isOverall) return
    const years: Years = { value: signal.years, from: signal.from, to: signal.to }
    const before = this.lastDraft
    if (before !== null && this.isTrailingYears(before, signal)) {
      const isBracketed = this.tokens.lower[signal.from - 1] === '('
      this.addTrailingYears(years, isBracketed)
      return
    }
    if (this.cue !== null && this.hasMentionSince(this.cue.from)) this.cue = null
    this.years = years
  }

  /** "Python (5+ years)", "Kafka, 5+ years": the years close what they speak of; nothing follows them. */
  private isTrailingYears(before: Draft, signal: YearsSignal): boolean {
    if (signal.from - before.to > 5) return false
    for (let at = before.to; at < signal.from; at += 1) {
      const word = this.tokens.lower[at] ?? ''
      if (!TRAILING_FILLERS.has(word)) return false
    }
    if (signal.to >= this.clause.to) return true
    const next = this.tokens.lower[signal.to] ?? ''
    if (next === 'experience') {
      const after = this.tokens.lower[signal.to + 1] ?? ''
      return signal.to + 1 >= this.clause.to || after === ')' || after === ','
    }
    return next === ')' || next === ',' || next === 'required' || next === 'preferred'
  }

  private addTrailingYears(years: Years, isBracketed: boolean): void {
    for (let index = this.last; index >= 0; index -= 1) {
      const gathered = this.gathered[index]
      if (gathered === undefined || (gathered.years !== null && index !== this.last)) return
      gathered.years = years
      const before = this.drafts[index - 1]
      const draft = this.drafts[index]
      if (isBracketed || before === undefined || draft === undefined) return
      if (jointOf(this.tokens, before, draft, this.signals) === 'none') return
    }
  }

  private gather(draft: Draft): Gathered {
    const own = ownVerb(
      this.tokens,
      this.clause,
      draft,
      this.verbs,
      this.hasMentionSince(this.verbs?.from ?? 0),
    )
    if (own !== null) {
      this.verbs = own
      this.isInstrument = false
    }
    const isSetting =
      this.cueOrYearsStart() >= 0 &&
      isInSetting(this.tokens, this.clause, draft, this.lastDraft, this.cueOrYearsStart())
    if (isSetting) return { cue: null, verbs: null, years: null }
    return {
      cue: this.cue ?? this.inheritedCue(),
      verbs: this.verbFor(draft),
      years: this.years ?? this.inheritedYears(),
    }
  }

  private cueOrYearsStart(): number {
    return Math.max(this.cue?.from ?? -1, this.years?.from ?? -1)
  }

  private verbFor(draft: Draft): Verbs | null {
    const verbs = this.verbs
    if (verbs === null) return null
    if (draft.kind === 'human')
      return isPeopleVerb(this.tokens, this.clause, draft, verbs) ? { ...verbs, level: 4 } : assistOnly(verbs)
    if (draft.isMaterial || draft.kind !== 'technical') return verbs
    if (this.isInstrument) return asUse(verbs)
    return verbs
  }

  private inheritedCue(): Cue | null {
    const { inherited } = this
    if (inherited === null || inherited.cue === null || inherited.range === null) return null
    return {
      level: inherited.cue,
      phrase: inherited.phrase,
      outranks: false,
      isInherited: true,
      ...inherited.range,
    }
  }

  private inheritedYears(): Years | null {
    const { inherited } = this
    if (inherited === null || inherited.years === null || inherited.range === null) return null
    return { value: inherited.years, ...inherited.range }
  }
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

/** An assist verb keeps its own level over a human skill; other verbs are part of the skill's name (R7). */
const assistOnly = (_verbs: Verbs): Verbs | null => null

const asUse = (range: TokenRange): Verbs => ({
  level: 2,
  lemma: 'use',
  isCapped: false,
  isAssist: false,
  isNominal: false,
  from: range.from,
  to: range.to,
})

/** R25: of two cues right before a skill the higher one; R20: "interest in" beats "demonstrated". */
function mergeCues(held: Cue, made: Cue): Cue {
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
function isAdjacent(tokens: Tokens, from: number, to: number): boolean {
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
function linkOf(tokens: Tokens, from: number, to: number): 'and' | 'or' | 'chain' | 'none' {
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

function settle(draft: Draft, { cue, verbs, years }: Gathered): void {
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
