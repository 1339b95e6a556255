import { number, type RowOf, type Shape } from '../row.ts'
import { type MarketScope, ratedPostings, without } from '../scope.ts'
import { BY_EMPLOYER, SAMPLE, SAMPLE_SUMS } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { scopeInTables } from './built-scope.ts'

const BASE = {
  ...SAMPLE,
  disclosed: number,
  unknownEmployerPostings: number,
  undated: number,
} as const satisfies Shape

/** What every figure of a scope rests on: N, its employers, its dates, how many postings state pay. */
export type ScopeBase = RowOf<typeof BASE>

/**
 * Denominator `n` of a scope. `undated` counts the postings that the scope without its window would hold but that
 * state no date. All zeros and null dates when nothing is in scope. Read from the tables built with the snapshot
 * where the scope has them, else counted.
 */
export async function scopeBase(store: MarketStore, scope: MarketScope): Promise<ScopeBase> {
  const built = await scopeInTables(store, scope)
  if (built === null) return countScopeBase(store, scope)
  return store.row(
    BASE,
    `SELECT postings AS n, employers, sum_nn AS sumNN, largest AS largestEmployer, toString(from_date) AS from,
       toString(to_date) AS to, disclosed, unknown_employer AS unknownEmployerPostings, undated
     FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String} AND scope = {built:String}`,
    { snapshot: scope.snapshot, built },
  )
}

/** The same, counted from the scope's postings. */
export async function countScopeBase(store: MarketStore, scope: MarketScope): Promise<ScopeBase> {
  const { sql, parameters } = ratedPostings(scope)
  const anyDay = ratedPostings(without(scope, 'from', 'to'))
  const hasWindow = scope.from !== undefined || scope.to !== undefined
  // Without a window the undated are among the postings counted here; a second pass would find the same.
  const undated = hasWindow
    ? `(SELECT count() FROM ${tableName('posting')} WHERE ${anyDay.sql} AND first_seen IS NULL)`
    : 'sum(e_undated)'
  return store.row(
    BASE,
    `SELECT ${SAMPLE_SUMS}, sum(told) AS disclosed, sumIf(e_n, known = 0) AS unknownEmployerPostings,
       ${undated} AS undated
     FROM (
       SELECT employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS told, any(is_known_employer) AS known,
         countIf(first_seen IS NULL) AS e_undated
       FROM ${tableName('posting')} WHERE ${sql} GROUP BY employer
     )`,
    { ...anyDay.parameters, ...parameters },
  )
}
