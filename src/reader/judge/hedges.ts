import { MARK, type Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import { jointOf } from './runs.ts'
import { hasRole, type PhraseSignal, type Signal } from './signal.ts'

/** Every hedged mention with its hedge: a leading hedge softens what follows, a trailing one its own list. */
export function hedgedBy(
  tokens: Tokens,
  clause: TokenRange & { readonly inheritedHedge: TokenRange | null },
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
  clause: TokenRange & { readonly inheritedHedge: TokenRange | null },
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
