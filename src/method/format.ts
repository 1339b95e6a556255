// The scale alone, not the room's face: a small script that formats a level must not carry every skill.
import { LEVELS } from '../taxonomy/levels.ts'
import type { Level } from '../taxonomy/types.ts'
import type { Estimate, SuppressedEstimate } from './estimate.ts'
import { withheldWords } from './share.ts'

/** A space that neither breaks nor spreads, between a number and its unit. */
const THIN = '\u202f'
/** A minus that no line break parts from its number. */
const MINUS = '\u2212\u2060'

/** A share in percent, rounded as METHOD 3.7 says, without the sign: "17.9", "0.17", "<0.1", "100". */
function percent(share: number): string {
  const value = share * 100
  if (value === 0) return '0'
  if (value < 0.005) return '<0.1'
  if (value < 0.995) return value.toFixed(2)
  if (value === 100) return '100'
  return value >= 99.95 ? '>99.9' : value.toFixed(1)
}

/**
 * A share in [0, 1] as percent: "17.9 %", two decimals below one percent ("0.17 %"), "<0.1 %" rather than a zero
 * that is none, ">99.9 %" rather than an all that is none.
 *
 * @see METHOD 3.7
 */
export function formatShare(share: number): string {
  return `${percent(share)}${THIN}%`
}

/** A limit of an interval: as a share, but "<0.01" where two decimals would read as zero, since a value may say "0.01". */
function limit(share: number): string {
  return share > 0 && share < 0.000_05 ? '<0.01' : percent(share)
}

/** The interval beside a share: "(15.6–20.5)". */
export function formatShareInterval(limits: { readonly low: number; readonly high: number }): string {
  return `(${limit(limits.low)}–${limit(limits.high)})`
}

/** A share with its interval as a sentence has it: "17.9 % (15.6–20.5 %)". */
export function formatShareWithInterval(figure: { value: number; low: number; high: number }): string {
  return `${formatShare(figure.value)} (${limit(figure.low)}–${limit(figure.high)}${THIN}%)`
}

const SYMBOLS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  INR: '₹',
  JPY: '¥',
  CAD: 'CA$',
  AUD: 'A$',
  NZD: 'NZ$',
  HKD: 'HK$',
  SGD: 'S$',
  BRL: 'R$',
  MXN: 'MX$',
  ILS: '₪',
  KRW: '₩',
  PHP: '₱',
}

/** What stands before an amount: a symbol where it is plain whose it is, else the code and a space. */
function unitOf(currency: string): string {
  return SYMBOLS[currency] ?? `${currency}\u00a0`
}

function threeDigits(amount: number): number {
  return amount === 0 ? 0 : Number(amount.toPrecision(3))
}

/** Digits in threes, at most `decimals` of them behind the point and no idle zero. */
function grouped(amount: number, decimals = 2): string {
  const [whole = '0', fraction = ''] = amount.toFixed(decimals).split('.')
  const digits = fraction.replace(/0+$/, '')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (digits ? `.${digits}` : '')
}

/**
 * Pay to three significant digits, short: "$158k", "$59.3k", "€1.25M", "$940". Negative amounts carry a minus.
 *
 * @see METHOD 3.7
 */
export function formatPay(amount: number, currency: string): string {
  return short(threeDigits(amount), currency)
}

/** An amount in its short form, every digit of it. */
function short(amount: number, currency: string): string {
  const size = Math.abs(amount)
  const before = `${amount < 0 ? MINUS : ''}${unitOf(currency)}`
  if (size >= 1e9) return `${before}${grouped(size / 1e9, 4)}B`
  if (size >= 1e6) return `${before}${grouped(size / 1e6, 4)}M`
  if (size >= 1e4) return `${before}${grouped(size / 1e3, 4)}k`
  return `${before}${grouped(size)}`
}

/** An amount written out, every digit of it. */
function inFull(amount: number, currency: string): string {
  return `${amount < 0 ? MINUS : ''}${unitOf(currency)}${grouped(Math.abs(amount))}`
}

/** Pay to three significant digits, written out as a sentence has it: "$158,000", "−$3,940". */
export function formatPayInFull(amount: number, currency: string): string {
  return inFull(threeDigits(amount), currency)
}

/**
 * First less second amount as `formatPay` prints each of them, so that a reader who subtracts what stands there finds
 * what is printed: 194,960 and 205,040 stand as "$195k" and "$205k", and their difference as "−$10k".
 *
 * @see METHOD 0, rule 7
 */
export function formatPayDifference(first: number, second: number, currency: string): string {
  return short(threeDigits(first) - threeDigits(second), currency)
}

/** The same written out and without its sign, which a sentence says in words: "$10,000". */
export function formatPayDistance(first: number, second: number, currency: string): string {
  return inFull(Math.abs(threeDigits(first) - threeDigits(second)), currency)
}

/** The same written out with its sign: "−$10,000". */
export function formatPayDifferenceInFull(first: number, second: number, currency: string): string {
  return inFull(threeDigits(first) - threeDigits(second), currency)
}

/** The interval beside pay: "($151k–$164k)". */
export function formatPayInterval(
  limits: { readonly low: number; readonly high: number },
  currency: string,
): string {
  return `(${formatPay(limits.low, currency)}–${formatPay(limits.high, currency)})`
}

const PERIOD_WORDS = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
} as const

/**
 * Pay as one posting states it, unrounded: "$165,000–195,000 a year", "$28.50 an hour", "from £40,000 a year",
 * "up to $60,000 a year"; null when neither bound is known.
 */
export function formatStatedPay(pay: {
  readonly low: number | null
  readonly high: number | null
  readonly currency: string
  readonly period: keyof typeof PERIOD_WORDS
}): string | null {
  const { low, high } = pay
  const unit = unitOf(pay.currency)
  const words = PERIOD_WORDS[pay.period]
  if (low !== null && high !== null) {
    const amount = low === high ? exact(low) : `${exact(low)}–${exact(high)}`
    return `${unit}${amount} ${words}`
  }
  if (low !== null) return `from ${unit}${exact(low)} ${words}`
  return high === null ? null : `up to ${unit}${exact(high)} ${words}`
}

/** An amount as written: whole, or with its two decimals. */
function exact(amount: number): string {
  const cents = Math.round(amount * 100) / 100
  return Number.isInteger(cents) ? grouped(cents, 0) : addThousands(cents.toFixed(2))
}

function addThousands(text: string): string {
  return text.replace(/\B(?=(\d{3})+\.)/g, ',')
}

/** "1,742". */
export function formatCount(count: number): string {
  return grouped(Math.round(count), 0)
}

/** A count with its noun: "1 posting", "1,742 postings". */
export function formatCounted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** "L3 Independent". */
export function formatLevel(level: Level): string {
  return `L${level} ${LEVELS[level]?.name ?? ''}`
}

/** The interval of levels beside a median: "(L3–L3)". */
export function formatLevelInterval(limits: { readonly low: Level; readonly high: Level }): string {
  return `(L${limits.low}–L${limits.high})`
}

/** A ratio with one decimal: "3.5×". */
export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(1)}×`
}

/** What stands in the place of a withheld rate: "11 of 214 postings: too few to state a rate", or the true reason. */
export function formatWithheld(estimate: SuppressedEstimate): string {
  return `${formatCount(estimate.count)} of ${formatCounted(estimate.n, 'posting')}: ${withheldWords(estimate)}`
}

/** A share cell: "17.9 %" when published, else the counts. */
export function formatShareEstimate(estimate: Estimate): string {
  return estimate.status === 'suppressed' ? formatWithheld(estimate) : formatShare(estimate.value)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A date YYYY-MM-DD as "3 Aug 2026". Anything else is returned as it is. */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  return year && name ? `${Number(day)} ${name} ${year}` : date
}

/** A span of dates: "3 Aug–25 Oct 2026", "3 Aug 2025–2 Jan 2026"; "no stated dates" when both are null. */
export function formatDates(from: string | null, to: string | null): string {
  if (from === null || to === null) return (from ?? to) ? formatDate(from ?? to ?? '') : 'no stated dates'
  if (from === to) return formatDate(from)
  const first = formatDate(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first}–${formatDate(to)}`
}
