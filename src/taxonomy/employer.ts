import { AGENCY_KEYS, AGENCY_WORDS, NO_AGENCY_WORDS } from './data/agencies.ts'
import { EMPLOYER_ALIASES } from './data/employer-aliases.ts'
import { nameHead } from './longest-name.ts'

/** Names that stand for "not said": such postings each count as their own employer. */
const NAMELESS = new Set([
  '',
  '1',
  'na',
  'n a',
  'nan',
  'none',
  'null',
  'not available',
  'not specified',
  'confidential',
  'confidential company',
  'company confidential',
  'confidential employer',
  'undisclosed',
  'unknown',
  'anonymous',
  'private',
  'private company',
])

/** Legal forms at the end of a name, in normal form; tried until none is left. */
const LEGAL_FORM =
  / (?:inc|incorporated|llc|l l c|ltd|limited|co|corp|corporation|company|companies|plc|llp|lp|pllc|pbc|pc|gmbh|mbh|kg|ag|se|ug|sa|s a|sas|sarl|srl|s r l|spa|s p a|bv|b v|nv|n v|ab|oy|oyj|as|a s|aps|pty|pte|pvt|private|kk|k k|sl|s l|sro|s r o|doo|d o o|lda|sac|ltda|eireli|bhd|sdn|sp z o o|spzoo|z o o|gbr|e v|ev|inc usa|usa inc)$/

const TELLING = new RegExp(`\\b(?:${AGENCY_WORDS.join('|')})(?!\\p{L})`, 'u')
const DENYING = new RegExp(`\\b(?:${NO_AGENCY_WORDS.join('|')})\\b`)

let aliases: ReadonlyMap<string, string> | undefined
let canonical: ReadonlySet<string> | undefined
let agencies: ReadonlySet<string> | undefined

function aliasTable(): ReadonlyMap<string, string> {
  aliases ??= new Map(
    EMPLOYER_ALIASES.split('\n')
      .map((line) => line.split(' = '))
      .flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])),
  )
  return aliases
}

function agencyTable(): ReadonlySet<string> {
  agencies ??= new Set(AGENCY_KEYS.split(/;|\n/).map((key) => key.trim()))
  return agencies
}

/** Words of a name: lower case, without accents and punctuation, "&" as "and"; any script's letters stay. */
function nameWords(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\((?:yc|y combinator)[^)]*\)/g, ' ')
    .replace(/&amp;|&|\+(?=\s)/g, ' and ')
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

/**
 * Key of an employer's name as it is written: case, punctuation and legal form folded, no alias followed. Null when
 * the name says nothing ("Confidential", "").
 */
export function writtenEmployerKey(name: string | null): string | null {
  if (name === null) return null
  // Review sites put their rating on a line below the name.
  let key = nameWords(nameHead(name).replace(/\n\s*\d(?:\.\d)?\s*$/, ''))
  if (NAMELESS.has(key)) return null
  for (;;) {
    const shorter = key.replace(LEGAL_FORM, '')
    if (shorter === key || shorter === '') break
    key = shorter.replace(/ and$/, '')
  }
  return key.replace(/^the (?=.)/, '')
}

/**
 * Canonical key of an employer's name (METHOD 2): case, punctuation and legal form folded, aliases followed.
 * "The Acme Co., Inc." and "ACME" give the same key. Null when the name says nothing ("Confidential", "").
 */
export function employerKey(name: string | null): string | null {
  const key = writtenEmployerKey(name)
  return key === null ? null : (aliasTable().get(`the ${key}`) ?? aliasTable().get(key) ?? key)
}

/** True for a name that the alias table knows, on either side. */
export function isKnownEmployer(name: string): boolean {
  const key = writtenEmployerKey(name)
  canonical ??= new Set(aliasTable().values())
  return key !== null && (aliasTable().has(key) || aliasTable().has(`the ${key}`) || canonical.has(key))
}

/** Address form of an employer: its key with dashes. Null for a name that says nothing. */
export function employerSlug(name: string | null): string | null {
  return employerKey(name)?.replaceAll(' ', '-') ?? null
}

/**
 * True for a staffing or recruiting agency, by list or by a telling word in its name. It stays an employer like any
 * other in every figure (METHOD 2 asks for the flag alone): its postings are written by one hand.
 */
export function isAgency(name: string | null): boolean {
  const key = employerKey(name)
  if (key === null) return false
  return agencyTable().has(key) || (TELLING.test(key) && !DENYING.test(key))
}
