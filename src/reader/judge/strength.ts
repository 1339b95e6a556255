import { NEGATED_NEEDS } from '../data/strength.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { Section, Strength } from '../types.ts'
import type { Draft, TokenRange } from './draft.ts'
import type { Role } from './lexicon.ts'
import { isBoilerplate, isFieldOfStudy, isJobTitle } from './not-asked.ts'
import { jointOf } from './runs.ts'
import type { PhraseSignal, Signal } from './signals.ts'

/** Where a clause stands, as far as strength needs it. */
export interface ClauseSetting extends TokenRange {
  readonly section: Section
  /** True when the clause tells of the employer and asks nothing (R23). */
  readonly isAboutEmployer: boolean
  /** True when the heading above or the clause names a technology stack (P16). */
  readonly isStack: boolean
  /** A hedge handed down by a parent bullet or heading ("Bonus points if you have:"). */
  readonly inheritedHedge: TokenRange | null
}

const NEEDS: ReadonlySet<string> = new Set(NEGATED_NEEDS)
const hasRole = (signal: Signal, role: Role): signal is PhraseSignal =>
  signal.type === 'phrase' && signal.entry.roles.has(role)

/**
 * Gives every mention of a clause its strength by METHOD 1.2, first match wins: none, incidental, preferred,
 * required, stated; with R1 (reach of a hedge), R12, R13, R14 and R23.
 */
export function judgeStrengths(
  tokens: Tokens,
  clause: ClauseSetting,
  signals: readonly Signal[],
  drafts: readonly Draft[],
): void {
  const hedged = hedgedBy(tokens, clause, signals, drafts)
  const demand = signals.find((signal) => hasRole(signal, 'demand')) ?? null
  const wish = signals.find((signal) => hasRole(signal, 'wish')) ?? null
  const isLegal = isBoilerplate(tokens, clause)
  for (const draft of drafts) {
    const telling = notAskedRule(tokens, clause, draft, signals, isLegal)
    const negation = negationOf(tokens, clause, signals, draft)
    const learning = negation === null ? learningOf(tokens, clause, signals, draft, drafts) : null
    const hedge = hedged.get(draft) ?? null
    const reach = demandFor(demand, draft, clause)
    if (negation !== null && hedge === null) set(draft, 'none', 'negated', negation)
    else if (negation !== null) set(draft, 'preferred', 'R14:not required, a plus', hedge)
    else if (learning !== null) set(draft, learning.strength, learning.rule, learning.range)
    else if (clause.section === 'benefits' || clause.section === 'legal')
      set(draft, 'none', `section:${clause.section}`, null)
    else if (telling !== null) set(draft, 'none', telling, null)
    else if (isDescribed(clause, draft, reach, wish)) {
      if (clause.isStack || clause.section === 'about')
        set(
          draft,
          clause.isStack ? 'incidental' : 'none',
          clause.isStack ? 'stack' : 'R23:about the employer',
          null,
        )
      else set(draft, 'none', 'R23:about the employer', null)
    } else if (hedge !== null)
      set(
        draft,
        'preferred',
        hedge === clause.inheritedHedge ? 'R22:hedge' : `hedge:${wordsOf(tokens, hedge)}`,
        hedge,
      )
    else if (clause.section === 'preferred') set(draft, 'preferred', 'section:preferred', null)
    else if (reach !== null) set(draft, 'required', `demand:${wordsOf(tokens, reach)}`, reach)
    else if (clause.section === 'requirements') set(draft, 'required', 'section:requirements', null)
    else if (
      wish !== null &&
      draft.from >= wish.from &&
      (draft.isWish || clause.section !== 'duties' || opensClause(tokens, clause, wish))
    )
      set(draft, 'required', `wish:${wordsOf(tokens, wish)}`, wish)
    else if (clause.section === 'unsectioned' && draft.isWish)
      set(draft, 'required', 'R13:wish without a heading', draft.levelCue)
    else set(draft, 'stated', clause.section === 'duties' ? 'section:duties' : 'stated', null)
  }
}

/** The rule by which a mention is not asked although its clause might ask, or null. */
function notAskedRule(
  tokens: Tokens,
  clause: ClauseSetting,
  draft: Draft,
  signals: readonly Signal[],
  isLegal: boolean,
): string | null {
  if (isLegal && draft.levelRule === 'none') return 'legal text'
  if (isFieldOfStudy(tokens, clause, draft, signals)) return 'R11:field of study'
  return isJobTitle(tokens, clause, draft) ? 'job title' : null
}

/** The wish is how the clause begins: "You are curious", "You enjoy building ...". */
function opensClause(tokens: Tokens, clause: TokenRange, wish: TokenRange): boolean {
  let at = clause.from
  while (at < wish.from && tokens.kind[at] === MARK) at += 1
  return at === wish.from
}

function set(draft: Draft, strength: Strength, rule: string, cue: TokenRange | null): void {
  draft.strength = strength
  draft.strengthRule = rule
  draft.strengthCue = cue === null ? null : { from: cue.from, to: cue.to }
  draft.isStrengthCueHeader = rule.startsWith('section:')
  if (strength !== 'none') return
  draft.level = null
  draft.levelRule = 'none'
  draft.levelCue = null
  draft.confidence = 'low'
}

const wordsOf = (tokens: Tokens, range: TokenRange): string =>
  tokens.lower.slice(range.from, range.to).join(' ')

/** Text about the employer, or its stack, that neither demands nor wishes. */
function isDescribed(
  clause: ClauseSetting,
  draft: Draft,
  demand: TokenRange | null,
  wish: TokenRange | null,
): boolean {
  if (demand !== null || (wish !== null && draft.from >= wish.from)) return false
  if (clause.section === 'requirements' || clause.section === 'preferred')
    return clause.isAboutEmployer && !draft.isWish
  if (clause.section === 'about' || clause.isAboutEmployer) return true
  return clause.isStack && clause.section === 'unsectioned'
}

/** A demand speaks for the clause; in duties and about text only for what follows it, or stands beside it. */
function demandFor(demand: Signal | null, draft: Draft, clause: ClauseSetting): TokenRange | null {
  if (demand === null) return null
  if (clause.section === 'requirements' || clause.section === 'unsectioned') {
    return demand.from > draft.from || demand.to <= draft.from
      ? isBefore(demand, draft) || isClosing(demand, clause)
        ? demand
        : null
      : demand
  }
  return isBefore(demand, draft) || isClosing(demand, clause) ? demand : null
}

const isBefore = (signal: Signal, draft: Draft): boolean => signal.to <= draft.from
/** "... is required", "... a must": at or near the clause's end. */
const isClosing = (signal: Signal, clause: TokenRange): boolean => clause.to - signal.to <= 4

/** "No Java needed", "Java is not required", "without SQL": the words that negate, or null. */
function negationOf(
  tokens: Tokens,
  clause: TokenRange,
  signals: readonly Signal[],
  draft: Draft,
): TokenRange | null {
  for (const signal of signals) {
    if (!hasRole(signal, 'negation')) continue
    if (signal.to <= draft.from) {
      if (draft.from - signal.to > 8 || isParted(tokens, signals, signal.to, draft.from)) continue
      const word = tokens.lower[signal.from] ?? ''
      if (
        word === 'without' ||
        ((word === 'no' || word === 'neither') && needFollows(tokens, draft.to, clause.to, 6)) ||
        needBetween(tokens, signal.to, draft.from)
      )
        return signal
      if (word === 'no' && isWishFree(tokens, signal.to, draft.from)) return signal
    } else if (signal.from >= draft.to) {
      if (signal.from - draft.to > 4 || isParted(tokens, signals, draft.to, signal.from)) continue
      const next = tokens.lower[signal.to] ?? ''
      if (signal.to < clause.to && NEEDS.has(next)) return { from: signal.from, to: signal.to + 1 }
    }
  }
  return null
}

/** "no prior knowledge of SQL": only small words between the "no" and the skill. */
function isWishFree(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (!NO_FILLERS.has(word)) return false
  }
  return true
}

const NO_FILLERS: ReadonlySet<string> = new Set([
  'prior',
  'previous',
  'experience',
  'knowledge',
  'of',
  'with',
  'in',
  'formal',
])

function needBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (NEEDS.has(tokens.lower[at] ?? '')) return true
  return false
}

function needFollows(tokens: Tokens, from: number, to: number, reach: number): boolean {
  for (let at = from; at < to && at < from + reach; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === ',' || word === 'but') return false
    if (NEEDS.has(word)) return true
  }
  return false
}

/** A "but" or a mark of a new thought between two tokens. */
function isParted(tokens: Tokens, signals: readonly Signal[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === 'but' || word === 'however' || word === ':' || word === '—' || word === '–' || word === ',')
      return true
  }
  return signals.some((signal) => hasRole(signal, 'subordinator') && signal.from >= from && signal.to <= to)
}

interface Learned {
  readonly strength: Strength
  readonly rule: string
  readonly range: TokenRange
}

/** R12, P13: what is to be learned or obtained on the job is not asked, unless it is due within a time. */
function learningOf(
  tokens: Tokens,
  clause: ClauseSetting,
  signals: readonly Signal[],
  draft: Draft,
  drafts: readonly Draft[],
): Learned | null {
  for (const signal of signals) {
    if (!hasRole(signal, 'learning')) continue
    const isAhead =
      signal.to <= draft.from && draft.from - signal.to <= 6 && !isReset(signals, signal.to, draft.from)
    const isJoined = signal.to <= draft.from && isRunFrom(tokens, signals, drafts, draft, signal.to)
    const isProvided =
      signal.from >= draft.to && signal.entry.phrase.endsWith('provided') && signal.from - draft.to <= 4
    if (!isAhead && !isJoined && !isProvided) continue
    if (draft.kind === 'certification' && signals.some((other) => hasRole(other, 'withinTime')))
      return { strength: 'required', rule: 'R12:due within a time', range: signal }
    return { strength: 'none', rule: 'R12:to be learned', range: signal }
  }
  if (draft.kind === 'certification' && clause.section !== 'preferred' && clause.section !== 'benefits') {
    const within = signals.find((other) => hasRole(other, 'withinTime') && other.from >= draft.to)
    if (within !== undefined) return { strength: 'required', rule: 'R12:due within a time', range: within }
  }
  return null
}

/** A new cue or verb between two tokens. */
const isReset = (signals: readonly Signal[], from: number, to: number): boolean =>
  signals.some(
    (signal) =>
      signal.from >= from &&
      signal.to <= to &&
      (signal.type === 'verb' || (signal.type === 'phrase' && signal.entry.level > 0)),
  )

/** Whether a list runs from just behind `from` to the draft. */
function isRunFrom(
  tokens: Tokens,
  signals: readonly Signal[],
  drafts: readonly Draft[],
  draft: Draft,
  from: number,
): boolean {
  let index = drafts.indexOf(draft)
  while (index > 0) {
    const before = drafts[index - 1]
    const here = drafts[index]
    if (before === undefined || here === undefined || before.from < from) return false
    if (jointOf(tokens, before, here, signals) === 'none') return false
    index -= 1
    if (before.from - from <= 6) return !isReset(signals, from, before.from)
  }
  return false
}

/** Every hedged mention with its hedge: a leading hedge softens what follows, a trailing one its own list. */
function hedgedBy(
  tokens: Tokens,
  clause: ClauseSetting,
  signals: readonly Signal[],
  drafts: readonly Draft[],
): Map<Draft, TokenRange> {
  const hedged = new Map<Draft, TokenRange>()
  if (clause.inheritedHedge !== null) for (const draft of drafts) hedged.set(draft, clause.inheritedHedge)
  for (const signal of signals) {
    if (signal.type !== 'phrase') continue
    const isTrailing =
      signal.entry.roles.has('trailingHedge') && isTrailingPlace(tokens, clause, signal, drafts)
    if (isTrailing) softenList(tokens, signal, signals, drafts, hedged)
    else if (signal.entry.roles.has('leadingHedge')) {
      for (const draft of drafts)
        if (draft.from >= signal.to && !demandBetween(tokens, signals, signal.to, draft.from))
          hedged.set(draft, signal)
    }
  }
  return hedged
}

const demandBetween = (tokens: Tokens, signals: readonly Signal[], from: number, to: number): boolean =>
  signals.some(
    (signal) =>
      hasRole(signal, 'demand') &&
      signal.from >= from &&
      signal.to <= to &&
      tokens.lower[signal.from - 1] !== 'not',
  )

/** A hedge closes a list when a mention stands before it and nothing but an end, a mark or "but" follows. */
function isTrailingPlace(
  tokens: Tokens,
  clause: ClauseSetting,
  signal: PhraseSignal,
  drafts: readonly Draft[],
): boolean {
  if (!drafts.some((draft) => draft.to <= signal.from)) return false
  if (tokens.lower[signal.to] === ':' && signal.to < clause.to) return false
  if (!signal.entry.roles.has('leadingHedge')) return true
  if (signal.to >= clause.to) return true
  const next = tokens.lower[signal.to] ?? ''
  return (
    tokens.kind[signal.to] === MARK ||
    next === 'but' ||
    next === 'not' ||
    next === 'and' ||
    next === 'for' ||
    next === 'over'
  )
}

/** R1: back from the hedge through the list it closes, to a cue's start or the end of the list before. */
function softenList(
  tokens: Tokens,
  hedge: PhraseSignal,
  signals: readonly Signal[],
  drafts: readonly Draft[],
  hedged: Map<Draft, TokenRange>,
): void {
  let index = drafts.length - 1
  while (index >= 0 && (drafts[index]?.to ?? 0) > hedge.from) index -= 1
  let hasConjunction = false
  while (index >= 0) {
    const draft = drafts[index]
    if (draft === undefined || demandBetween(tokens, signals, draft.to, hedge.from)) return
    hedged.set(draft, hedge)
    const before = drafts[index - 1]
    if (before === undefined || cueBetween(signals, before.to, draft.from)) return
    const joint = jointOf(tokens, before, draft, signals, 6)
    if (joint === 'none') {
      if (markBetween(tokens, before.to, draft.from)) return
    } else if (joint === 'and' || joint === 'or') {
      if (hasConjunction) return
      hasConjunction = true
    } else if (joint === 'comma' && !hasConjunction && isListClosedBefore(tokens, drafts, index - 1, signals))
      return
    index -= 1
  }
}

/** "SQL and Python, Terraform a plus": the list before the comma had its "and" already. */
function isListClosedBefore(
  tokens: Tokens,
  drafts: readonly Draft[],
  index: number,
  signals: readonly Signal[],
): boolean {
  const here = drafts[index]
  const before = drafts[index - 1]
  if (here === undefined || before === undefined) return true
  const joint = jointOf(tokens, before, here, signals)
  return joint === 'and' || joint === 'none'
}

/** A mark that ends a thought between two tokens. */
function markBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at]
    if (word === ',' || word === '(' || word === ')' || word === ':' || word === '–' || word === '—')
      return true
  }
  return false
}

/** A new cue or demand between two mentions: the hedge reaches no further back. */
const cueBetween = (signals: readonly Signal[], from: number, to: number): boolean =>
  signals.some(
    (signal) =>
      signal.from >= from &&
      signal.to <= to &&
      ((signal.type === 'phrase' &&
        (signal.entry.level > 0 ||
          signal.entry.roles.has('demand') ||
          signal.entry.roles.has('subordinator'))) ||
        signal.type === 'years'),
  )
