import type { PayPeriod, RawPay } from '../../reader/types.ts'

const CODES =
  'USD|EUR|GBP|CAD|AUD|NZD|SGD|HKD|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|CNY|KRW|BRL|MXN|ZAR|AED|SAR|QAR|EGP|PHP|MYR|IDR|THB|VND|ILS|TRY|COP|ARS|CLP|KES|NGN|PKR|BDT'
const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  CAN$: 'CAD',
  CDN$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  MX$: 'MXN',
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  'RS.': 'INR',
  RS: 'INR',
  '¥': 'JPY',
  '₩': 'KRW',
  '₱': 'PHP',
  '₪': 'ILS',
  '₺': 'TRY',
  zł: 'PLN',
  kr: 'SEK',
}
const SIGN = `(?:US|CAN?|CDN|AU|NZ|SG|HK|MX|[CASR])?\\$|[£€₹¥₩₱₪₺]|(?<![A-Za-z])Rs\\.?|(?<![A-Za-z])(?:${CODES})(?![A-Za-z])`
const NUMBER = String.raw`\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[ \u00a0.,']\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`
const AMOUNT = new RegExp(
  `(?<sign>${SIGN})?\\s{0,2}(?<number>${NUMBER})\\s?(?<scale>[kK](?![a-z])|[mM](?![a-z])|lakhs?|LPA)?\\s{0,2}(?<after>[£€]|zł|kr(?![a-z])|(?<![A-Za-z])(?:${CODES})(?![A-Za-z]))?`,
  'gu',
)
const BETWEEN =
  /^\s*(?:\/?\s*(?:hr|hour|yr|year|month|mo)\.?)?\*?\s*(?:-|–|—|−|~|to|through|up to|bis|tot|à)\s*$/i
const PERIODS: readonly (readonly [RegExp, PayPeriod])[] = [
  [/\b(?:an|per|a|each|\/)?\s*(?:hour|hr|hourly|uur|stunde|heure|h)\b|\/\s*h\b/i, 'hour'],
  [/\b(?:daily|per diem|day|dag)\b/i, 'day'],
  [/\b(?:week|weekly|wk)\b/i, 'week'],
  [/\b(?:month|monthly|mo|mth|maand|monat|mois|pcm)\b/i, 'month'],
  [/\b(?:year|yearly|yr|annual|annually|annum|p\.?a|jaar|jahr|ans?|LPA)\b/i, 'year'],
]

/** What the words beside an amount say about the currency of a bare `$`. */
export interface PayTextContext {
  /** Currency a bare `$` means here (USD, CAD, AUD ...). */
  readonly dollar: string
}

/**
 * Pay from a source's own pay field: "$22 an hour", "$70,000 - $80,000 a year", "€3.500 per month", "$35-40/hr",
 * "Up to $40 an hour" (the lower bound stays unknown, METHOD R24), "$53K-$91K (Glassdoor est.)" (not disclosed).
 * The first amount or range counts. Null when the field names no amount. The period is null when not said.
 */
export function parsePayText(text: string, context: PayTextContext): RawPay | null {
  const amounts = amountsIn(text.slice(0, 400))
  const first = amounts[0]
  if (first === undefined) return null
  const second = amounts[1]
  const between =
    second === undefined ? '' : text.slice(first.index + first[0].trimEnd().length, second.index)
  const isBetween = /^\s*and\s*$/i.test(between) && /\bbetween\W*$/i.test(text.slice(0, first.index))
  const isRange = second !== undefined && (BETWEEN.test(between) || isBetween)
  let low = amountOf(first)
  let high: number | null = isRange && second !== undefined ? amountOf(second) : low
  // "$100-120k": the scale closes the range and covers both.
  if (isRange && second?.groups?.scale !== undefined && first.groups?.scale === undefined && low < 1000) {
    low *= scaleOf(second.groups.scale)
  }
  if (low <= 0 && (high === null || high <= 0)) return null
  let bottom: number | null = low > 0 ? low : null
  if (!isRange) {
    const before = text.slice(Math.max(0, first.index - 14), first.index)
    const after = text.slice(first.index + first[0].length, first.index + first[0].length + 14)
    if (/\b(?:up to|max(?:imum)?|until|tot|bis)\W*$/i.test(before)) bottom = null
    else if (
      /\b(?:from|starting(?: at)?|min(?:imum)?|at least|vanaf|ab)\W*$/i.test(before) ||
      /^\s*(?:\+|and up|or more)/i.test(after)
    )
      high = null
  }
  const last = isRange && second !== undefined ? second : first
  return {
    low: bottom,
    high,
    currency: currencyOf([first, last], context),
    period: payPeriodOf(text.slice(first.index)) ?? payPeriodOf(text),
    isDisclosed: !isEstimate(text),
  }
}

/** True when the words say that somebody other than the employer reckoned the pay. */
export function isEstimate(text: string): boolean {
  return (
    /\best\.?\b|estimate|predicted|glassdoor est/i.test(text) && !/employer(?:[- ]provided| est)/i.test(text)
  )
}

/** The period a word or phrase names: "Annual", "HOURLY", "per week", "1 YEAR"; null when none. */
export function payPeriodOf(text: string): PayPeriod | null {
  let best: PayPeriod | null = null
  let bestAt = Number.POSITIVE_INFINITY
  for (const [pattern, period] of PERIODS) {
    const at = text.search(pattern)
    if (at !== -1 && at < bestAt) {
      best = period
      bestAt = at
    }
  }
  return best
}

/** Numbers that are pay; what opens a range that ends in one is pay too: "20-25 per hour", "45-55k". */
function amountsIn(text: string): readonly RegExpExecArray[] {
  const numbers = [...text.matchAll(AMOUNT)]
  return numbers.filter((match, index) => {
    if (isAmount(match)) return true
    const next = numbers[index + 1]
    if (next === undefined || !isAmount(next)) return false
    return BETWEEN.test(text.slice(match.index + match[0].trimEnd().length, next.index))
  })
}

/** A bare small number without sign or scale ("401k", "2 weeks", "1 year") is no pay. */
function isAmount(match: RegExpMatchArray): boolean {
  const { sign, after, scale, number } = match.groups ?? {}
  if (/^401\s?\(?[kK]/.test((number ?? '') + (scale ?? ''))) return false
  return (
    sign !== undefined ||
    after !== undefined ||
    scale !== undefined ||
    amountOf(match) >= 1000 ||
    /^\d+\.\d\d$/.test(number ?? '') ||
    isRate(match) ||
    isRangeEnd(match)
  )
}

/** "25/hour", "450 per day": a period right behind says that a small number is pay; "2 weeks" says nothing. */
function isRate(match: RegExpMatchArray): boolean {
  const end = (match.index ?? 0) + match[0].length
  return /^\s*(?:\/|per\b|an?\b|p\.?\/?)\s*(?:h|hr|hour|day|week|wk|month|mo|year|yr)\b/i.test(
    (match.input ?? '').slice(end, end + 16),
  )
}

/** "$35-40/hr": the second number carries no sign of its own. */
function isRangeEnd(match: RegExpMatchArray): boolean {
  const before = (match.input ?? '').slice(Math.max(0, (match.index ?? 0) - 24), match.index)
  return /\d\s*[kK]?\s*(?:-|–|—|−|to)\s*$/.test(before)
}

function amountOf(match: RegExpMatchArray): number {
  const { number = '', scale } = match.groups ?? {}
  return plainNumber(number) * scaleOf(scale)
}

function scaleOf(scale: string | undefined): number {
  if (scale === undefined) return 1
  const letter = scale[0]?.toLowerCase()
  return letter === 'k' ? 1000 : letter === 'm' ? 1_000_000 : 100_000
}

/** "1,234.50", "1.234,50", "1 234", "22.60", "22,60": a separator before exactly three digits groups thousands. */
function plainNumber(text: string): number {
  const compact = text.replace(/[ \u00a0']/g, '')
  const decimals = /[.,](\d{1,2})$/.exec(compact)?.[1]
  const whole = (decimals === undefined ? compact : compact.slice(0, -decimals.length - 1)).replace(
    /[.,]/g,
    '',
  )
  return Number(decimals === undefined ? whole : `${whole}.${decimals}`)
}

function currencyOf(matches: readonly RegExpMatchArray[], context: PayTextContext): string | null {
  let dollar = false
  for (const match of matches) {
    for (const sign of [match.groups?.after, match.groups?.sign]) {
      if (sign === undefined) continue
      if (sign === '$') dollar = true
      else return SIGNS[sign] ?? SIGNS[sign.toUpperCase()] ?? sign.toUpperCase()
    }
  }
  return dollar ? context.dollar : null
}
