import { AGENCY_KEYS, EMPLOYER_ALIASES } from './data/employer-aliases.ts'
import { CITY_TABLE, COUNTRY_TABLE, REGION_TABLE } from './data/places.ts'
import { FAMILY_WORDS } from './data/role-family-words.ts'
import { ROLE_TABLE } from './data/roles.ts'

/** Raise it when the code that matches titles, places or employers' names changes what it finds. */
const RULES = 2

/** 32-bit FNV-1a over the UTF-16 units of a text, carried on from `hash`. */
function fnv(text: string, hash: number): number {
  let out = hash
  for (let at = 0; at < text.length; at += 1) out = Math.imul(out ^ text.charCodeAt(at), 0x01000193)
  return out >>> 0
}

const TABLES = [
  ROLE_TABLE,
  JSON.stringify(FAMILY_WORDS),
  COUNTRY_TABLE,
  REGION_TABLE,
  CITY_TABLE,
  EMPLOYER_ALIASES,
  AGENCY_KEYS,
]

/** Version of the tables of roles, places and employers: changes whenever one of their rows does. */
export const NAMES_VERSION: string = `${RULES}${TABLES.reduce((hash, table) => fnv(table, hash), 0x811c9dc5)
  .toString(16)
  .padStart(8, '0')}`
