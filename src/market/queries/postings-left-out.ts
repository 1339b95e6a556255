import { number, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { reason: text, postings: number } as const satisfies Shape

/** Postings of a scope that enter no rate for one reason. */
export type PostingsLeftOut = RowOf<typeof ROW>

/**
 * Postings of a scope that are kept (one of each cluster) and enter no rate, by reason, most first, then by reason.
 * [] when all of them do. The table is sorted by what is asked here, so that the postings in rates are not read.
 */
export function postingsLeftOut(store: MarketStore, scope: MarketScope): Promise<readonly PostingsLeftOut[]> {
  const { sql, parameters } = inScope(scope)
  return store.rows(
    ROW,
    `SELECT left_out AS reason, count() AS postings FROM ${tableName('posting')}
     WHERE ${sql} AND counts = 0 AND is_representative = 1
     GROUP BY reason ORDER BY postings DESC, reason`,
    parameters,
  )
}
