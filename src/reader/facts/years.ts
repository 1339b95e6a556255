import { type Anchors, anchorScan, matchesNear, type Reach } from '../text/anchors.ts'
import type { Span } from '../types.ts'
import { type FactText, sectionAt, sentenceAround } from './fact-text.ts'

const WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty'
const VALUES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
}
const UNIT = String.raw`(?:years?|yrs?|yoe|months?|mos?\b)`
const NUMBER = String.raw`(?:\d{1,2}(?:[.,]5)?|${WORDS})`
/** "5+ years", "3 to 7 years", "Six (6) years", "6 months - 3 years", "18 months". */
const YEARS = new RegExp(
  String.raw`(?:(?<![\p{L}\d$€£.,/-])|(?<=\b(?:of|least|minimum|over|with|have|requires)))(?<low>${NUMBER})(?:\s*\((?:\d{1,2})\))?\s*(?:\\?\+)?\s*(?<lowUnit>${UNIT})?\s*(?:(?:-|‐|‑|–|—|to|or|/)\s*(?<high>${NUMBER})(?:\s*\(\d{1,2}\))?\s*(?:\\?\+)?)?\s*(?:or more |or greater |plus |\+ ?|full |solid |calendar |or above )?(?<unit>${UNIT})(?![\p{L}])['’´]?`,
  'giu',
)
/** Every match of {@link YEARS} ends in one of these: it is run near them only. */
const unitScan = anchorScan([['year', 'yr', 'yoe', 'month', 'mo']])
/** Years with all their words stay within this many characters around a unit. */
const REACH: Reach = { back: 120, ahead: 120 }

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95

/** The units of a text; "mo" is one where the word ends with it or with "mos" ("more" is none). */
function unitsOf(text: string): Anchors {
  const { ends, groups } = unitScan(text)
  const kept = ends.filter((end) => {
    const last = text.charCodeAt(end - 1)
    if (last !== 111 && last !== 79) return true
    const next = text.charCodeAt(end)
    return !isWordCode(next === 115 || next === 83 ? text.charCodeAt(end + 1) : next)
  })
  return { ends: kept, groups }
}

/** What years of a person's work are said of. */
const WORK =
  /^[\s)+]*(?:(?:or more|or greater|and above|plus|minimum|min|\(?required\)?)[\s,]+)?(?:of\s+|in\s+|as\s+an?\s+|['’]\s*|working\b|:\s*)?(?:[\p{L}\d/&+,.()'’-]+\s+){0,9}?(?:experience|exp\b|experienced|background|track record|expertise|yoe|practice|tenure in|work history)/iu
const FIELD =
  /^[\s)+]*(?:(?:or more)\s+)?(?:in|as|working|leading|managing|building|selling|developing|within|with|doing|designing|running|post[- ])\s*\p{L}/iu
/** "3 years of accounting" is asked where it opens the line or stands behind "at least". */
const OF_FIELD = /^[\s)+]*of\s+\p{Ll}/u
const OPENING =
  /^[\s*•\-–·]*(?:(?:a |with |have |has )?(?:minimum|min\.?|at least|minimum of|total)\s*(?:of\s*)?(?:a\s*)?)?$/iu
const LABEL_BEFORE =
  /\b(?:experience|exp|work experience|years of experience|yoe)\s*(?:required|level|needed|:|-|–|\(|of|is)*\s*(?:a |at least |minimum |minimum of |min\.? |over |more than |approximately )*\s*[:\-–(]?\s*$/iu
/** Time that is no experience of the person. */
const OTHER_BEFORE =
  /\b(?:within|last|past|next|every|previous|first|after|for the|over the|under|in (?:just |only |less than |under )?|for (?:more|over|nearly|almost) (?:than )?|during|for(?: the)?|duration:?|term:?|contract:?|celebrat\w+|since|re-?wrote|of|tenured|age|aged|each|be|grown .{0,20}|a|this|per|up to|turn(?:ed|ing)?)\s*$/iu
const OTHER_AFTER =
  /^[\s-]*(?:old\b|of age|ago|contract|internship|assignment|project\b|warranty|anniversary|history\b|in business|in a row|running|later|from now|term\b|lease|program\b|programme\b|post[- ]?doc|of (?:legacy|service to|growth|innovation|history|excellence|vesting|success|college|university|study|education|schooling|coursework|academic|paid|full funding|undergraduate)|college|degree|diploma|course|university|vest|cliff|commitment|probation|of (?:parental|maternity|paternity|leave)|in the making|straight|to (?:obtain|complete|vest|build|hire)|and counting|fixed|renewable|maternity|full-?time contract|period|rotation|plan\b|strategy|roadmap|visa)/iu
const HEDGE_BEFORE =
  /\b(?:preferred|preferably|prefer|desired|desirable|nice[- ]to[- ]have|bonus|ideally|a plus|advantageous|helpful)\b/iu
/** "preferred" behind the years hedges them; "ideally in fintech" hedges only what follows it. */
const HEDGE_BEHIND =
  /\b(?:(?:is |are |strongly |highly )?(?:preferred|desired|desirable|advantageous|helpful|beneficial)|(?:a|an|is|big|strong|huge) (?:plus|asset|bonus|advantage)|nice[- ]to[- ]have)\b/iu
/** More is a company's age, not a demand. */
const MOST_YEARS = 20
/** A field or occupation, whatever its capitals: R9 counts its years for both. */
const FIELD_WORD =
  /(?:ing|ment|tion|(?:aly|the|no)sis|ics|ogy|istry|acy|ship|sales|ops|support|nurse|law|finance|design|research|science|sciences|operations|role|roles|position|positions|capacity|environment|environments|industry|field|company|companies|setting|firm|manager|engineer|developer|analyst|designer|leader|team|teams|customer|software|healthcare|retail|product|business|security|hr|it|saas|b2b|startups?|agency|experience|work|professional|relevant|related|field|area|sector)$/iu
const TOOL_AFTER =
  /^\s*(?:of\s+)?(?:[\p{L}-]+\s+){0,3}?(?:experience\s+)?(?:with|using|in|of|on)\s+(?<object>[^,.;:()\n]{2,60})/iu
/** A list without full stops goes on behind the tool: "experience with SAP Basis is required Fluent in ...". */
const OBJECT_END = /\s(?:is|are|required|preferred|desired|needed)\b/iu
const ANY_EDUCATION =
  /\b(?:degree|diploma|licen[sc]e|certificat\w+|education|graduation|bachelor|master|ph\.?d|mba|baccalaureate)\b/iu
const SUBSTITUTE =
  /\b(?:in lieu of|do(?:es)? not (?:have|possess|hold)|without (?:a|an) [^.]{0,20}degree|substitut\w+|instead of)\b/iu
const SKIPPED_SECTIONS = new Set(['about', 'benefits', 'legal', 'preferred'])

interface YearsMention extends Span {
  readonly years: number
  /** Years of a tool only: not of a working life. */
  readonly isOfTool: boolean
  /** Years that stand in for a degree: they count only where no others are stated. */
  readonly isSubstitute: boolean
}

function yearsOf(number: string, unit: string | undefined): number {
  const value = VALUES[number.toLowerCase()] ?? Number(number.replace(',', '.'))
  return /^mo/i.test(unit ?? '') ? Math.round((value / 12) * 100) / 100 : value
}

/** "3 years of Python": the object looks like a product's name and like no field of work. */
function isTool(after: string): boolean {
  const object = TOOL_AFTER.exec(after)?.groups?.object?.split(OBJECT_END)[0]
  if (object === undefined || ANY_EDUCATION.test(object)) return false
  const words =
    object.split(/\s+(?:and|or|&|as|at|within|for|to|on|in|with)\s+|\s*\/\s*/)[0]?.split(/\s+/) ?? []
  if (object.split(/[\s/]+/).some((word) => FIELD_WORD.test(word))) return false
  return words.some((word) => /^\p{Lu}/u.test(word) || /[\d+#.]/.test(word))
}

function mentionsOf(doc: FactText): YearsMention[] {
  const { text } = doc
  const mentions: YearsMention[] = []
  for (const match of matchesNear(text, YEARS, unitsOf(text), 0, REACH)) {
    const { low = '', lowUnit, unit } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (SKIPPED_SECTIONS.has(sectionAt(doc, start))) continue
    const sentence = sentenceAround(text, { start, end })
    const before = text.slice(sentence.start, start)
    const after = text.slice(end, Math.min(sentence.end, end + 160))
    const isLabelled = LABEL_BEFORE.test(before)
    if (OTHER_AFTER.test(after)) continue
    if (
      !isLabelled &&
      OTHER_BEFORE.test(before) &&
      !/\b(?:minimum|min|at least|minimum of|total of|have|has|with|of at least)\s*(?:of\s*)?(?:a\s*)?$/iu.test(
        before,
      )
    )
      continue
    if (
      !isLabelled &&
      !WORK.test(after) &&
      !FIELD.test(after) &&
      !(OF_FIELD.test(after) && OPENING.test(before))
    )
      continue
    if (
      HEDGE_BEFORE.test(before.slice(-60)) ||
      HEDGE_BEHIND.test(after.replace(/\([^)]*\)/g, ' ').slice(0, 110))
    )
      continue
    const years = yearsOf(low, lowUnit ?? unit)
    if (years > MOST_YEARS) continue
    mentions.push({
      start,
      end,
      years,
      isOfTool: isTool(after),
      isSubstitute: SUBSTITUTE.test(text.slice(Math.max(sentence.start, start - 60), sentence.end)),
    })
  }
  return mentions
}

/** R28, R10: civil-service routes "1. ...; or 2. ...": the lowest, null when one of them asks for no years. */
function routesOf(text: string): { years: number | null; span: Span } | null {
  if (!text.includes('1.') && !text.includes('1)')) return null
  const first = /(?:^|[\s"'“(])1[.)]\s/u.exec(text)
  if (first === null) return null
  const start = first.index
  const body = text.slice(start, start + 4000)
  const parts = body.split(/[;,.]\s*["'”]*\s*or[,;]?\s*["'“]*\s*\(?[2-6][.)]\s/iu)
  if (parts.length < 2) return null
  let lowest: number | null = null
  let span: Span = { start, end: start }
  let offset = start
  for (const [index, part] of parts.entries()) {
    const own = index === parts.length - 1 ? part.slice(0, 500) : part
    const match = [...own.matchAll(YEARS)].find(
      ({ index: at, groups }) => !/^-|school/i.test(own.slice(at + (groups?.low?.length ?? 0), at + 30)),
    )
    if (match === undefined) {
      if (index < parts.length - 1 && ANY_EDUCATION.test(own)) return { years: null, span }
    } else {
      const years = yearsOf(match.groups?.low ?? '', match.groups?.lowUnit ?? match.groups?.unit)
      if (lowest === null || years < lowest) {
        lowest = years
        const at = text.indexOf(match[0], offset)
        span = { start: at, end: at + match[0].length }
      }
    }
    offset += part.length
  }
  return lowest === null ? null : { years: lowest, span }
}

/** True when the two statements are alternatives: "9 years with a Bachelor's or 7 with a Master's". */
function isAlternative(text: string, one: Span, other: Span): boolean {
  const between = text.slice(one.end, other.start)
  return (
    (between.length < 220 &&
      /\bor\b[^.;]{0,40}$/iu.test(between) &&
      /\b(?:degree|bachelor|master|phd|ph\.d|diploma|education|bs|ms|mba)/iu.test(
        text.slice(one.start - 80, other.end + 60),
      )) ||
    (between.length < 260 && /\((?:typically|or)\b/iu.test(between))
  )
}

/**
 * Years of work a posting asks overall (R9, R10, R28): years of experience in general, in a field or as an
 * occupation; the lowest of several routes, else the largest statement. Years of one tool, preferred years and
 * times that are no experience do not count. Months become parts of a year. Null when none is asked.
 */
export function readYears(doc: FactText): { readonly years: number | null; readonly span: Span | null } {
  const routes = routesOf(doc.text)
  if (routes !== null) return { years: routes.years, span: routes.years === null ? null : routes.span }
  const all = mentionsOf(doc).filter((mention) => !mention.isOfTool)
  const direct = all.filter((mention) => !mention.isSubstitute)
  const groups: { lowest: YearsMention; routes: number }[] = []
  let previous: YearsMention | null = null
  for (const mention of direct.length > 0 ? direct : all) {
    const group = groups.at(-1)
    if (group !== undefined && previous !== null && isAlternative(doc.text, previous, mention)) {
      group.routes += 1
      if (mention.years < group.lowest.years) group.lowest = mention
    } else groups.push({ lowest: mention, routes: 1 })
    previous = mention
  }
  // Routes by degree are the posting's overall rule; otherwise the largest statement contains the others.
  const byRoute = groups.find((group) => group.routes > 1)
  const best =
    byRoute?.lowest ??
    groups.reduce<YearsMention | null>(
      (most, { lowest }) => (most === null || lowest.years > most.years ? lowest : most),
      null,
    )
  return best === null
    ? { years: null, span: null }
    : { years: best.years, span: { start: best.start, end: best.end } }
}
