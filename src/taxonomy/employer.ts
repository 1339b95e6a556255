import { AGENCY_KEYS, EMPLOYER_ALIASES } from './data/employer-aliases.ts'
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

const AGENCY_WORDS =
  /\b(?:staffing|recruiting|recruitment|recruiters?|headhunters?|talent solutions|employment agency|personnel services|executive search|search group|uitzendbureau|detachering)\b/

let aliases: ReadonlyMap<string, string> | undefined
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
 * Canonical key of an employer's name (METHOD 2): case, punctuation and legal form folded, aliases followed.
 * "The Acme Co., Inc." and "ACME" give the same key. Null when the name says nothing ("Confidential", "").
 */
export function employerKey(name: string | null): string | null {
  if (name === null) return null
  // Review sites put their rating on a line below the name.
  let key = nameWords(nameHead(name).replace(/\n\s*\d(?:\.\d)?\s*$/, ''))
  if (NAMELESS.has(key)) return null
  for (;;) {
    const shorter = key.replace(LEGAL_FORM, '')
    if (shorter === key || shorter === '') break
    key = shorter.replace(/ and$/, '')
  }
  const bare = key.replace(/^the (?=.)/, '')
  return aliasTable().get(key) ?? aliasTable().get(bare) ?? bare
}

/** Address form of an employer: its key with dashes. Null for a name that says nothing. */
export function employerSlug(name: string | null): string | null {
  return employerKey(name)?.replaceAll(' ', '-') ?? null
}

/** True for a staffing or recruiting agency, by list or by a telling word in its name. */
export function isAgency(name: string | null): boolean {
  const key = employerKey(name)
  return key !== null && (agencyTable().has(key) || AGENCY_WORDS.test(key))
}
