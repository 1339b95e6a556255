import { text } from './row.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** Keeps a set of fixes under its id, once. */
export async function storeFixSet(store: MarketStore, id: string, body: string): Promise<void> {
  if ((await fixSet(store, id)) !== null) return
  await store.insert(tableName('fix_set'), [{ id, body }])
}

/** The set of fixes of an id, as it was kept; null when there is none. */
export async function fixSet(store: MarketStore, id: string): Promise<string | null> {
  const [found] = await store.rows(
    { body: text },
    `SELECT body FROM ${tableName('fix_set')} WHERE id = {id:String} LIMIT 1`,
    { id },
  )
  return found?.body ?? null
}
