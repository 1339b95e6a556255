import { type Disclosure, type PayMedian, type SkillIndexEntry, skillPayMedians } from '../../market/index.ts'
import {
  disclosureIsUneven,
  type Estimate,
  markLow,
  publishMedianLevel,
  publishPayMedian,
  publishShare,
  THRESHOLDS,
  withhold,
} from '../../method/index.ts'
import { type Skill, skillById } from '../../taxonomy/index.ts'
import type { HomePage, SkillIndexRow, SkillLink } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope } from '../scope/resolve-scope.ts'
import type { Scope } from '../scope-types.ts'

/** A skill of the index with its demand, before pay and depth are put beside it. */
export interface RankedSkill {
  readonly skill: Skill
  readonly entry: SkillIndexEntry
  readonly demand: Estimate
}

/** Address and name of a skill. */
export function skillLink({ slug, name }: Skill): SkillLink {
  return { slug, name }
}

/**
 * Skills ranked by METHOD 13: published first, by share, ties by the lower limit; then the withheld by the number
 * of postings. Last by id. Ids that the list no longer has are left out.
 */
export function rankByDemand(entries: readonly SkillIndexEntry[]): readonly RankedSkill[] {
  const ranked = entries.flatMap((entry) => {
    const skill = skillById(entry.skill)
    return skill ? [{ skill, entry, demand: publishShare(entry.demand) }] : []
  })
  return ranked.sort((a, b) => {
    const one = a.demand
    const other = b.demand
    if (one.status === 'suppressed' || other.status === 'suppressed') {
      if (one.status !== other.status && one.status === 'suppressed') return 1
      if (one.status !== other.status && other.status === 'suppressed') return -1
      return b.entry.demand.x - a.entry.demand.x || a.skill.id - b.skill.id
    }
    return other.value - one.value || other.low - one.low || a.skill.id - b.skill.id
  })
}

/** Of ranked skills: how many there are, have a published rate, and have a published middle level as well. */
export function countSkills(ranked: readonly RankedSkill[]): HomePage['skills'] {
  const published = ranked.filter(({ demand }) => demand.status !== 'suppressed')
  const withDepth = published.filter(({ entry }) => publishMedianLevel(entry.atLeast).status !== 'suppressed')
  return { listed: ranked.length, published: published.length, withDepth: withDepth.length }
}

/**
 * Median pay of a skill, marked low where disclosure is uneven (METHOD 4.4). `median` is undefined where too few
 * postings state pay for a median; then `paid` of them do.
 */
export function medianPayOf(median: PayMedian | undefined, disclosure: Disclosure, paid: number): Estimate {
  if (!median) return withhold(paid, paid, `${THRESHOLDS.payMedian.value} postings that state pay are needed`)
  const estimate = publishPayMedian(median)
  return disclosureIsUneven(disclosure.asking, disclosure.others) ? markLow(estimate) : estimate
}

/** Rows as the index shows them, pay beside each. Order is kept. */
export async function skillIndexRows(
  ctx: PageContext,
  scope: Scope,
  ranked: readonly RankedSkill[],
): Promise<readonly SkillIndexRow[]> {
  const ids = ranked.map(({ skill }) => skill.id)
  const medians = await skillPayMedians(ctx.market, marketScope(ctx, scope), ids)
  const bySkill = new Map(medians.map((median) => [median.skill, median]))
  return ranked.map(({ skill, entry, demand }) => {
    const median = bySkill.get(skill.id)
    return {
      ...skillLink(skill),
      kind: skill.kind,
      demand,
      asking: entry.demand.x,
      counts: entry.counts,
      median: publishMedianLevel(entry.atLeast),
      medianPay: medianPayOf(median, entry.disclosure, 0),
      currency: median?.currency ?? null,
    }
  })
}
