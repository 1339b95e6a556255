import type { RoleFamily, Seniority } from '../taxonomy/types.ts'
import type { BoundValues } from './literals.ts'

/**
 * Which postings of which snapshot a query speaks of. A field left out does not narrow. `from` and `to`
 * (YYYY-MM-DD, inclusive) bound the stated date; a posting without one is outside any window.
 */
export interface MarketScope {
  readonly snapshot: string
  readonly collection: string
  readonly feed?: string
  readonly source?: string
  readonly family?: RoleFamily
  readonly role?: string
  readonly seniority?: Seniority
  readonly country?: string
  readonly region?: string
  readonly remote?: 'remote' | 'hybrid' | 'onsite'
  readonly from?: string
  readonly to?: string
}

/** A condition with the values it binds. Conditions name columns that `posting` and `mention` share. */
export interface Condition {
  readonly sql: string
  readonly parameters: BoundValues
}

const FIELDS = [
  'feed',
  'source',
  'family',
  'role',
  'seniority',
  'country',
  'region',
  'remote',
] as const satisfies readonly (keyof MarketScope)[]

/** The part of the store a scope selects. In `mention` every row counts; in `posting` see `ratedPostings`. */
export function inScope(scope: MarketScope): Condition {
  const parts = ['snapshot = {snapshot:String}', 'collection = {collection:String}']
  const parameters: Record<string, string> = { snapshot: scope.snapshot, collection: scope.collection }
  for (const field of FIELDS) {
    const value = scope[field]
    if (value === undefined) continue
    parts.push(`${field} = {${field}:String}`)
    parameters[field] = value
  }
  if (scope.from !== undefined) {
    parts.push('first_seen >= {from:Date32}')
    parameters.from = scope.from
  }
  if (scope.to !== undefined) {
    parts.push('first_seen <= {to:Date32}')
    parameters.to = scope.to
  }
  return { sql: parts.join(' AND '), parameters }
}

/**
 * The postings that enter rates: one per cluster, complete text of at least 50 words in a language with a cue
 * table (METHOD 2). N of every share.
 */
export function ratedPostings(scope: MarketScope): Condition {
  const { sql, parameters } = inScope(scope)
  return { sql: `${sql} AND counts = 1`, parameters }
}

/** The scope without some of its fields. */
export function without(scope: MarketScope, ...fields: readonly (keyof MarketScope)[]): MarketScope {
  const wider: Record<string, unknown> = { ...scope }
  for (const field of fields) delete wider[field]
  // Only optional fields are ever named here; what is left is still a scope.
  return wider as unknown as MarketScope
}

/** The shapes of scope whose tables are built with the snapshot, by the fields they fix. */
export const BUILT_SHAPES = [
  [],
  ['family'],
  ['role'],
  ['seniority'],
  ['country'],
  ['remote'],
  ['family', 'country'],
  ['role', 'country'],
].flatMap((shape) => [shape, ['feed', ...shape]]) as readonly (readonly BuiltField[])[]

/** Fields that a built scope may fix, in the order its name lists them. */
const BUILT_FIELDS = ['feed', 'family', 'role', 'seniority', 'country', 'remote'] as const
export type BuiltField = (typeof BUILT_FIELDS)[number]

/**
 * A built scope narrower than a collection or feed holds at least this many postings: up to here the live answer
 * takes a few milliseconds more than the built one (docs/benchmarks.md), and there are very many such scopes.
 */
export const BUILT_FROM_POSTINGS = 5000

/**
 * Name of a scope in the built tables, "mine family=data country=US"; null when its shape is none of the built
 * ones. A role's family is implied by the role.
 */
export function builtName(scope: MarketScope): string | null {
  if (isBeyondCells(scope)) return null
  const fixed = BUILT_FIELDS.filter(
    (field) => scope[field] !== undefined && !(field === 'family' && scope.role !== undefined),
  )
  const isBuilt = BUILT_SHAPES.some(
    (shape) => shape.length === fixed.length && shape.every((field) => fixed.includes(field)),
  )
  return isBuilt ? [scope.collection, ...fixed.map((field) => `${field}=${scope[field]}`)].join(' ') : null
}

/** True for a scope that fixes what the cells of a snapshot (`scope_cell`) do not tell apart. */
function isBeyondCells({ source, region, from, to }: MarketScope): boolean {
  return [source, region, from, to].some((value) => value !== undefined)
}

/** Where the postings in rates of a scope are counted, and how. */
export interface Counted extends Condition {
  /** Table to count in. */
  readonly table: 'scope_cell' | 'posting'
  /** SQL: the number of postings of a group of its rows. */
  readonly postings: string
}

/** The cells of the snapshot where they tell the scope apart, else its postings: the same counts, read sooner. */
export function counted(scope: MarketScope): Counted {
  return isBeyondCells(scope)
    ? { table: 'posting', postings: 'count()', ...ratedPostings(scope) }
    : { table: 'scope_cell', postings: 'sum(postings)', ...inScope(scope) }
}

/** Where all kept postings of a scope are counted, also those that enter no rate: one of each cluster. */
export function keptIn(scope: MarketScope): Condition & { readonly table: string; readonly kept: string } {
  return isBeyondCells(scope)
    ? { table: 'posting', kept: 'sum(is_representative)', ...inScope(scope) }
    : { table: 'scope_cell', kept: 'sum(kept)', ...inScope(scope) }
}
