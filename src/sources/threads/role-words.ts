import { matchRole } from '../../taxonomy/index.ts'

/** The noun a job's title ends in, as hiring threads write it. */
const NOUN =
  /\b(?:engineers?|engs?|developers?|devs?|designers?|managers?|scientists?|analysts?|researchers?|architects?|administrators?|specialists?|leads?|directors?|head of [\p{L} &/]+|vp(?: of)?|c[tpmfo]o|swes?|sdes?|sres?|qa|sdets?|programmers?|consultants?|marketers?|writers?|recruiters?|interns?|internships?|associates?|representatives?|sdrs?|bdrs?|aes?|account executives?|co-?founders?|technicians?|strategists?|advocates?|officers?|operators?|coordinators?|assistants?|members? of technical staff|mts|pms?|fullstack|full[- ]stack|front[- ]?end|back[- ]?end|devops|growth|founding [\p{L}]+)\b/iu
/** Titles that stand for several unnamed ones. */
const OPEN_TITLE =
  /\b(?:multiple|various|several|many|all)\b|\b(?:roles|positions|openings|jobs|opportunities)\b|^(?:software )?engineering$/i
/** Words of a sentence; a title has none of them, save as names: "Customer Experience Manager", "Full-stack Engineer". */
const SENTENCE =
  /\b(?:you|your|you['’]ll|we|we['’]re|our|us|they|is|are|was|be|will|can|have|has|need|needs|must|should|join|help|build|builds|looking|hiring|seeking|years?|yrs?|experience|experienced in|familiar|knowledge|strong|ability|apply|please|email|contact|work with|working|(?<![Ff]ull[\s-])[Ss]tack)\b/
const SENTENCE_START =
  /^(?:you|your|we|our|i|they|this|join|looking|hiring|seeking|strong|years|experience|familiar|knowledge|ability|apply|please|email|contact|working|what|who)\b/i

const MAX_ROLES = 30

/** True when the words hold the noun of a title. */
export function namesRole(text: string): boolean {
  return NOUN.test(text)
}

/** True for "Multiple roles", "Engineering": a title that leaves the roles to the text. */
export function isOpenTitle(text: string): boolean {
  return OPEN_TITLE.test(text)
}

/** True for words that form a sentence, or a piece of one. */
export function isSentence(text: string): boolean {
  return SENTENCE_START.test(text) || SENTENCE.test(text)
}

/** A line or phrase as a title, or null when it is none: short, without a verb, known as a role. */
export function titleIn(text: string): string | null {
  const bare = text
    .replace(/^(?:[-*•–—>#\s]|\[?\d{1,2}[\].)]+\s)+/u, '')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\*{1,2}|_{2}/g, '')
  const head = bare.split(/[:|@;]|\s[-–—>→]+\s|\s\(|\s\[|,\s|\.\s|[-–—]+>/u, 1)[0]?.trim() ?? ''
  const title = head.replace(/(?:[\s\-–—.,(]|\s(?:roles?|positions?))+$/iu, '')
  if (title.length < 2 || title.length > 80 || title.split(/\s+/).length > 9) return null
  if (!/^[\p{Lu}\d]|^(?:iOS|front|back|full|senior|data)/u.test(title) || isSentence(title)) return null
  return namesRole(title) && matchRole(title).family !== 'other' ? title : null
}

/**
 * The roles a field of the first line names: several when each part between commas, slashes or "and" has a noun of its
 * own ("Data Scientist, Product Manager"), else the whole field ("Frontend and Backend Engineers").
 */
export function rolesIn(field: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const match of field.matchAll(/\s*[,;+]\s*(?:and\s+|&\s*)?|\s+(?:and|&|\/|or)\s+/gi)) {
    const before = field.slice(0, match.index)
    // What stands in brackets belongs to the role before it.
    if (before.split('(').length !== before.split(')').length) continue
    parts.push(field.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(field.slice(from))
  const roles = parts
    .map((part) => part.replace(/^(?:an?|and|our)\s+/i, '').trim())
    .filter((part) => part !== '')
  const areRoles = roles.every((role) => namesRole(role) && !isOpenTitle(role) && role.includes(' '))
  return roles.length > 1 && roles.length <= MAX_ROLES && areRoles ? roles : [field.trim()]
}
