import { perSnapshot } from '../per-snapshot.ts'
import { text } from '../row.ts'
import { builtName, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** Names of the scopes whose tables stand in a finished snapshot. */
const builtScopes = perSnapshot(async (store, snapshot): Promise<ReadonlySet<string>> => {
  const rows = await store.rows(
    { scope: text },
    `SELECT scope FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
  return new Set(rows.map((row) => row.scope))
})

/** Name of the scope in its snapshot's built tables; null when it has none there and has to be counted live. */
export async function scopeInTables(store: MarketStore, scope: MarketScope): Promise<string | null> {
  const name = builtName(scope)
  return name !== null && (await builtScopes(store, scope.snapshot)).has(name) ? name : null
}

/** SQL: an employer's postings in the scope, as `employer` and `e_n`. Binds `built` where the scope has tables. */
export function employerTotals(built: string | null, rated: string): string {
  return built === null
    ? `SELECT employer, count() AS e_n FROM ${tableName('posting')} WHERE ${rated} GROUP BY employer`
    : `SELECT employer, e_n FROM ${tableName('scope_employer')}
       WHERE snapshot = {snapshot:String} AND scope = {built:String}`
}
