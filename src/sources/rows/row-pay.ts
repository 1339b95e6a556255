import type { RawPay } from '../../reader/types.ts'
import { cellFlag, cellNumber, cellText } from '../cells/cell-text.ts'
import { isEstimate, parsePayText, payPeriodOf } from '../cells/pay-text.ts'
import type { ColumnPlan } from '../columns/column-plan.ts'
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
  const low = positive(cellNumber(cell('payLow')))
  const high = positive(cellNumber(cell('payHigh')))
  const middle = positive(cellNumber(cell('payMiddle')))
  if (low !== null || high !== null || middle !== null) {
    const currency = currencyCode(cellText(cell('payCurrency'))) ?? plan.feed?.currency ?? null
    return {
      low: low ?? (high === null ? middle : null),
      high: high ?? (low === null ? middle : null),
      currency,
      period: payPeriodOf(cellText(cell('payPeriod'))) ?? plan.feed?.period ?? null,
      isDisclosed: !isOurEstimate && !isEstimate(words) && !isGlassdoor(context),
    }
  }
  if (words === '') return null
  const pay = parsePayText(words, { dollar: dollarOf(context) })
  if (pay === null) return null
  return {
    ...pay,
    currency: pay.currency ?? currencyCode(cellText(cell('payCurrency'))) ?? plan.feed?.currency ?? null,
    period: pay.period ?? payPeriodOf(cellText(cell('payPeriod'))) ?? plan.feed?.period ?? null,
    isDisclosed: pay.isDisclosed && !isOurEstimate && (!isGlassdoor(context) || /employer/i.test(words)),
  }
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
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
function dollarOf(context: PayContext): string {
  const known = context.country === null ? undefined : DOLLARS[context.country]
  if (known !== undefined) return known
  const places = context.places.join(' / ')
  if (AUSTRALIA.test(places)) return 'AUD'
  if (CANADA.test(places)) return 'CAD'
  const domain = /^https?:\/\/[^/]*\.(au|ca|nz|sg|hk)(?:[/:]|$)/i.exec(context.url ?? '')?.[1]
  return DOLLARS[(domain ?? 'us').toUpperCase()] ?? 'USD'
}
