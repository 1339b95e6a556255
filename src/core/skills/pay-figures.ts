import {
  disclosureIsUneven,
  type Estimate,
  formatPayDifferenceInFull,
  formatPayDistance,
  formatPayInFull,
  formatShareWithInterval,
  isSayable,
  markLow,
  type PayStatistics,
  payGap,
  payLadder,
  payWord,
  publishShare,
  type ShareStatistics,
  sumEmployers,
  sumPay,
} from '../../method/index.ts'
import type { RoleFamily } from '../../taxonomy/types.ts'
import type { PayFigures, SkillPay } from '../page-types.ts'
import { familyInSentence, inCountry } from '../scope/scope-words.ts'

/** Pay of one group of postings: who states it, and what is stated in the currency compared. */
export interface PayGroup {
  readonly disclosed: ShareStatistics
  readonly pay: PayStatistics
  /** METHOD 4.4; null when it is not asked for. */
  readonly weightedMedian: number | null
}

/** Figures of one group. With `isUneven` every published pay figure is marked low (METHOD 4.4). */
export function payFigures(label: string, group: PayGroup, isUneven: boolean): PayFigures {
  const ladder = payLadder(group.pay)
  const mark = (estimate: Estimate) => (isUneven ? markLow(estimate) : estimate)
  return {
    label,
    postings: group.disclosed.n,
    disclosed: publishShare(group.disclosed),
    n: group.pay.n,
    employers: group.pay.employers,
    p10: mark(ladder.p10),
    p25: mark(ladder.p25),
    median: mark(ladder.median),
    p75: mark(ladder.p75),
    p90: mark(ladder.p90),
    rangeBand: ladder.rangeBand,
    weightedMedian: isUneven && ladder.median.status !== 'suppressed' ? group.weightedMedian : null,
  }
}

/** The pair in which pay is compared: one family, one country, one currency. */
export interface PayPair {
  readonly family: RoleFamily
  readonly country: string
  readonly currency: string
}

const EMPTY_GROUP: PayGroup = { disclosed: sumEmployers([]), pay: sumPay([]), weightedMedian: null }

/** What stands where no posting that asks for the skill states usable pay with a family and a country. */
export function noSkillPay(name: string): SkillPay {
  const side = (label: string) => payFigures(label, EMPTY_GROUP, false)
  const asking = side(`Ask for ${name}`)
  const others = side('Do not ask for it')
  return {
    family: null,
    country: null,
    currency: null,
    reason: 'No posting that asks for it states yearly pay together with a role family and a country.',
    with: asking,
    without: others,
    gap: payGap(asking.median, others.median, 0),
    title: `Pay in postings that ask for ${name}`,
    sentence: null,
  }
}

/** One sentence on the two medians, once both and their gap are published without reserve. */
function gapSentence(pair: PayPair, asking: Estimate, others: Estimate, gap: Estimate): string | null {
  if (!isSayable(asking) || !isSayable(others) || !isSayable(gap)) return null
  const money = (amount: number) => formatPayInFull(amount, pair.currency)
  const where = `Within ${familyInSentence(pair.family)} in ${inCountry(pair.country)}`
  const medians = `postings that ask for it advertise a median of ${money(asking.value)}, those that do not ${money(others.value)}`
  const word = payWord(gap)
  const limits = `(${money(gap.low)} to ${money(gap.high)})`
  const shown = [asking.value, others.value, pair.currency] as const
  return word
    ? `${where}, ${medians}: ${formatPayDistance(...shown)} ${word === 'higher' ? 'more' : 'less'} ${limits}.`
    : `${where}, ${medians}; the difference of ${formatPayDifferenceInFull(...shown)} ${limits} is not clear of zero.`
}

/**
 * Pay with and without a skill inside one role family and one country (METHOD 5.1), with a title that says
 * "higher" or "lower" only when the gap's interval excludes zero.
 *
 * @param employers Distinct employers that state pay on either side.
 */
export function skillPayFigures(
  name: string,
  pair: PayPair,
  groups: { readonly asking: PayGroup; readonly others: PayGroup },
  employers: number,
): SkillPay {
  const isUneven = disclosureIsUneven(groups.asking.disclosed, groups.others.disclosed)
  const asking = payFigures(`Ask for ${name}`, groups.asking, isUneven)
  const others = payFigures('Do not ask for it', groups.others, isUneven)
  const gap = payGap(asking.median, others.median, employers)
  const word = payWord(gap)
  return {
    ...pair,
    reason: null,
    with: asking,
    without: others,
    gap,
    title: word
      ? `Postings that ask for ${name} advertise ${word} pay within this role family`
      : `Pay in postings that ask for ${name}, and in those that do not`,
    sentence: gapSentence(pair, asking.median, others.median, gap) ?? disclosureSentence(asking, others),
  }
}

/** Why the comparison is held back, when the two sides state pay at different rates. */
function disclosureSentence(asking: PayFigures, others: PayFigures): string | null {
  const { disclosed } = asking
  if (!isSayable(disclosed) || !isSayable(others.disclosed) || asking.median.status !== 'low') return null
  return `${formatShareWithInterval(disclosed)} of the postings that ask for it state pay, against ${formatShareWithInterval(others.disclosed)} of the others: read the medians with care.`
}
