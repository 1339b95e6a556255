import { MARK, NUMBER, type Tokens } from '../text/tokens.ts'
import { type Entry, LEXICON, VERBS, type Verb, type VerbForm } from './lexicon.ts'
import { readYears, type YearsSignal } from './years.ts'

/** A phrase of the tables found in a clause. */
export interface PhraseSignal {
  readonly type: 'phrase'
  readonly from: number
  readonly to: number
  readonly entry: Entry
}

/** A word used as a verb. */
export interface VerbSignal {
  readonly type: 'verb'
  readonly from: number
  readonly to: number
  readonly verb: Verb
}

export type Signal = PhraseSignal | VerbSignal | YearsSignal

/** Words a verb's base form may follow. */
const BEFORE_BASE: ReadonlySet<string> = new Set([
  'to',
  'will',
  'can',
  'must',
  'may',
  'should',
  'would',
  'could',
  'youll',
  'well',
  'you',
  'we',
  'they',
  'who',
  'that',
  'also',
  'then',
  'both',
  'please',
  'not',
  'help',
  'and/or',
  ':',
  '-',
  '–',
  '—',
  '(',
  'shall',
  'helping',
  '•',
])
/** Words a gerund may follow as a verb. */
const BEFORE_GERUND: ReadonlySet<string> = new Set([
  'in',
  'for',
  'of',
  'by',
  'with',
  'while',
  'when',
  'at',
  'on',
  'as',
  'from',
  'not',
  'then',
  'through',
  'including',
  'be',
  'is',
  'are',
  'been',
  ':',
  '-',
  '–',
  '—',
  '(',
  'both',
  'enjoy',
  'love',
  'like',
  'worked',
  'about',
  'be',
  'you',
  'effectively',
  'includes',
  'include',
  'involves',
  'towards',
  'years',
])
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', ',', '&', '/', 'and/or', 'as'])
/** After these a verb-like word is a noun: "design experience", "support role". */
const NOUN_FOLLOWERS: ReadonlySet<string> = new Set([
  'experience',
  'skills',
  'skill',
  'knowledge',
  'team',
  'teams',
  'role',
  'roles',
  'background',
  'for',
  'is',
  'are',
  'expertise',
  'principles',
  'process',
  'processes',
  'tools',
  'techniques',
  'methods',
  'methodologies',
  'abilities',
  'ability',
  'best',
  'practices',
  'concepts',
  'frameworks',
  'software',
  'systems',
  'environment',
  'environments',
  'services',
  'ticket',
  'tickets',
  'center',
  'desk',
  'engineer',
  'engineering',
  'engineers',
  'analyst',
  'manager',
])
/** After these a gerund is a noun: "testing skills". */
const GERUND_IS_NOUN: ReadonlySet<string> = new Set([
  'experience',
  'skills',
  'skill',
  'knowledge',
  'expertise',
  'principles',
  'techniques',
  'methods',
  'methodologies',
  'abilities',
  'ability',
  'concepts',
  'frameworks',
  'tools',
  'best',
  'for',
  'is',
  'are',
  'role',
  'roles',
  'background',
  'practices',
  'team',
  'teams',
  'manager',
  'engineer',
  'environment',
  'environments',
])
const BEFORE_PARTICIPLE: ReadonlySet<string> = new Set([
  'have',
  'has',
  'had',
  'having',
  'youve',
  'weve',
  'successfully',
])
const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'our',
  'your',
  'their',
  'all',
  'new',
  'multiple',
  'large',
  'on',
  'with',
  'complex',
])

/** Whether a token ends in -ly: adverbs are looked through on both sides of a verb. */
const isAdverb = (word: string): boolean => word.length > 4 && word.endsWith('ly')

/**
 * The signals of a clause in order: cue and list words, verbs in verb position, years. Tokens of mentions
 * (`isCovered`) give none, so a cue inside a skill's name is silent (R8).
 */
export function signalsOf(tokens: Tokens, from: number, to: number, covered: Uint8Array): Signal[] {
  const signals: Signal[] = []
  let lastVerb: VerbSignal | null = null
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
      const years = readYears(tokens, at, from, to)
      if (years !== null) {
        signals.push(years)
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
  let node = LEXICON.next?.get(tokens.lower[from] ?? '')
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

const formOf = (verbs: readonly Verb[], form: VerbForm): Verb | undefined =>
  verbs.find((verb) => verb.form === form)

function verbAt(
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  signals: readonly Signal[],
  lastVerb: VerbSignal | null,
): Verb | null {
  const verbs = VERBS.get(tokens.lower[at] ?? '')
  if (verbs === undefined) return null
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
    const isNounHere =
      base.isNoun && (NOUN_FOLLOWERS.has(next) || next === 'of' || (next === ',' && !isFirst))
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
      const verbs = VERBS.get(word)
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
    const verbs = VERBS.get(word)
    if (verbs === undefined && !/(tion|ment|ance|ing|sis|al)$/.test(word)) return false
  }
  return false
}
