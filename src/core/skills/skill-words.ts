import {
  type Estimate,
  formatCount,
  formatCounted,
  formatDates,
  formatLevel,
  formatLevelInterval,
  formatPayInFull,
  formatShare,
  formatShareInterval,
  formatShareWithInterval,
  isSayable,
  METHOD_VERSION,
  rankWord,
  withheldWords,
} from '../../method/index.ts'
import type {
  DepthFigures,
  FaqEntry,
  LevelMedian,
  PairingRow,
  RoleRow,
  Rung,
  SkillPay,
} from '../page-types.ts'

/** The figures of a skill page that its sentences may speak of. */
export interface SkillFigures {
  readonly name: string
  /** "1,742 software engineering postings in the United States". */
  readonly sample: string
  readonly asking: number
  readonly postings: number
  readonly demand: Estimate
  readonly required: Estimate
  readonly depth: DepthFigures
  readonly employersAsking: number
  readonly medianPay: Estimate
  readonly currency: string | null
  readonly pay: SkillPay
  readonly pairings: readonly PairingRow[]
  readonly roles: readonly RoleRow[]
  readonly rungs: readonly Rung[]
  readonly snapshotId: string
  readonly from: string | null
  readonly to: string | null
}

function demandSentence({ demand, sample }: SkillFigures): string | null {
  if (!isSayable(demand) || demand.value === 0) return null
  return `Asked for by ${formatShareWithInterval(demand)} of ${sample} at ${formatCounted(demand.employers, 'employer')}.`
}

/** True for a median that a sentence may rest on. */
function isFirm(median: LevelMedian): median is Extract<LevelMedian, { status: 'ok' | 'low' }> {
  return median.status === 'ok'
}

function medianSentence({ depth }: SkillFigures): string | null {
  const { median } = depth
  if (!isFirm(median)) return null
  return `The middle posting asks for ${formatLevel(median.value)} ${formatLevelInterval(median)}, of ${formatCounted(median.n, 'posting')} that state a level.`
}

function paySentence({ medianPay, currency }: SkillFigures): string | null {
  if (!isSayable(medianPay) || currency === null) return null
  const money = (amount: number) => formatPayInFull(amount, currency)
  return `The median yearly pay they state is ${money(medianPay.value)} (${money(medianPay.low)}–${money(medianPay.high)}), from ${formatCounted(medianPay.n, 'posting')} at ${formatCounted(medianPay.employers, 'employer')}.`
}

/** Names with shares: "Docker (65.1 %), AWS (59.9 %) and Terraform (53.8 %)". */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function pairingSentence({ pairings, name }: SkillFigures): string | null {
  const named = pairings.flatMap((pair) =>
    isSayable(pair.share) ? [`${pair.name} (${formatShare(pair.share.value)})`] : [],
  )
  if (named.length === 0) return null
  return `Asked for beside ${name} more often than by chance: ${list(named.slice(0, 3))} of its postings.`
}

/** Roles with a publishable share, the largest share first, then by slug. */
function rankedRoles(roles: readonly RoleRow[]) {
  return roles
    .flatMap((role) => (isSayable(role.ofRole) ? [{ role, share: role.ofRole }] : []))
    .sort((a, b) => b.share.value - a.share.value || (a.role.slug < b.role.slug ? -1 : 1))
}

/**
 * True for a role whose share is withheld although as many of its postings ask, and more of them than of the leader's:
 * the leader of what may be shown is then not the leader.
 */
function outranksUnseen(role: RoleRow, leader: RoleRow): boolean {
  return (
    !isSayable(role.ofRole) &&
    role.asking >= leader.asking &&
    role.asking * leader.postings > leader.asking * role.postings
  )
}

function rolesSentence({ roles, name }: SkillFigures): string | null {
  const ranked = rankedRoles(roles)
  const first = ranked[0]
  if (!first || roles.some((role) => outranksUnseen(role, first.role))) return null
  const word = rankWord(first.share, ranked[1]?.share ?? null)
  const share = `${formatShareWithInterval(first.share)} of ${formatCounted(first.share.n, 'posting')}`
  const lead =
    word === 'top' && ranked.length > 1
      ? `Of the roles here, ${first.role.name} asks for ${name} most often: ${share}.`
      : `Among the roles that ask for ${name} most often is ${first.role.name}: ${share}.`
  const others = ranked
    .slice(1, 3)
    .map(
      (entry) => `${entry.role.name}, ${formatShare(entry.share.value)} ${formatShareInterval(entry.share)}`,
    )
  return others.length === 0 ? lead : `${lead} Then ${others.join('; ')}.`
}

/** At most four sentences under the lede, each with its figure published; [] when none is. */
export function skillBullets(figures: SkillFigures): readonly string[] {
  return [
    demandSentence(figures),
    medianSentence(figures),
    paySentence(figures),
    rolesSentence(figures) ?? pairingSentence(figures),
  ].filter((sentence) => sentence !== null)
}

function demandAnswer(figures: SkillFigures): string | null {
  const sentence = demandSentence(figures)
  if (!sentence) return null
  const { required } = figures
  return isSayable(required)
    ? `${sentence} ${formatShareWithInterval(required)} of all postings mark it required.`
    : sentence
}

function depthAnswer(figures: SkillFigures): string | null {
  const sentence = medianSentence(figures)
  if (!sentence) return null
  const parts = [sentence]
  const third = figures.depth.atLeast[2]
  const fourth = figures.depth.atLeast[3]
  if (third && isSayable(third))
    parts.push(`${formatShareWithInterval(third)} ask for at least ${formatLevel(3)}.`)
  if (fourth && isSayable(fourth))
    parts.push(`${formatShareWithInterval(fourth)} ask for at least ${formatLevel(4)}.`)
  return parts.join(' ')
}

function payAnswer(figures: SkillFigures): string | null {
  const sentence = paySentence(figures)
  if (!sentence) return null
  const gap = isSayable(figures.pay.gap) ? figures.pay.sentence : null
  return gap ? `${sentence} ${gap}` : sentence
}

/** The step down from the level above the middle posting's to it: what most people have in front of them. */
function nextLevelAnswer({ depth, rungs, name }: SkillFigures): string | null {
  const { median } = depth
  if (!isFirm(median)) return null
  const rung = rungs.find(({ level }) => level === median.value)
  if (!rung) return null
  const next = rungs.find(({ level }) => level === median.value + 1)
  const reach = `The middle posting asks for ${formatLevel(median.value)} in ${name}. To get there: ${rung.howToReach} Reckon with about ${formatCount(rung.hoursFromPrevious)} hours, by convention.`
  return next
    ? `${reach} To go on to ${formatLevel(next.level)}: ${next.howToReach} About ${formatCount(next.hoursFromPrevious)} hours.`
    : reach
}

/**
 * Questions people ask of a skill, answered from the page's own figures. An entry stands only when the figure it
 * rests on has status ok (METHOD 3.7); [] for a skill with nothing published.
 */
export function skillFaq(figures: SkillFigures): readonly FaqEntry[] {
  const { name } = figures
  const answers: readonly (readonly [question: string, answer: string | null])[] = [
    [`Is ${name} in demand?`, demandAnswer(figures)],
    [`Which level of ${name} do postings ask for?`, depthAnswer(figures)],
    [`What do postings that ask for ${name} pay?`, payAnswer(figures)],
    [`What goes with ${name}?`, pairingSentence(figures)],
    [`Which roles ask for ${name}?`, rolesSentence(figures)],
    [`How do I get to the next level in ${name}?`, nextLevelAnswer(figures)],
  ]
  return answers.flatMap(([question, answer]) => (answer === null ? [] : [{ question, answer }]))
}

/**
 * One sentence ready to cite: the figure with interval and n, the dates of its postings, the snapshot and the
 * method. While the rate is withheld it cites the counts.
 */
export function skillCitation(figures: SkillFigures): string {
  const { demand, name, sample, asking } = figures
  const dates =
    figures.from === null ? 'without stated dates' : `first seen ${formatDates(figures.from, figures.to)}`
  const source = `Plumbline, snapshot ${figures.snapshotId}, method ${METHOD_VERSION}.`
  if (demand.status === 'suppressed')
    return `${name}: asked for by ${formatCount(asking)} of ${sample}, ${dates}; ${withheldWords(demand)}. ${source}`
  return `${name}: asked for by ${formatShare(demand.value)} (95 % interval ${formatShareInterval(demand).slice(1, -1)}) of ${sample} at ${formatCounted(demand.employers, 'employer')}, ${dates}. ${source}`
}
