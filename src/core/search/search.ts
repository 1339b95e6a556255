import { z } from 'zod'
import { employerList, roleList, skillIndex } from '../../market/index.ts'
import { formatCounted, formatShare, THRESHOLDS } from '../../method/index.ts'
import { allRoles, allSkills } from '../../taxonomy/index.ts'
import type { SearchAnswer } from '../page-types.ts'
import { asWritten } from '../scope/default-feed.ts'
import type { PageContext } from '../scope/page-context.ts'
import { scopeQuery } from '../scope/parse-scope.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { QueryText, ScopeInput, validate } from '../scope/scope-input.ts'
import { fitOf, skillFit } from '../skills/skill-fit.ts'
import { rankByDemand } from '../skills/skill-rows.ts'

const HITS = 12

const SearchInput = z.object({ scope: ScopeInput, query: QueryText })

type Hit = SearchAnswer['hits'][number]
interface Candidate {
  readonly hit: Hit
  readonly isPublished: boolean
  /** How well the words fit, by `fitOf`. */
  readonly fit: number
  readonly postings: number
}

function byRank(a: Candidate, b: Candidate): number {
  return (
    // The exact name is what was meant, published or not; then figures come before silence.
    Number(b.fit === 0) - Number(a.fit === 0) ||
    Number(b.isPublished) - Number(a.isPublished) ||
    a.fit - b.fit ||
    b.postings - a.postings ||
    (a.hit.href < b.hit.href ? -1 : 1)
  )
}

/**
 * What the search box answers, at most 12: skills, roles and employers whose name holds the words. The exact name
 * first, then those with published figures, then by fit and postings. [] for an empty query.
 */
export async function search(ctx: PageContext, input: z.input<typeof SearchInput>): Promise<SearchAnswer> {
  const { scope: request, query } = validate(SearchInput, input)
  if (query === '') return { query, hits: [] }
  const scope = await resolveScope(ctx, request)
  const market = marketScope(ctx, scope)
  const { family: _family, role: _role, ...place } = scope
  const link = scopeQuery(asWritten(scope))
  const [entries, listed, called] = await Promise.all([
    baseOf(ctx, scope).then((base) => skillIndex(ctx.market, market, base)),
    roleList(ctx.market, marketScope(ctx, place)),
    employerList(ctx.market, market, { words: query, limit: HITS }),
  ])
  const index = new Map(rankByDemand(entries).map((row) => [row.skill.id, row]))
  const roles = new Map(listed.map((row) => [row.role, row]))
  const skills = allSkills().flatMap((skill): Candidate[] => {
    const fit = skillFit(skill, query)
    if (fit === null) return []
    const found = index.get(skill.id)
    const isPublished = found !== undefined && found.demand.status !== 'suppressed'
    const note =
      found && found.demand.status !== 'suppressed'
        ? `asked for by ${formatShare(found.demand.value)} of ${formatCounted(found.demand.n, 'posting')}`
        : formatCounted(found?.entry.demand.x ?? 0, 'posting')
    const hit: Hit = {
      kind: 'skill',
      slug: skill.slug,
      name: skill.name,
      note,
      href: `/skills/${skill.slug}?${link}`,
    }
    return [{ hit, isPublished, fit, postings: found?.entry.demand.x ?? 0 }]
  })
  const named = allRoles().flatMap((role): Candidate[] => {
    const fit = fitOf(role.name, query)
    if (fit === null) return []
    const found = roles.get(role.slug)
    const postings = found?.postings ?? 0
    const isPublished =
      postings >= THRESHOLDS.companyShares.value &&
      (found?.employers ?? 0) >= THRESHOLDS.minimumEmployers.value
    const note = formatCounted(postings, 'posting')
    const href = `/roles/${role.slug}?${scopeQuery(asWritten(place))}`
    return [
      { hit: { kind: 'role', slug: role.slug, name: role.name, note, href }, isPublished, fit, postings },
    ]
  })
  const employers = called.map(
    ({ slug, name, postings }): Candidate => ({
      hit: {
        kind: 'employer',
        slug,
        name,
        note: formatCounted(postings, 'posting'),
        href: `/companies/${encodeURIComponent(slug)}?${link}`,
      },
      isPublished: false,
      fit: fitOf(name, query) ?? 4,
      postings,
    }),
  )
  return {
    query,
    hits: [...skills, ...named, ...employers]
      .sort(byRank)
      .slice(0, HITS)
      .map(({ hit }) => hit),
  }
}
