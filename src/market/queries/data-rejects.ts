import { list, number, type RowOf, text } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { source: text, collection: text, reason: text, count: number, examples: list(text) } as const

/** Rows turned away, by source and reason. */
export interface Rejects {
  /** Pairs of source and reason. */
  readonly reasons: number
  readonly records: number
  readonly rows: readonly RowOf<typeof ROW>[]
}

/** What was turned away and why, most first, with up to three examples each. */
export async function rejects(
  store: MarketStore,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<Rejects> {
  const grouped = `SELECT source, collection, reason, uniqExact(id) AS count, groupArraySorted(3)(example) AS examples
    FROM ${tableName('reject')} GROUP BY source, collection, reason`
  const [sum, rows] = await Promise.all([
    store.row(
      { reasons: number, records: number },
      `SELECT uniqExact(source, collection, reason) AS reasons, uniqExact(collection, source, reason, id) AS records
       FROM ${tableName('reject')}`,
    ),
    store.rows(
      ROW,
      `${grouped} ORDER BY count DESC, source, collection, reason LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
      { limit, offset },
    ),
  ])
  return { ...sum, rows }
}
