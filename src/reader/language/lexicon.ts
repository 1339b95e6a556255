import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { VerbForm } from '../data/en/verb-forms.ts'
import { trieOf, type WordTrie } from '../text/word-trie.ts'
import type { LanguageData } from './types.ts'

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
  | 'choiceOpener'
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

const roleTables = ({ cues, lists, strength, verbs }: LanguageData): [Role, readonly string[]][] => [
  ['outranks', cues.OUTRANKING_CUES],
  ['trailingCue', cues.TRAILING_CUES],
  ['otherSense', cues.OTHER_SENSES],
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
  ['choiceOpener', lists.CHOICE_OPENERS],
  ['fullOpener', lists.FULL_LIST_OPENERS],
  ['subordinator', lists.SUBORDINATORS],
  ['modal', lists.MODALS],
  ['setting', lists.SETTING_NOUNS],
  ['instrument', lists.INSTRUMENT_WORDS],
  ['companyWide', verbs.COMPANY_WIDE],
  ['newWith', lists.NEW_WITHS],
]

/** All phrases of a language's tables, by words as `gloss` gives them. */
export function buildLexicon(data: LanguageData, gloss: (phrase: string) => string): WordTrie<Entry> {
  const entries = new Map<string, { phrase: string; level: RequiredLevel | 0; roles: Set<Role> }>()
  const entryOf = (phrase: string) => {
    const key = gloss(phrase)
    const found = entries.get(key)
    if (found !== undefined) return found
    const made = { phrase, level: 0 as const, roles: new Set<Role>() }
    entries.set(key, made)
    return made
  }
  for (const level of [1, 2, 3, 4, 5] as const)
    for (const phrase of data.cues.CUES[level]) entryOf(phrase).level = level
  for (const [role, phrases] of roleTables(data))
    for (const phrase of phrases) entryOf(phrase).roles.add(role)
  return trieOf([...entries].map(([key, entry]): [string, Entry] => [key, entry]))
}

/** A written form of a verb. `level` 0 is a verb of neither table (R29). */
export interface Verb {
  readonly lemma: string
  readonly level: 0 | 2 | 3 | 4
  readonly isCap: boolean
  readonly isNoun: boolean
  readonly form: VerbForm
}

/** Written form -> its verbs (a word can be a base form and a noun). */
export function buildVerbs({
  verbs: { ACTION_VERBS, PLAIN_VERBS },
  verbForms,
}: LanguageData): ReadonlyMap<string, readonly Verb[]> {
  const verbs = new Map<string, Verb[]>()
  const add = (word: string, verb: Verb): void => {
    const found = verbs.get(word)
    if (found === undefined) verbs.set(word, [verb])
    else if (!found.some((other) => other.form === verb.form)) found.push(verb)
  }
  for (const { lemma, level, forms = [], isCap = false, nouns = [], isNoun = false } of ACTION_VERBS) {
    for (const [word, form] of verbForms(lemma)) add(word, { lemma, level, isCap, isNoun, form })
    for (const word of forms) add(word, { lemma, level, isCap, isNoun, form: 'ed' })
    for (const word of nouns) add(word, { lemma, level, isCap, isNoun, form: 'noun' })
  }
  for (const lemma of PLAIN_VERBS)
    for (const [word, form] of verbForms(lemma))
      add(word, { lemma, level: 0, isCap: false, isNoun: false, form })
  return verbs
}
