import type { Span } from '../../types.ts'
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../data/currencies.ts'

/** One amount of money as written. `value` has its magnitude applied unless it has none of its own. */
export interface Amount extends Span {
  readonly value: number
  /** ISO 4217, `$` or `kr` for a sign that several currencies share, or null when none is written. */
  readonly currency: string | null
  /** The factor written behind the number: 1000 for "k", 1e6 and more for company money, 1 for none. */
  readonly factor: number
  /** "60k+" leaves the upper end open. */
  readonly isOpen: boolean
}

const CODES = CURRENCY_CODES.split(' ').join('|')
const SIGNS = CURRENCY_SIGNS.map(([sign]) => sign.replace(/[$.]/g, '\\$&')).join('|')
const BEFORE = `(?:(${CODES})\\s?\\*{0,2}\\s?)?(${SIGNS}|\\$|¥|\\bRs\\.?|\\bkr\\.?)?`
const DIGITS =
  "(\\d{1,3}(?:[,.\\u00a0\\u202f’']\\u200b?\\d{3})+(?:[.,]\\u200b?\\d{1,2})?(?!\\d)|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:[.,]\\u200b?\\d{1,2})?(?!\\d))(?:,(?:-|–|=)(?=\\s|$))?"
const FACTOR =
  '(?:\\s?(thousand|millions?|mil|mln|billions?|trillions?|bn|mm|lakhs?|lacs?|lpa|crores?|[kmbtl])(?![\\p{L}\\d]))?'
const AFTER = `(?:\\s?\\(?(${CODES})\\b\\)?|\\s?(€|£|\\$|zł|kr\\b\\.?|SEK|euros?\\b|dollars?\\b|pounds?\\b)(?:\\s?(${CODES})\\b)?)?`
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${BEFORE})\\s?\\*{0,2}${DIGITS}${FACTOR}(\\+(?!\\s*(?:equity|bonus|benefits|commission|offers|ote|super|stock|incentive|options|[\\d$€£])))?${AFTER}`,
  'giu',
)

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mil: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  t: 1e12,
  trillion: 1e12,
  trillions: 1e12,
  l: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  lpa: 1e5,
  crore: 1e7,
  crores: 1e7,
}
const SIGN_CODES = new Map<string, string>([
  ...CURRENCY_SIGNS,
  ['$', '$'],
  ['¥', 'JPY'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
  ['kr', 'kr'],
  ['kr.', 'kr'],
  ['sek', 'SEK'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
])

/** A whole number without separators. */
const PLAIN = /^\d+$/

/**
 * The number of a run of digits and separators: "1,250.50", "1.250,50", "45 000", "3.500". A last group of
 * three digits is a thousand, one of one or two is a fraction.
 */
export function numberOf(digits: string): number {
  if (PLAIN.test(digits)) return Number(digits)
  const plain = digits.replace(/[\s\u00a0\u202f\u200b’']/g, '')
  const match = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(plain)
  const whole = (match?.[1] ?? plain).replace(/[.,]/g, '')
  return Number(`${whole}.${match?.[2] ?? '0'}`)
}

function signCode(sign: string | undefined): string | null {
  if (sign === undefined) return null
  return (
    SIGN_CODES.get(sign.toLowerCase()) ?? SIGN_CODES.get(sign.toUpperCase()) ?? SIGN_CODES.get(sign) ?? null
  )
}

/** Markdown's escaped marks ("\-", "3\.500") with the backslash behind the mark, so that offsets stay. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\([-+.*_~])/g, '$1\u200b') : text
}

/** The longest that can stand before the digits of an amount: a code, a sign, blanks and asterisks. */
const LONGEST_LEAD = 15

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57

/** The next match of an amount at or behind an offset, or null. Runs the pattern from just before a digit on. */
function nextAmount(plain: string, offset: number): RegExpExecArray | null {
  let digit = offset
  while (digit < plain.length && !isDigitCode(plain.charCodeAt(digit))) digit += 1
  if (digit === plain.length) return null
  AMOUNT.lastIndex = Math.max(offset, digit - LONGEST_LEAD)
  return AMOUNT.exec(plain)
}

/** "$150,000 or more", "$160,000 - TBD": the upper end is left open. */
const OPEN_END =
  /^(?:\s?(?:USD|CAD|EUR|GBP|AUD))?(?:\s?(?:\/|per|an?)\s?(?:hour|hr|year|yr|month|annum|week|day))?\s*(?:\(?or more\b|and (?:up|above)\b|[-–—]\s*TBD\b)/i

/** A bare number that counts hours ("19 hours a week") or names a year ("2026 monthly salary range"). */
function isNoMoney(digits: string, behind: string): boolean {
  if (/^\s?(?:hours?|hrs?)\b(?!\s?rate)/i.test(behind)) return true
  return /^(?:19|20)\d\d$/.test(digits) && /^\s\p{L}/u.test(behind)
}

/**
 * Every amount of a text, in order, with or without a currency. Percentages and 401(k) are no amounts.
 * `plain` is the text {@link unescaped}, for those who have it.
 */
export function amountsOf(text: string, plain: string = unescaped(text)): Amount[] {
  const amounts: Amount[] = []
  let end = 0
  for (let match = nextAmount(plain, 0); match !== null; match = nextAmount(plain, end)) {
    const [whole, codeBefore, signBefore, digits = '', factorWord, open, codeAfter, signAfter, codeLast] =
      match
    end = match.index + whole.length
    const currency =
      codeLast?.toUpperCase() ??
      codeAfter?.toUpperCase() ??
      codeBefore?.toUpperCase() ??
      signCode(signBefore) ??
      signCode(signAfter)
    const rest = text.slice(end, end + 3)
    if (/^\s?%/.test(rest) || /^\d*(?:st|nd|rd|th)\b/i.test(rest)) continue
    if (currency === null && /^(?:401|403|457)/.test(digits) && /^\s?\(|^k/i.test(factorWord ?? rest))
      continue
    if (currency === null && factorWord === undefined && isNoMoney(digits, text.slice(end, end + 16)))
      continue
    // "40L" is forty lakhs in rupees only.
    const written = factorWord?.toLowerCase()
    const factor =
      written === undefined || (written === 'l' && currency !== 'INR') ? 1 : (FACTORS[written] ?? 1)
    const blank = whole.length - whole.trimStart().length
    amounts.push({
      start: match.index + blank,
      end,
      value: numberOf(digits) * factor,
      currency: currency === 'RMB' ? 'CNY' : currency,
      factor,
      isOpen: open !== undefined || OPEN_END.test(text.slice(end, end + 40)),
    })
  }
  return amounts
}
