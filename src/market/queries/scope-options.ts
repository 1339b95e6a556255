import { number, oneOf, type RowOf, type Shape, text } from '../row.ts'
import { type Counted, counted, type MarketScope, ratedPostings, without } from '../scope.ts'
import type { BoundValues, MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** What a scope can be narrowed by on its bar, and the fields a choice replaces. */
const DIMENSIONS = {
  collection: ['feed', 'source', 'family', 'role', 'seniority', 'country', 'region', 'remote', 'from', 'to'],
  feed: ['feed', 'source'],
  source: ['source'],
  family: ['family', 'role'],
  role: ['role'],
  seniority: ['seniority'],
  country: ['country', 'region'],
  region: ['region'],
  remote: ['remote'],
} as const satisfies Record<string, readonly (keyof MarketScope)[]>

/** A field of the scope that can be chosen. */
export type ScopeDimension = keyof typeof DIMENSIONS
const NAMES = Object.keys(DIMENSIONS) as ScopeDimension[]

const OPTION = { dimension: oneOf(NAMES), value: text, postings: number } as const satisfies Shape

/** One choice and the N it would give. An empty value stands for postings that do not state it. */
export type ScopeChoice = RowOf<typeof OPTION>

/** Where a dimension is counted: the cells know neither sources nor regions. */
function countedBy(dimension: ScopeDimension, scope: MarketScope): Counted {
  return dimension === 'source' || dimension === 'region'
    ? { table: 'posting', postings: 'count()', ...ratedPostings(scope) }
    : counted(scope)
}

/**
 * Every choice of the scope bar with its N: per dimension, the rest of the scope kept. Most postings first, then
 * by value. [] for an empty snapshot.
 */
export async function scopeOptions(
  store: MarketStore,
  scope: MarketScope,
  dimensions: readonly ScopeDimension[] = NAMES,
): Promise<readonly ScopeChoice[]> {
  if (dimensions.length === 0) return []
  const parameters: Record<string, BoundValues[string]> = {}
  const parts = dimensions.map((dimension) => {
    const wider = countedBy(dimension, without(scope, ...DIMENSIONS[dimension]))
    Object.assign(parameters, wider.parameters)
    const condition = dimension === 'collection' ? 'snapshot = {snapshot:String}' : wider.sql
    return `SELECT '${dimension}' AS dimension, toString(${dimension}) AS value, ${wider.postings} AS postings
      FROM ${tableName(wider.table)} WHERE ${condition} GROUP BY ${dimension} HAVING postings > 0`
  })
  return store.rows(
    OPTION,
    `SELECT dimension, value, postings FROM (${parts.join(' UNION ALL ')})
     ORDER BY dimension, postings DESC, value`,
    parameters,
  )
}
