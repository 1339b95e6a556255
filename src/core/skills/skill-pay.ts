import {
  type PayCell,
  type PayPlace,
  type PaySample,
  skillPay,
  skillPayCells,
  skillPayPlaces,
} from '../../market/index.ts'
import { disclosureIsUneven, disclosureWeightedMedian, hasPayLaw, THRESHOLDS } from '../../method/index.ts'
import { ROLE_FAMILIES, type Skill } from '../../taxonomy/index.ts'
import type { SkillPay } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope } from '../scope/resolve-scope.ts'
import type { Scope } from '../scope-types.ts'
import { noSkillPay, type PayGroup, type PayPair, skillPayFigures } from './pay-figures.ts'

/**
 * The family, country and currency in which pay is compared: the scope's own where it fixes them. Else
 * pairs that hold enough on both sides for a gap come first (METHOD 3.3), then those with most postings of the skill
 * that state pay; ties by more postings on the other side, then by name. Null when no posting of the skill states
 * usable pay in a known country.
 */
export function choosePair(places: readonly PayPlace[]): PayPair | null {
  const [best] = [...places].sort(
    (a, b) =>
      enough(b) - enough(a) ||
      b.asking - a.asking ||
      b.others - a.others ||
      (`${a.family}|${a.country}|${a.currency}` < `${b.family}|${b.country}|${b.currency}` ? -1 : 1),
  )
  const family = ROLE_FAMILIES.find((known) => known === best?.family)
  return best && family ? { family, country: best.country, currency: best.currency } : null
}

/** Postings on the smaller side, as far as they count towards the minimum of a gap. */
function enough({ asking, others }: PayPlace): number {
  return Math.min(asking, others, THRESHOLDS.payGapEachSide.value)
}

/** Pay with and without a skill (METHOD 5.1), in the pair of family and country that `choosePair` names. */
export async function skillPayOf(ctx: PageContext, scope: Scope, skill: Skill): Promise<SkillPay> {
  const places = await skillPayPlaces(ctx.market, marketScope(ctx, scope), skill.id)
  const pair = choosePair(places)
  if (!pair) return noSkillPay(skill.name)
  const within = marketScope(ctx, { ...scope, family: pair.family, country: pair.country })
  const { asking, others, employers } = await skillPay(ctx.market, within, skill.id, pair.currency)
  const cells = disclosureIsUneven(asking.disclosed, others.disclosed)
    ? await skillPayCells(ctx.market, within, skill.id, pair.currency)
    : []
  const groups = { asking: groupOf(asking, cells, true), others: groupOf(others, cells, false) }
  return skillPayFigures(skill.name, pair, groups, employers)
}

/** One side with its disclosure-weighted median; null without cells. */
function groupOf(sample: PaySample, cells: readonly PayCell[], asks: boolean): PayGroup {
  const own = cells.filter((cell) => cell.asks === asks)
  return { ...sample, weightedMedian: disclosureWeightedMedian(mergeByLaw(own)) }
}

/** Cells of METHOD 4.4: seniority x whether a law has pay stated. The family is fixed by the scope. */
function mergeByLaw(cells: readonly PayCell[]) {
  const groups = Map.groupBy(cells, (cell) => `${cell.seniority}|${hasPayLaw(cell.country, cell.region)}`)
  return [...groups.values()].map((group) => ({
    postings: group.reduce((sum, cell) => sum + cell.postings, 0),
    disclosed: group.reduce((sum, cell) => sum + cell.disclosed, 0),
    values: group.flatMap((cell) => cell.values),
  }))
}
