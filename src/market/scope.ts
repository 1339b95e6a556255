import type { RoleFamily, Seniority } from '../taxonomy/types.ts'
import type { BoundValues } from './store.ts'

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
const BUILT_SHAPES = [
  [],
  ['family'],
  ['role'],
  ['country'],
  ['family', 'country'],
  ['role', 'country'],
] as const satisfies readonly (readonly (keyof MarketScope)[])[]

/**
 * A built scope narrower than a collection or feed holds at least this many postings: up to here the live answer
 * takes a few milliseconds more than the built one (docs/benchmarks.md), and there are very many such scopes.
 */
export const BUILT_FROM_POSTINGS = 5000

/** SQL: number of a scope in the built tables, out of the values (columns or bound) of the fields it fixes. */
function scopeNumber(fields: readonly string[], value: (field: string) => string): string {
  return ['collection', ...fields]
    .map((field) => `cityHash64('${field}', ${value(field)})`)
    .reduce((sum, hash) => `bitXor(${sum}, ${hash})`)
}

function numbersOf(shapes: readonly (readonly string[])[]): string {
  const numbers = shapes.map((fields) => {
    const number = scopeNumber(fields, (field) => field)
    // A field that names nothing makes no scope of its own.
    return fields.length === 0
      ? number
      : `if(${fields.map((field) => `${field} != ''`).join(' AND ')}, ${number}, 0)`
  })
  return `arrayFilter(number -> number != 0, [${numbers.join(', ')}])`
}

/** SQL: numbers of the whole collection and of its feed, out of a row of `posting` or `mention`. */
export const BASE_SCOPES = numbersOf([[], ['feed']])

/** SQL: numbers of the narrower built scopes a row stands in. */
export const INNER_SCOPES = numbersOf(
  [[], ['feed']].flatMap((feed) => BUILT_SHAPES.slice(1).map((shape) => [...feed, ...shape])),
)

/**
 * SQL for the number of a scope in the built tables, out of the values that `inScope` binds; null when its shape is
 * none of the built ones. A role's family is implied by the role.
 */
export function builtScope(scope: MarketScope): string | null {
  const { source, seniority, region, remote, from, to } = scope
  if ([source, seniority, region, remote, from, to].some((value) => value !== undefined)) return null
  const fields = (['feed', 'family', 'role', 'country'] as const).filter(
    (field) => scope[field] !== undefined && !(field === 'family' && scope.role !== undefined),
  )
  return scopeNumber(fields, (field) => `{${field}:String}`)
}
