import { PAY_QUANTILES, type PayStatistics, runsOf, type ShareStatistics } from '../../method/index.ts'
import { list, nullable, number, parseRow, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import { date, SHARE, shareOf } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const PLACE = {
  family: text,
  country: text,
  currency: text,
  asking: number,
  others: number,
} as const satisfies Shape

/** A role family and country with pay in one currency: postings with usable yearly pay that ask, and that do not. */
export type PayPlace = RowOf<typeof PLACE>

/**
 * Where a skill's pay can be compared with the rest, best first: by the smaller of the two sides, then by the
 * other, then by name. [] when no asking posting has usable pay.
 */
export function skillPayPlaces(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  limit = 20,
): Promise<readonly PayPlace[]> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  return store.rows(
    PLACE,
    `WITH asks AS (
       SELECT family, country, currency, count() AS asking FROM ${tableName('mention')}
       WHERE skill = {skill:UInt32} AND ${asks.sql} AND pay_per_year IS NOT NULL AND country != ''
       GROUP BY family, country, currency
     )
     SELECT family, country, currency, any(asks.asking) AS asking, count() - asking AS others
     FROM ${tableName('posting')} GLOBAL INNER JOIN asks USING (family, country, currency)
     WHERE ${rated.sql} AND pay_per_year IS NOT NULL
     GROUP BY family, country, currency
     ORDER BY least(asking, others) DESC, greatest(asking, others) DESC, family, country, currency
     LIMIT {limit:UInt32}`,
    { ...asks.parameters, ...rated.parameters, skill, limit },
  )
}

/** Pay of one group of postings: how many state any, and the yearly values as METHOD 4.2 and 4.3 need them. */
export interface PaySample {
  /** Postings of the group that state pay in any form. */
  readonly disclosed: ShareStatistics
  readonly pay: PayStatistics
}

/** Pay of a scope in one currency, of the postings that ask for a skill and of the others. */
export interface PaySides {
  readonly asking: PaySample
  readonly others: PaySample
  /** Distinct employers with usable pay on either side. */
  readonly employers: number
}

const SIDES = ['asking', 'others'] as const
type Side = (typeof SIDES)[number]

const PAID = {
  ...SHARE,
  payingEmployers: number,
  paidNN: number,
  paidFrom: date,
  paidTo: date,
  values: list(number),
  belowX: list(number),
  belowXX: list(number),
  belowXN: list(number),
  medianLow: nullable(number),
  medianHigh: nullable(number),
} as const satisfies Shape

/** Columns of one side, their names behind the side's. */
function named(side: Side): Shape {
  return Object.fromEntries(Object.entries(PAID).map(([name, column]) => [`${side}_${name}`, column]))
}

const QUANTILES = PAY_QUANTILES.map(({ q }) => q).join(', ')

/** SQL: one employer's postings on one side and the usable pay they state. */
function byEmployer(side: Side): string {
  const asks = side === 'asking' ? 'asks' : 'NOT asks'
  return `countIf(${asks}) AS ${side}_e, countIf(${asks} AND pay_disclosed = 1) AS ${side}_told,
    minIf(first_seen, ${asks}) AS ${side}_first, maxIf(first_seen, ${asks}) AS ${side}_last,
    minIf(first_seen, ${asks} AND paid) AS ${side}_paid_first, maxIf(first_seen, ${asks} AND paid) AS ${side}_paid_last,
    groupArrayIf(assumeNotNull(pay_per_year), ${asks} AND paid) AS ${side}_pay,
    groupArrayIf(assumeNotNull(pay_low_year), ${asks} AND paid) AS ${side}_low,
    groupArrayIf(assumeNotNull(pay_high_year), ${asks} AND paid) AS ${side}_high`
}

/**
 * SQL: the columns of `PAID` for one side. `pays` holds one array of values an employer; for each quantile those at
 * or below it are counted by employer, then summed.
 */
function sums(side: Side): string {
  const e = `${side}_e`
  const told = `${side}_told`
  const own = (name: string) => `${side}_${name}`
  const below = (product: string) =>
    `arrayMap(limit -> arraySum(values -> ${product}, ${own('pays')}), ${own('limits')})`
  const hits = 'arrayCount(value -> value <= limit, values)'
  return `sum(${e}) AS ${own('n')}, sum(${told}) AS ${own('x')}, countIf(${e} > 0) AS ${own('employers')},
    sum(${told} * ${told}) AS ${own('sumXX')}, sum(${told} * ${e}) AS ${own('sumXN')},
    sum(${e} * ${e}) AS ${own('sumNN')}, max(${e}) AS ${own('largestEmployer')},
    toString(min(${own('first')})) AS ${own('from')}, toString(max(${own('last')})) AS ${own('to')},
    toString(min(${own('paid_first')})) AS ${own('paidFrom')}, toString(max(${own('paid_last')})) AS ${own('paidTo')},
    groupArrayIf(${own('pay')}, notEmpty(${own('pay')})) AS ${own('pays')},
    length(${own('pays')}) AS ${own('payingEmployers')},
    arraySum(values -> length(values) * length(values), ${own('pays')}) AS ${own('paidNN')},
    arraySort(arrayFlatten(${own('pays')})) AS ${own('values')},
    if(empty(${own('values')}), [], arrayReduce('quantilesExactInclusive(${QUANTILES})', ${own('values')})) AS ${own('limits')},
    ${below(hits)} AS ${own('belowX')}, ${below(`${hits} * ${hits}`)} AS ${own('belowXX')},
    ${below(`${hits} * length(values)`)} AS ${own('belowXN')},
    ${medianOf(own('low'))} AS ${own('medianLow')}, ${medianOf(own('high'))} AS ${own('medianHigh')}`
}

/** SQL: type-7 median over the arrays of all employers, NULL when there is no value. */
function medianOf(column: string): string {
  const all = `groupArrayArray(${column})`
  return `if(empty(${all}), NULL, arrayReduce('quantileExactInclusive(0.5)', ${all}))`
}

/**
 * Pay of the scope's postings that ask for a skill and of those that do not, in one currency, in one pass over its
 * postings. The scope should fix a role family and a country (METHOD 5.1). A side without postings comes as zeros.
 */
export async function skillPay(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  currency: string,
): Promise<PaySides> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  const row = await store.row(
    { ...named('asking'), ...named('others'), employers: number },
    `SELECT ${SIDES.map(sums).join(', ')},
       countIf(notEmpty(asking_pay) OR notEmpty(others_pay)) AS employers
     FROM (
       SELECT employer, ${SIDES.map(byEmployer).join(', ')}
       FROM (
         SELECT employer, first_seen, pay_disclosed, pay_per_year, pay_low_year, pay_high_year,
           currency = {currency:String} AND pay_per_year IS NOT NULL AS paid,
           cluster GLOBAL IN (
             SELECT cluster FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}
           ) AS asks
         FROM ${tableName('posting')} WHERE ${rated.sql}
       ) GROUP BY employer
     )`,
    { ...asks.parameters, ...rated.parameters, skill, currency },
  )
  return {
    asking: sampleOf(row, 'asking'),
    others: sampleOf(row, 'others'),
    employers: number(row.employers),
  }
}

/** One side out of the row that carries both. */
function sampleOf(row: Readonly<Record<string, unknown>>, side: Side): PaySample {
  const own = parseRow(
    PAID,
    Object.fromEntries(Object.keys(PAID).map((name) => [name, row[`${side}_${name}`]])),
  )
  const below = Object.fromEntries(
    PAY_QUANTILES.map(({ name }, index) => [
      name,
      { x: own.belowX[index] ?? 0, sumXX: own.belowXX[index] ?? 0, sumXN: own.belowXN[index] ?? 0 },
    ]),
    // One entry for each name of PAY_QUANTILES.
  ) as PayStatistics['below']
  return {
    disclosed: shareOf(own),
    pay: {
      n: own.values.length,
      employers: own.payingEmployers,
      sumNN: own.paidNN,
      from: own.paidFrom,
      to: own.paidTo,
      values: runsOf(own.values),
      below,
      medianLow: own.medianLow,
      medianHigh: own.medianHigh,
    },
  }
}
