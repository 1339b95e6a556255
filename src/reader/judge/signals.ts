import type { Entry, Verb } from '../language/lexicon.ts'
import { MARK, NUMBER, type Tokens } from '../text/tokens.ts'
import type { PhraseSignal, Signal, VerbSignal } from './signal.ts'
import { verbAt } from './verb-place.ts'
import { readPartOfYears, readYears, type YearsSignal } from './years.ts'

/**
 * The signals of a clause in order: cue and list words, verbs in verb position, years. Tokens of mentions
 * (`isCovered`) give none, so a cue inside a skill's name is silent (R8).
 */
export function signalsOf(tokens: Tokens, from: number, to: number, covered: Uint8Array): Signal[] {
  const signals: Signal[] = []
  let lastVerb: VerbSignal | null = null
  let whole: number | null = null
  let at = from
  while (at < to) {
    if (covered[at] === 1) {
      at += 1
      continue
    }
    const phrase = phraseAt(tokens, at, to, covered)
    const verb: Verb | null =
      tokens.kind[at] === MARK ? null : verbAt(tokens, at, from, to, signals, lastVerb)
    if (phrase !== null && !(verb !== null && phrase.to === at + 1 && prefersVerb(phrase.entry))) {
      signals.push(phrase)
      at = phrase.to
      continue
    }
    if (verb !== null) {
      lastVerb = { type: 'verb', from: at, to: at + 1, verb }
      signals.push(lastVerb)
    } else if (tokens.kind[at] === NUMBER || tokens.kind[at] !== MARK) {
      const years: YearsSignal | null =
        readYears(tokens, at, from, to) ?? (whole === null ? null : readPartOfYears(tokens, at, to, whole))
      if (years !== null) {
        signals.push(years)
        whole ??= years.years
        at = years.to
        continue
      }
    }
    at += 1
  }
  return signals
}

/** A one-word phrase that is only a list word gives way to the verb: "like", "experience" never do. */
const prefersVerb = (entry: Entry): boolean => entry.level === 0 && entry.roles.has('instrument') === false

function phraseAt(tokens: Tokens, from: number, to: number, covered: Uint8Array): PhraseSignal | null {
  let node = tokens.tables.lexicon.next?.get(tokens.lower[from] ?? '')
  let found: Entry | null = null
  let end = from
  let at = from
  let isFree = true
  while (node !== undefined) {
    // A cue in another sense may reach over a mention ("established deadlines"); other phrases may not.
    if (node.value !== null && (isFree || node.value.roles.has('otherSense'))) {
      found = node.value
      end = at + 1
    }
    if (node.next === null) break
    at += 1
    if (at < to && tokens.kind[at] === MARK && isInnerMark(tokens, at)) at += 1
    if (at >= to) break
    if (covered[at] === 1) isFree = false
    node = node.next.get(tokens.lower[at] ?? '')
  }
  return found === null ? null : { type: 'phrase', from, to: end, entry: found }
}

/** A hyphen or stop inside a phrase: "in-depth", "e.g". */
const isInnerMark = (tokens: Tokens, at: number): boolean => {
  const mark = tokens.lower[at]
  return (
    tokens.gap[at] === 0 && (mark === '-' || mark === '‑' || mark === '‐' || mark === '–' || mark === '.')
  )
}
