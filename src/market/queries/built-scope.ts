import { text } from '../row.ts'
import { builtName, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** Snapshots whose list of built scopes is kept per store; the oldest goes when there are more. */
const KEPT = 4

const lists = new WeakMap<MarketStore, Map<string, Promise<ReadonlySet<string>>>>()

/** Names of the scopes whose tables stand in a finished snapshot, asked once: they never change again. */
function builtScopes(store: MarketStore, snapshot: string): Promise<ReadonlySet<string>> {
  const known = lists.get(store) ?? new Map<string, Promise<ReadonlySet<string>>>()
  lists.set(store, known)
  const found = known.get(snapshot)
  if (found) return found
  const asked = store
    .rows(
      { scope: text },
      `SELECT scope FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String}`,
      {
        snapshot,
      },
    )
    .then((rows) => new Set(rows.map((row) => row.scope)))
  known.set(snapshot, asked)
  asked.catch(() => known.delete(snapshot))
  const [oldest] = known.keys()
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return asked
}

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
