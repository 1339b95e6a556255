import { anchorScan, type Reach } from '../../text/anchors.ts'

/** Academic degrees; a school diploma is none (R11), and "a high degree of" is no degree. */
export const DEGREE = new RegExp(
  [
    String.raw`bachelor(?:['’´\x60]?s)?(?: of (?:science|arts|engineering|technology|commerce|business\w*|laws?|education|nursing|fine arts|applied science))?(?:['’]? degrees?)?`,
    'baccalaureate(?: degrees?)?',
    String.raw`master(?:['’´\x60]s|s(?= degree| in\b| or\b|,|\/| preferred| required))(?: degrees?)?`,
    String.raw`master of (?:science|arts|business\w*|engineering|public\w*|laws|education|social work|fine arts)`,
    String.raw`(?:ph\.? ?d\.?|doctorate|doctoral)(?: degrees?)?`,
    String.raw`m\.?b\.?a\.?(?![\p{L}])`,
    `(?:college|university|undergraduate|graduate|advanced|post-?graduate|(?:4|four|3|three|2|two)[- ]years?|technical|stem|engineering|law|nursing|medical|science|related|relevant|higher|associate(?:['’]?s)?|honou?rs|tertiary|computer science|accounting|finance|business|relevant) degrees?`,
    'degree(?: qualified| educated|[- ]level)',
    String.raw`degrees? (?:in|from|with|required|preferred|or|is|and|strongly|desired|\()`,
    String.raw`(?:b\.?sc|m\.?sc|b\.?tech|m\.?tech|b\.?eng|m\.?eng)(?![\p{L}])(?:\.)?`,
    String.raw`\bb\.s\.?\b|\bb\.a\.?\b|\bm\.s\.(?! office)|\bm\.a\.|\bb\.e\.`,
    String.raw`(?:bs|ba|ms|ma|be|phd)(?=\s?\/\s?(?:bs|ba|ms|ma|phd|b\.?sc|mba)\b| degree| in [a-z]+ ?(?:science|engineering|math|econ|stat|relat|a related|information|accounting|finance|business|physics|computer))`,
    String.raw`(?:j\.d\.|juris doctor\w*|ll\.b\.?|ll\.m\.?|\bjd(?= (?:from|degree|required|with|and|or)))`,
    'educated to degree level',
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'giu',
)
/** Every match of {@link DEGREE} holds one of these or stands right before one: it is run near them only. */
export const anchorsOf = anchorScan([
  [
    ...['bachelor', 'baccalaureate', 'master', 'degree', 'doctora', 'juris doctor'],
    ...['phd', 'ph.', 'ph d', 'mba', 'm.b', 'mb.'],
    ...['bsc', 'b.sc', 'msc', 'm.sc', 'btech', 'b.tech', 'mtech', 'm.tech', 'beng', 'b.eng', 'meng', 'm.eng'],
    ...[
      'b.s',
      'b.a',
      'm.s.',
      'm.a.',
      'b.e.',
      'j.d.',
      'll.b',
      'llb',
      'll.m',
      'jd from',
      'jd required',
      'jd with',
    ],
    ...['jd and', 'jd or', 'bs in ', 'ba in ', 'ms in ', 'ma in ', 'be in '],
    ...['/bs', '/ba', '/ms', '/ma', '/phd', '/b.sc', '/ bs', '/ ba', '/ ms', '/ ma', '/ phd', '/ b.sc'],
  ],
])
/** A degree with all its words stays within this many characters around an anchor. */
export const REACH: Reach = { back: 60, ahead: 120 }
export const NO_DEGREE_BEFORE =
  /(?:high(?:est)?|great|certain|large|some|reasonable|any|varying|same|360|strong|significant|third|1st|first|second)[- ]$/iu
/** Still studying, or words about degrees in general. */
export const NOT_ASKED =
  /\b(?:pursuing|enrolled|enrollment|working (?:towards?|on) (?:a|an|your|their)|currently (?:completing|studying|in)|candidates? for|towards? (?:a|an|your|their)|student|students|undergraduates? (?:in|student)|offer(?:s|ing)|tuition|scholarship|sponsor|reimburse|if (?:the|a|your) [^.]{0,40}requires|degree(?:-seeking| program| programme| completion)|program accredited|earn (?:a|your)|obtain(?:ing)? (?:a|your)|complete (?:a|your)|further your|graduating)\b/iu
export const HEDGE =
  /\b(?:prefer(?:red|ably|ence|able|s)?|desir(?:ed|able)|(?:a|an|is|big|strong|huge|definite) (?:plus|asset|bonus|advantage|benefit)|nice[- ]to[- ]have|bonus|ideal(?:ly)?|advantageous|helpful|beneficial|welcome|optional|not (?:strictly |a |an )?(?:required|requirement|necessary|mandatory|essential|needed)|would be (?:great|good|nice|an? \w+)|considered an asset|highly regarded|favou?rable)\b/iu
export const NOT_NEEDED =
  /\b(?:no (?:college |university |formal )?degree|without a (?:college |university )?degree|(?:degree|diploma)s? (?:is |are )?not (?:required|needed|necessary)|don['’]?t (?:need|require|care about|have to have) (?:a |your |any )?(?:college |university |fancy )?degree|do not (?:need|require) (?:a )?degree|regardless of (?:degree|education))\b/iu
/** Another way than the degree. "or equivalent field", "or foreign equivalent" is still the degree. */
export const EQUIVALENT = new RegExp(
  [
    String.raw`\bor (?:an? |the |its |have |any |their )?(?:(?:suitable|similar|demonstrated|related|relevant|other|significant|substantial|practical|professional|industry|work|job|educational|acceptable|its|combined) )*equivalen(?:t|ce|cy)(?! (?:degree|field|fields|discipline|major|subject|qualification|program|course|in (?:computer|engineering|a related)))`,
    String.raw`\bequivalent (?:\w+[ ,/-]+){0,4}(?:experience|combination|training|background|knowledge|skills)`,
    String.raw`\b(?:experience|training) equivalent`,
    String.raw`\bin lieu of|\bsubstitut\w+|\bcommensurate experience|\bcomparable experience`,
    String.raw`\bor (?:at least |a minimum of |minimum )?\w+ ?(?:\(\d+\) )?\+? ?(?:or more )?years?\b`,
    String.raw`\bor (?:(?:relevant|related|similar|significant|practical|appropriate|proven|demonstrated|extensive|hands-on|direct|prior|previous|sufficient|solid|work|professional|industry|real-world|comparable|applicable)[ ,/]+){1,4}(?:experience|background|knowledge|track record)`,
    String.raw`\band\/or (?:\w+ ){0,3}experience|\bor experience\b|\bor (?:a )?combination of|\bcombination of education|\beducation (?:and\/or|or|\/) ?experience|\bor self[- ]taught|\bor bootcamp|\bunless\b`,
  ].join('|'),
  'iu',
)
export const FOREIGN = /\b(?:foreign|international|overseas|u\.?s\.?) equivalen\w+/giu
/** "9 years with a Bachelor's or 7 with a Master's" are routes of years, not around the degree. */
export const HIGHER_DEGREE_ROUTE =
  /\bor (?:at least )?\w+\+? ?(?:or more )?years?[^.;]{0,60}?\bwith (?:an? )?(?:bachelor|master|ph\.?d|doctora|m\.?s\b|mba|b\.?s\b|advanced|graduate)/giu
/** "1. A degree ...; or 2. Six years ...": civil-service routes. */
export const ROUTE_BEHIND = /[;,.]\s*["'”]*\s*or[,;]?\s*["'“]*\s*\(?[2-6][.)]\s/iu
export const ROUTE_BEFORE = /(?:^|[\s"'“])\(?[1-5][.)]\s[^\n]*$/u

/** Another route right before the degree: "six years of experience or a". */
export const ROUTE_OR = /\b(?:experience|years?)[^.;\n]{0,40}\bor (?:an? )?$/i
/** A school diploma right before the degree: "GED or a". */
export const SCHOOL_OR = /\b(?:high school|ged)\b[^.;\n]{0,40}\bor (?:an? )?$/i
/** What may stand between two degrees that are one statement. */
export const JOINED = /^[\s/,&]*(?:(?:or|and|degree|in|a|an|the)[\s/,&]*)*$/i
/** The word for a degree that also measures warmth and angles, and what shows that it does. */
export const OTHER_SENSE = /^degrees?\b/i
export const OTHER_SENSE_BEHIND = /^\s*(?:of|celsius|fahrenheit|[FC]\b)/i
/** "not required" alone takes no wish back. */
export const PLAINLY_FREE = /not (?:required|needed|necessary)/i
