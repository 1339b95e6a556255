import { number } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** True when the snapshot holds built tables for this key. */
export async function isBuilt(store: MarketStore, snapshot: string, key: string): Promise<boolean> {
  const { found } = await store.row(
    { found: number },
    `SELECT count() AS found FROM ${tableName('scope_base')}
     WHERE snapshot = {snapshot:String} AND scope = {key:String}`,
    { snapshot, key },
  )
  return found > 0
}
