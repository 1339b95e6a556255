import { hashOf } from './identity.ts'
import { text } from './row.ts'
import { rowParts } from './row-parts.ts'
import type { MarketStore } from './store.ts'
import { SNAPSHOT_TABLES, tableName } from './tables.ts'

/** Rows digested at once. The number is part of every digest: another would change them all. */
const ROWS_AT_ONCE = 100_000

/**
 * Digest of a snapshot's rows, table by table: SHA-256 over the sorted SHA-256 of each row written as text, so that no
 * text is held longer than its own row. The snapshot's name is no part: two builds of one manifest can be compared.
 */
export async function digestSnapshot(
  store: MarketStore,
  snapshot: string,
): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const table of SNAPSHOT_TABLES) {
    const condition = { sql: 'snapshot = {snapshot:String}', parameters: { snapshot } }
    const { rows, parts } = await rowParts(store, table, condition, ROWS_AT_ONCE)
    const hashes = [String(rows)]
    for (const part of parts) {
      const { hash } = await store.row(
        { hash: text },
        `SELECT lower(hex(SHA256(arrayStringConcat(arraySort(groupArray(SHA256(toString(tuple(* EXCEPT (snapshot)))))))))) AS hash
         FROM ${tableName(table)} WHERE ${part.sql}`,
        part.parameters,
      )
      hashes.push(hash)
    }
    digests[table] = hashOf(...hashes)
  }
  return digests
}
