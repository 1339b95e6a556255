import { type Alias, normalisePhrase } from '../../taxonomy/index.ts'
import type { Clause } from '../text/clauses.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import { type AliasIndex, type FormNode, type KnownForm, VETO } from './alias-index.ts'

/** A place where tokens [from, to) spell a known form; not yet judged for ambiguity. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly clause: number
  /** Null for a veto: a phrase that looks like a skill and is none. */
  readonly form: KnownForm | null
}

/** Marks that join the words of one name: "CI/CD", "problem-solving", "Node.js", "R&D". */
const JOINERS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '/', '.', '&', "'", '’'])

/**
 * Every longest known form in the clauses, left to right, none overlapping another. Linear in the text: a walk
 * is never longer than the longest form.
 */
export function findCandidates(
  tokens: Tokens,
  clauses: readonly Clause[],
  barred: Uint8Array,
  index: AliasIndex,
): Candidate[] {
  const found: Candidate[] = []
  for (let clause = 0; clause < clauses.length; clause += 1) {
    const range = clauses[clause]
    if (range === undefined) continue
    for (let at = range.from; at < range.to; ) {
      const candidate =
        tokens.kind[at] === MARK || barred[at] === 1 ? null : longestAt(tokens, at, range.to, clause, index)
      if (candidate !== null) {
        found.push(candidate)
        at = candidate.to
      } else at += 1
    }
  }
  return found
}

function longestAt(
  tokens: Tokens,
  from: number,
  to: number,
  clause: number,
  index: AliasIndex,
): Candidate | null {
  const first = index.under(tokens.written[from] ?? '')
  if (first === null) return null
  let node: FormNode = first
  let best: Alias | typeof VETO | null = null
  let end = from
  let at = from
  while (true) {
    if (node.value !== null) {
      best = node.value
      end = at + 1
    }
    if (node.next === null) break
    at += 1
    if (at < to && tokens.kind[at] === MARK) {
      const mark = tokens.lower[at] ?? ''
      const and: typeof node | undefined = mark === '&' ? node.next.get('and') : undefined
      if (and !== undefined) {
        node = and
        continue
      }
      if (!JOINERS.has(mark)) break
      at += 1
    }
    if (at >= to || tokens.kind[at] === MARK) break
    const child: typeof node | undefined = node.next.get(tokens.written[at] ?? '')
    if (child === undefined) break
    node = child
  }
  if (best === null) return null
  if (best === VETO) return { from, to: end, start: 0, end: 0, clause, form: null }
  const hasDot = best.phrase.startsWith('.') && from > 0 && tokens.lower[from - 1] === '.'
  const start = tokens.start[from - (hasDot ? 1 : 0)] ?? 0
  return { from, to: end, start, end: tokens.end[end - 1] ?? 0, clause, form: index.formOf(best) }
}

/** The normal form of the text a candidate covers. */
export function phraseOf(text: string, candidate: Candidate): string {
  return normalisePhrase(text.slice(candidate.start, candidate.end))
}
