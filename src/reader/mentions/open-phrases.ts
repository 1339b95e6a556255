import { normalisePhrase } from '../../taxonomy/index.ts'
import type { Draft, TokenRange } from '../judge/draft.ts'
import type { Signal } from '../judge/signal.ts'
import { MARK, type Tokens, WORD } from '../text/tokens.ts'

const LONGEST_PHRASE = 4
const LONGEST_LIST = 8

/**
 * Token ranges of what a clause wishes for in words no skill of the list owns: the objects of a cue with its
 * preposition ("experience with military avionics") or of years ("5 years in wood turning"), and the members of
 * their list. They enter the reading unlinked, so that a later list can claim them. Objects of verbs are left
 * out: on labelled postings only half of them were skills, of the objects of cues three quarters.
 */
export function openPhrases(
  tokens: Tokens,
  clause: TokenRange,
  signals: readonly Signal[],
  covered: Uint8Array,
): TokenRange[] {
  const found: TokenRange[] = []
  const starts = new Set<number>()
  const blocked = new Uint8Array(clause.to - clause.from)
  for (const signal of signals)
    for (let at = signal.from; at < signal.to; at += 1) blocked[at - clause.from] = 1
  const isFree = (at: number): boolean => covered[at] !== 1 && blocked[at - clause.from] !== 1
  for (const signal of signals) {
    const start = objectStart(tokens, clause, signal)
    if (start >= 0 && !starts.has(start)) {
      starts.add(start)
      readList(tokens, clause, start, isFree, found)
    }
  }
  return found
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'with', 'of', 'using', 'at', 'as', 'on'])

/** Where the object of a cue or of years begins, or -1 when it has none. */
function objectStart(tokens: Tokens, clause: TokenRange, signal: Signal): number {
  if (signal.type === 'verb') return -1
  if (signal.type === 'years') return PREPOSITIONS.has(tokens.lower[signal.to] ?? '') ? signal.to + 1 : -1
  if (signal.entry.level === 0) return -1
  const last = signal.entry.phrase.slice(signal.entry.phrase.lastIndexOf(' ') + 1)
  if (PREPOSITIONS.has(last)) return signal.to
  return signal.to < clause.to && PREPOSITIONS.has(tokens.lower[signal.to] ?? '') ? signal.to + 1 : -1
}

/** Reads phrases joined by commas, "and", "or" and slashes; known mentions among them are stepped over. */
function readList(
  tokens: Tokens,
  clause: TokenRange,
  start: number,
  isFree: (at: number) => boolean,
  found: TokenRange[],
): void {
  let at = start
  for (let member = 0; member < LONGEST_LIST && at < clause.to; member += 1) {
    while (at < clause.to && isFree(at) && tokens.tables.phraseOpeners.has(tokens.lower[at] ?? '')) at += 1
    const end = phraseEnd(tokens, clause, at, isFree)
    if (end > at && isPhrase(tokens, clause, at, end, isFree)) found.push({ from: at, to: end })
    at = Math.max(end, at)
    if (end === at && at < clause.to && !isFree(at)) return
    const joint = tokens.lower[at] ?? ''
    if (joint !== ',' && joint !== 'and' && joint !== 'or' && joint !== '/' && joint !== '&') return
    at += 1
  }
}

function phraseEnd(
  tokens: Tokens,
  clause: TokenRange,
  from: number,
  isFree: (at: number) => boolean,
): number {
  let at = from
  while (at < clause.to && isFree(at)) {
    const word = tokens.lower[at] ?? ''
    if (tokens.kind[at] === MARK) {
      const isHyphen = (word === '-' || word === '‑') && tokens.gap[at] === 0
      if ((!isHyphen && word !== '&') || at === from) break
    } else if (tokens.tables.phraseEnds.has(word) || word === 'and' || word === 'or') break
    at += 1
  }
  return at
}

function isPhrase(
  tokens: Tokens,
  clause: TokenRange,
  from: number,
  to: number,
  isFree: (at: number) => boolean,
): boolean {
  let words = 0
  for (let at = from; at < to; at += 1) {
    if (tokens.kind[at] === MARK) continue
    const word = tokens.lower[at] ?? ''
    if (word.endsWith('ly') || tokens.kind[at] !== WORD) return false
    words += 1
  }
  if (words === 0 || words > LONGEST_PHRASE) return false
  if (to < clause.to && !isFree(to)) return false
  const last = tokens.lower[to - 1] ?? ''
  if (last.length < 3 || tokens.tables.generalNouns.has(last) || tokens.kind[to - 1] === MARK) return false
  if (words === 1 && (tokens.tables.verbs.has(last) || last.endsWith('ing'))) return false
  return true
}

/** An unlinked mention on its way through the judges. */
export function openDraft(text: string, tokens: Tokens, range: TokenRange, clause: number): Draft {
  const start = tokens.start[range.from] ?? 0
  const end = tokens.end[range.to - 1] ?? 0
  return {
    ...range,
    start,
    end,
    phrase: normalisePhrase(text.slice(start, end)),
    skillId: null,
    kind: 'technical',
    isMaterial: true,
    clause,
    level: null,
    years: null,
    levelRule: 'none',
    levelCue: null,
    confidence: 'low',
    strength: 'stated',
    strengthRule: 'stated',
    strengthCue: null,
    isStrengthCueHeader: false,
    altGroup: null,
    isWish: false,
  }
}
