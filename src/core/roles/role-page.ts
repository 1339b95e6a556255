import { z } from 'zod'
import { searchPostings, skillIndex } from '../../market/index.ts'
import { roleBySlug } from '../../taxonomy/index.ts'
import { AppError } from '../errors.ts'
import { postingRow } from '../jobs/posting-row.ts'
import type { RolePage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { rowCount, ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'
import { rankByDemand, skillIndexRows } from '../skills/skill-rows.ts'

/** Skills and postings that the plain list of a role shows. */
const SKILLS_SHOWN = 60
const POSTINGS_SHOWN = 20

const RoleInput = z.object({
  slug: z.string().min(1).max(120),
  scope: ScopeInput,
  /** Skills listed; a file asks for more than the page shows. */
  skills: rowCount(SKILLS_SHOWN),
})

/**
 * One role: the skills its postings ask for, ranked by METHOD 13, and its newest postings. The scope's own role
 * and family give way to the page's.
 *
 * @throws AppError `NOT_FOUND` for a slug that no role has.
 */
export async function rolePage(ctx: PageContext, input: z.input<typeof RoleInput>): Promise<RolePage> {
  const { slug, scope: request, skills } = validate(RoleInput, input)
  const role = roleBySlug(slug)
  if (!role)
    throw new AppError('NOT_FOUND', `There is no role "${slug}"`, {
      remedy: 'See the roles page for the list.',
    })
  const { family: _family, ...rest } = request
  const scope = await resolveScope(ctx, { ...rest, role: slug })
  const market = marketScope(ctx, scope)
  const summary = await scopeSummary(ctx, scope)
  const ranked = rankByDemand(await skillIndex(ctx.market, market, await baseOf(ctx, scope))).slice(0, skills)
  const latest = await searchPostings(ctx.market, market, { words: '', size: POSTINGS_SHOWN })
  return {
    scope: summary,
    role: { slug, name: role.name, family: role.family, soc: role.soc },
    postings: summary.postings,
    employers: summary.employers,
    skills: await skillIndexRows(ctx, scope, ranked),
    latest: latest.rows.map((posting) => postingRow(posting, null)),
  }
}
