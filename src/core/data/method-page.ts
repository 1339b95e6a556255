import { skillIndex, skillShares } from '../../market/index.ts'
import type { MethodPage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { depthFigures } from '../skills/depth-figures.ts'
import { rankByDemand, skillLink } from '../skills/skill-rows.ts'
import { accuracyCard } from './accuracy-card.ts'

/** Skills tried for the live example before the page does without one. */
const TRIED = 20

/**
 * What the method page shows beside the registry: the most asked technical skill, else any skill, of the default
 * scope whose depth may be shown in full as a live example, and the reader's measured accuracy. The example is null on an empty store or
 * while nothing is published.
 */
export async function methodPage(ctx: PageContext): Promise<MethodPage> {
  const accuracy = accuracyCard()
  if (!ctx.snapshot) return { example: null, accuracy }
  const scope = await resolveScope(ctx, {})
  const market = marketScope(ctx, scope)
  const base = await baseOf(ctx, scope)
  const all = rankByDemand(await skillIndex(ctx.market, market, base))
  // A tool or technique makes a plainer example than a trait that most postings name.
  const technical = all.filter(({ skill }) => skill.kind === 'technical')
  const ranked = [...technical.slice(0, TRIED), ...all.slice(0, TRIED)]
  for (const { skill, demand } of ranked) {
    if (demand.status !== 'ok') continue
    const shares = await skillShares(ctx.market, market, skill.id, base)
    const depth = depthFigures(skill.name, { stated: shares.stated, ...shares.depth })
    if (depth.median.status === 'ok' && depth.atLeast[2]?.status === 'ok')
      return { example: { ...skillLink(skill), demand, depth }, accuracy }
  }
  return { example: null, accuracy }
}
