import { number } from './row.ts'
import type { Condition } from './scope.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** What splits the rows of a table into parts of about equal size. */
const SPLIT: Readonly<Record<string, string>> = {
  posting: 'id',
  posting_card: 'id',
  mention: 'cluster',
  skill_index: 'skill',
  skill_pay: 'skill',
  skill_answer: 'skill',
  manifest: 'cityHash64(record)',
  listing: 'posting',
  collection_feed: 'cityHash64(feed)',
  employer: 'employer',
  scope_base: 'cityHash64(scope)',
  scope_cell: 'cityHash64(role, country)',
  scope_employer: 'employer',
  source_count: 'cityHash64(source)',
  value_count: 'cityHash64(source, value)',
  largest: 'place',
}

/**
 * The rows of a snapshot's table under a condition, counted, and conditions that cut them into parts of at most about
 * `atOnce` rows each, so that memory stays bounded. One part for no rows.
 */
export async function rowParts(
  store: MarketStore,
  table: string,
  { sql, parameters }: Condition,
  atOnce: number,
): Promise<{ readonly rows: number; readonly parts: readonly Condition[] }> {
  const split = SPLIT[table]
  if (split === undefined) throw new Error(`Table ${table} has nothing to split its rows by`)
  const { rows } = await store.row(
    { rows: number },
    `SELECT count() AS rows FROM ${tableName(table)} WHERE ${sql}`,
    parameters,
  )
  const parts = Math.max(1, Math.ceil(rows / atOnce))
  return {
    rows,
    parts: Array.from({ length: parts }, (_, part) => ({
      sql: `${sql} AND ${split} % {parts:UInt32} = {part:UInt32}`,
      parameters: { ...parameters, parts, part },
    })),
  }
}
