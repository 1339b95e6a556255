import type { RequiredLevel } from '../../taxonomy/types.ts'
import { CUES, OTHER_SENSES, OUTRANKING_CUES, TRAILING_CUES } from '../data/cues.ts'
import * as lists from '../data/lists.ts'
import * as strength from '../data/strength.ts'
import { ACTION_VERBS, COMPANY_WIDE, PLAIN_VERBS } from '../data/verbs.ts'
import { trieOf, type WordTrie } from '../text/word-trie.ts'

/** What a phrase of the tables may do in a clause; one phrase can do several things. */
export type Role =
  | 'outranks'
  | 'trailingCue'
  | 'otherSense'
  | 'leadingHedge'
  | 'trailingHedge'
  | 'demand'
  | 'wish'
  | 'negation'
  | 'learning'
  | 'withinTime'
  | 'stack'
  | 'exampleOpener'
  | 'fullOpener'
  | 'subordinator'
  | 'modal'
  | 'setting'
  | 'instrument'
  | 'companyWide'
  | 'newWith'

/** A phrase of the tables: the level it cues (0 for none) and its roles. */
export interface Entry {
  readonly phrase: string
  readonly level: RequiredLevel | 0
  readonly roles: ReadonlySet<Role>
}

const ROLE_TABLES: readonly (readonly [Role, readonly string[]])[] = [
  ['outranks', OUTRANKING_CUES],
  ['trailingCue', TRAILING_CUES],
  ['otherSense', OTHER_SENSES],
  ['otherSense', strength.NOT_DEMANDS],
  ['leadingHedge', strength.LEADING_HEDGES],
  ['trailingHedge', strength.TRAILING_HEDGES],
  ['demand', strength.DEMANDS],
  ['wish', strength.WISHES],
  ['negation', strength.NEGATIONS],
  ['learning', strength.LEARNING],
  ['withinTime', strength.WITHIN_TIME],
  ['stack', strength.STACK_WORDS],
  ['exampleOpener', lists.EXAMPLE_OPENERS],
  ['fullOpener', lists.FULL_LIST_OPENERS],
  ['subordinator', lists.SUBORDINATORS],
  ['modal', lists.MODALS],
  ['setting', lists.SETTING_NOUNS],
  ['instrument', lists.INSTRUMENT_WORDS],
  ['companyWide', COMPANY_WIDE],
  ['newWith', lists.NEW_WITHS],
]

function buildLexicon(): WordTrie<Entry> {
  const entries = new Map<string, { phrase: string; level: RequiredLevel | 0; roles: Set<Role> }>()
  const entryOf = (phrase: string) => {
    const found = entries.get(phrase)
    if (found !== undefined) return found
    const made = { phrase, level: 0 as const, roles: new Set<Role>() }
    entries.set(phrase, made)
    return made
  }
  for (const level of [1, 2, 3, 4, 5] as const)
    for (const phrase of CUES[level]) entryOf(phrase).level = level
  for (const [role, phrases] of ROLE_TABLES) for (const phrase of phrases) entryOf(phrase).roles.add(role)
  return trieOf([...entries].map(([phrase, entry]): [string, Entry] => [phrase, entry]))
}

/** All phrases of the tables, by words. */
export const LEXICON: WordTrie<Entry> = buildLexicon()

/** How a verb is written: "build", "builds", "building", "built", or as the noun before "of". */
export type VerbForm = 'base' | 's' | 'ing' | 'ed' | 'noun'

/** A written form of a verb. `level` 0 is a verb of neither table (R29). */
export interface Verb {
  readonly lemma: string
  readonly level: 0 | 2 | 3 | 4
  readonly isCap: boolean
  readonly isNoun: boolean
  readonly form: VerbForm
}

const endsInConsonantThenE = (word: string): boolean => word.endsWith('e') && !word.endsWith('ee')
/** Lemmas that double their last letter: "planning", "running". */
const DOUBLING = new Set([
  'plan',
  'run',
  'map',
  'log',
  'ship',
  'get',
  'set',
  'submit',
  'program',
  'debug',
  'fit',
])

/** The regular written forms of a verb. */
function formsOf(lemma: string): [string, VerbForm][] {
  const stem = endsInConsonantThenE(lemma) ? lemma.slice(0, -1) : lemma
  const doubled = DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : stem
  const isYEnding = lemma.endsWith('y') && !/[aeiou]y$/.test(lemma)
  const third = isYEnding
    ? `${lemma.slice(0, -1)}ies`
    : /(s|x|ch|sh|z)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  const past = isYEnding ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`
  return [
    [lemma, 'base'],
    [third, 's'],
    [`${doubled}ing`, 'ing'],
    [past, 'ed'],
  ]
}

function buildVerbs(): ReadonlyMap<string, readonly Verb[]> {
  const verbs = new Map<string, Verb[]>()
  const add = (word: string, verb: Verb): void => {
    const found = verbs.get(word)
    if (found === undefined) verbs.set(word, [verb])
    else if (!found.some((other) => other.form === verb.form)) found.push(verb)
  }
  for (const { lemma, level, forms = [], isCap = false, nouns = [], isNoun = false } of ACTION_VERBS) {
    for (const [word, form] of formsOf(lemma)) add(word, { lemma, level, isCap, isNoun, form })
    for (const word of forms) add(word, { lemma, level, isCap, isNoun, form: 'ed' })
    for (const word of nouns) add(word, { lemma, level, isCap, isNoun, form: 'noun' })
  }
  for (const lemma of PLAIN_VERBS)
    for (const [word, form] of formsOf(lemma))
      add(word, { lemma, level: 0, isCap: false, isNoun: false, form })
  return verbs
}

/** Written form -> its verbs (a word can be a base form and a noun). */
export const VERBS: ReadonlyMap<string, readonly Verb[]> = buildVerbs()

/** Words that open a line of a list: a cue, a verb, or one of a few others. */
const OTHER_OPENERS: ReadonlySet<string> = new Set([
  'must',
  'you',
  'minimum',
  'bachelor',
  'bachelors',
  'masters',
  'prior',
  'previous',
  'willingness',
  'willing',
  'worked',
  'effective',
  'responsible',
  'provides',
  'preferred',
  'high',
  'highly',
  'hands',
  'background',
  'self',
  'be',
  'passion',
  'passionate',
  'keen',
  'eager',
  'other',
])

/** Whether a word alone is a cue. */
export function isCueWord(word: string): boolean {
  const entry = LEXICON.next?.get(word)?.value
  return entry !== undefined && entry !== null && entry.level > 0
}

/** Whether a capitalised word can open a new line of a flattened list. */
export function isClauseOpener(word: string): boolean {
  if (OTHER_OPENERS.has(word)) return true
  if (isCueWord(word)) return true
  return VERBS.get(word)?.some((verb) => verb.form === 'base' || verb.form === 'ing') ?? false
}
