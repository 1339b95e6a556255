import type { LanguageData } from '../../language/types.ts'
import * as cues from './cues.ts'
import * as degree from './degree.ts'
import * as headers from './headers.ts'
import * as lists from './lists.ts'
import * as notAsked from './not-asked.ts'
import * as openPhrases from './open-phrases.ts'
import * as remote from './remote.ts'
import * as strength from './strength.ts'
import { verbForms } from './verb-forms.ts'
import * as verbs from './verbs.ts'
import * as vetoes from './vetoes.ts'
import * as years from './years.ts'

/** English: the language whose small words the rules are written in. */
export const ENGLISH_DATA: LanguageData = {
  code: 'en',
  gloss: {},
  hasCapitalNouns: false,
  verbForms,
  cues,
  headers,
  lists,
  notAsked,
  openPhrases,
  strength,
  verbs,
  vetoes,
  facts: { degree, years, remote },
}
