import { z } from 'zod'
import { roleList } from '../../market/index.ts'
import { ROLE_FAMILIES, roleBySlug } from '../../taxonomy/index.ts'
import type { RolesPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'

const RolesInput = z.object({ scope: ScopeInput })

/**
 * The roles of a scope by family, families and roles with most postings first. `postings` of a family counts its
 * titles that say too little for a role, too. Families without a posting are left out.
 */
export async function rolesPage(ctx: PageContext, input: z.input<typeof RolesInput>): Promise<RolesPage> {
  const scope = await resolveScope(ctx, validate(RolesInput, input).scope)
  const entries = await roleList(ctx.market, marketScope(ctx, scope))
  const families = ROLE_FAMILIES.map((family) => {
    const own = entries.filter((entry) => entry.family === family)
    return {
      family,
      postings: own.reduce((sum, entry) => sum + entry.postings, 0),
      roles: own.flatMap(({ role: slug, postings, employers }) => {
        const role = roleBySlug(slug)
        return role ? [{ slug, name: role.name, postings, employers }] : []
      }),
    }
  })
  return {
    scope: await scopeSummary(ctx, scope),
    families: families.filter((family) => family.postings > 0).sort((a, b) => b.postings - a.postings),
  }
}
