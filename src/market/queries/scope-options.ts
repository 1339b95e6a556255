import { number, oneOf, type RowOf, type Shape, text } from '../row.ts'
import { type Counted, counted, type MarketScope, ratedPostings, without } from '../scope.ts'
import type { MarketStore } from '../store.ts'
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

/** Dimensions that are counted under one condition, in one pass. */
interface Pass extends Counted {
  readonly dimensions: readonly ScopeDimension[]
}

function passesOf(scope: MarketScope, dimensions: readonly ScopeDimension[]): readonly Pass[] {
  const passes = new Map<string, Pass>()
  for (const dimension of dimensions) {
    const wider = countedBy(dimension, without(scope, ...DIMENSIONS[dimension]))
    const sql = dimension === 'collection' ? 'snapshot = {snapshot:String}' : wider.sql
    const key = `${wider.table} ${sql}`
    const others = passes.get(key)?.dimensions ?? []
    passes.set(key, { ...wider, sql, dimensions: [...others, dimension] })
  }
  return [...passes.values()]
}

/** SQL: one value out of those of a pass's dimensions, by which of them a row is grouped by. */
function byGrouping(
  dimensions: readonly ScopeDimension[],
  value: (dimension: ScopeDimension) => string,
): string {
  const [last, ...others] = dimensions.toReversed()
  if (last === undefined) throw new RangeError('A pass counts by something')
  const cases = others.map((dimension) => `grouping(${dimension}) = 0, ${value(dimension)}`)
  return cases.length === 0 ? value(last) : `multiIf(${[...cases, value(last)].join(', ')})`
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
  const passes = passesOf(scope, dimensions)
  const parts = passes.map(
    (pass) => `SELECT ${byGrouping(pass.dimensions, (dimension) => `'${dimension}'`)} AS dimension,
        ${byGrouping(pass.dimensions, (dimension) => `toString(${dimension})`)} AS value, ${pass.postings} AS postings
      FROM ${tableName(pass.table)} WHERE ${pass.sql}
      GROUP BY GROUPING SETS (${pass.dimensions.map((dimension) => `(${dimension})`).join(', ')})
      HAVING postings > 0`,
  )
  return store.rows(
    OPTION,
    `SELECT dimension, value, postings FROM (${parts.join(' UNION ALL ')})
     ORDER BY dimension, postings DESC, value`,
    Object.assign({}, ...passes.map((pass) => pass.parameters)),
  )
}
