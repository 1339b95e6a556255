import type * as cues from '../data/en/cues.ts'
import type * as degree from '../data/en/degree.ts'
import type * as headers from '../data/en/headers.ts'
import type * as lists from '../data/en/lists.ts'
import type * as notAsked from '../data/en/not-asked.ts'
import type * as openPhrases from '../data/en/open-phrases.ts'
import type * as remote from '../data/en/remote.ts'
import type * as strength from '../data/en/strength.ts'
import type { VerbForms } from '../data/en/verb-forms.ts'
import type * as verbs from '../data/en/verbs.ts'
import type * as vetoes from '../data/en/vetoes.ts'
import type * as years from '../data/en/years.ts'

/** Patterns by which the facts beside skills are read. */
export interface FactWords {
  readonly degree: typeof degree
  readonly years: typeof years
  readonly remote: typeof remote
}

/**
 * What the reader knows of one language, as data: the folder `data/<code>/` of every language holds the same files
 * with the same names in them, so a table that a language lacks is a type error.
 */
export interface LanguageData {
  /** ISO 639-1. */
  readonly code: string
  /**
   * Word -> the word that the rules speak of. The rules look at small words (and, or, not, with, of, years); a
   * language other than English says here which of its words is which. Phrases of its tables go through it as the
   * text does, so both meet. Empty for English.
   */
  readonly gloss: Readonly<Record<string, string>>
  /**
   * Nouns have a capital: then a small letter tells a verb from a noun wherever it stands, and a capital opens no
   * line that was lost.
   */
  readonly hasCapitalNouns: boolean
  /** The written forms of a verb. */
  readonly verbForms: VerbForms
  readonly cues: typeof cues
  readonly headers: typeof headers
  readonly lists: typeof lists
  readonly notAsked: typeof notAsked
  readonly openPhrases: typeof openPhrases
  readonly strength: typeof strength
  readonly verbs: typeof verbs
  readonly vetoes: typeof vetoes
  readonly facts: FactWords
}
