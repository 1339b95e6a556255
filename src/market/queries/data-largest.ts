import { asId } from '../identity.ts'
import { number, type RowOf, text } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** Kinds of rows that are built with a snapshot (`data-tables.ts`). */
export const LARGEST_KINDS = ['employer', 'title', 'place', 'agency', 'copies'] as const
export type LargestKind = (typeof LARGEST_KINDS)[number]

const ROW = { key: text, name: text, note: text, postings: number, sample: text } as const

/** The largest rows of one kind, and how many there are in all. */
export interface Largest {
  /** Names, titles, places or clusters. */
  readonly keys: number
  /** Postings behind all of them; records, for `copies`. */
  readonly postings: number
  readonly rows: readonly RowOf<typeof ROW>[]
}

/** Rows of a kind in a collection, most postings first. A snapshot keeps the first thousand of each. */
export async function largest(
  store: MarketStore,
  { snapshot, collection }: { readonly snapshot: string; readonly collection: string },
  kind: LargestKind,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<Largest> {
  const where = 'snapshot = {snapshot:String} AND kind = {kind:String} AND collection = {collection:String}'
  const parameters = { snapshot, collection, kind, first: offset + 1, last: offset + limit }
  const [[sum], rows] = await Promise.all([
    store.rows(
      { keys: number, postings: number },
      `SELECT keys, postings FROM ${tableName('largest')} WHERE ${where} AND place = 0`,
      parameters,
    ),
    store.rows(
      ROW,
      `SELECT key, name, note, postings, ${asId('sample')} AS sample FROM ${tableName('largest')}
       WHERE ${where} AND place BETWEEN {first:UInt32} AND {last:UInt32} ORDER BY place`,
      parameters,
    ),
  ])
  return { keys: sum?.keys ?? 0, postings: sum?.postings ?? 0, rows }
}
