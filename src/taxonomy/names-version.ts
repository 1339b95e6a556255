import { AGENCY_KEYS, AGENCY_WORDS, NO_AGENCY_WORDS } from './data/agencies.ts'
import { EMPLOYER_ALIASES } from './data/employer-aliases.ts'
import { CITY_TABLE, COUNTRY_TABLE, REGION_TABLE } from './data/places.ts'
import { FAMILY_WORDS } from './data/role-family-words.ts'
import { ROLE_TABLE } from './data/roles.ts'
import { tableHash } from './table-hash.ts'

/** Raise it when the code that matches titles, places or employers' names changes what it finds. */
const RULES = 3

const TABLES = [
  ROLE_TABLE,
  JSON.stringify(FAMILY_WORDS),
  COUNTRY_TABLE,
  REGION_TABLE,
  CITY_TABLE,
  EMPLOYER_ALIASES,
  AGENCY_KEYS,
  AGENCY_WORDS.join('\n'),
  NO_AGENCY_WORDS.join('\n'),
]

/** Version of the tables of roles, places and employers: changes whenever one of their rows does. */
export const NAMES_VERSION: string = `${RULES}${tableHash(TABLES)}`
