import { number, type RowOf, type Shape, text } from '../row.ts'
import { keptIn, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { reason: text, postings: number } as const satisfies Shape

/** Postings of a scope that enter no rate for one reason. */
export type PostingsLeftOut = RowOf<typeof ROW>

/**
 * Postings of a scope that are kept (one of each cluster) and enter no rate, by reason, most first, then by reason.
 * [] when all of them do.
 */
export function postingsLeftOut(store: MarketStore, scope: MarketScope): Promise<readonly PostingsLeftOut[]> {
  const { table, kept, sql, parameters } = keptIn(scope)
  return store.rows(
    ROW,
    `SELECT left_out AS reason, ${kept} AS postings FROM ${tableName(table)}
     WHERE ${sql} AND left_out != '' GROUP BY reason HAVING postings > 0 ORDER BY postings DESC, reason`,
    parameters,
  )
}
