import { z } from 'zod'
import { asksOfPostings, type SearchFacet, searchPostings } from '../../market/index.ts'
import { linkPhrase } from '../../reader/index.ts'
import { normalisePhrase, type Skill, skillById } from '../../taxonomy/index.ts'
import type { Facet, JobsPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { PageNumber, QueryText, rowCount, ScopeInput, validate } from '../scope/scope-input.ts'
import { roleName, scopeSummary } from '../scope/scope-summary.ts'
import { countryLabel, feedLabel, SENIORITY_LABELS } from '../scope/scope-words.ts'
import { skillOf } from '../skills/skill-of.ts'
import { skillLink } from '../skills/skill-rows.ts'
import { postingRow, postingsAsking } from './posting-row.ts'

const PAGE_SIZE = 20

const JobsInput = z.object({
  scope: ScopeInput,
  query: QueryText,
  /** Slug of a skill that every posting found has to ask for. */
  skill: z.string().max(120).nullable().default(null),
  /** Slug of an employer that every posting found has to be of. */
  employer: z.string().max(160).nullable().default(null),
  page: PageNumber,
  size: rowCount(PAGE_SIZE),
})

/** The skill a query names, by its name or a written form; null when it names none. */
function skillNamed(query: string): Skill | null {
  const id = linkPhrase(normalisePhrase(query))
  return id === null ? null : skillById(id)
}

const SENIORITY_NAMES = new Map<string, string>(Object.entries(SENIORITY_LABELS))

const LABELS: Readonly<Record<SearchFacet['facet'], (value: string) => string>> = {
  role: roleName,
  seniority: (value) => SENIORITY_NAMES.get(value) ?? value,
  country: countryLabel,
  feed: feedLabel,
}

function facetsOf(facets: readonly SearchFacet[], facet: SearchFacet['facet']): readonly Facet[] {
  return facets
    .filter((row) => row.facet === facet && row.value !== '')
    .map(({ value, postings }) => ({ value, label: LABELS[facet](value), postings }))
}

/**
 * Full-text search over the stored postings of a scope, newest first, with counts by role, seniority, country and
 * feed. Postings that are in no rate are found, too; duplicates are shown once. Where no posting holds the words but
 * they are the name of a skill, the postings that ask for it are found. With a skill each row has what it asks of it, where
 * it enters rates.
 *
 * @throws AppError `NOT_FOUND` for an unknown skill.
 */
export async function jobsPage(ctx: PageContext, input: z.input<typeof JobsInput>): Promise<JobsPage> {
  const { scope: request, query, skill: slug, employer, page, size } = validate(JobsInput, input)
  const skill = slug === null || slug === '' ? null : skillOf(slug)
  const named = query === '' || skill ? null : skillNamed(query)
  const scope = await resolveScope(ctx, request)
  const market = marketScope(ctx, scope)
  const asked = {
    words: query,
    page,
    size,
    ...(skill ? { skill: skill.id } : {}),
    ...(employer ? { employer } : {}),
  }
  const byWords = await searchPostings(ctx.market, market, asked)
  const isByNamedSkill = named !== null && byWords.total === 0
  const found = isByNamedSkill
    ? await searchPostings(ctx.market, market, { ...asked, words: '', skill: named.id })
    : byWords
  const looked = skill ?? (isByNamedSkill ? named : null)
  const ids = found.rows.map((posting) => posting.id)
  const asks = looked && (await asksOfPostings(ctx.market, market, looked.id, ids))
  const rows =
    looked && asks
      ? await postingsAsking(
          ctx,
          scope.collection,
          looked.id,
          found.rows.map((posting) => ({ ...posting, asked: asks.get(posting.id) ?? null })),
        )
      : found.rows.map((posting) => postingRow(posting, null))
  return {
    scope: await scopeSummary(ctx, scope),
    query,
    skill: skill && skillLink(skill),
    employer: employer ? { slug: employer, name: found.rows[0]?.employer ?? employer } : null,
    namedSkill: named && skillLink(named),
    isByNamedSkill,
    page,
    pages: Math.max(1, Math.ceil(found.total / size)),
    total: found.total,
    inRates: found.inRates,
    facets: {
      role: facetsOf(found.facets, 'role'),
      seniority: facetsOf(found.facets, 'seniority'),
      country: facetsOf(found.facets, 'country'),
      feed: facetsOf(found.facets, 'feed'),
    },
    rows,
    isFactsOnly: scope.collection === 'demo',
  }
}
