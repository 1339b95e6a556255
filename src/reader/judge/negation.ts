import type { Tokens } from '../text/tokens.ts'
import type { Section, Strength } from '../types.ts'
import type { Draft, TokenRange } from './draft.ts'
import { jointOf } from './runs.ts'
import { hasRole, type Signal } from './signal.ts'

/**
 * "No Java needed", "Java is not required", "without SQL", "Java, but not Python", "not required: Python": the words
 * that negate, or null.
 */
export function negationOf(
  tokens: Tokens,
  clause: TokenRange,
  signals: readonly Signal[],
  draft: Draft,
  drafts: readonly Draft[],
): TokenRange | null {
  for (const signal of signals) {
    if (!hasRole(signal, 'negation')) continue
    if (signal.to <= draft.from) {
      if (isNeedHeading(tokens, signal.to, draft.from)) return signal
      if (draft.kind !== 'human' && leavesOut(tokens, clause, signal, drafts)) {
        if (isRunFrom(tokens, signals, drafts, draft, signal.to, 1)) return signal
      }
      if (signal.entry.phrase.includes(' ')) continue
      if (draft.from - signal.to > 8 || isParted(tokens, signals, signal.to, draft.from)) continue
      const word = tokens.lower[signal.from] ?? ''
      if (
        ((word === 'no' || word === 'neither') && needFollows(tokens, draft.to, clause.to, 6)) ||
        needBetween(tokens, signal.to, draft.from)
      )
        return signal
      if ((word === 'no' || word === 'without') && isWishFree(tokens, signal.to, draft.from)) return signal
    } else if (signal.from >= draft.to) {
      if (signal.from - draft.to > 4 || isParted(tokens, signals, draft.to, signal.from)) continue
      let need = signal.to
      while (need < clause.to && need < signal.to + 2 && BEFORE_NEED.has(tokens.lower[need] ?? '')) need += 1
      if (need < clause.to && tokens.tables.needs.has(tokens.lower[need] ?? ''))
        return { from: signal.from, to: need + 1 }
    }
  }
  return null
}

/** "not required: Python, Go": the need and a colon make a heading of the negation. */
function isNeedHeading(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at <= from + 3; at += 1) {
    if (!tokens.tables.needs.has(tokens.lower[at] ?? '')) continue
    return at + 1 < to && tokens.lower[at + 1] === ':'
  }
  return false
}

/** "Java, but not Python", "Kotlin rather than Java": a contrast that leaves out what comes right behind it. */
function leavesOut(
  tokens: Tokens,
  clause: TokenRange,
  signal: TokenRange,
  drafts: readonly Draft[],
): boolean {
  const isRight = drafts.some(
    ({ from }) =>
      from === signal.to || (from === signal.to + 1 && ARTICLES.has(tokens.lower[signal.to] ?? '')),
  )
  if (!isRight || signal.to - signal.from > 1) return isRight
  if (tokens.lower[signal.from] !== 'not' || signal.from <= clause.from) return false
  return CONTRASTS.has(tokens.lower[signal.from - 1] ?? '')
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'any', 'in', 'with'])

/** "is not a must", "not strictly required". */
const BEFORE_NEED: ReadonlySet<string> = new Set([
  'a',
  'an',
  'strictly',
  'absolutely',
  'at',
  'all',
  'hard',
  'strict',
])

const CONTRASTS: ReadonlySet<string> = new Set(['but', ',', '(', 'and', '-', '–', '—'])

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
  for (let at = from; at < to; at += 1) if (tokens.tables.needs.has(tokens.lower[at] ?? '')) return true
  return false
}

function needFollows(tokens: Tokens, from: number, to: number, reach: number): boolean {
  for (let at = from; at < to && at < from + reach; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === ',' || word === 'but') return false
    if (tokens.tables.needs.has(word)) return true
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
export function learningOf(
  tokens: Tokens,
  clause: TokenRange & { readonly section: Section },
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

/** Whether a list runs to the draft from at most `reach` words behind `from`. */
function isRunFrom(
  tokens: Tokens,
  signals: readonly Signal[],
  drafts: readonly Draft[],
  draft: Draft,
  from: number,
  reach = 6,
): boolean {
  if (reach < 6 && draft.from >= from && draft.from - from <= reach) return true
  let index = drafts.indexOf(draft)
  while (index > 0) {
    const before = drafts[index - 1]
    const here = drafts[index]
    if (before === undefined || here === undefined || before.from < from) return false
    if (jointOf(tokens, before, here, signals) === 'none') return false
    index -= 1
    if (before.from - from <= reach) return !isReset(signals, from, before.from)
  }
  return false
}
