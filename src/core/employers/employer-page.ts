import { z } from 'zod'
import {
  employerBase,
  employerNames,
  employerParts,
  employerSkills,
  employersBySlug,
  foundPostings,
} from '../../market/index.ts'
import { publishEmployerShare } from '../../method/index.ts'
import { skillById } from '../../taxonomy/index.ts'
import type { EmployerPage } from '../employer-page-types.ts'
import { AppError } from '../errors.ts'
import { postingRow } from '../jobs/posting-row.ts'
import { currentSnapshot } from '../scope/current-snapshot.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { rowCount, ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'
import { COLLECTION_LABELS } from '../scope/scope-words.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { skillLink } from '../skills/skill-rows.ts'
import { partsOf } from './employer-parts.ts'

const SKILLS_SHOWN = 25
const POSTINGS_SHOWN = 12
/** Values of roles, countries and seniorities; an employer rarely has more. */
const PARTS_SHOWN = 60

const EmployerInput = z.object({
  slug: z.string().min(1).max(300),
  scope: ScopeInput,
  /** Skills listed; a file asks for more than the page shows. */
  skills: rowCount(SKILLS_SHOWN),
})

/**
 * One employer: its postings in scope, the skills, roles and countries they name, how many state pay. An employer that
 * the scope holds nothing of still has its page, all counts zero.
 *
 * @throws AppError `NOT_FOUND` for a slug that no employer of any collection has.
 */
export async function employerPage(
  ctx: PageContext,
  input: z.input<typeof EmployerInput>,
): Promise<EmployerPage> {
  const { slug, scope: request, skills } = validate(EmployerInput, input)
  const known = await employersBySlug(ctx.market, currentSnapshot(ctx).id, slug)
  const [first] = known
  if (!first)
    throw new AppError('NOT_FOUND', `No posting loaded here is of an employer "${slug}"`, {
      remedy: 'Search for its name, or look through the list of employers.',
    })
  const scope = await resolveScope(ctx, request)
  const market = marketScope(ctx, scope)
  const { employer, name, isAgency } = known.find((row) => row.collection === scope.collection) ?? first
  const collection = { snapshot: market.snapshot, collection: market.collection }
  const [summary, base, anywhere, names, asked, parts, latest] = await Promise.all([
    scopeSummary(ctx, scope),
    employerBase(ctx.market, market, employer),
    employerBase(ctx.market, collection, employer),
    employerNames(ctx.market, collection, employer),
    employerSkills(ctx.market, market, employer),
    employerParts(ctx.market, market, [employer], PARTS_SHOWN),
    foundPostings(ctx.market, market, { words: '', employer: slug, size: POSTINGS_SHOWN }),
  ])
  const { inRates: n, from, to } = base
  const rows = asked.flatMap((row) => {
    const skill = skillById(row.skill)
    if (!skill) return []
    const share = publishEmployerShare({ x: row.asking, n, from, to })
    return [{ ...skillLink(skill), kind: skill.kind, asking: row.asking, share, counts: row.counts }]
  })
  return {
    scope: summary,
    employer: { slug, name, isAgency },
    otherNames: names.filter((written) => written.name !== name),
    kept: base.kept,
    postings: n,
    keptAnywhere: anywhere.kept,
    alsoIn: COLLECTIONS.filter(
      (one) => one !== scope.collection && known.some((row) => row.collection === one),
    ).map((one) => ({ collection: one, label: COLLECTION_LABELS[one] })),
    from,
    to,
    statesPay: publishEmployerShare({ x: base.disclosed, n, from, to }),
    skills: rows.slice(0, skills),
    skillsAsked: rows.length,
    roles: partsOf(parts, employer, 'role'),
    countries: partsOf(parts, employer, 'country'),
    seniorities: partsOf(parts, employer, 'seniority'),
    latest: latest.map((posting) => postingRow(posting, null)),
  }
}
