import version from './data/version.json' with { type: 'json' }
import { FOREIGN_NAMES_VERSION } from './foreign-names.ts'

export { aliases, aliasesOf, aliasOwner, type FormGroup, formsUnder } from './alias-table.ts'
export { definitionOf } from './definition.ts'
export { employerKey, employerSlug, isAgency, isKnownEmployer, writtenEmployerKey } from './employer.ts'
export { type ForeignName, foreignNames, foreignOwner } from './foreign-names.ts'
export type { DownloadFiles } from './import/download.ts'
export { ImportError } from './import/import-error.ts'
export { type Overlay, overlayLink, overlayVersion } from './import/overlay.ts'
export { type ImportPlan, planImport } from './import/plan-import.ts'
export { LEVELS, type LevelMeaning } from './levels.ts'
export { NAMES_VERSION } from './names-version.ts'
export { normalisePhrase, type PhraseToken, phraseTokens } from './phrase.ts'
export {
  countryCode,
  countryName,
  isPlaceName,
  type Place,
  parsePlace,
  parsePlaces,
  regionName,
} from './place.ts'
export { placeWords } from './place-table.ts'
export { allRoles, matchRole, type RoleMatch, roleBySlug } from './role.ts'
export { titleKey } from './role-title.ts'
export {
  allSkills,
  childrenOf,
  currentSkillId,
  redirectOf,
  redirectOfSlug,
  skillById,
  skillBySlug,
} from './skills.ts'
export * from './types.ts'
export { firstWord, numberVariant, otherNumber, standsInBothNumbers } from './written-form.ts'

/** Content hash of the skill tables and of the names in other languages: changes exactly when a row of them does. */
export const TAXONOMY_VERSION: string = `${version.taxonomy}-${FOREIGN_NAMES_VERSION}`
