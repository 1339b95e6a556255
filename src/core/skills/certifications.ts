import { anyBeside, mostNamedBeside } from '../../market/index.ts'
import { type Estimate, publishShare, withhold } from '../../method/index.ts'
import { allSkills, type Skill, skillById } from '../../taxonomy/index.ts'
import type { SkillPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope } from '../scope/resolve-scope.ts'
import type { Scope } from '../scope-types.ts'
import { skillLink } from './skill-rows.ts'

/** Certifications named beside a skill: the most named, and the share of its postings that name any. */
export async function certificationsBeside(
  ctx: PageContext,
  scope: Scope,
  skill: Skill,
): Promise<{ readonly named: SkillPage['certifications']; readonly any: Estimate }> {
  const market = marketScope(ctx, scope)
  const ids = allSkills()
    .filter((other) => other.kind === 'certification' && other.id !== skill.id)
    .map((other) => other.id)
  if (ids.length === 0) return { named: [], any: withhold(0, 0, 'no certification is in the list') }
  const named = await mostNamedBeside(ctx.market, market, skill.id, ids)
  return {
    named: named.flatMap((row) => {
      const certification = skillById(row.skill)
      return certification ? [{ ...skillLink(certification), share: publishShare(row.share) }] : []
    }),
    any: publishShare(await anyBeside(ctx.market, market, skill.id, ids)),
  }
}
