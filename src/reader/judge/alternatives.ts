import { MARK, type Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import { type Joint, jointOf } from './runs.ts'
import type { PhraseSignal, Signal } from './signal.ts'

/**
 * Numbers the alternative groups of a clause from `first` on and returns the next free number (R2, R3, R26).
 * Lists closed by "or", slash lists, examples ("such as", "e.g.", like, brackets ending in etc.) and choices
 * ("one or more of") are groups; "A or similar" is an open group.
 */
export function judgeAlternatives(
  tokens: Tokens,
  clause: TokenRange,
  signals: readonly Signal[],
  drafts: readonly Draft[],
  first: number,
): number {
  let group = first
  let index = 0
  while (index < drafts.length) {
    const { end, joints } = runFrom(tokens, signals, drafts, index)
    group = groupRun(tokens, clause, signals, drafts.slice(index, end), joints, group)
    index = end
  }
  shareWithShortForms(tokens, drafts)
  return group
}

/** "large language models (LLMs)": a short form in brackets shares the group of what it stands for. */
function shareWithShortForms(tokens: Tokens, drafts: readonly Draft[]): void {
  for (let index = 1; index < drafts.length; index += 1) {
    const before = drafts[index - 1]
    const draft = drafts[index]
    if (before === undefined || draft === undefined || draft.skillId === null) continue
    if (draft.skillId === before.skillId && draft.from - before.to === 1 && tokens.lower[before.to] === '(')
      draft.altGroup = before.altGroup
  }
}

interface Run {
  readonly end: number
  /** Joint between member i and i + 1. */
  readonly joints: readonly Joint[]
}

function runFrom(tokens: Tokens, signals: readonly Signal[], drafts: readonly Draft[], start: number): Run {
  const joints: Joint[] = []
  let end = start + 1
  while (end < drafts.length) {
    const before = drafts[end - 1]
    const draft = drafts[end]
    if (before === undefined || draft === undefined) break
    if (isOtherCategory(tokens, before.to, draft.from)) break
    const opener = openerBetween(signals, before.to, draft.from)
    const joint =
      opener === null && !bracketBetween(tokens, before.to, draft.from)
        ? jointOf(tokens, before, draft, signals, 4)
        : 'none'
    if (joint === 'none') break
    joints.push(joint)
    end += 1
  }
  return { end, joints }
}

/** "HubSpot or other sales tools": what is named behind "other" is the category, not a member (R26). */
function isOtherCategory(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (
      word === 'other' ||
      word === 'similar' ||
      word === 'another' ||
      word === 'equivalent' ||
      word === 'comparable'
    )
      return true
  }
  return false
}

const openerBetween = (signals: readonly Signal[], from: number, to: number): PhraseSignal | null => {
  for (const signal of signals)
    if (
      signal.type === 'phrase' &&
      signal.from >= from &&
      signal.to <= to &&
      (signal.entry.roles.has('exampleOpener') || signal.entry.roles.has('fullOpener'))
    )
      return signal
  return null
}

function bracketBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens.lower[at] === '(' || tokens.lower[at] === ')') return true
  return false
}

function groupRun(
  tokens: Tokens,
  clause: TokenRange,
  signals: readonly Signal[],
  run: readonly Draft[],
  joints: readonly Joint[],
  group: number,
): number {
  const head = run[0]
  const tail = run[run.length - 1]
  if (head === undefined || tail === undefined) return group
  const opener = lastOpenerBefore(signals, head.from)
  const isOpened = opener?.entry.roles.has('exampleOpener') === true && isStraightAfter(tokens, opener, head)
  const isOpen =
    isOpenEnd(tokens, clause, tail) ||
    (isInBracket(tokens, clause, head, tail) && endsInEtc(tokens, clause, tail))
  if (isOpened || isOpen) return mark(run, group)
  return groupByJoints(tokens, clause, run, joints, group)
}

function mark(members: readonly Draft[], group: number): number {
  for (const draft of members) draft.altGroup = group
  return group + 1
}

/** "A, B or C" groups all three; "A and B or C" the last two; "A/B" the two; "A and B" none. */
function groupByJoints(
  tokens: Tokens,
  clause: TokenRange,
  run: readonly Draft[],
  joints: readonly Joint[],
  group: number,
): number {
  let next = group
  let start = 0
  for (let at = 0; at <= joints.length; at += 1) {
    const joint = joints[at]
    if (joint === 'comma' || joint === 'or' || joint === 'slash') continue
    next = groupSegment(tokens, clause, run, joints, start, at, next)
    start = at + 1
  }
  return next
}

function groupSegment(
  tokens: Tokens,
  clause: TokenRange,
  run: readonly Draft[],
  joints: readonly Joint[],
  start: number,
  end: number,
  group: number,
): number {
  const own = joints.slice(start, end)
  let next = group
  if (own.includes('or')) {
    const isPure = own.every((joint) => joint !== 'slash')
    return isPure || own.lastIndexOf('or') === own.length - 1 ? mark(run.slice(start, end + 1), next) : next
  }
  for (let at = start; at < end; at += 1) {
    if (joints[at] !== 'slash') continue
    let to = at
    while (to < end && joints[to] === 'slash') to += 1
    const members = run.slice(at, to + 1)
    if (new Set(members.map((draft) => draft.skillId)).size > 1) next = mark(members, next)
    at = to
  }
  const last = run[end]
  if (start === end && last !== undefined && isOrUnknown(tokens, clause, last)) next = mark([last], next)
  return next
}

/** "Python or Cobra": the other side is no skill of the list, so the group stays open. */
function isOrUnknown(tokens: Tokens, clause: TokenRange, draft: Draft): boolean {
  const next = tokens.lower[draft.to] ?? ''
  if (next !== 'or' && !(next === '/' && tokens.gap[draft.to] === 0 && tokens.gap[draft.to + 1] === 0))
    return isAfterUnknownOr(tokens, clause, draft)
  if (draft.to + 1 >= clause.to) return false
  const word = tokens.lower[draft.to + 1] ?? ''
  return (
    tokens.kind[draft.to + 1] !== MARK &&
    !tokens.tables.verbs.has(word) &&
    !tokens.tables.noAlternatives.has(word)
  )
}

/** "... or Python" straight after an unknown word: "Cobra or Python". */
function isAfterUnknownOr(tokens: Tokens, clause: TokenRange, draft: Draft): boolean {
  if (draft.from - 1 <= clause.from || tokens.lower[draft.from - 1] !== 'or') return false
  let before = draft.from - 2
  while (before > clause.from && (tokens.lower[before] === '/' || tokens.lower[before] === 'and')) before -= 1
  const word = tokens.lower[before] ?? ''
  return (
    tokens.kind[before] !== MARK && !tokens.tables.verbs.has(word) && !tokens.tables.noAlternatives.has(word)
  )
}

function lastOpenerBefore(signals: readonly Signal[], at: number): PhraseSignal | null {
  let found: PhraseSignal | null = null
  for (const signal of signals) {
    if (signal.from >= at) break
    if (
      signal.type === 'phrase' &&
      (signal.entry.roles.has('exampleOpener') || signal.entry.roles.has('fullOpener'))
    )
      found = signal
  }
  return found
}

/** An opener governs the run when little stands between: "such as a modern React". */
function isStraightAfter(tokens: Tokens, opener: PhraseSignal, head: Draft): boolean {
  const isChoice = opener.entry.roles.has('choiceOpener')
  let others = 0
  for (let at = opener.to; at < head.from; at += 1) {
    if (tokens.lower[at] === ')') return false
    if (tokens.kind[at] !== MARK) others += 1
  }
  return others <= (isChoice ? 5 : 3)
}

/** "or similar", "or other CRMs", "(or equivalent)", "or related": R2. */
function isOpenEnd(tokens: Tokens, clause: TokenRange, draft: Draft): boolean {
  for (let at = draft.to; at < clause.to && at <= draft.to + 3; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === 'or' || word === '/') {
      const next = tokens.lower[at + 1] ?? ''
      const after = tokens.lower[at + 2] ?? ''
      return (
        at + 1 < clause.to &&
        (tokens.tables.openEnds.has(next) ||
          ((next === 'a' || next === 'an' || next === 'the' || next === 'something') &&
            tokens.tables.openEnds.has(after)))
      )
    }
    if (tokens.kind[at] === MARK && word !== ',' && word !== '(' && word !== ')') return false
  }
  return false
}

function isInBracket(tokens: Tokens, clause: TokenRange, head: Draft, tail: Draft): boolean {
  let opens = false
  for (let at = head.from - 1; at >= clause.from && at >= head.from - 4; at -= 1)
    if (tokens.lower[at] === '(') opens = true
  if (!opens) return false
  for (let at = tail.to; at < clause.to && at <= tail.to + 4; at += 1)
    if (tokens.lower[at] === ')') return true
  return false
}

/** "(A, B, etc.)": R26. */
function endsInEtc(tokens: Tokens, clause: TokenRange, tail: Draft): boolean {
  for (let at = tail.to; at < clause.to && at <= tail.to + 3; at += 1)
    if (tokens.lower[at] === 'etc') return true
  return false
}
