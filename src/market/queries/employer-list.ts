import { number, type RowOf, type Shape, text } from '../row.ts'
import { type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { slug: text, name: text, postings: number } as const satisfies Shape

/** A known employer with its postings in scope. */
export type EmployerEntry = RowOf<typeof ROW>

/** Employers of a scope whose name holds `words` (any case), most postings first, then by slug. */
export function employerList(
  store: MarketStore,
  scope: MarketScope,
  { words = '', limit = 100 }: { readonly words?: string; readonly limit?: number } = {},
): Promise<readonly EmployerEntry[]> {
  const { sql, parameters } = ratedPostings(scope)
  return store.rows(
    ROW,
    `SELECT employer_slug AS slug, max(employer_name) AS name, count() AS postings
     FROM ${tableName('posting')}
     WHERE ${sql} AND is_known_employer = 1 AND positionCaseInsensitiveUTF8(employer_name, {words:String}) > 0
     GROUP BY slug ORDER BY postings DESC, slug LIMIT {limit:UInt32}`,
    { ...parameters, words, limit },
  )
}
