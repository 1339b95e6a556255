import { partsOf } from '../in-parts.ts'
import { number, text } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import type { PostingsLeftOut } from './postings-left-out.ts'

/** How postings stand in a snapshot: merged into another one, in rates, or in none and why. They add up. */
export interface Standings {
  readonly duplicates: number
  readonly inRates: number
  /** Most first, then by reason. */
  readonly leftOut: readonly PostingsLeftOut[]
}

/** How these postings (by their UInt64 ids) of a collection stand. Ids that the snapshot does not hold are not counted. */
export async function standingsOf(
  store: MarketStore,
  snapshot: string,
  collection: string,
  ids: Iterable<bigint>,
): Promise<Standings> {
  let duplicates = 0
  let inRates = 0
  const reasons = new Map<string, number>()
  for (const part of partsOf(ids)) {
    const rows = await store.rows(
      { reason: text, counts: number, merged: number, postings: number },
      `SELECT left_out AS reason, counts, 1 - is_representative AS merged, count() AS postings
       FROM ${tableName('posting')}
       WHERE snapshot = {snapshot:String} AND collection = {collection:String} AND posting.id IN {ids:Array(UInt64)}
       GROUP BY reason, counts, merged`,
      { snapshot, collection, ids: part },
    )
    for (const { reason, counts, merged, postings } of rows) {
      if (merged === 1) duplicates += postings
      else if (counts === 1) inRates += postings
      else reasons.set(reason, (reasons.get(reason) ?? 0) + postings)
    }
  }
  const leftOut = [...reasons]
    .map(([reason, postings]) => ({ reason, postings }))
    .sort((a, b) => b.postings - a.postings || (a.reason < b.reason ? -1 : 1))
  return { duplicates, inRates, leftOut }
}
