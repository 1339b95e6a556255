import type { RawPay } from '../../reader/types.ts'
import { cellNumber } from '../cells/cell-text.ts'
import { parsePayText, payPeriodOf } from '../cells/pay-text.ts'
import { dollarOf } from '../rows/row-pay.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'

type Item = { readonly [key: string]: Json }

/**
 * `baseSalary` of a JobPosting: a MonetaryAmount (its value a number, a text or a QuantitativeValue with a unit), a
 * PriceSpecification, a bare number or a text. `estimatedSalary` stands in where there is none, as not disclosed.
 * Null when no bound above 0 is given.
 */
export function jobPostingPay(item: Item, country: string | null): RawPay | null {
  const stated = first(item.baseSalary) ?? first(item.salary)
  const currency = textOf(first(item.salaryCurrency))
  const base = salaryOf(stated, currency, country)
  if (base !== null) return base
  const estimate = salaryOf(first(item.estimatedSalary), currency, country)
  return estimate === null ? null : { ...estimate, isDisclosed: false }
}

function salaryOf(value: Json | undefined, named: string, country: string | null): RawPay | null {
  if (typeof value === 'string' && cellNumber(value) === null) {
    const pay = parsePayText(value, { dollar: dollarOf({ country, places: [], url: null, site: '' }) })
    return pay === null ? null : { ...pay, currency: pay.currency ?? currencyCode(named) }
  }
  if (!isObject(value)) return amount(value, value, value, currencyCode(named), null)
  const currency = currencyCode(textOf(first(value.currency)) || textOf(first(value.priceCurrency)) || named)
  const inner = first(value.value) ?? first(value.price)
  const period = periodOf(value)
  if (isObject(inner)) {
    return amount(
      inner.minValue ?? inner.minPrice,
      inner.maxValue ?? inner.maxPrice,
      inner.value ?? inner.price,
      currency ?? currencyCode(textOf(inner.currency)),
      periodOf(inner) ?? period,
    )
  }
  if (typeof inner === 'string' && cellNumber(inner) === null) {
    const pay = salaryOf(inner, currency ?? '', country)
    return pay === null ? null : { ...pay, period: period ?? pay.period }
  }
  return amount(
    value.minValue ?? value.minPrice ?? value.percentile10,
    value.maxValue ?? value.maxPrice ?? value.percentile90,
    inner ?? value.median,
    currency,
    period,
  )
}

function amount(
  minimum: Json | undefined,
  maximum: Json | undefined,
  middle: Json | undefined,
  currency: string | null,
  period: RawPay['period'],
): RawPay | null {
  const only = bound(middle)
  const low = bound(minimum)
  const high = bound(maximum)
  if (low === null && high === null && only === null) return null
  const isOne = low === null && high === null
  return { low: isOne ? only : low, high: isOne ? only : high, currency, period, isDisclosed: true }
}

function bound(value: Json | undefined): number | null {
  const number = typeof value === 'number' || typeof value === 'string' ? cellNumber(value) : null
  return number !== null && number > 0 ? number : null
}

/** `HOUR` ... `YEAR`, the UN codes HUR, DAY, WEE, MON, ANN, or words. */
function periodOf(value: Item): RawPay['period'] {
  const unit = textOf(first(value.unitText)) || textOf(first(value.unitCode)) || textOf(first(value.duration))
  const code = UNIT_CODES[unit.toUpperCase()]
  return code ?? payPeriodOf(unit)
}

const UNIT_CODES: Readonly<Record<string, RawPay['period']>> = {
  HUR: 'hour',
  WEE: 'week',
  MON: 'month',
  ANN: 'year',
  P1Y: 'year',
  P1M: 'month',
  P1W: 'week',
  P1D: 'day',
  PT1H: 'hour',
}

function currencyCode(text: string): string | null {
  return /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

function first(value: Json | undefined): Json | undefined {
  return (Array.isArray(value) ? value[0] : value) ?? undefined
}
