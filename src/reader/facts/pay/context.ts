import type { PayPeriod } from '../../types.ts'

/** What the words around an amount make of it. */
export interface PayContext {
  readonly period: PayPeriod | null
  /** The period stands right behind the amount. */
  readonly isMeasured: boolean
  /** A pay word stands within sixty characters before it, whatever else does. */
  readonly isNearPayWord: boolean
  /** A pay word ("salary", "rate") governs the amount. */
  readonly isNamed: boolean
  /** Another use of money is nearer than any pay word: bonus, benefit, funding. */
  readonly isOther: boolean
  readonly isOnTarget: boolean
}

const PERIODS: readonly (readonly [PayPeriod, string])[] = [
  ['hour', 'hours?|hrs?|h|hourly|uur|uurloon|stunde|heure|timme|hora'],
  ['day', 'days?|daily|diem|dag|tag|jour'],
  ['week', 'weeks?|wk|weekly|woche'],
  ['month', 'months?|mo|mth|monthly|maand|monat|mois|m[aå]nad|mes|mensual'],
  [
    'year',
    String.raw`years?|yrs?|yr|annum|annually|annual|yearly|pa|p\.a\.?|jaar|jahr|an|année|ann[ée]e|år|year-round`,
  ],
]
const LEAD = String.raw`^[\s*)\]\u200b+]*(?:(?:USD|CAD|EUR|GBP|AUD|DOE|base|gross|bruto|brut|brutto|salary|net|equivalent|pay|depending on experience|cdn|us)\b[\s,)*]*){0,3}`
const AFTER_PERIODS: readonly (readonly [PayPeriod, RegExp])[] = PERIODS.map(([period, words]) => [
  period,
  new RegExp(
    `${LEAD}[,(]?\\s*(?:(?:\\/|per|an?|each|every|pro|par|le|im|i|p\\/|/\\s?per|por|al)\\s*(?:${words})(?![\\p{L}])|(?:hourly|daily|weekly|monthly|annually|annual|yearly|annualized|p\\.a\\.|p\\/h|ph|pcm|paid (?:hourly|monthly|weekly|annually))(?![\\p{L}]))`,
    'iu',
  ),
])
const PERIOD_WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /\b(?:hourly|per hour|an hour|hour rate|uurloon|uurtarief|timlön|\/ ?hr|ph|p\/h)\b/iu],
  ['day', /\b(?:daily|per day|day rate|per diem|dagtarief)\b/iu],
  ['week', /\b(?:weekly|per week)\b/iu],
  ['month', /\b(?:monthly|per month|pcm|per maand|bruto per maand|månadslön|monatlich|mensuel)\b/iu],
  [
    'year',
    /\b(?:annual|annually|annualized|yearly|per year|per annum|a year|jaarsalaris|jährlich|annuel|p\.a)\b/iu,
  ],
]

/** Characters looked at before and behind an amount. */
const BEFORE = 110
const AFTER = 60

const PAY_WORD =
  /\b(?:salar(?:y|ies)|salaris|salaire|gehalt|lön|loon|pay|wages?|compensation|comp|remuneration|rate|rates|earn(?:ing)?s?|base|ote|package|income|make|remunerated|payscale|band)\b/giu
/** Money that is not pay. Checked on both sides; the nearer word wins. */
const OTHER_WORD =
  /\b(?:bonus(?:es)?|sign(?:ing)?[- ]?on|signing|referral|refer(?:ring)?|priced|equity|stock|shares?|options?|rsus?|allowances?|budgets?|reimburse(?:ment|d|s)?|401|403|match(?:ing)?|contributions?|contribute|insurance|coverage|disability|revenues?|arr|mrr|gmv|acv|funding|funded|raised|raise|seed|series [a-f]|valu(?:ed|ation)|investments?|invested|investors?|assets|aum|backed|donat\w+|sav(?:e|ed|es|ing|ings)|tuition|education(?:al)?|learning|wellness|home[- ]office|office set|equipment|gift|credits?|deductible|hsa|fsa|hra|fine|penalt(?:y|ies)|prize|award(?:ed)?s?|quotas?|deal|deals|contract (?:value|size)s?|contracts|project(?:s|ed)?|portfolio|market|industry|economy|spend(?:ing)?|purchases?|transactions?|processed|process|loans?|mortgages?|grants?|debt|fund|funds|costs?|fees?|worth|sales of|in sales|volume|subsid(?:y|ies|ized)|travel|phone|internet|commut\w+|per (?:user|business|customer|client|seat)|stipends?|childcare|adoption|fertility|gym|meals?|lunch|retention|relocation|moving|capital|exceed\w*|managing budgets?|managed|profit|ebitda|turnover|payments?|customers?|clients?|companies|net worth|scholarships?|accidental|life|death|discount\w*|perks?|vacation|pto|pension|superannuation of|development fund|prize|tickets?|coins?|merchandise|rent)\b/giu
const ON_TARGET =
  /\b(?:ote|on[-‑ ]target(?: earnings?)?|on[-‑ ]track earnings|target earnings|total target (?:earnings|cash|compensation)|commission only|(?:including|includes|with) (?:uncapped )?commissions?|earning potential)\b/iu
const BASE = /\b(?:base|salary|hourly|fixed|guaranteed)\b/iu
/** Behind the amount: "$150k OTE", but not "$60k (OTE $90k)", whose target is another amount. */
const ON_TARGET_BEHIND =
  /^[\s,(]*(?:ote|on[-‑ ]target|(?:in )?total (?:target )?(?:earnings|comp)|including commission|with commission|commission only)\b(?![\s:=]*(?:of|is|range)?[\s:=]*[$€£\d])/iu
/** Words after which something is added to the amount, not said of it. */
const ADDS =
  /[+&]|\b(?:plus|and|with|eligible|depending|based|exclusive|excluding|not including|before|bruto|gross|commensurate)\b|,/iu

const ANY_PAY_WORD = new RegExp(PAY_WORD.source, 'iu')

/** Whether a pay word stands in what {@link payContext} looks at; cheaper than all it reads there. */
export function hasPayWordNear(text: string, start: number, end: number): boolean {
  return (
    ANY_PAY_WORD.test(text.slice(Math.max(0, start - BEFORE), start)) ||
    ANY_PAY_WORD.test(text.slice(end, end + AFTER))
  )
}

function nearest(words: RegExp, text: string, fromEnd: boolean): number {
  let best = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(words)) {
    const distance = fromEnd ? text.length - (match.index + match[0].length) : match.index
    best = Math.min(best, distance)
  }
  return best
}

/** The words before an amount that can govern it: back to the sentence's start, at most {@link BEFORE}. */
function wordsBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - BEFORE), start)
  const cut = Math.max(
    window.lastIndexOf('. '),
    window.lastIndexOf('? '),
    window.lastIndexOf('! '),
    window.lastIndexOf('\n\n'),
    window.lastIndexOf(';'),
  )
  const line = window.slice(cut + 1)
  const breaks = line.split('\n')
  // A label may stand alone on the line above: "Salary range\n$100k".
  return breaks.length > 2 ? breaks.slice(-2).join('\n') : line
}

function wordsAfter(text: string, end: number): string {
  const window = text.slice(end, end + AFTER)
  const cut = window.search(/[.;!?](?:\s|$)|\n|[•|]/)
  return cut < 0 ? window : window.slice(0, cut)
}

/** The words behind an amount that still speak of it: "$5,000 sign-on bonus", not "$120,000 + bonus". */
function beforeAdding(after: string): string {
  const at = after.search(ADDS)
  return at < 0 ? after : after.slice(0, at)
}

/** Whether the last kind of pay named before the amount, or the words right behind it, make it on-target pay. */
function isOnTarget(before: string, after: string): boolean {
  if (ON_TARGET_BEHIND.test(after)) return true
  const near = before.slice(-60)
  const target = [...near.matchAll(new RegExp(ON_TARGET.source, 'giu'))].at(-1)
  if (target === undefined) return false
  return !BASE.test(near.slice(target.index + target[0].length))
}

/** Reads what the words around `start`..`end` say of the money between. */
export function payContext(text: string, start: number, end: number): PayContext {
  const before = wordsBefore(text, start)
  const after = wordsAfter(text, end)
  const tail = text.slice(end, end + AFTER)
  let period: PayPeriod | null = null
  for (const [name, pattern] of AFTER_PERIODS) {
    const match = pattern.exec(tail)
    if (match) {
      const written = PERIOD_WORDS.find(([, words]) => words.test(match[0]))?.[0]
      period = written ?? name
      break
    }
  }
  const payBefore = nearest(PAY_WORD, before, true)
  const otherBefore = nearest(OTHER_WORD, before, true)
  const payAfter = nearest(PAY_WORD, after, false)
  const otherAfter = nearest(OTHER_WORD, beforeAdding(after.slice(0, 34)), false)
  const isMeasured = period !== null
  if (period === null) {
    let closest = Number.POSITIVE_INFINITY
    for (const [name, words] of PERIOD_WORDS) {
      const match = [...before.matchAll(new RegExp(words.source, 'giu'))].at(-1)
      const distance = match ? before.length - match.index : Number.POSITIVE_INFINITY
      if (distance < closest) {
        closest = distance
        period = name
      }
    }
    if (closest > 60) {
      period =
        PERIOD_WORDS.find(([, words]) => {
          const at = words.exec(after)?.index
          return at !== undefined && at < 25
        })?.[0] ?? period
    }
  }
  const pay = Math.min(payBefore, payAfter + 4)
  const other = Math.min(otherBefore, otherAfter)
  const isOther = other < pay
  return {
    period,
    isMeasured,
    isNamed: pay < Number.POSITIVE_INFINITY && !isOther,
    isNearPayWord: payBefore <= 60,
    isOther,
    isOnTarget: isOnTarget(before, after),
  }
}
