const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,].*|Z)?$/s
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}.*)?$/
const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})(?:[\sT,].*)?$/s
const DAY_FIRST =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:\D.*)?$/is
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\D.*)?$/is
const NUMBER = /^\d{9,13}(?:\.\d+)?(?:e[+-]?\d+)?$|^\d\.\d+e\+?\d{1,2}$/i

/** Which of the first two numbers of a date such as 03/04/2025 is the day. */
export type DayMonthOrder = 'day-first' | 'month-first'

/**
 * A date as sources write it, as YYYY-MM-DD: ISO with or without time (the day as written, no shift of zone),
 * 2025/09/09, 20250909, epoch seconds or milliseconds (UTC), 29 Jul 2025, July 29, 2025, 01.10.2026 (with dots the day
 * stands first unless `order` or the numbers say otherwise), and numbers with slashes or dashes when `order` says which
 * is the day or the numbers leave no choice. Null for anything else: relative dates ("3 days
 * ago") would need a clock; days that do not exist and years outside 1990 to 2100 are no dates of a posting.
 */
export function parseDate(value: string | number, order: DayMonthOrder | null): string | null {
  if (typeof value === 'number') return fromEpoch(value)
  const text = value.trim()
  if (text.length < 6 || text.length > 60) return null
  const iso = ISO.exec(text)
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const slashed = SLASHED.exec(text)
  if (slashed !== null) return fromSlashes(slashed, order)
  const compact = COMPACT.exec(text)
  if (compact !== null) return checked(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  if (NUMBER.test(text)) return fromEpoch(Number(text))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return checked(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst === null
    ? null
    : checked(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
}

/** The two leading numbers of a slashed date, for deciding a whole column; null when it is written otherwise. */
export function slashedNumbers(text: string): readonly [number, number] | null {
  const match = SLASHED.exec(text.trim())
  return match === null ? null : [Number(match[1]), Number(match[3])]
}

/** True for a date whose day and month could each be the other, where nothing tells which is which. */
export function isAmbiguousDate(text: string): boolean {
  return parseDate(text, null) === null && parseDate(text, 'day-first') !== null
}

function fromSlashes(match: RegExpExecArray, order: DayMonthOrder | null): string | null {
  const first = Number(match[1])
  const second = Number(match[3])
  const short = Number(match[4])
  const year = (match[4] ?? '').length === 4 ? short : short < 70 ? 2000 + short : 1900 + short
  if (first > 12) return checked(year, second, first)
  if (second > 12) return checked(year, first, second)
  if (first === second) return checked(year, first, second)
  const known = order ?? (match[2] === '.' ? 'day-first' : null)
  if (known === null) return null
  return known === 'day-first' ? checked(year, second, first) : checked(year, first, second)
}

function fromEpoch(value: number): string | null {
  if (!Number.isFinite(value)) return null
  const milliseconds = value >= 1e11 ? value : value * 1000
  if (milliseconds < 631_152_000_000 || milliseconds >= 4_102_444_800_000) return null
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((month) => (name ?? '').toLowerCase().startsWith(month)) + 1
}

function checked(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
