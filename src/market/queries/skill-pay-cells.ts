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

const PAID = { skill: number, currency: text, postings: number } as const satisfies Shape

/** Postings of a skill that state usable yearly pay in one currency. */
export type PaidCount = RowOf<typeof PAID>

/**
 * Postings of each skill with usable yearly pay in the currency that most of them state, by skill; ties by the
 * currency's code. What a page says where there are too few for a median. Skills that none states pay for are left out.
 */
export async function skillPaidCounts(
  store: MarketStore,
  scope: MarketScope,
  skills: readonly number[],
): Promise<readonly PaidCount[]> {
  if (skills.length === 0) return []
  const { sql, parameters } = inScope(scope)
  return store.rows(
    PAID,
    `SELECT skill, currency, count() AS postings FROM ${tableName('mention')}
     WHERE skill IN {skills:Array(UInt32)} AND ${sql} AND pay_per_year IS NOT NULL
     GROUP BY skill, currency ORDER BY skill, postings DESC, currency LIMIT 1 BY skill`,
    { ...parameters, skills },
  )
}
