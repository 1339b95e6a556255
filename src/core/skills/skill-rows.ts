import {
  type Disclosure,
  type PaidCount,
  type PayMedian,
  type SkillIndexEntry,
  skillPaidCounts,
  skillPayMedians,
} from '../../market/index.ts'
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

/** What is known of the pay of a skill's postings: their median, or how many state pay where these are too few. */
export interface KnownPay {
  readonly median: PayMedian | undefined
  readonly paid: PaidCount | undefined
}

/** Pay of the given skills, those without a published median with the count that withholds it. */
export async function knownPay(
  ctx: PageContext,
  scope: Scope,
  skills: readonly number[],
): Promise<(skill: number) => KnownPay> {
  const market = marketScope(ctx, scope)
  const medians = new Map((await skillPayMedians(ctx.market, market, skills)).map((row) => [row.skill, row]))
  const without = skills.filter((skill) => !medians.has(skill))
  const counts = await skillPaidCounts(ctx.market, market, without)
  const paid = new Map(counts.map((row) => [row.skill, row]))
  return (skill) => ({ median: medians.get(skill), paid: paid.get(skill) })
}

/** The currency of what is known; null where no posting states pay. */
export function currencyOf({ median, paid }: KnownPay): string | null {
  return median?.currency ?? paid?.currency ?? null
}

/**
 * Median pay of a skill, marked low where disclosure is uneven (METHOD 4.4). Withheld with the count of the postings
 * that state pay where these are too few for a median.
 */
export function medianPayOf({ median, paid }: KnownPay, disclosure: Disclosure): Estimate {
  const count = paid?.postings ?? 0
  if (!median)
    return withhold(count, count, `${THRESHOLDS.payMedian.value} postings that state pay are needed`)
  const estimate = publishPayMedian(median)
  return disclosureIsUneven(disclosure.asking, disclosure.others) ? markLow(estimate) : estimate
}

/** Rows as the index shows them, pay beside each. Order is kept. */
export async function skillIndexRows(
  ctx: PageContext,
  scope: Scope,
  ranked: readonly RankedSkill[],
): Promise<readonly SkillIndexRow[]> {
  const payOf = await knownPay(
    ctx,
    scope,
    ranked.map(({ skill }) => skill.id),
  )
  return ranked.map(({ skill, entry, demand }) => {
    const pay = payOf(skill.id)
    return {
      ...skillLink(skill),
      kind: skill.kind,
      demand,
      asking: entry.demand.x,
      counts: entry.counts,
      median: publishMedianLevel(entry.atLeast),
      medianPay: medianPayOf(pay, entry.disclosure),
      currency: currencyOf(pay),
    }
  })
}
