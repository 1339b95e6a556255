import { number, type RowOf, type Shape, text } from '../row.ts'
import { type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { employerTotals, scopeInTables } from './built-scope.ts'

const ROW = { slug: text, name: text, postings: number } as const satisfies Shape

/** A known employer with its postings in scope. */
export type EmployerEntry = RowOf<typeof ROW>

/** Employers of a scope whose name holds `words` (any case), most postings first, then by slug. */
export async function employerList(
  store: MarketStore,
  scope: MarketScope,
  { words = '', limit = 100 }: { readonly words?: string; readonly limit?: number } = {},
): Promise<readonly EmployerEntry[]> {
  const { sql, parameters } = ratedPostings(scope)
  const built = await scopeInTables(store, scope)
  const named = `SELECT employer, slug, name FROM ${tableName('employer')}
    WHERE snapshot = {snapshot:String} AND collection = {collection:String}
      AND positionCaseInsensitiveUTF8(name, {words:String}) > 0`
  const totals = employerTotals(built, `${sql} AND employer GLOBAL IN (SELECT employer FROM (${named}))`)
  return store.rows(
    ROW,
    `SELECT slug, name, e_n AS postings
     FROM (${totals}) AS totals GLOBAL INNER JOIN (${named}) AS names USING (employer)
     ORDER BY postings DESC, slug LIMIT {limit:UInt32}`,
    { ...parameters, words, limit, built: built ?? '' },
  )
}
