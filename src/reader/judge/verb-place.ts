import type { VerbForm } from '../data/en/verb-forms.ts'
import {
  BEFORE_BASE,
  BEFORE_GERUND,
  BEFORE_PARTICIPLE,
  BUILT_THINGS,
  CONJUNCTIONS,
  DETERMINERS,
  GERUND_IS_NOUN,
  LEADS_ON,
  NOUN_FOLLOWERS,
} from '../data/verb-places.ts'
import type { Verb } from '../language/lexicon.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { Signal, VerbSignal } from './signal.ts'
import { verbBySpelling } from './verb-by-spelling.ts'

/** Whether a token ends in -ly: adverbs are looked through on both sides of a verb. */
const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly')

const formOf = (verbs: readonly Verb[], form: VerbForm): Verb | undefined =>
  verbs.find((verb) => verb.form === form)

/**
 * The verb a token is, when it stands where a verb can stand; else null. Position decides, as most base forms
 * and gerunds are nouns too: a clause's start, behind "to" or a modal, in a row of verbs, or behind a cue.
 */
export function verbAt(
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  signals: readonly Signal[],
  lastVerb: VerbSignal | null,
): Verb | null {
  const verbs = tokens.tables.verbs.get(tokens.lower[at] ?? '')
  if (verbs === undefined) return null
  if (tokens.tables.hasCapitalNouns) return verbBySpelling(tokens, at, from, to, verbs)
  const next = at + 1 < to ? (tokens.lower[at + 1] ?? '') : ''
  const noun = formOf(verbs, 'noun')
  if (noun !== undefined && leadsToOf(tokens, at + 1, to)) return noun
  let before = at - 1
  while (before > from && isAdverb(tokens.lower[before] ?? '')) before -= 1
  const isFirst = before < from || (before === from && isAdverb(tokens.lower[from] ?? ''))
  const previous = isFirst ? '' : (tokens.lower[before] ?? '')
  const last = signals[signals.length - 1]
  const isAfterCue = last !== undefined && last.to === at && last.type !== 'verb'
  const isJoined = CONJUNCTIONS.has(previous) && lastVerb !== null
  const base = formOf(verbs, 'base')
  if (base !== undefined) {
    const isObject = isFirst && BUILT_THINGS.has(next) && LEADS_ON.has(tokens.lower[at + 2] ?? '')
    const isNounHere =
      base.isNoun && !isObject && (NOUN_FOLLOWERS.has(next) || next === 'of' || (next === ',' && !isFirst))
    if (BEFORE_BASE.has(previous) && !(base.isNoun && isNounHere)) return base
    if ((isFirst || (isJoined && lastVerb?.verb.form === 'base')) && !isNounHere && next !== '') {
      return base
    }
  }
  const third = formOf(verbs, 's')
  if (
    third !== undefined &&
    (isFirst || previous === 'who' || previous === 'that' || (isJoined && lastVerb?.verb.form === 's')) &&
    next !== ''
  )
    if (!NOUN_FOLLOWERS.has(next) && next !== 'of' && next !== ':') return third
  const gerund = formOf(verbs, 'ing')
  if (gerund !== undefined) {
    const isVerbPlace =
      isFirst ||
      previous === ',' ||
      BEFORE_GERUND.has(previous) ||
      isAfterCue ||
      (isJoined && lastVerb?.verb.form === 'ing')
    if (isVerbPlace && isGerundUse(tokens, at, to)) return gerund
  }
  const past = formOf(verbs, 'ed')
  if (
    past !== undefined &&
    (BEFORE_PARTICIPLE.has(previous) ||
      (isFirst && DETERMINERS.has(next)) ||
      (isJoined && lastVerb?.verb.form === 'ed'))
  )
    return past
  return null
}

/** A gerund takes an object or stands in a row of gerunds; "testing skills", "testing." are nouns. */
function isGerundUse(tokens: Tokens, at: number, to: number): boolean {
  const next = at + 1 < to ? (tokens.lower[at + 1] ?? '') : ''
  if (next === '' || GERUND_IS_NOUN.has(next)) return false
  if (next === ',' || next === 'and' || next === 'or' || next === '/' || next === '&') {
    for (let ahead = at + 2; ahead < to && ahead <= at + 3; ahead += 1) {
      const word = tokens.lower[ahead] ?? ''
      if (word === 'and' || isAdverb(word)) continue
      const verbs = tokens.tables.verbs.get(word)
      return verbs !== undefined && formOf(verbs, 'ing') !== undefined && isGerundUse(tokens, ahead, to)
    }
    return false
  }
  return tokens.kind[at + 1] !== MARK || next === '(' || next === '"' || next === '“'
}

/** "design, installation, support and maintenance of": a row of nouns that "of" closes. */
function leadsToOf(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 12; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === 'of') return true
    if (
      word === ',' ||
      word === 'and' ||
      word === '&' ||
      word === '/' ||
      word === 'or' ||
      word === 'performance'
    )
      continue
    const verbs = tokens.tables.verbs.get(word)
    if (verbs === undefined && !/(tion|ment|ance|ing|sis|al)$/.test(word)) return false
  }
  return false
}
