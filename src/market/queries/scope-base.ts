import { number, type RowOf, type Shape } from '../row.ts'
import { type MarketScope, ratedPostings, without } from '../scope.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const BASE = {
  postings: number,
  employers: number,
  unknownEmployerPostings: number,
  largestEmployer: number,
  sumNN: number,
  from: date,
  to: date,
  undated: number,
} as const satisfies Shape

/** What every page of a scope says first: N, its employers, its dates. */
export type ScopeBase = RowOf<typeof BASE>

/**
 * Denominator of a scope. `undated` counts the postings that the scope without its window would hold but that
 * state no date. All zeros and null dates when nothing is in scope.
 */
export async function scopeBase(store: MarketStore, scope: MarketScope): Promise<ScopeBase> {
  const { sql, parameters } = ratedPostings(scope)
  const anyDay = ratedPostings(without(scope, 'from', 'to'))
  return store.row(
    BASE,
    `SELECT sum(n) AS postings, count() AS employers, sum(unknown) AS unknownEmployerPostings,
       max(n) AS largestEmployer, sum(n * n) AS sumNN, toString(min(first)) AS from, toString(max(last)) AS to,
       (SELECT count() FROM ${tableName('posting')} WHERE ${anyDay.sql} AND first_seen IS NULL) AS undated
     FROM (
       SELECT employer, count() AS n, countIf(is_known_employer = 0) AS unknown,
         min(first_seen) AS first, max(first_seen) AS last
       FROM ${tableName('posting')} WHERE ${sql} GROUP BY employer
     )`,
    { ...anyDay.parameters, ...parameters },
  )
}
