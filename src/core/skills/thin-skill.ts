import { countAsking, skillsTogether } from '../../market/index.ts'
import { type Skill, skillById } from '../../taxonomy/index.ts'
import type { SkillPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope } from '../scope/resolve-scope.ts'
import type { Scope, ScopeSummary } from '../scope-types.ts'
import { skillLink } from './skill-rows.ts'

/** Skills named close by that a thin page lists. */
const CLOSE_BY = 6

/** Wider scopes looked at beside the widest: each is a pass over the skill's postings. */
const NEAREST = 2

/**
 * What a page that can say little offers instead: skills named in the same few postings, by count, and how many
 * postings ask for the skill and state a level in each wider scope, fewest first. A scope that gives no more than the one before it is left
 * out.
 */
export async function thinSkill(
  ctx: PageContext,
  scope: Scope,
  skill: Skill,
  asking: number,
  wider: ScopeSummary['wider'],
): Promise<Required<Pick<SkillPage, 'closeBy' | 'widerAsking'>>> {
  const close = await skillsTogether(ctx.market, marketScope(ctx, scope), skill.id, CLOSE_BY)
  const counted: { label: string; scope: Scope; asking: number; stated: number }[] = []
  for (const { label, scope: other } of [...wider.slice(0, NEAREST), ...wider.slice(NEAREST).slice(-1)]) {
    const found = await countAsking(ctx.market, marketScope(ctx, other), skill.id)
    counted.push({ label, scope: other, ...found })
  }
  counted.sort((a, b) => a.asking - b.asking)
  return {
    closeBy: close.flatMap(({ skill: id, together }) => {
      const other = skillById(id)
      return other ? [{ ...skillLink(other), together }] : []
    }),
    widerAsking: counted.filter((row, index) => row.asking > (counted[index - 1]?.asking ?? asking)),
  }
}
