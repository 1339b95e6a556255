import { partsOf } from '../in-parts.ts'
import { number } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** How many of these postings (by their UInt64 ids) merged into another one of their collection. */
export async function countDuplicates(
  store: MarketStore,
  snapshot: string,
  collection: string,
  ids: readonly bigint[],
): Promise<number> {
  let count = 0
  for (const part of partsOf(ids)) {
    const { found } = await store.row(
      { found: number },
      `SELECT count() AS found FROM ${tableName('posting')}
       WHERE snapshot = {snapshot:String} AND collection = {collection:String} AND is_representative = 0
         AND posting.id IN {ids:Array(UInt64)}`,
      { snapshot, collection, ids: part },
    )
    count += found
  }
  return count
}
