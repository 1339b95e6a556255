import { trieOf, type WordTrie } from '../text/word-trie.ts'
import type { Section } from '../types.ts'
import { buildLexicon, buildVerbs, type Entry, type Verb } from './lexicon.ts'
import type { FactWords, LanguageData } from './types.ts'

/** A section a heading can open. */
export type HeaderSection = Exclude<Section, 'unsectioned'>
type Words = ReadonlySet<string>
/** A trie that only tells whether a phrase is in a table. */
export type PhraseTrie = WordTrie<true>
type SectionPhrases = readonly (readonly [HeaderSection, readonly string[]])[]

/** The tables of one language in the form the reader looks things up in; all words are glossed. */
export interface LanguageTables {
  readonly code: string
  readonly hasCapitalNouns: boolean
  /** The word the rules speak of, for a word in small letters; null where the language needs no gloss. */
  readonly gloss: ReadonlyMap<string, string> | null
  /** All cue, strength and list phrases. */
  readonly lexicon: WordTrie<Entry>
  readonly verbs: ReadonlyMap<string, readonly Verb[]>
  /** Words beside cues and verbs that open a line of a list. */
  readonly openers: Words
  readonly headers: WordTrie<HeaderSection>
  readonly headingWords: SectionPhrases
  readonly leadIns: SectionPhrases
  /** Headings of one word that may stand inside a running line without a colon after them. */
  readonly strongHeadings: Words
  /** Last words of headings, as written. */
  readonly headingEnds: Words
  readonly needs: Words
  /** How a demand begins that makes a gate, as written. */
  readonly gateDemands: readonly string[]
  readonly abbreviations: Words
  readonly openEnds: Words
  readonly noAlternatives: Words
  readonly people: Words
  readonly peopleVerbs: Words
  /** Verbs that give L5 with a standard of the whole company as object. */
  readonly settingVerbs: Words
  readonly wideFirst: Words
  /** Those of them that are the whole phrase. */
  readonly wideAlone: Words
  readonly standards: Words
  readonly degrees: Words
  readonly shortDegrees: Words
  readonly occupations: Words
  readonly persons: Words
  readonly recipients: Words
  readonly engaging: Words
  readonly boilerplate: PhraseTrie
  readonly seeking: PhraseTrie
  readonly subjects: PhraseTrie
  readonly story: PhraseTrie
  readonly stack: PhraseTrie
  readonly phraseEnds: Words
  readonly phraseOpeners: Words
  readonly generalNouns: Words
  readonly vetoes: readonly string[]
  readonly facts: FactWords
}

/** Lays a language's data out for look-up. */
export function buildTables(data: LanguageData): LanguageTables {
  const { headers, lists, notAsked, openPhrases, strength, verbs } = data
  const glosses = Object.keys(data.gloss).length === 0 ? null : new Map(Object.entries(data.gloss))
  const gloss = (phrase: string): string =>
    glosses === null
      ? phrase
      : phrase
          .split(' ')
          .map((word) => glosses.get(word) ?? word)
          .join(' ')
  const set = (words: readonly string[]): Words => new Set(words.map(gloss))
  const trie = (phrases: readonly string[]): PhraseTrie =>
    trieOf(phrases.map((phrase): [string, true] => [gloss(phrase), true]))
  const bySection = (rows: SectionPhrases): SectionPhrases =>
    rows.map(([section, phrases]) => [section, phrases.map(gloss)])
  const sections = Object.entries(headers.HEADERS) as [HeaderSection, readonly string[]][]
  return {
    code: data.code,
    hasCapitalNouns: data.hasCapitalNouns,
    gloss: glosses,
    lexicon: buildLexicon(data, gloss),
    verbs: buildVerbs(data),
    openers: set(lists.LINE_OPENERS),
    headers: trieOf(
      sections.flatMap(([section, phrases]) =>
        phrases.map((phrase): [string, HeaderSection] => [gloss(phrase), section]),
      ),
    ),
    headingWords: bySection(headers.HEADING_WORDS),
    leadIns: bySection(headers.LEAD_INS),
    strongHeadings: set(headers.STRONG_HEADINGS),
    headingEnds: new Set(
      sections
        .flatMap(([, phrases]) => phrases)
        .map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))
        .filter((word) => word.length >= 4),
    ),
    gateDemands: strength.GATE_DEMANDS,
    needs: set(strength.NEGATED_NEEDS),
    abbreviations: set(lists.ABBREVIATIONS),
    openEnds: set(lists.OPEN_ENDS),
    noAlternatives: set(lists.NO_ALTERNATIVES),
    people: set(verbs.PEOPLE_WORDS),
    peopleVerbs: new Set(verbs.PEOPLE_VERBS),
    wideFirst: set(verbs.COMPANY_WIDE.map((phrase) => phrase.split(' ')[0] ?? phrase)),
    wideAlone: set(verbs.COMPANY_WIDE.filter((phrase) => !phrase.includes(' '))),
    settingVerbs: new Set(verbs.SETTING_VERBS),
    standards: set(verbs.STANDARD_WORDS),
    degrees: set(notAsked.DEGREE_WORDS),
    shortDegrees: set(notAsked.SHORT_DEGREES),
    occupations: set(notAsked.OCCUPATION_NOUNS),
    persons: set(notAsked.PERSON_WORDS),
    recipients: set(notAsked.RECIPIENT_NOUNS),
    engaging: set(notAsked.ENGAGING_VERBS),
    boilerplate: trie(notAsked.BOILERPLATE),
    seeking: trie(notAsked.SEEKING),
    subjects: trie(strength.EMPLOYER_SUBJECTS),
    story: trie(notAsked.STORY_WORDS),
    stack: trie(strength.STACK_WORDS),
    phraseEnds: set(openPhrases.PHRASE_ENDS),
    phraseOpeners: set(openPhrases.PHRASE_OPENERS),
    generalNouns: set(openPhrases.GENERAL_NOUNS),
    vetoes: data.vetoes.VETOES,
    facts: data.facts,
  }
}

/** Whether a word alone is a cue. */
export function isCueWord({ lexicon }: LanguageTables, word: string): boolean {
  const entry = lexicon.next?.get(word)?.value
  return entry !== undefined && entry !== null && entry.level > 0
}

/** Whether a capitalised word can open a new line of a flattened list; never where nouns have capitals. */
export function isClauseOpener(tables: LanguageTables, word: string): boolean {
  if (tables.hasCapitalNouns) return false
  if (tables.openers.has(word) || isCueWord(tables, word)) return true
  return tables.verbs.get(word)?.some((verb) => verb.form === 'base' || verb.form === 'ing') ?? false
}
