import type { PayPeriod, RawPay } from '../../reader/types.ts'
import { cellFlag, cellNumber, cellText } from '../cells/cell-text.ts'
import { isEstimate, parsePayText, payPeriodOf } from '../cells/pay-text.ts'
import type { ColumnPlan } from '../columns/column-plan.ts'
import { MONEY_OF_COUNTRY } from '../columns/data/known-feeds.ts'
import type { Cell, Field } from '../types.ts'

/** What else in the row bears on its pay. */
export interface PayContext {
  readonly url: string | null
  readonly country: string | null
  readonly places: readonly string[]
  readonly site: string
}

/**
 * Pay from a row's fields: the bounds where a column has them, else the pay in words. 0 and -1 are unknown; a pay
 * with no bound is null. Nothing is turned into a yearly value here.
 */
export function rowPay(plan: ColumnPlan, cells: readonly Cell[], context: PayContext): RawPay | null {
  const cell = (field: Field): Cell | undefined => cells[plan.fields.get(field)?.index ?? -1]
  const isOurEstimate = cellFlag(cell('payEstimated')) === true
  const words = cellText(cell('pay'))
  const dollar = dollarOf(context)
  const [low, high, middle] = [
    boundOf(cell('payLow'), 'low', dollar),
    boundOf(cell('payHigh'), 'high', dollar),
    boundOf(cell('payMiddle'), 'low', dollar),
  ]
  const named = {
    currency:
      currencyCode(cellText(cell('payCurrency'))) ?? plan.feed?.currency ?? moneyOf(plan, context.country),
    period: payPeriodOf(cellText(cell('payPeriod'))) ?? plan.feed?.period ?? null,
  }
  const [first] = [low, high, middle].filter((bound) => bound !== null)
  if (first) {
    const own = [low, high, middle]
    return {
      low: (low ?? (high === null ? middle : null))?.amount ?? null,
      high: (high ?? (low === null ? middle : null))?.amount ?? null,
      currency: own.find((bound) => bound?.currency)?.currency ?? named.currency,
      period: own.find((bound) => bound?.period)?.period ?? named.period,
      isDisclosed: !isOurEstimate && !isEstimate(words) && !isGlassdoor(context),
    }
  }
  const pay = words === '' ? null : (parsePayText(words, { dollar }) ?? bareAmount(cell('pay')))
  if (pay === null) return null
  return {
    ...pay,
    currency: pay.currency ?? named.currency,
    period: pay.period ?? named.period,
    isDisclosed: pay.isDisclosed && !isOurEstimate && (!isGlassdoor(context) || /employer/i.test(words)),
  }
}

function moneyOf(plan: ColumnPlan, country: string | null): string | null {
  return plan.feed?.paysInMoneyOfCountry === true ? (MONEY_OF_COUNTRY[country ?? ''] ?? null) : null
}

interface Bound {
  readonly amount: number
  readonly currency: string | null
  readonly period: PayPeriod | null
}

/** A bound in a column of its own: a number, or an amount in words ("$18/hr", "45k") of which the named end counts. */
function boundOf(cell: Cell | undefined, end: 'low' | 'high', dollar: string): Bound | null {
  const number = cellNumber(cell)
  if (number !== null)
    return number > 0 ? { amount: number, currency: signOf(cell, dollar), period: null } : null
  const pay = parsePayText(cellText(cell), { dollar })
  const amount = end === 'low' ? (pay?.low ?? pay?.high) : (pay?.high ?? pay?.low)
  return pay && amount ? { amount, currency: pay.currency, period: pay.period } : null
}

/** The currency a sign before a bare number names. */
function signOf(cell: Cell | undefined, dollar: string): string | null {
  return typeof cell === 'string' && /[$£€]/.test(cell)
    ? (parsePayText(cell, { dollar })?.currency ?? null)
    : null
}

/** A cell of the pay column that is one number and nothing else: small ones, too, are amounts there. */
function bareAmount(cell: Cell | undefined): RawPay | null {
  const number = cellNumber(cell)
  return number !== null && number > 0
    ? { low: number, high: number, currency: null, period: null, isDisclosed: true }
    : null
}

function currencyCode(text: string): string | null {
  return /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null
}

/** Glassdoor fills its pay by its own model unless it says that the employer provided it. */
function isGlassdoor(context: PayContext): boolean {
  return (
    /^glassdoor\b/i.test(context.site) || /^https?:\/\/(?:[a-z-]+\.)*glassdoor\./i.test(context.url ?? '')
  )
}

const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
}
const AUSTRALIA = /\b(?:NSW|QLD|VIC|TAS|Australia)\b/
const CANADA =
  /, (?:ON|QC|BC|AB|MB|SK|NS|NB|NL|PE)\b(?!, NL)|\b(?:Canada|Ontario|Quebec|Alberta|British Columbia)\b/

/** The currency of a bare dollar sign: by the row's country, else its places, else the site's domain, else US. */
export function dollarOf(context: PayContext): string {
  const known = context.country === null ? undefined : DOLLARS[context.country]
  if (known !== undefined) return known
  const places = context.places.join(' / ')
  if (AUSTRALIA.test(places)) return 'AUD'
  if (CANADA.test(places)) return 'CAD'
  const domain = /^https?:\/\/[^/]*\.(au|ca|nz|sg|hk)(?:[/:]|$)/i.exec(context.url ?? '')?.[1]
  return DOLLARS[(domain ?? 'us').toUpperCase()] ?? 'USD'
}
