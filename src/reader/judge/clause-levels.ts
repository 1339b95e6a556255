import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import {
  asUse,
  type Cue,
  closesMention,
  type Gathered,
  type Inherited,
  inheritedCue,
  inheritedYears,
  isAdjacent,
  joinVerbs,
  linkOf,
  mergeCues,
  settle,
  type Verbs,
  type Years,
} from './governors.ts'
import { isRange, levelNoteBehind } from './level-notes.ts'
import { isPeopleVerb, ownVerb, reachOfVerb } from './own-verb.ts'
import { jointOf } from './runs.ts'
import { isAfterPreposition, isInSetting } from './settings.ts'
import type { PhraseSignal, Signal, VerbSignal } from './signal.ts'
import type { YearsSignal } from './years.ts'

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
      // A licence or certificate is held or not: no depth is asked of it.
      if (draft !== undefined && gathered !== undefined && draft.kind !== 'certification')
        settle(draft, gathered)
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
    if (previous !== null && this.applyNote(previous, made)) return
    if (
      previous !== null &&
      signal.entry.roles.has('trailingCue') &&
      this.isRightAfter(previous.to, signal.from)
    ) {
      this.addTrailing(made)
      // "Platform knowledge (A, B)": the cue goes on into the bracket that lists the skill's parts.
      if (!isAfterPreposition(this.tokens, signal.to, this.clause.to) && this.tokens.lower[signal.to] !== '(')
        return
    }
    const held = this.cue
    if (held !== null && !this.hasMentionSince(held.from) && isAdjacent(this.tokens, held.to, signal.from)) {
      this.cue = this.joinCues(held, made)
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

  /** R25: the higher of two cues side by side; of a range ("basic to intermediate") the lower. */
  private joinCues(held: Cue, made: Cue): Cue {
    if (!isRange(this.tokens, held, made)) return mergeCues(held, made)
    return { ...(held.level <= made.level ? held : made), from: held.from, to: made.to }
  }

  /** "SQL (advanced)": the note replaces the cue that governs the list, for this skill alone. */
  private applyNote(skill: Draft, cue: Cue): boolean {
    const note = levelNoteBehind(this.tokens, skill, this.clause)
    const gathered = this.gathered[this.last]
    if (note === null || gathered === undefined || cue.from < note.from || cue.to > note.to) return false
    const held = gathered.cue !== null && gathered.cue.from >= note.from ? gathered.cue : null
    gathered.cue = held === null ? cue : this.joinCues(held, cue)
    return true
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

  /** "Dienste in Go entwickeln": a verb that closes what it speaks of, where a language puts it last. */
  private closes({ verb, to }: VerbSignal): boolean {
    if (!this.tokens.tables.hasCapitalNouns || verb.form !== 'base' || this.lastDraft === null) return false
    return to >= this.clause.to || CLOSERS.has(this.tokens.lower[to] ?? '')
  }

  /** Gives a closing verb to the list before it, back to a comma, another verb or the end of the list. */
  private addClosing(signal: VerbSignal): void {
    const verbs = reachOfVerb(this.tokens, this.clause, signal)
    const before = this.verbs
    let end = signal.from
    for (let index = this.last; index >= 0; index -= 1) {
      const gathered = this.gathered[index]
      const draft = this.drafts[index]
      if (gathered === undefined || draft === undefined || this.hasComma(draft.to, end)) break
      if (gathered.verbs?.isAssist === true || gathered.verbs?.isCapped === true) break
      this.verbs = gathered.verbs === null ? verbs : joinVerbs(gathered.verbs, verbs, 'and')
      gathered.verbs = this.verbFor(draft)
      end = draft.from
      const previous = this.drafts[index - 1]
      if (previous === undefined || jointOf(this.tokens, previous, draft, this.signals, 1) === 'none') break
    }
    this.verbs = before
  }

  private applyVerb(signal: VerbSignal): void {
    if (this.closes(signal)) {
      this.addClosing(signal)
      return
    }
    if (this.isParticipleClause(signal)) this.endReach()
    this.hasGerund ||= signal.verb.form === 'ing'
    const reach = reachOfVerb(this.tokens, this.clause, signal)
    const held = this.verbs
    if (held !== null && !this.hasMentionSince(held.from)) {
      const isNominal = signal.verb.form === 'noun' && held.isNominal
      const spoken = linkOf(this.tokens, held.to, signal.from)
      const link = isNominal && !(held.isAssist && spoken === 'chain') ? 'and' : spoken
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
        this.verbs = joinVerbs(held, { ...reach, isNominal }, link)
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
    const note = before === null ? null : levelNoteBehind(this.tokens, before, this.clause)
    if (note !== null && years.from >= note.from && years.to <= note.to) {
      this.addTrailingYears(years, true)
      return
    }
    if (before !== null && closesMention(this.tokens, this.clause, before, signal)) {
      const isBracketed = this.tokens.lower[signal.from - 1] === '('
      this.addTrailingYears(years, isBracketed)
      return
    }
    if (this.cue !== null && this.hasMentionSince(this.cue.from)) this.cue = null
    this.years = years
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
      cue: this.cue ?? inheritedCue(this.inherited),
      // "Implementation of nursing solutions": the product is implemented, not the field it serves.
      verbs: own === null && this.isFieldOfProduct(draft) ? null : this.verbFor(draft),
      years: this.years ?? inheritedYears(this.inherited),
    }
  }

  private cueOrYearsStart(): number {
    return Math.max(this.cue?.from ?? -1, this.years?.from ?? -1)
  }

  private isFieldOfProduct(draft: Draft): boolean {
    return (
      draft.kind === 'domain' &&
      this.verbs?.isNominal === true &&
      draft.to < this.clause.to &&
      PRODUCTS.has(this.tokens.lower[draft.to] ?? '')
    )
  }

  private verbFor(draft: Draft): Verbs | null {
    const verbs = this.verbs
    if (verbs === null) return null
    if (draft.kind === 'human')
      return isPeopleVerb(this.tokens, this.clause, draft, verbs) ? { ...verbs, level: 4 } : null
    if (draft.isMaterial || draft.kind !== 'technical') return verbs
    if (this.isInstrument) return asUse(verbs)
    return verbs
  }
}

/** What may stand behind a verb that closes its part of a clause. */
const CLOSERS: ReadonlySet<string> = new Set([',', 'and', '(', 'or'])

const PRODUCTS: ReadonlySet<string> = new Set([
  'solution',
  'solutions',
  'software',
  'platform',
  'platforms',
  'product',
  'products',
  'module',
  'modules',
])
