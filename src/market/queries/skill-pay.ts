import {
  PAY_QUANTILES,
  type PayStatistics,
  runsOf,
  type ShareStatistics,
  sumEmployers,
  sumPay,
} from '../../method/index.ts'
import { kept } from '../kept-answers.ts'
import { flag, list, nullable, number, type RowOf, type Shape, text } from '../row.ts'
import { counted, inScope, type MarketScope, ratedPostings } from '../scope.ts'
import { BY_EMPLOYER, date, SHARE, SHARE_SUMS, shareOf } from '../statistics.ts'
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
export const skillPayPlaces = kept(
  'pay places',
  (
    store: MarketStore,
    scope: MarketScope,
    skill: number,
    limit: number = 20,
  ): Promise<readonly PayPlace[]> => {
    const asks = inScope(scope)
    const all = counted(scope)
    return store.rows(
      PLACE,
      `SELECT family, country, currency, any(asks.asking) AS asking, ${all.postings} - asking AS others
     FROM ${tableName(all.table)} AS every GLOBAL INNER JOIN (
       SELECT family, country, currency, count() AS asking FROM ${tableName('mention')}
       WHERE skill = {skill:UInt32} AND ${asks.sql} AND currency != '' AND country != ''
       GROUP BY family, country, currency
     ) AS asks USING (family, country, currency)
     WHERE ${all.sql}
     GROUP BY family, country, currency
     ORDER BY least(asking, others) DESC, greatest(asking, others) DESC, family, country, currency
     LIMIT {limit:UInt32}`,
      { ...asks.parameters, ...all.parameters, skill, limit },
    )
  },
)

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

const SIDE = {
  ...SHARE,
  asks: flag,
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

const QUANTILES = PAY_QUANTILES.map(({ q }) => q).join(', ')

/** SQL: for each quantile the values at or below it, counted by employer, then summed as `product` says. */
function below(product: string): string {
  return `arrayMap(bound -> arraySum(values -> ${product}, pays), bounds)`
}

const HITS = 'arrayCount(value -> value <= bound, values)'

/**
 * SQL: the columns of `SIDE` but those of the share. `pays` holds one array of values for each employer that states
 * any, `bounds` the quantiles of them all.
 */
const PAID_SUMS = `
    toString(min(e_paid_first)) AS paidFrom, toString(max(e_paid_last)) AS paidTo,
    groupArrayIf(e_pay, notEmpty(e_pay)) AS pays, length(pays) AS payingEmployers,
    arraySum(values -> length(values) * length(values), pays) AS paidNN,
    arraySort(arrayFlatten(pays)) AS values,
    if(empty(values), [], arrayReduce('quantilesExactInclusive(${QUANTILES})', values)) AS bounds,
    ${below(HITS)} AS belowX, ${below(`${HITS} * ${HITS}`)} AS belowXX,
    ${below(`${HITS} * length(values)`)} AS belowXN,
    ${medianOf('e_low')} AS medianLow, ${medianOf('e_high')} AS medianHigh`

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
  const isPaid = 'currency = {currency:String} AND pay_per_year IS NOT NULL'
  const bound = { ...asks.parameters, ...rated.parameters, skill, currency }
  const [rows, { employers }] = await Promise.all([
    store.rows(
      SIDE,
      `SELECT asks, ${SHARE_SUMS}, ${PAID_SUMS}
     FROM (
       SELECT asks, employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS e_x,
         minIf(first_seen, paid) AS e_paid_first, maxIf(first_seen, paid) AS e_paid_last,
         groupArrayIf(assumeNotNull(pay_per_year), paid) AS e_pay,
         groupArrayIf(assumeNotNull(pay_low_year), paid) AS e_low,
         groupArrayIf(assumeNotNull(pay_high_year), paid) AS e_high
       FROM (
         SELECT employer, first_seen, pay_disclosed, pay_per_year, pay_low_year, pay_high_year, ${isPaid} AS paid,
           cluster GLOBAL IN (
             SELECT cluster FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}
           ) AS asks
         FROM ${tableName('posting')} WHERE ${rated.sql}
       ) GROUP BY asks, employer
     ) GROUP BY asks`,
      bound,
    ),
    store.row(
      { employers: number },
      `SELECT uniqExact(employer) AS employers FROM ${tableName('posting')} WHERE ${rated.sql} AND ${isPaid}`,
      bound,
    ),
  ])
  const asking = rows.find((row) => row.asks)
  const others = rows.find((row) => !row.asks)
  return {
    asking: asking ? sampleOf(asking) : NO_PAY,
    others: others ? sampleOf(others) : NO_PAY,
    employers,
  }
}

function sampleOf(side: RowOf<typeof SIDE>): PaySample {
  const below = Object.fromEntries(
    PAY_QUANTILES.map(({ name }, index) => [
      name,
      {
        x: side.belowX[index] ?? 0,
        sumXX: side.belowXX[index] ?? 0,
        sumXN: side.belowXN[index] ?? 0,
      },
    ]),
    // One entry for each name of PAY_QUANTILES.
  ) as PayStatistics['below']
  return {
    disclosed: shareOf(side),
    pay: {
      n: side.values.length,
      employers: side.payingEmployers,
      sumNN: side.paidNN,
      from: side.paidFrom,
      to: side.paidTo,
      values: runsOf(side.values),
      below,
      medianLow: side.medianLow,
      medianHigh: side.medianHigh,
    },
  }
}

/** A side without postings. */
const NO_PAY: PaySample = { disclosed: sumEmployers([]), pay: sumPay([]) }
