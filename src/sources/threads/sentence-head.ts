import { matchRole } from '../../taxonomy/index.ts'
import type { CommentHead } from './comment-head.ts'
import { isOpenTitle, namesRole, rolesIn } from './role-words.ts'

const HIRING =
  /\b(?:is|are|we['’]re|am|i['’]m|currently|now|actively|still)?\s*(?:hiring|looking for|looking to hire|seeking|recruiting|needs?|is looking)\b(?:\s+for)?\s*:?\s+(?:(?:an?|the|our|another|multiple|several|more|great|talented|experienced|first|next|new|two|\d{1,2})\s+){0,3}/gi
const END =
  /\s(?:to|who|on our|in our|on the|for our|that|which|based|located|with|at|from|capable|role in|as|across|here|having|willing|looking|and (?:more|others|various|other))\b|[.!?:;|(\n–—]|\s[-/]\s|,\s(?=(?:to|who|with|based|and more|remote|[A-Z]{2}\b))/i
const EMPLOYER =
  /^(?:(?:hi|hey|hello)[^.!:]{0,20}[.!:,—–-]+\s*)?([\p{Lu}\d][\p{L}\p{N}&.'’-]*(?:\s[\p{Lu}\d][\p{L}\p{N}&.'’-]*){0,3}?)\s*(?:\([^()]{0,120}\)\s*)*(?:,\s[^,]{0,80},\s)?(?:is|are)?\s*(?:now\s|currently\s|actively\s)?(?:hiring|looking for|seeking|needs)\b/iu
const AT =
  /\b(?:[Aa]t|@|[Jj]oin|founders? (?:of|at|,)|CTO (?:of|at|,)|CEO (?:of|at|,))\s*((?:\p{Lu}(?:[\p{L}\p{N}&'’-]|\.(?=\p{L}))*\s?){1,3})/u
const NO_NAME = /^(?:we|i|who|our|my|the|this|hey|hi|hello|and|also|ask|team|company|hiring)\b/i

/**
 * Employer and roles out of a sentence: "Acme (YC W24) is hiring a baker to ...", "We're looking for two bakers and a
 * cook", "Acme: Lead baker - $80K". What it does not say stays null.
 */
export function sentenceHead(text: string): CommentHead {
  const sentence = text.slice(0, 1500)
  return {
    employer: employerOf(sentence),
    titles: titlesOf(sentence),
    places: [],
    isRemote: null,
    pay: null,
    employmentType: null,
  }
}

function titlesOf(sentence: string): readonly string[] {
  for (const match of sentence.matchAll(HIRING)) {
    const after = sentence.slice(match.index + match[0].length)
    const phrase = after.slice(0, 160).split(END, 1)[0]?.trim() ?? ''
    if (isRole(phrase)) return rolesIn(phrase.replace(/,?\s+(?:along|and)$/i, '')).map(capitalised)
  }
  // "Acme (YC W23): Founding engineer - $200K"
  const afterName = /^[^:–—]{2,60}(?::|\s[–—-])\s+(.{3,120}?)(?:\s[–—-]\s|[.(|]|$)/.exec(sentence)?.[1] ?? ''
  return afterName.length <= 80 && isRole(afterName) ? rolesIn(afterName).map(capitalised) : []
}

function isRole(phrase: string): boolean {
  return (
    phrase.length >= 2 &&
    phrase.length <= 110 &&
    phrase.split(/\s+/).length <= 14 &&
    namesRole(phrase) &&
    (isOpenTitle(phrase) || matchRole(phrase).family !== 'other')
  )
}

function employerOf(sentence: string): string | null {
  const found =
    EMPLOYER.exec(sentence)?.[1] ??
    /^([^:–—(]{2,50}?)\s*(?:\([^()]{0,60}\)\s*)?(?::|\s[–—])\s/.exec(sentence)?.[1]
  const name = (found ?? AT.exec(sentence)?.[1] ?? '').trim().replace(/[.,'’]+$/, '')
  return name.length < 2 || name.length > 60 || NO_NAME.test(name) || namesRole(name) ? null : name
}

function capitalised(title: string): string {
  return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
