import type { LanguageData } from '../../language/types.ts'
import * as cues from './cues.ts'
import * as degree from './degree.ts'
import { GLOSS } from './gloss.ts'
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

/** German. */
export const GERMAN_DATA: LanguageData = {
  code: 'de',
  gloss: GLOSS,
  hasCapitalNouns: true,
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
