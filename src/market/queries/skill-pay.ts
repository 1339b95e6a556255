import { PAY_QUANTILES, type PayStatistics, type ShareStatistics } from '../../method/index.ts'
import { flag, list, nullable, number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import { BY_EMPLOYER, SAMPLE, SAMPLE_SUMS, SHARE, SHARE_SUMS, shareOf } from '../statistics.ts'
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

const DISCLOSED = { ...SHARE, asks: flag } as const satisfies Shape
const PAID = {
  asks: flag,
  ...SAMPLE,
  x: list(number),
  sumXX: list(number),
  sumXN: list(number),
  medianLow: nullable(number),
  medianHigh: nullable(number),
} as const satisfies Shape
const VALUE = { asks: flag, value: number, count: number } as const satisfies Shape

/**
 * Pay of the scope's postings that ask for a skill and of those that do not, in one currency. The scope should
 * fix a role family and a country (METHOD 5.1). A side without postings comes as zeros.
 */
export async function skillPay(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  currency: string,
): Promise<{ readonly asking: PaySample; readonly others: PaySample }> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  const parameters = { ...asks.parameters, ...rated.parameters, skill, currency }
  const marked = `SELECT employer, first_seen, pay_disclosed, currency, pay_per_year, pay_low_year, pay_high_year,
      cluster GLOBAL IN (
        SELECT cluster FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}
      ) AS asks
    FROM ${tableName('posting')} WHERE ${rated.sql}`
  const paid = `SELECT asks, employer, first_seen, assumeNotNull(pay_per_year) AS pay,
      assumeNotNull(pay_low_year) AS low, assumeNotNull(pay_high_year) AS high
    FROM (${marked}) WHERE currency = {currency:String} AND pay_per_year IS NOT NULL`
  const disclosed = await store.rows(
    DISCLOSED,
    `SELECT asks, ${SHARE_SUMS} FROM (
       SELECT asks, employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS e_x FROM (${marked}) GROUP BY asks, employer
     ) GROUP BY asks`,
    parameters,
  )
  const sums = await store.rows(
    PAID,
    `WITH paid AS (${paid}),
     quantiles AS (
       SELECT asks, quantilesExactInclusive(${PAY_QUANTILES.map(({ q }) => q).join(', ')})(pay) AS limits,
         quantileExactInclusive(0.5)(low) AS medianLow, quantileExactInclusive(0.5)(high) AS medianHigh
       FROM paid GROUP BY asks
     ),
     by_employer AS (
       SELECT asks, employer, ${BY_EMPLOYER},
         sumForEach(arrayMap(limit -> toUInt64(pay <= limit), limits)) AS e_x,
         any(medianLow) AS e_low, any(medianHigh) AS e_high
       FROM paid GLOBAL INNER JOIN quantiles USING (asks) GROUP BY asks, employer
     )
     SELECT asks, ${SAMPLE_SUMS}, sumForEach(e_x) AS x, sumForEach(arrayMap(v -> v * v, e_x)) AS sumXX,
       sumForEach(arrayMap(v -> v * e_n, e_x)) AS sumXN, any(e_low) AS medianLow, any(e_high) AS medianHigh
     FROM by_employer GROUP BY asks`,
    parameters,
  )
  const values = await store.rows(
    VALUE,
    `SELECT asks, pay AS value, count() AS count FROM (${paid}) GROUP BY asks, value ORDER BY asks, value`,
    parameters,
  )
  const side = (isAsking: boolean): PaySample => {
    const shares = disclosed.find((row) => row.asks === isAsking)
    const sum = sums.find((row) => row.asks === isAsking)
    const below = Object.fromEntries(
      PAY_QUANTILES.map(({ name }, index) => [
        name,
        { x: sum?.x[index] ?? 0, sumXX: sum?.sumXX[index] ?? 0, sumXN: sum?.sumXN[index] ?? 0 },
      ]),
      // One entry for each name of PAY_QUANTILES.
    ) as PayStatistics['below']
    return {
      disclosed: shares ? shareOf(shares) : NO_SHARE,
      pay: {
        n: sum?.n ?? 0,
        employers: sum?.employers ?? 0,
        sumNN: sum?.sumNN ?? 0,
        from: sum?.from ?? null,
        to: sum?.to ?? null,
        values: values.filter((row) => row.asks === isAsking).map((row) => [row.value, row.count] as const),
        below,
        medianLow: sum?.medianLow ?? null,
        medianHigh: sum?.medianHigh ?? null,
      },
    }
  }
  return { asking: side(true), others: side(false) }
}

const NO_SHARE: ShareStatistics = {
  n: 0,
  x: 0,
  employers: 0,
  sumXX: 0,
  sumXN: 0,
  sumNN: 0,
  largestEmployer: 0,
  from: null,
  to: null,
}
