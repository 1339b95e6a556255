import { z } from 'zod'
import { employerList, roleList, skillIndex } from '../../market/index.ts'
import { formatCounted, formatShare, THRESHOLDS } from '../../method/index.ts'
import { aliasesOf, allRoles, allSkills } from '../../taxonomy/index.ts'
import type { SearchAnswer } from '../page-types.ts'
import { asWritten } from '../scope/default-feed.ts'
import type { PageContext } from '../scope/page-context.ts'
import { scopeQuery } from '../scope/parse-scope.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { QueryText, ScopeInput, validate } from '../scope/scope-input.ts'
import { rankByDemand } from '../skills/skill-rows.ts'

const HITS = 12

const BETWEEN_WORDS = /[\s/().,&-]+/

const SearchInput = z.object({ scope: ScopeInput, query: QueryText })

type Hit = SearchAnswer['hits'][number]
interface Candidate {
  readonly hit: Hit
  readonly isPublished: boolean
  /** How well the words fit, by `fitOf`. */
  readonly fit: number
  readonly postings: number
}

/**
 * How well typed words fit a name: 0 they are the name, 1 whole words of it ("nurse" in "Registered Nurse licence"),
 * 2 it begins with them, 3 a word of it does ("nurs"), 4 it holds them; null when it does not.
 */
export function fitOf(name: string, words: string): number | null {
  const text = name.toLowerCase()
  const wanted = words.toLowerCase()
  if (text === wanted) return 0
  const at = text.indexOf(wanted)
  if (at < 0) return null
  const parts = text.split(BETWEEN_WORDS)
  const wantedWords = wanted.split(BETWEEN_WORDS)
  const isWhole = parts.some((_, from) => wantedWords.every((word, index) => parts[from + index] === word))
  if (isWhole) return 1
  if (at === 0) return 2
  return parts.some((word) => word.startsWith(wanted)) ? 3 : 4
}

/** A written form other than the name fits one step worse than the name would. */
function skillFit(id: number, name: string, words: string): number | null {
  const own = fitOf(name, words)
  if (own !== null && own <= 2) return own
  let best = own
  for (const alias of aliasesOf(id)) {
    const fit = fitOf(alias.spelling, words)
    if (fit !== null && fit <= 2 && (best === null || fit + 1 < best)) best = fit + 1
  }
  return best
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
    const fit = skillFit(skill.id, skill.name, query)
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
        href: `/jobs?employer=${encodeURIComponent(slug)}&${link}`,
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
