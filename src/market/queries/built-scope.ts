import { number } from '../row.ts'
import { builtScope, inScope, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/**
 * SQL for the number of a scope whose tables stand in its snapshot, null when it has to be counted live. The
 * statement it goes into binds the scope's values (`inScope`).
 */
export async function scopeInTables(store: MarketStore, scope: MarketScope): Promise<string | null> {
  const built = builtScope(scope)
  if (built === null) return null
  const { found } = await store.row(
    { found: number },
    `SELECT count() AS found FROM ${tableName('scope_base')}
     WHERE snapshot = {snapshot:String} AND scope = ${built}`,
    inScope(scope).parameters,
  )
  return found > 0 ? built : null
}
