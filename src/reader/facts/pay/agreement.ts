import { payPerYear, type YearlyPay } from '../../../method/index.ts'
import type { RawPay, ReadPay } from '../../types.ts'
import { everyPayInText, payFromFields, payFromText } from './read-pay.ts'

/**
 * What comparing a posting's pay field with the pay read from its text alone comes to. The first three agree:
 * the text's headline is the field, one of the text's statements is (several places, R16), or all of them together
 * span it. The last five are not compared, each for a reason that speaks of the posting and not of the reader.
 */
export const PAY_COMPARISONS = [
  'same',
  'same as one of several',
  'span of several',
  'differs',
  'no pay in the text',
  'another currency or period',
  'no yearly value on one side',
  'the field holds one end of the range',
  'the text states other amounts',
] as const
export type PayComparison = (typeof PAY_COMPARISONS)[number]

/** Fields round ("$78.5K" for 78,450): half a percent is no difference. */
const ROUNDING = 0.005

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(a, b)

type Usable = Extract<YearlyPay, { kind: 'usable' }>

/** METHOD 4.1 as for full-time work: hours are the same on both sides. Null where it gives no value. */
function yearly(pay: ReadPay): Usable | null {
  const value = payPerYear({ ...pay, hoursPerWeek: null, employmentType: null })
  return value.kind === 'usable' ? value : null
}

/**
 * Whether an amount is written somewhere in a text, in any usual form ("85,000", "85000.00", "85k", "85-" before a
 * "k"). Looked for by its digits, not by the reader, so that what the reader overlooks still counts as written.
 */
export function isWritten(text: string, amount: number): boolean {
  const whole = Math.floor(amount)
  const cents = Math.round((amount - whole) * 100)
  const digits = whole.toLocaleString('en-US').split(',').join("[,.\\s\\u00a0’']?")
  const fraction =
    cents === 0 ? '(?:[.,]0{1,2})?' : `[.,]${String(cents).padStart(2, '0').replace(/0$/, '0?')}`
  const forms = [`${digits}${fraction}(?!\\d|[.,]\\d)`]
  if (amount >= 1000)
    forms.push(`${String(amount / 1000).replace('.', '[.,]')}(?:\\.0)?\\s?(?:[kK]|[-–—]|to\\b)`)
  return new RegExp(`(?<![\\d.,])(?:${forms.join('|')})`).test(text)
}

/**
 * Compares by METHOD 4.1 what a posting's structured field says of pay with what is read from its text alone. Null
 * where the field says nothing, or only what a board estimates.
 *
 * @param country decides what a plain `$` is, on both sides.
 */
export function comparePay(text: string, raw: RawPay | null, country: string | null): PayComparison | null {
  const field = raw === null ? null : payFromFields(raw, country)
  if (field === null || !field.isDisclosed) return null
  const read = payFromText(text, country)
  if (read === null) return 'no pay in the text'
  if (read.currency !== field.currency || read.period !== field.period) return 'another currency or period'
  const [ofField, ofText] = [yearly(field), yearly(read)]
  if (ofField === null || ofText === null) return 'no yearly value on one side'
  const isOneAmount = ofField.low === ofField.high && ofText.low !== ofText.high
  if (isOneAmount && (isNear(ofField.low, ofText.low) || isNear(ofField.low, ofText.high)))
    return 'the field holds one end of the range'
  if (isNear(ofField.value, ofText.value)) return 'same'
  if (![field.low, field.high].every((end) => end === null || isWritten(text, end)))
    return 'the text states other amounts'
  const all = everyPayInText(text, country)
    .filter((one) => one.currency === field.currency && one.period === field.period && one.basis === 'base')
    .flatMap((one) => yearly(one) ?? [])
  if (all.some((one) => isNear(one.value, ofField.value))) return 'same as one of several'
  const isSpan =
    isNear(Math.min(...all.map((one) => one.low)), ofField.low) &&
    isNear(Math.max(...all.map((one) => one.high)), ofField.high)
  return isSpan ? 'span of several' : 'differs'
}
