import { asId } from '../identity.ts'
import type { BoundValues } from '../literals.ts'
import { number, oneOf, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { type PostingSummary, postingsByIds } from './posting-rows.ts'
import { searchTerms } from './search-terms.ts'

const FACETS = ['role', 'seniority', 'country', 'feed'] as const
const FACET = { facet: oneOf(FACETS), value: text, postings: number } as const satisfies Shape
const FOUND = { ...FACET, facet: oneOf([...FACETS, 'all']), inRates: number } as const satisfies Shape

/** A value of a facet and how many of the postings found have it; an empty value is "not stated". */
export type SearchFacet = RowOf<typeof FACET>

export interface PostingSearch {
  /** What a person typed; every word has to occur. Empty finds everything, signs alone find nothing. */
  readonly words: string
  /** Only postings that ask for this skill. */
  readonly skill?: number
  /** Only postings of the employer with this slug. */
  readonly employer?: string
  /** From 1. */
  readonly page?: number
  readonly size?: number
}

export interface PostingsFound {
  readonly total: number
  /** Of them those that enter rates: what the figures of a page count. */
  readonly inRates: number
  readonly facets: readonly SearchFacet[]
  readonly rows: readonly PostingSummary[]
}

function condition(scope: MarketScope, search: PostingSearch): { sql: string; parameters: BoundValues } {
  const { sql, parameters } = inScope(scope)
  const parts = [sql, 'is_representative = 1']
  const bound: Record<string, BoundValues[string]> = { ...parameters }
  const { tokens, either, literals } = searchTerms(search.words)
  // A query of signs alone names nothing that could be found.
  if (tokens.length + either.length === 0 && search.words.trim() !== '') parts.push('0')
  if (tokens.length > 0) {
    parts.push('hasAllTokens(search, {tokens:Array(String)})')
    bound.tokens = tokens
  }
  for (const [index, forms] of either.entries()) {
    parts.push(`hasAnyTokens(search, {forms${index}:Array(String)})`)
    bound[`forms${index}`] = forms
  }
  for (const [index, literal] of literals.entries()) {
    parts.push(`positionCaseInsensitiveUTF8(search, {literal${index}:String}) > 0`)
    bound[`literal${index}`] = literal
  }
  if (search.skill !== undefined) {
    parts.push('arrayExists(ask -> intDiv(ask, 8) = {skill:UInt32}, asks)')
    bound.skill = search.skill
  }
  if (search.employer !== undefined) {
    parts.push('employer_slug = {employer:String}')
    bound.employer = search.employer
  }
  return { sql: parts.join(' AND '), parameters: bound }
}

/** One page of the postings found, newest first, undated last, then by id. */
export async function foundPostings(
  store: MarketStore,
  scope: MarketScope,
  search: PostingSearch,
): Promise<readonly PostingSummary[]> {
  const { page = 1, size = 20 } = search
  const { sql, parameters } = condition(scope, search)
  // The ids first and their rows then: sorting whole rows would read the text of every posting found.
  const ids = await store.rows(
    { id: text },
    `SELECT ${asId('posting.id')} AS id FROM ${tableName('posting')} WHERE ${sql}
     ORDER BY ifNull(posting.first_seen, toDate32('1900-01-01')) DESC, posting.id
     LIMIT {size:UInt32} OFFSET {offset:UInt32}`,
    { ...parameters, size, offset: (page - 1) * size },
  )
  const rows = await postingsByIds(
    store,
    scope,
    ids.map((row) => row.id),
  )
  return ids.flatMap(({ id }) => rows.get(id) ?? [])
}

/**
 * Postings whose title, employer, places or text hold every word: one of each cluster, also those that are in no rate.
 * Newest first, undated last, then by id. Facets count all that were found, at most 30 values each.
 */
export async function searchPostings(
  store: MarketStore,
  scope: MarketScope,
  search: PostingSearch,
): Promise<PostingsFound> {
  const { sql, parameters } = condition(scope, search)
  const where = `${tableName('posting')} WHERE ${sql}`
  const [rows, found] = await Promise.all([
    foundPostings(store, scope, search),
    store.rows(
      FOUND,
      `SELECT multiIf(grouping(role) = 0, 'role', grouping(seniority) = 0, 'seniority',
         grouping(country) = 0, 'country', grouping(feed) = 0, 'feed', 'all') AS facet,
       toString(multiIf(facet = 'role', role, facet = 'seniority', seniority, facet = 'country', country,
         facet = 'feed', feed, '')) AS value,
       count() AS postings, sum(counts) AS inRates
     FROM ${where}
     GROUP BY GROUPING SETS ((role), (seniority), (country), (feed), ())
     ORDER BY facet, postings DESC, value LIMIT 30 BY facet`,
      parameters,
    ),
  ])
  const all = found.find((row) => row.facet === 'all')
  return {
    total: all?.postings ?? 0,
    inRates: all?.inRates ?? 0,
    facets: found.flatMap(({ facet, value, postings }) =>
      facet === 'all' ? [] : [{ facet, value, postings }],
    ),
    rows,
  }
}
