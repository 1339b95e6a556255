import { type Anchors, anchorScan, type Reach } from '../../text/anchors.ts'

/** Numbers in words. */
export const VALUES: Readonly<Record<string, number>> = {
  ein: 1,
  einem: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  fünfzehn: 15,
  zwanzig: 20,
}
const NUMBER = String.raw`(?:\d{1,2}(?:[.,]5)?|${Object.keys(VALUES).join('|')})`
const UNIT = '(?:jahre?n?|monate?n?)'
/** "3 Jahre", "3-5 Jahre", "5+ Jahren", "zwei bis vier Jahre", "3-jährige", "18 Monate". */
export const YEARS = new RegExp(
  String.raw`(?<![\p{L}\d€$£.,/-])(?<low>${NUMBER})\s*\+?\s*(?<lowUnit>${UNIT})?\s*(?:(?:-|–|bis|oder)\s*(?:zu\s+)?(?<high>${NUMBER})\s*\+?\s*)?(?:oder mehr |volle )?-?(?<unit>jährig\p{L}{0,2}|${UNIT})(?![\p{L}])`,
  'giu',
)
const scan = anchorScan([['jahr', 'jährig', 'monat']])
/** Where the units stand: every match of the pattern holds one. */
export const anchorsOf = (text: string): Anchors => scan(text)
export const REACH: Reach = { back: 80, ahead: 20 }
/** What years of a person's work are said of. */
export const WORK =
  /^[\s)+]*(?:oder mehr\s+)?(?:an\s+|in\s+|als\s+|:\s*)?(?:[\p{L}\d/&+,.()-]+\s+){0,6}?(?:[\p{L}-]*erfahrung(?:en)?|berufspraxis|praxis|tätigkeit|berufstätigkeit|track record|hintergrund)(?![\p{L}])/iu
export const FIELD = /^[\s)+]*(?:im bereich|in der|in den|im|als|in einer|in einem|bei einem|in)\s+\p{Lu}/u
export const OF_FIELD = /^(?!)/u
export const OPENING = /^(?!)/u
export const LABEL_BEFORE =
  /(?:erfahrung|berufserfahrung|praxis)\s*(?:von|:|-|–|\()?\s*(?:mindestens |mind\.? |etwa |ca\.? |über )*$/iu
/** Time that is no experience of the person. */
export const OTHER_BEFORE =
  /(?:seit|nach|vor|über|innerhalb von|innerhalb der nächsten|in den (?:letzten|nächsten)|die (?:letzten|nächsten)|alle|pro|befristet auf|für|während|dauer:?|unter|als)\s+(?:mehr als\s+|rund\s+|über\s+)?$/iu
export const OTHER_AFTER =
  /^[\s-]*(?:alt\b|befristet|vertrag|laufzeit|später|garantie|firmengeschichte|geschichte|elternzeit|praktikum|pflichtpraktikum|ausbildung|studium|lang\b)/iu
export const HEDGE_BEFORE =
  /(?:idealerweise|wünschenswert|bevorzugt|vorzugsweise|von vorteil|optional|gerne)/iu
export const HEDGE_BEHIND =
  /(?:(?:ist|sind|wäre|wären) (?:wünschenswert|von vorteil|vorteilhaft|ein plus|hilfreich)|wünschenswert|von vorteil)/iu
/** A field or occupation: its years count for the working life (R9). */
export const FIELD_WORD =
  /(?:ung|tion|ment|ing|keit|schaft|wesen|bereich|vertrieb|sales|marketing|support|service|beratung|handel|gastronomie|hotellerie|pflege|logistik|buchhaltung|finance|it|hr|manager|entwickler|ingenieur|techniker|position|rolle|funktion|umfeld|branche|unternehmen|startup|agentur|team|teams|erfahrung|projekten|industrie|leiter)$/iu
export const TOOL_AFTER =
  /^\s*(?:[\p{L}-]+\s+){0,3}?(?:\p{L}*erfahrung\s+)(?:mit|in|im|mit der)\s+(?<object>[^,.;:()\n]{2,60})/iu
export const OBJECT_END = /\s(?:ist|sind|erforderlich|wünschenswert|bevorzugt|notwendig|sowie)\b/iu
export const OBJECT_PARTS = /\s+(?:und|oder|&|als|bei|für|zu|auf|in|mit)\s+|\s*\/\s*/
export const ANY_EDUCATION = /(?:studium|abschluss|ausbildung|diplom|bachelor|master|zertifikat)/iu
export const SUBSTITUTE = /(?:anstelle|statt|alternativ|ohne (?:studium|abschluss))/iu
export const DEMAND_BEFORE = /(?:mindestens|mind\.?|wenigstens|hast|haben|mit|insgesamt)\s*(?:über\s*)?$/iu
export const MONTHS = /^mo/i
export const ALTERNATIVE = /(?:oder|bzw\.?)[^.;]{0,40}$/iu
export const DEGREE_NEAR = /(?:studium|bachelor|master|abschluss|ausbildung|promotion)/iu
export const ALTERNATIVE_NOTE = /\((?:oder|bzw)\b/iu
