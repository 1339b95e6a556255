import { isCueWord, type PhraseTrie } from '../language/tables.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { Draft, TokenRange } from './draft.ts'
import type { Signal } from './signal.ts'

const BEHIND_SHORT: ReadonlySet<string> = new Set(['in', 'degree', '/', 'of', 'or'])

/** Whether a phrase of the trie starts at a token. */
function startsPhrase(trie: PhraseTrie, tokens: Tokens, at: number, to: number): boolean {
  let node = trie.next?.get(tokens.lower[at] ?? '')
  for (let ahead = at + 1; node !== undefined; ahead += 1) {
    if (node.value === true) return true
    if (ahead < to && tokens.kind[ahead] === MARK) ahead += 1
    node = ahead < to ? node.next?.get(tokens.lower[ahead] ?? '') : undefined
  }
  return false
}

function holdsPhrase(trie: PhraseTrie, tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (startsPhrase(trie, tokens, at, to)) return true
  return false
}

/** Whether a clause belongs to equal-opportunity, pay, application or privacy text. */
export function isBoilerplate(tokens: Tokens, clause: TokenRange): boolean {
  return holdsPhrase(tokens.tables.boilerplate, tokens, clause.from, clause.to)
}

/** Whether the words of a range speak of the employer's technology stack (P16). */
export function namesStack(tokens: Tokens, range: TokenRange): boolean {
  return holdsPhrase(tokens.tables.stack, tokens, range.from, Math.min(range.to, range.from + 40))
}

/**
 * Whether a mention is a field of study (R11): behind a degree word with nothing but names between, or right
 * before one ("a computer science degree"). A cue, verb or years between them part them.
 */
export function isFieldOfStudy(
  tokens: Tokens,
  clause: TokenRange,
  draft: Draft,
  signals: readonly Signal[],
): boolean {
  if (draft.kind === 'certification' || draft.kind === 'language' || draft.kind === 'human') return false
  for (let at = draft.to; at < clause.to && at <= draft.to + 3; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (
      word === 'degree' ||
      word === 'degrees' ||
      word === 'majors' ||
      word === 'students' ||
      word === 'graduates'
    )
      return true
    if (tokens.kind[at] === MARK || isCueWord(tokens.tables, word)) break
  }
  for (let at = draft.from - 1; at >= clause.from && at >= draft.from - 40; at -= 1) {
    const word = tokens.lower[at] ?? ''
    if (tokens.tables.degrees.has(word)) return true
    if (tokens.tables.shortDegrees.has(word) && BEHIND_SHORT.has(tokens.lower[at + 1] ?? '')) return true
    if (word === ':') return false
    if (signals.some((signal) => parts(signal) && signal.from <= at && signal.to > at)) return false
  }
  return false
}

/** A signal that ends a list of fields of study. */
const parts = (signal: Signal): boolean =>
  signal.type === 'years' ||
  (signal.type === 'verb' && signal.verb.lemma !== 'study') ||
  (signal.type === 'phrase' && signal.entry.level > 0)

/** Whether a mention is part of a job's or team's name ("Revenue Operations Manager") and nothing governs it. */
export function isJobTitle(tokens: Tokens, clause: TokenRange, draft: Draft): boolean {
  if (draft.level !== null || draft.to >= clause.to || draft.kind === 'human') return false
  return tokens.gap[draft.to] === 1 && tokens.tables.occupations.has(tokens.lower[draft.to] ?? '')
}

/** Whether a mention only names people as recipients: "reports for external stakeholders", "and decision makers". */
export function namesRecipients(tokens: Tokens, clause: TokenRange, draft: Draft): boolean {
  if (draft.kind !== 'human' || draft.isWish || draft.level !== null) return false
  if (
    !tokens.tables.recipients.has(tokens.lower[draft.to - 1] ?? '') ||
    tokens.tables.verbs.has(tokens.lower[draft.from] ?? '')
  )
    return false
  // "as part of a team" names a way of working, not a recipient.
  for (let at = draft.from; at < draft.to; at += 1) if (tokens.lower[at] === 'of') return false
  return draft.from === clause.from ? false : !tokens.tables.engaging.has(tokens.lower[draft.from - 1] ?? '')
}

/**
 * Whether a clause of running text tells of the employer and asks nothing (R23): it opens with the employer or
 * "we", or, before the first heading, never speaks of the person and opens with no verb.
 */
export function tellsOfEmployer(
  tokens: Tokens,
  clause: TokenRange,
  employer: readonly string[],
  isUnsectioned: boolean,
): boolean {
  let at = clause.from
  while (at < clause.to && tokens.kind[at] === MARK) at += 1
  const opening = Math.min(clause.to, at + 12)
  if (holdsPhrase(tokens.tables.seeking, tokens, at, opening)) return false
  if (
    opensWithEmployer(tokens, at, clause.to, employer) ||
    holdsPhrase(tokens.tables.story, tokens, at, opening)
  )
    return true
  if (!isUnsectioned || clause.to - at < 8) return false
  const first = tokens.tables.verbs.get(tokens.lower[at] ?? '')
  if (first !== undefined || isCueWord(tokens.tables, tokens.lower[at] ?? '')) return false
  for (let ahead = at; ahead < clause.to; ahead += 1)
    if (tokens.tables.persons.has(tokens.lower[ahead] ?? '')) return false
  return true
}

/** Whether a clause says what the person will do: "you will", "you'll", "the candidate will". */
export function saysDuty(tokens: Tokens, clause: TokenRange): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    const word = tokens.lower[at]
    if (word === 'youll') return true
    const next = tokens.lower[at + 1]
    if (
      (word === 'you' || word === 'candidate' || word === 'role' || word === 'position') &&
      (next === 'will' || next === 'would')
    )
      return at + 1 < clause.to
  }
  return false
}

function opensWithEmployer(tokens: Tokens, from: number, to: number, employer: readonly string[]): boolean {
  let at = from
  if (tokens.lower[at] === 'at') {
    at += 1
    for (let ahead = at; ahead < to && ahead <= at + 6; ahead += 1)
      if (tokens.lower[ahead] === ',')
        return tokens.lower[ahead + 1] === 'we' || tokens.lower[ahead + 1] === 'our'
  }
  if (startsPhrase(tokens.tables.subjects, tokens, at, to)) return true
  return employer.length > 0 && employer.every((word, index) => tokens.written[at + index] === word)
}
