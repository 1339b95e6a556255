import { number, type RowOf, type Shape } from '../row.ts'
import { type MarketScope, ratedPostings, without } from '../scope.ts'
import { BY_EMPLOYER, SAMPLE, SAMPLE_SUMS } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const BASE = { ...SAMPLE, unknownEmployerPostings: number, undated: number } as const satisfies Shape

/** What every page of a scope says first: N, its employers, its dates. */
export type ScopeBase = RowOf<typeof BASE>

/**
 * Denominator `n` of a scope. `undated` counts the postings that the scope without its window would hold but that
 * state no date. All zeros and null dates when nothing is in scope.
 */
export async function scopeBase(store: MarketStore, scope: MarketScope): Promise<ScopeBase> {
  const { sql, parameters } = ratedPostings(scope)
  const anyDay = ratedPostings(without(scope, 'from', 'to'))
  return store.row(
    BASE,
    `SELECT ${SAMPLE_SUMS}, sum(unknown) AS unknownEmployerPostings,
       (SELECT count() FROM ${tableName('posting')} WHERE ${anyDay.sql} AND first_seen IS NULL) AS undated
     FROM (
       SELECT employer, ${BY_EMPLOYER}, countIf(is_known_employer = 0) AS unknown
       FROM ${tableName('posting')} WHERE ${sql} GROUP BY employer
     )`,
    { ...anyDay.parameters, ...parameters },
  )
}
