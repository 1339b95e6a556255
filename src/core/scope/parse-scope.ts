import { ROLE_FAMILIES, SENIORITIES } from '../../taxonomy/types.ts'
import { AppError } from '../errors.ts'
import { COLLECTIONS, SCOPE_FIELDS, type Scope } from '../scope-types.ts'
import { currentCountry, nearCountries } from './countries.ts'

/** A scope as an address gives it: the collection may be left to the default. */
export type ScopeRequest = Omit<Scope, 'collection'> & { readonly collection?: Scope['collection'] }

const REMOTE = ['remote', 'hybrid', 'onsite'] as const

/** The part of a page's own query that is no scope is left alone, so only these names are looked at. */
type Values = Partial<Record<(typeof SCOPE_FIELDS)[number], string>>

function oneOf<const T extends string>(
  values: Values,
  field: keyof Values,
  allowed: readonly T[],
): T | undefined {
  const value = values[field]
  if (value === undefined) return undefined
  const found = allowed.find((candidate) => candidate === value)
  if (found) return found
  throw new AppError('INVALID_INPUT', `"${value}" is none of the values of "${field}"`, {
    remedy: `Use one of: ${allowed.join(', ')}.`,
  })
}

function shaped(values: Values, field: keyof Values, shape: RegExp, example: string): string | undefined {
  const value = values[field]
  if (value === undefined || shape.test(value)) return value
  throw new AppError('INVALID_INPUT', `"${value}" cannot be a value of "${field}"`, {
    remedy: `Write it like ${example}.`,
  })
}

function day(values: Values, field: 'from' | 'to'): string | undefined {
  const value = shaped(values, field, /^\d{4}-\d{2}-\d{2}$/, '2025-10-25')
  if (value === undefined) return undefined
  const time = Date.parse(`${value}T00:00:00Z`)
  // A date such as 2025-02-30 either does not parse or comes back as another day.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new AppError('INVALID_INPUT', `"${value}" is no day of the calendar (${field})`, {
      remedy: 'Use YYYY-MM-DD.',
    })
  return value
}

/** A country's code. One that no country has would find nothing and say nothing. */
function country(values: Values): string | undefined {
  const { country: written } = values
  if (written === undefined) return undefined
  const current = /^[A-Z]{2}$/.test(written) ? currentCountry(written) : null
  if (current !== null) return current
  const near = nearCountries(written)
  throw new AppError('INVALID_INPUT', `"${written}" is no country`, {
    remedy: `Use the two letters of ISO 3166, like US${near.length === 0 ? '' : `; near it: ${near.join(', ')}`}.`,
  })
}

/**
 * The scope in an address's query. Names that are no field of a scope are left alone, an empty value does not
 * narrow, and of a name given twice the last counts.
 *
 * @throws AppError `INVALID_INPUT` with the allowed values when a value is unknown or malformed. Slugs of roles,
 * feeds and sources are only checked for shape here; `resolveScope` knows which there are.
 */
export function parseScope(searchParams: URLSearchParams): ScopeRequest {
  const values: Values = {}
  for (const field of SCOPE_FIELDS) {
    const value = searchParams.getAll(field).at(-1)?.trim()
    if (value) values[field] = value
  }
  const slug = /^[a-z0-9][a-z0-9-]{0,79}$/
  const from = day(values, 'from')
  const to = day(values, 'to')
  if (from !== undefined && to !== undefined && from > to)
    throw new AppError('INVALID_INPUT', `The window ends (${to}) before it begins (${from})`, {
      remedy: 'Swap "from" and "to".',
    })
  return compact({
    collection: oneOf(values, 'collection', COLLECTIONS),
    feed: shaped(values, 'feed', /^[\w.-]{1,80}$/, 'ashby'),
    source: shaped(values, 'source', /^[\p{L}\p{M}\p{N}_.:%~ -]{1,160}$/u, 'ashby:linear'),
    family: oneOf(values, 'family', ROLE_FAMILIES),
    role: shaped(values, 'role', slug, 'backend-engineer'),
    seniority: oneOf(values, 'seniority', SENIORITIES),
    country: country(values),
    region: shaped(values, 'region', /^[A-Z0-9][A-Z0-9-]{0,9}$/, 'NY'),
    remote: oneOf(values, 'remote', REMOTE),
    from,
    to,
  })
}

/** Drops the fields that are not set: an optional field is absent, never undefined. */
function compact<T extends object>(fields: T): { [key in keyof T]?: Exclude<T[key], undefined> } {
  // Every entry that is kept has the type it had; only the undefined ones are gone.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [key in keyof T]?: Exclude<T[key], undefined>
  }
}

/** The scope as the query of an address, without "?": `collection=demo&feed=ashby`. `parseScope` reads it back. */
export function scopeQuery(scope: ScopeRequest): string {
  const query = new URLSearchParams()
  for (const field of SCOPE_FIELDS) {
    const value = scope[field]
    if (value !== undefined) query.set(field, value)
  }
  return query.toString()
}

/** The scope without some of its fields. The collection always stays. */
export function widen(scope: Scope, ...fields: readonly Exclude<keyof Scope, 'collection'>[]): Scope {
  const kept = Object.entries(scope).filter(([name]) => !(fields as readonly string[]).includes(name))
  // The collection is never among the fields taken away, so what is left is a scope.
  return Object.fromEntries(kept) as unknown as Scope
}
