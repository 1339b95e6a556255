import { hashOf } from './identity.ts'
import { number, text } from './row.ts'
import type { MarketStore } from './store.ts'
import { SNAPSHOT_TABLES, tableName } from './tables.ts'

/** Rows digested at once; more are done in parts, so that memory stays bounded. */
const ROWS_AT_ONCE = 100_000

/** What splits the rows of a table into parts of about equal size. */
const SPLIT: Readonly<Record<string, string>> = {
  posting: 'id',
  posting_card: 'id',
  mention: 'cluster',
  skill_index: 'skill',
  skill_pay: 'skill',
  manifest: 'cityHash64(record)',
  collection_feed: 'cityHash64(feed)',
  employer: 'employer',
  scope_base: 'cityHash64(scope)',
  scope_cell: 'cityHash64(role, country)',
  scope_employer: 'employer',
}

/**
 * Digest of a snapshot's rows, table by table: SHA-256 over the rows written as text and sorted. The snapshot's
 * name is no part, so that two builds of one manifest can be compared.
 */
export async function digestSnapshot(
  store: MarketStore,
  snapshot: string,
): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const table of SNAPSHOT_TABLES) {
    const split = SPLIT[table]
    if (split === undefined) throw new Error(`Table ${table} has no split for its digest`)
    const where = `${tableName(table)} WHERE snapshot = {snapshot:String}`
    const { rows } = await store.row({ rows: number }, `SELECT count() AS rows FROM ${where}`, { snapshot })
    const parts = Math.max(1, Math.ceil(rows / ROWS_AT_ONCE))
    const hashes = [String(rows)]
    for (let part = 0; part < parts; part++) {
      const { hash } = await store.row(
        { hash: text },
        `SELECT lower(hex(SHA256(arrayStringConcat(arraySort(groupArray(toString(tuple(* EXCEPT (snapshot))))), '\\n')))) AS hash
         FROM ${where} AND ${split} % {parts:UInt32} = {part:UInt32}`,
        { snapshot, parts, part },
      )
      hashes.push(hash)
    }
    digests[table] = hashOf(...hashes)
  }
  return digests
}
