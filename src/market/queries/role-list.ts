import { number, type RowOf, type Shape, text } from '../row.ts'
import { type MarketScope, ratedPostings } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const ROW = { role: text, family: text, postings: number, employers: number } as const satisfies Shape

/** A role with its postings in scope; an empty role stands for titles that say too little. */
export type RoleEntry = RowOf<typeof ROW>

/** Roles of a scope, most postings first, then by slug. */
export function roleList(store: MarketStore, scope: MarketScope): Promise<readonly RoleEntry[]> {
  const { sql, parameters } = ratedPostings(scope)
  return store.rows(
    ROW,
    `SELECT role, family, count() AS postings, uniqExact(employer) AS employers
     FROM ${tableName('posting')} WHERE ${sql} GROUP BY role, family ORDER BY postings DESC, role, family`,
    parameters,
  )
}
