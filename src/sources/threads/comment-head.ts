import type { RawPay } from '../../reader/types.ts'
import { isPlaceName, matchRole, parsePlace } from '../../taxonomy/index.ts'
import { employmentTypeOf } from '../cells/employment-type.ts'
import { parsePayText } from '../cells/pay-text.ts'
import { dollarOf } from '../rows/row-pay.ts'
import { isOpenTitle, isSentence, namesRole, rolesIn } from './role-words.ts'

/** What the first line of an offer states, in whatever order. */
export interface CommentHead {
  readonly employer: string | null
  /** Titles as written; [] when the line names none. */
  readonly titles: readonly string[]
  readonly places: readonly string[]
  readonly isRemote: boolean | null
  readonly pay: RawPay | null
  readonly employmentType: string | null
}

const ADDRESS = /^(?:https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i
/** Each word is taken once and for all (the lookahead): "contractor" read again as "contract" and "or" doubles the ways. */
const TERMS =
  /^(?:(?=([\s/,&+|()-]|full[\s-]?time|part[\s-]?time|contract(?:or)?(?: to hire)?|c2h|b2b|ft|pt|permanent|perm|internships?|interns?|co-?ops?|freelance|w2|1099|flexible|or|and))\1)+$/i
const MODE =
  /\b(?:(?:fully|100%|full|us|eu)[\s-]+)?(?:remote(?:ly)?(?:[\s-]+(?:first|friendly|ok|only|possible|work))?|on-?site|in[\s-]?office|in[\s-]?person|hybrid|wfh|work from home|anywhere)\b/gi
const NOISE =
  /\b(?:visas?|sponsor(?:ship)?|citizens?(?:hip)?|relocation|clearance|equity|series [a-f]\b|seed|funded|profitable|bootstrapped|stealth|yc|years?|salary|apply|hiring)\b/i
const MONEY =
  /[$€£₹]\s?\d|\d\s?[kK]\b|\b(?:usd|eur|gbp|cad|aud|chf)\b.*\d|\d.*\b(?:usd|eur|gbp|cad|aud|chf)\b/i
/** A first field that ends in the noun of a role, brackets aside: no employer is called so. */
const ROLE_FIRST =
  /(?:engineers?|developers?|designers?|managers?|scientists?|analysts?|researchers?|architects?|lead|director|infrastructure|cto|sre|interns?)\s*(?:\([^()]*\))?$/i
const MAX_PLACES = 20
const MOST_NAME_WORDS = 5

/** The fields of a first line; fewer than two when the line is a sentence. */
export function headFields(line: string): readonly string[] {
  const bare = line.replace(/^[#*\s>-]+|\*\*/g, '')
  const row = fieldsBy(bare, /\s*[|｜¦]\s*/)
  // Where the paragraph breaks were lost the last field runs on into the text.
  if (row.length >= 2)
    return row
      .map((field) =>
        field.length > LONGEST_FIELD ? (field.slice(0, 80).split(NEXT_SENTENCE, 1)[0] ?? '') : field,
      )
      .slice(0, 15)
  for (const separator of LOOSE_SEPARATORS) {
    const fields = fieldsBy(bare, separator)
    const isRow = fields.length >= 2 && fields.length <= 10 && fields.every((field) => field.length <= 70)
    if (isRow && !SENTENCE_START.test(bare)) return fields
  }
  return [bare.trim()]
}

const LONGEST_FIELD = 220
const NEXT_SENTENCE = /[.!?]?\s+(?=(?:We|Our|The|This|At|Hi|Hey|I)(?:['’]\w+)?\s)|[.!?]\s/
/** Signs that part fields as well as words; only short fields count as parted by them. */
const LOOSE_SEPARATORS = [/\s+[—–]\s+|\s+\/\/\s+|\s+[•·]\s+/, /\s+-\s+/, /\s*;\s*/, /\s*\/\s+/]
const SENTENCE_START = /^(?:we|i|our|my|at|hi|hey|hello|who|this|highlights)\b/i

function fieldsBy(line: string, separator: RegExp): readonly string[] {
  return line
    .split(separator)
    .map((field) => field.trim())
    .filter((field) => field !== '')
}

/**
 * Reads the fields of an offer's first line in any order: each is judged by what it holds (terms, pay, way of working,
 * place, role), and the first that is none of these is the employer. The first field is a role only when it plainly
 * ends in the noun of one and another field can be the employer. A field that sounds like a role without the noun of
 * one ("AI in healthcare") is the title only where no other is.
 */
export function readHead(fields: readonly string[]): CommentHead {
  const places: string[] = []
  const titles: string[] = []
  const likely: string[] = []
  const unknown: string[] = []
  const modes: string[] = []
  let pay: RawPay | null = null
  let terms = ''
  for (const [index, written] of fields.entries()) {
    const field = index === 0 ? written : written.replace(/https?:\/\/\S+/g, '').trim()
    if (field === '') continue
    if (ADDRESS.test(field)) {
      // "neo.tax | Baker | Oslo": a name that is an address.
      if (index === 0) unknown.push(field.replace(/^https?:\/\/(?:www\.)?|\/.*$/g, ''))
      continue
    }
    if (TERMS.test(field)) terms += ` ${field}`
    else if (MONEY.test(field) && !namesRole(field)) pay ??= payOf(field, places)
    else if (index > 0 && isRoleField(field)) titles.push(...rolesIn(field))
    else if (index > 0 && isLikelyRole(field)) likely.push(...rolesIn(field))
    else if (field.search(MODE) !== -1 && !(index === 0 && field.replace(MODE, '').length > 20)) {
      modes.push(field)
      places.push(...placesIn(field.replace(MODE, ' ')))
      if (/full[\s-]?time|part[\s-]?time|contract/i.test(field)) terms += ` ${field}`
    } else if (index > 0 ? isPlaceField(field) : isPlaceName(field)) places.push(...placesIn(field))
    else unknown.push(field)
  }
  const names = unknown.filter((field, index) => index === 0 || !NOISE.test(field))
  const first = names[0] ?? ''
  const [, role, at] = /^(.{3,80}?)\s+(?:at|@)\s+(\S.*)$/.exec(first) ?? []
  let employer = names[0]
  if (role !== undefined && at !== undefined && namesRole(role)) {
    titles.unshift(role)
    employer = at
  } else if (titles.length === 0 && first === fields[0] && ROLE_FIRST.test(first) && isRoleField(first)) {
    titles.push(...rolesIn(first))
    employer = names[1] ?? likely.find((field) => field.split(' ').length <= MOST_NAME_WORDS)
  }
  if (titles.length === 0) titles.push(...likely)
  return {
    employer: employer === undefined ? null : employerIn(employer),
    titles: titles.map((title) => title.replace(/^(?:now )?hiring:?\s+(?:an?\s+)?/i, '')),
    places: [...new Set(places)].slice(0, MAX_PLACES),
    isRemote: remoteFrom(modes.join(' ')),
    pay,
    employmentType: employmentTypeOf(terms),
  }
}

function isRoleField(field: string): boolean {
  return field.length <= 200 && (namesRole(field) || isOpenTitle(field)) && !isSentence(field)
}

function isLikelyRole(field: string): boolean {
  return (
    field.length <= 80 &&
    !isSentence(field) &&
    field.search(MODE) === -1 &&
    !NOISE.test(field) &&
    !isPlaceName(field) &&
    matchRole(field).role !== null
  )
}

function isPlaceField(field: string): boolean {
  return (
    field.length <= 100 && !NOISE.test(field) && (isPlaceName(field) || parsePlace(field).country !== null)
  )
}

/** The places of a field from which the way of working is taken out: "(US)", "Austin, TX or London, UK". */
function placesIn(field: string): readonly string[] {
  return field
    .split(/\s*(?:[;()[\]]|\s\/\s|\/(?=\p{Lu}\p{L}+)|\s+or\s+|\s&\s)\s*/u)
    .map((place) =>
      place.replace(/^[\s,:/&+–-]+|[\s,:/&+–-]+$/g, '').replace(/^(?:in|from|within|or|and|only)\s+/i, ''),
    )
    .filter(
      (place) =>
        place.length >= 2 && place.length <= 60 && !/\d/.test(place) && parsePlace(place).country !== null,
    )
}

/** Remote when the line says so and names no other way; a choice between several is none. */
function remoteFrom(modes: string): boolean | null {
  const isRemote = /remote|anywhere|wfh|work from home/i.test(modes)
  const isOther = /hybrid|on-?site|in[\s-]?office|in[\s-]?person/i.test(modes)
  return isRemote === isOther ? null : isRemote ? true : /hybrid/i.test(modes) ? null : false
}

function payOf(field: string, places: readonly string[]): RawPay | null {
  return parsePayText(field.slice(0, 60).replace(/(\d)\s?[kK]\s*([-–—])\s*/g, '$1k $2 '), {
    dollar: dollarOf({ url: null, country: null, places, site: '' }),
  })
}

/** "Acme (YC S23) https://acme.io - bricks as a service", "At Acme, we ..." without what stands around the name. */
function employerIn(field: string): string | null {
  const name = field
    .replace(/https?:\/\/\S+|\bwww\.\S+/g, ' ')
    .replace(/\([^()]{0,200}\)?|\[[^[\]]{0,100}\]?/g, ' ')
    .replace(/^\s*(?:at\s|back(?:ed)? by [^,]{2,60},)\s*/i, '')
    .split(
      /\s[-–—]\s|:\s|,\s(?!Inc|LLC|Ltd|GmbH)|\s(?:is|are)\s(?:now\s)?(?:hiring|looking|building|the|an?)\b/i,
      1,
    )[0]
    ?.replace(/\s+/g, ' ')
    .trim()
  return name === undefined ||
    name === '' ||
    name.length > 80 ||
    /^(?:we(?: are)?|(?:now )?hiring)$/i.test(name)
    ? null
    : name
}
