import {
  countsOf,
  type DepthFinding,
  depthFinding,
  type Estimate,
  formatCount,
  formatCounted,
  formatLevel,
  formatShareWithInterval,
  isDistribution,
  isSayable,
  type LevelStatistics,
  publishLevelShares,
  publishMedianLevel,
  publishShare,
  type ShareStatistics,
} from '../../method/index.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'
import type { DepthFigures, LevelCounts } from '../page-types.ts'

/** What the store tells of the depth that a skill's postings ask. */
export interface DepthSource {
  /** Postings that state a level, of those that ask. */
  readonly stated: ShareStatistics
  readonly atLeast: LevelStatistics
  readonly exactly: LevelStatistics
}

/**
 * The one level that more postings state than any other; null when two tie, or below the 30 stated levels from
 * which a distribution is shown.
 */
export function dominantLevel(counts: LevelCounts): RequiredLevel | null {
  const stated = counts.reduce((sum, count) => sum + count, 0)
  if (!isDistribution(stated)) return null
  const most = Math.max(...counts)
  const levels = ([1, 2, 3, 4, 5] as const).filter((level) => counts[level - 1] === most)
  return levels.length === 1 ? (levels[0] ?? null) : null
}

function findingTitle({ kind, level }: DepthFinding): string {
  const lead = 'Most postings that state a level ask for'
  if (kind === 'exactly') return `${lead} ${formatLevel(level)}`
  return `${lead} ${kind === 'at least' ? 'at least' : 'no more than'} ${formatLevel(level)}`
}

/** The share behind a finding, in the direction in which the finding speaks. */
function findingShare(finding: DepthFinding, exactly: readonly Estimate[], atLeast: readonly Estimate[]) {
  const share = (finding.kind === 'exactly' ? exactly : atLeast)[
    finding.kind === 'at most' ? finding.level : finding.level - 1
  ]
  if (!share || !isSayable(share)) return null
  return finding.kind === 'at most'
    ? { value: 1 - share.value, low: 1 - share.high, high: 1 - share.low }
    : share
}

/** One sentence under the chart: the finding's share, else how many postings say how deep. */
function depthSentence(
  finding: DepthFinding | null,
  stated: ShareStatistics,
  exactly: readonly Estimate[],
  atLeast: readonly Estimate[],
): string {
  const share = finding && findingShare(finding, exactly, atLeast)
  const sample = `${formatCounted(stated.x, 'posting')} at ${formatCounted(atLeastEmployers(atLeast), 'employer')}`
  if (share) return `${formatShareWithInterval(share)} of ${sample}.`
  if (stated.n === 0) return 'No posting in this scope asks for it.'
  if (stated.x === 0) return `None of the ${formatCounted(stated.n, 'posting')} that ask says how deep.`
  if (stated.x === stated.n) return `${all(stated.n)} how deep.`
  return `${formatCount(stated.x)} of the ${formatCounted(stated.n, 'posting')} that ask ${stated.x === 1 ? 'says' : 'say'} how deep.`
}

/** Subject of a sentence about every posting that asks. */
function all(count: number): string {
  return count === 1 ? 'The one posting that asks says' : `All ${formatCount(count)} postings that ask say`
}

function atLeastEmployers(atLeast: readonly Estimate[]): number {
  const published = atLeast.find((share) => share.status !== 'suppressed')
  return published?.employers ?? 0
}

/**
 * Every depth figure of a skill, with a title that claims only what METHOD 3.7 allows.
 * Imputed levels never enter: postings that state none are counted as not stated.
 */
export function depthFigures(name: string, source: DepthSource): DepthFigures {
  const counts = countsOf(source.atLeast)
  const exactly = publishLevelShares(source.exactly)
  const atLeast = publishLevelShares(source.atLeast)
  const finding = depthFinding(exactly, atLeast)
  return {
    counts,
    stated: source.stated.x,
    notStated: source.stated.n - source.stated.x,
    statedShare: publishShare(source.stated),
    median: publishMedianLevel(source.atLeast),
    exactly,
    atLeast,
    title: finding ? findingTitle(finding) : `How deep postings ask for ${name}`,
    sentence: depthSentence(finding, source.stated, exactly, atLeast),
    dominant: dominantLevel(counts),
  }
}
