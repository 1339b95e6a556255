import { z } from 'zod'
import { postingShares, roleList, scopeOptions, skillIndex } from '../../market/index.ts'
import { publishMedianLevel, publishShare, THRESHOLDS } from '../../method/index.ts'
import { roleBySlug } from '../../taxonomy/index.ts'
import type { HomePage } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { baseOf } from '../scope/scope-base.ts'
import { ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'
import { countSkills, type RankedSkill, rankByDemand, skillIndexRows } from '../skills/skill-rows.ts'

const HomeInput = z.object({ scope: ScopeInput })

/**
 * The technical skill with the deepest published middle posting; ties by the deeper lower limit, then by demand. Of
 * human skills some are asked for by the very words that say how deep: "mentor" is itself a cue of L4.
 */
export function deepestOf(ranked: readonly RankedSkill[]): RankedSkill | null {
  let best: { skill: RankedSkill; value: number; low: number } | null = null
  for (const skill of ranked) {
    if (skill.skill.kind !== 'technical') continue
    const median = publishMedianLevel(skill.entry.atLeast)
    if (median.status !== 'ok' || skill.demand.status !== 'ok') continue
    const { value, low } = median
    if (!best || value > best.value || (value === best.value && low > best.low)) best = { skill, value, low }
  }
  return best?.skill ?? null
}

/**
 * What is loaded, and four live figures of the scope. `mostAsked` and `deepest` are null until a skill has figures
 * of status ok. A role counts as published from 30 postings of 5 employers on.
 */
export async function homePage(ctx: PageContext, input: z.input<typeof HomeInput>): Promise<HomePage> {
  const scope = await resolveScope(ctx, validate(HomeInput, input).scope)
  const market = marketScope(ctx, scope)
  const [index, named, shares, sources, summary] = await Promise.all([
    baseOf(ctx, scope).then((base) => skillIndex(ctx.market, market, base)),
    roleList(ctx.market, market),
    postingShares(ctx.market, market),
    scopeOptions(ctx.market, market, ['source']),
    scopeSummary(ctx, scope),
  ])
  const ranked = rankByDemand(index)
  const roles = named.filter((entry) => roleBySlug(entry.role) !== null)
  const mostAsked = ranked.find(({ demand }) => demand.status === 'ok') ?? null
  const deepest = deepestOf(ranked)
  const one = async (skill: RankedSkill | null) =>
    skill === null ? null : ((await skillIndexRows(ctx, scope, [skill]))[0] ?? null)
  return {
    scope: summary,
    sources: sources.length,
    skills: countSkills(ranked),
    roles: {
      listed: roles.length,
      published: roles.filter(
        ({ postings, employers }) =>
          postings >= THRESHOLDS.companyShares.value && employers >= THRESHOLDS.minimumEmployers.value,
      ).length,
    },
    mostAsked: await one(mostAsked),
    deepest: await one(deepest),
    statesPay: publishShare(shares.disclosed),
    entryLevel: publishShare(shares.entry),
  }
}
