import { flag, list, number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const CELL = {
  asks: flag,
  seniority: text,
  country: text,
  region: text,
  postings: number,
  disclosed: number,
  values: list(number),
} as const satisfies Shape

/** Postings of one seniority and place, asking for the skill or not, and the usable yearly pay they state. */
export type PayCell = RowOf<typeof CELL>

/**
 * Cells for the disclosure-weighted median (METHOD 4.4) within a scope that fixes the role family: usable pay in
 * one currency, ascending. Ordered by side, seniority and place.
 */
export function skillPayCells(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  currency: string,
): Promise<readonly PayCell[]> {
  const asks = inScope(scope)
  const rated = ratedPostings(scope)
  return store.rows(
    CELL,
    `SELECT asks, seniority, country, region, count() AS postings, sum(pay_disclosed) AS disclosed,
       arraySort(groupArrayIf(assumeNotNull(pay_per_year),
         pay_per_year IS NOT NULL AND currency = {currency:String})) AS values
     FROM (
       SELECT seniority, country, region, pay_disclosed, pay_per_year, currency, cluster GLOBAL IN (
         SELECT cluster FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${asks.sql}
       ) AS asks
       FROM ${tableName('posting')} WHERE ${rated.sql}
     )
     GROUP BY asks, seniority, country, region ORDER BY asks, seniority, country, region`,
    { ...asks.parameters, ...rated.parameters, skill, currency },
  )
}

/**
 * Postings of a skill with usable yearly pay in the currency that most of them state; 0 and "" when none does.
 * What a page says where there are too few for a median.
 */
export async function skillPaidCount(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
): Promise<{ readonly currency: string; readonly postings: number }> {
  const { sql, parameters } = inScope(scope)
  const [most] = await store.rows(
    { currency: text, postings: number },
    `SELECT currency, count() AS postings FROM ${tableName('mention')}
     WHERE skill = {skill:UInt32} AND ${sql} AND pay_per_year IS NOT NULL
     GROUP BY currency ORDER BY postings DESC, currency LIMIT 1`,
    { ...parameters, skill },
  )
  return most ?? { currency: '', postings: 0 }
}
