import { type Anchors, anchorScan, type Reach } from '../../text/anchors.ts'

const WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty'
export const VALUES: Readonly<Record<string, number>> = {
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
export const YEARS = new RegExp(
  String.raw`(?:(?<![\p{L}\d$€£.,/-])|(?<=\b(?:of|least|minimum|over|with|have|requires)))(?<low>${NUMBER})(?:\s*\((?:\d{1,2})\))?\s*(?:\\?\+)?\s*(?<lowUnit>${UNIT})?\s*(?:(?:-|‐|‑|–|—|to|or|/)\s*(?<high>${NUMBER})(?:\s*\(\d{1,2}\))?\s*(?:\\?\+)?)?\s*(?:or more |or greater |plus |\+ ?|full |solid |calendar |or above )?(?<unit>${UNIT})(?![\p{L}])['’´]?`,
  'giu',
)
/** Every match of {@link YEARS} ends in one of these: it is run near them only. */
const unitScan = anchorScan([['year', 'yr', 'yoe', 'month', 'mo']])
/** Years with all their words stay within this many characters around a unit. */
export const REACH: Reach = { back: 120, ahead: 120 }

/** What years of a person's work are said of. */
export const WORK =
  /^[\s)+]*(?:(?:or more|or greater|and above|plus|minimum|min|\(?required\)?)[\s,]+)?(?:of\s+|in\s+|as\s+an?\s+|['’]\s*|working\b|:\s*)?(?:[\p{L}\d/&+,.()'’-]+\s+){0,9}?(?:experience|exp\b|experienced|background|track record|expertise|yoe|practice|tenure in|work history)/iu
export const FIELD =
  /^[\s)+]*(?:(?:or more)\s+)?(?:in|as|working|leading|managing|building|selling|developing|within|with|doing|designing|running|post[- ])\s*\p{L}/iu
/** "3 years of accounting" is asked where it opens the line or stands behind "at least". */
export const OF_FIELD = /^[\s)+]*of\s+\p{Ll}/u
export const OPENING =
  /^[\s*•\-–·]*(?:(?:a |with |have |has )?(?:minimum|min\.?|at least|minimum of|total)\s*(?:of\s*)?(?:a\s*)?)?$/iu
export const LABEL_BEFORE =
  /\b(?:experience|exp|work experience|years of experience|yoe)\s*(?:required|level|needed|:|-|–|\(|of|is)*\s*(?:a |at least |minimum |minimum of |min\.? |over |more than |approximately )*\s*[:\-–(]?\s*$/iu
/** Time that is no experience of the person. */
export const OTHER_BEFORE =
  /\b(?:within|last|past|next|every|previous|first|after|for the|over the|under|in (?:just |only |less than |under )?|for (?:more|over|nearly|almost) (?:than )?|during|for(?: the)?|duration:?|term:?|contract:?|celebrat\w+|since|re-?wrote|of|tenured|age|aged|each|be|grown .{0,20}|a|this|per|up to|turn(?:ed|ing)?)\s*$/iu
export const OTHER_AFTER =
  /^[\s-]*(?:old\b|of age|ago|contract|internship|assignment|project\b|warranty|anniversary|history\b|in business|in a row|running|later|from now|term\b|lease|program\b|programme\b|post[- ]?doc|of (?:legacy|service to|growth|innovation|history|excellence|vesting|success|college|university|study|education|schooling|coursework|academic|paid|full funding|undergraduate)|college|degree|diploma|course|university|vest|cliff|commitment|probation|of (?:parental|maternity|paternity|leave)|in the making|straight|to (?:obtain|complete|vest|build|hire)|and counting|fixed|renewable|maternity|full-?time contract|period|rotation|plan\b|strategy|roadmap|visa)/iu
export const HEDGE_BEFORE =
  /\b(?:preferred|preferably|prefer|desired|desirable|nice[- ]to[- ]have|bonus|ideally|a plus|advantageous|helpful)\b/iu
/** "preferred" behind the years hedges them; "ideally in fintech" hedges only what follows it. */
export const HEDGE_BEHIND =
  /\b(?:(?:is |are |strongly |highly )?(?:preferred|desired|desirable|advantageous|helpful|beneficial)|(?:a|an|is|big|strong|huge) (?:plus|asset|bonus|advantage)|nice[- ]to[- ]have)\b/iu
/** A field or occupation, whatever its capitals: R9 counts its years for both. */
export const FIELD_WORD =
  /(?:ing|ment|tion|(?:aly|the|no)sis|ics|ogy|istry|acy|ship|sales|ops|support|nurse|law|finance|design|research|science|sciences|operations|role|roles|position|positions|capacity|environment|environments|industry|field|company|companies|setting|firm|manager|engineer|developer|analyst|designer|leader|team|teams|customer|software|healthcare|retail|product|business|security|hr|it|saas|b2b|startups?|agency|experience|work|professional|relevant|related|field|area|sector)$/iu
export const TOOL_AFTER =
  /^\s*(?:of\s+)?(?:[\p{L}-]+\s+){0,3}?(?:experience\s+)?(?:with|using|in|of|on)\s+(?<object>[^,.;:()\n]{2,60})/iu
/** A list without full stops goes on behind the tool: "experience with SAP Basis is required Fluent in ...". */
export const OBJECT_END = /\s(?:is|are|required|preferred|desired|needed)\b/iu
export const ANY_EDUCATION =
  /\b(?:degree|diploma|licen[sc]e|certificat\w+|education|graduation|bachelor|master|ph\.?d|mba|baccalaureate)\b/iu
export const SUBSTITUTE =
  /\b(?:in lieu of|do(?:es)? not (?:have|possess|hold)|without (?:a|an) [^.]{0,20}degree|substitut\w+|instead of)\b/iu
/** Words that show a number behind them to be a demand after all: "for at least 3 years". */
export const DEMAND_BEFORE =
  /\b(?:minimum|min|at least|minimum of|total of|have|has|with|of at least)\s*(?:of\s*)?(?:a\s*)?$/iu
/** Parts of a tool's object: "Python and SQL", "Terraform/Ansible". */
export const OBJECT_PARTS = /\s+(?:and|or|&|as|at|within|for|to|on|in|with)\s+|\s*\/\s*/
/** Months, by the beginning of the unit. */
export const MONTHS = /^mo/i
/** What stands between two alternatives, and what shows that they are. */
export const ALTERNATIVE = /\bor\b[^.;]{0,40}$/iu
export const DEGREE_NEAR = /\b(?:degree|bachelor|master|phd|ph\.d|diploma|education|bs|ms|mba)/iu
export const ALTERNATIVE_NOTE = /\((?:typically|or)\b/iu

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95

/** The units of a text; "mo" is one where the word ends with it or with "mos" ("more" is none). */
export function anchorsOf(text: string): Anchors {
  const { ends, groups } = unitScan(text)
  const kept = ends.filter((end) => {
    const last = text.charCodeAt(end - 1)
    if (last !== 111 && last !== 79) return true
    const next = text.charCodeAt(end)
    return !isWordCode(next === 115 || next === 83 ? text.charCodeAt(end + 1) : next)
  })
  return { ends: kept, groups }
}
