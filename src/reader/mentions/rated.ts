import { readYears } from '../judge/years.ts'
import type { Entry } from '../language/lexicon.ts'
import type { Clause } from '../text/clauses.ts'
import type { Tokens } from '../text/tokens.ts'

const LONGEST_OPENING = 6
const LINKS: ReadonlySet<string> = new Set(['is', 'are', 'would', 'will', 'be', 'being', 'a', 'an'])
const KNOWN: ReadonlySet<string> = new Set([
  'you',
  'know',
  'knowing',
  'have',
  'used',
  'for',
  'if',
  'any',
  'some',
  ':',
])
const NOTE_OPENERS: ReadonlySet<string> = new Set(['(', '-', '–', '—', ':'])

/**
 * Whether the words behind tokens [.., to) say how much they are wished: "Rust would be a big plus", "Excel (nice
 * to have)", "Kafka (3+ years)", "Nomad - expert". Only what is wished of a person is spoken of so.
 */
export function isRatedBehind(tokens: Tokens, clause: Clause, to: number): boolean {
  let at = to
  const isNote = at < clause.to && NOTE_OPENERS.has(tokens.lower[at] ?? '')
  if (isNote) at += 1
  else if (tokens.lower[at] === ',') at += 1
  while (at < clause.to && LINKS.has(tokens.lower[at] ?? '')) at += 1
  if (at >= clause.to) return false
  if (isNote && readYears(tokens, at, clause.from, clause.to) !== null) return true
  const found = phraseAt(tokens, at, clause.to)
  const isEnd = (end: number): boolean => end >= clause.to || RATING_ENDS.has(tokens.lower[end] ?? '')
  if (
    found !== null &&
    isEnd(found.to) &&
    (found.entry.roles.has('trailingHedge') || (isNote && found.entry.level > 0))
  )
    return true
  return MUSTS.has(tokens.lower[at] ?? '') && isEnd(at + 1)
}

const MUSTS: ReadonlySet<string> = new Set([
  'required',
  'mandatory',
  'essential',
  'must',
  'necessary',
  'needed',
  'prerequisite',
])
/** What may follow a rating; a noun would be what is rated: "communicates required information". */
const RATING_ENDS: ReadonlySet<string> = new Set([
  ')',
  ',',
  '.',
  ';',
  '|',
  '•',
  '(',
  '!',
  'but',
  'and',
  'for',
  'not',
])

/** Whether the words before token `from` soften what follows: "Bonus points for Nomad", "Ideally you know Kafka". */
export function isHedgedBefore(tokens: Tokens, clause: Clause, from: number): boolean {
  let end = from
  while (end > clause.from && KNOWN.has(tokens.lower[end - 1] ?? '')) end -= 1
  for (let at = from - 1; at >= clause.from && at >= end - LONGEST_OPENING; at -= 1) {
    const found = phraseAt(tokens, at, from)
    if (found !== null && found.to >= end && found.entry.roles.has('leadingHedge')) return true
  }
  return false
}

/** The longest phrase of the tables that starts at a token. */
function phraseAt(tokens: Tokens, from: number, to: number): { entry: Entry; to: number } | null {
  let node = tokens.tables.lexicon.next?.get(tokens.lower[from] ?? '')
  let found: { entry: Entry; to: number } | null = null
  for (let at = from + 1; node !== undefined; at += 1) {
    if (node.value !== null) found = { entry: node.value, to: at }
    node = at < to ? node.next?.get(tokens.lower[at] ?? '') : undefined
  }
  return found
}
