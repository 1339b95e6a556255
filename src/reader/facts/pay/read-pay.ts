import { THRESHOLDS } from '../../../method/index.ts'
import type { Confidence, PayPeriod, RawPay, ReadPay } from '../../types.ts'
import { CURRENCY_OF_COUNTRY, DOLLAR_COUNTRIES } from '../data/currencies.ts'
import { amountsOf, unescaped } from './amounts.ts'
import { hasPayWordNear, type PayContext, payContext } from './context.ts'
import { boundsOf, type MoneyRange, rangesOf } from './ranges.ts'

/** Money above this is no yearly pay, whatever stands around it. */
const LARGEST_YEARLY = 5_000_000
const LARGEST_FACTOR = 1e5

/** R16: what an amount without a period is taken for. */
function periodBySize(amount: number): PayPeriod {
  if (amount <= THRESHOLDS.largestHourly.value) return 'hour'
  return amount <= THRESHOLDS.largestMonthly.value ? 'month' : 'year'
}

function currencyOf(written: string | null, country: string | null): string | null {
  if (written === '$')
    return country !== null && DOLLAR_COUNTRIES.includes(country)
      ? (CURRENCY_OF_COUNTRY[country] ?? 'USD')
      : 'USD'
  if (written === 'kr') return country === 'NO' ? 'NOK' : country === 'DK' ? 'DKK' : 'SEK'
  if (written !== null) return written
  return country === null ? null : (CURRENCY_OF_COUNTRY[country] ?? null)
}

interface Statement {
  readonly pay: ReadPay
  /** Named by a pay word or measured by a period: preferred to a bare range. */
  readonly isPlain: boolean
}

/** True for a pair that looks like pay by itself: yearly or hourly size, ends not far apart. */
function looksLikePay(range: MoneyRange): boolean {
  const { low, high } = range
  if (!range.isPair || high > low * 3) return false
  return (low >= 15_000 && high <= 1_500_000) || (range.factor === 1000 && low >= 15_000)
}

/** A headline's pay stands among the lines of title, employer and place. */
const HEADLINES = 6
/** Blanks that may stand around an amount which is alone on its line. */
const LONGEST_BLANK = 100

/** Where the first `count` lines that say something end; the end of a text that has fewer. */
function firstLinesEnd(text: string, count: number): number {
  let end = 0
  for (let found = 0; found < count; ) {
    const next = text.indexOf('\n', end)
    if (next < 0) return text.length
    if (text.slice(end, next).trim() !== '') found += 1
    end = next + 1
  }
  return end - 1
}

/**
 * "£95k" alone on a line near the top, of a yearly size: boards set title, place and pay so. Without a period it goes
 * by size with low confidence (R16).
 */
function isHeadline(text: string, { start, end, low, high, currency }: MoneyRange): boolean {
  if (currency === null || low < 15_000 || high > 500_000) return false
  // Looked for near by only: in a text of one long line, from each of its amounts, it would be far.
  const before = text.slice(Math.max(0, start - LONGEST_BLANK), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  if (from > 0 && text[from - 1] !== '\n') return false
  const after = text.slice(end, end + LONGEST_BLANK)
  const close = after.indexOf('\n')
  if (close < 0 || text.slice(from, start).trim() !== '' || after.slice(0, close).trim() !== '') return false
  return from <= firstLinesEnd(text, HEADLINES)
}

/** Whether words and size together make an amount pay: the less is written, the more the size must say. */
function isPlausible(range: MoneyRange, amount: number, isSized: boolean, context: PayContext): boolean {
  if (range.currency === null) {
    if (!context.isNamed) return false
    return (
      isSized ||
      (context.isMeasured && range.isPair) ||
      (range.factor === 1000 && amount >= 15_000) ||
      (context.period !== null && amount >= 1000)
    )
  }
  if (context.isNamed) return true
  return isSized || (context.isMeasured && amount >= 7)
}

function statementOf(
  text: string,
  plain: string,
  range: MoneyRange,
  country: string | null,
): Statement | null {
  const amount = range.high
  if (range.factor > LARGEST_FACTOR || amount > LARGEST_YEARLY || amount < 5) return null
  // Without a currency only a pay word makes an amount pay.
  if (range.currency === null && !hasPayWordNear(text, range.start, range.end)) return null
  const context = payContext(text, range.start, range.end)
  const isSized = looksLikePay(range) || isHeadline(plain, range)
  if (context.isOther && !(isSized && context.isNearPayWord)) return null
  if (!isPlausible(range, amount, isSized, context)) return null
  const currency = currencyOf(range.currency, country)
  if (currency === null) return null
  // "$120-150 a year" leaves the thousands out; "annual salary: $19.00 - $37.00" is an hour's pay under a wrong name.
  const isSmall = context.period === 'year' && context.isNamed && amount >= 20 && amount < 1000
  const isMisnamed = isSmall && /\d[.,]\d\d(?!\d)/.test(plain.slice(range.start, range.end))
  const scale = isSmall && !isMisnamed ? 1000 : 1
  const stated = isMisnamed ? null : context.period
  const period = stated ?? periodBySize(amount)
  if (!isPossible(amount * scale, period, currency)) return null
  const confidence: Confidence = stated === null ? 'low' : context.isNamed || range.isPair ? 'high' : 'medium'
  const { low, high } = boundsOf(plain, range)
  return {
    isPlain: context.isNamed || context.period !== null,
    pay: {
      low: low === null ? null : low * scale,
      high: high === null ? null : high * scale,
      currency,
      period,
      confidence,
      span: { start: range.start, end: range.end },
      isDisclosed: true,
      basis: context.isOnTarget ? 'ote' : 'base',
    },
  }
}

/** Currencies whose unit is worth roughly a dollar or more, so that a size says something. */
const LARGE_UNITS = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'SGD'])
const BOUNDS: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [5, 1000],
  day: [20, 10_000],
  week: [100, 30_000],
  month: [400, 100_000],
  year: [5000, LARGEST_YEARLY],
}

/** Turns away what no post pays in that period: "$300 per month" of commuter benefit, "$500k a month" of sales. */
function isPossible(amount: number, period: PayPeriod, currency: string): boolean {
  const [least, most] = BOUNDS[period]
  return amount >= least && (amount <= most || !LARGE_UNITS.has(currency))
}

function statementsOf(text: string, country: string | null): readonly Statement[] {
  const plain = unescaped(text)
  return rangesOf(plain, amountsOf(text, plain)).flatMap(
    (range) => statementOf(text, plain, range, country) ?? [],
  )
}

/**
 * Every statement of pay in a posting's text, in its order: one a place, a level or a shift where the posting tells
 * them apart (R16). [] when there is none; {@link payFromText} is the one that counts.
 */
export function everyPayInText(text: string, country: string | null): readonly ReadPay[] {
  return statementsOf(text, country).map(({ pay }) => pay)
}

/**
 * Pay stated in a posting's text (R16, R24): the first statement of base pay, else of on-target pay; null when
 * there is none. Bonuses, benefits, equity and company money are not pay. Several places: the first is it.
 *
 * @param country ISO 3166 alpha-2 of the posting, which decides what a plain `$` or `kr` is; null when unknown.
 */
export function payFromText(text: string, country: string | null): ReadPay | null {
  const statements = statementsOf(text, country)
  const first = (fits: (statement: Statement) => boolean): ReadPay | undefined => statements.find(fits)?.pay
  return (
    first(({ pay, isPlain }) => isPlain && pay.basis === 'base') ??
    first(({ pay }) => pay.basis === 'base') ??
    first(() => true) ??
    null
  )
}

const known = (amount: number | null): number | null =>
  amount === null || !Number.isFinite(amount) || amount <= 0 ? null : amount

/**
 * Pay from a source's own fields. 0 is unknown. Without a period it goes by size with low confidence (R16);
 * without a currency by the country. Null when no amount or no currency can be had.
 */
export function payFromFields(raw: RawPay, country: string | null): ReadPay | null {
  const [one, other] = [known(raw.low), known(raw.high)]
  const isSwapped = one !== null && other !== null && one > other
  const [low, high] = isSwapped ? [other, one] : [one, other]
  const amount = high ?? low
  const currency = currencyOf(raw.currency, country)
  if (amount === null || currency === null) return null
  return {
    low,
    high,
    currency,
    period: raw.period ?? periodBySize(amount),
    confidence: raw.period === null ? 'low' : 'high',
    span: null,
    isDisclosed: raw.isDisclosed,
    basis: 'base',
  }
}

/** Pay of a posting: its disclosed fields, else its text, else an estimate in its fields, else null. */
export function readPay(text: string, raw: RawPay | null, country: string | null): ReadPay | null {
  const fields = raw === null ? null : payFromFields(raw, country)
  if (fields?.isDisclosed) return fields
  return payFromText(text, country) ?? fields
}
