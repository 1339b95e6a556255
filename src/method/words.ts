import type { RequiredLevel } from '../taxonomy/types.ts'
import { THRESHOLDS } from './config.ts'
import type { Estimate, PublishedEstimate } from './estimate.ts'

/** True when a sentence may rest on the figure: published, and not on few employers or uneven disclosure. */
export function isSayable(estimate: Estimate): estimate is PublishedEstimate {
  return estimate.status === 'ok'
}

/**
 * The quantity word a share has earned, or null: "most" when the lower limit is above one half, "about half"
 * when the interval lies inside 40-60 %, "few" when the upper limit is below 10 %.
 *
 * @see METHOD 3.7
 */
export function shareWord(estimate: Estimate): 'most' | 'about half' | 'few' | null {
  if (!isSayable(estimate)) return null
  if (estimate.low > THRESHOLDS.mostAbove.value) return 'most'
  if (estimate.high < THRESHOLDS.fewBelow.value) return 'few'
  const isHalf =
    estimate.low >= THRESHOLDS.aboutHalfFrom.value && estimate.high <= THRESHOLDS.aboutHalfTo.value
  return isHalf ? 'about half' : null
}

/**
 * What the first of a ranking may be called: "top" only when its lower limit exceeds the runner-up's value.
 * Null when the first may not be spoken of at all; without a runner-up nothing is topped.
 */
export function rankWord(first: Estimate, runnerUp: Estimate | null): 'top' | 'among the top' | null {
  if (!isSayable(first)) return null
  const isTop = runnerUp !== null && runnerUp.status !== 'suppressed' && first.low > runnerUp.value
  return isTop ? 'top' : 'among the top'
}

/** "higher" or "lower" when the pay gap's interval excludes zero, else null. */
export function payWord(gap: Estimate): 'higher' | 'lower' | null {
  if (!isSayable(gap)) return null
  if (gap.low > 0) return 'higher'
  return gap.high < 0 ? 'lower' : null
}

/** A statement about depth that "most" of the postings that state a level bear out. */
export interface DepthFinding {
  readonly kind: 'exactly' | 'at least' | 'at most'
  readonly level: RequiredLevel
}

/**
 * The sharpest statement about depth that the word "most" allows: one level asked by most; else the deepest of
 * L3-L5 that most ask at least; else the shallowest of L1-L3 that most do not go beyond; else what is left of the
 * two. Null when no "most" passes.
 *
 * @param exactly Shares of exactly L1..L5. @param atLeast Shares of at least L1..L5.
 * @see METHOD 3.7
 */
export function depthFinding(
  exactly: readonly Estimate[],
  atLeast: readonly Estimate[],
): DepthFinding | null {
  for (const level of [5, 4, 3, 2, 1] as const) {
    const share = exactly[level - 1]
    if (share && shareWord(share) === 'most') return { kind: 'exactly', level }
  }
  // "At least L1" is true of every posting that states a level and "at least L2" of nearly all: the shallow end is
  // told first where most stay there.
  return (
    deepestAtLeast([5, 4, 3], atLeast) ??
    shallowestAtMost([1, 2, 3], atLeast) ??
    deepestAtLeast([2], atLeast) ??
    shallowestAtMost([4], atLeast)
  )
}

function deepestAtLeast(levels: readonly RequiredLevel[], atLeast: readonly Estimate[]): DepthFinding | null {
  const level = levels.find((candidate) => {
    const share = atLeast[candidate - 1]
    return share !== undefined && shareWord(share) === 'most'
  })
  return level ? { kind: 'at least', level } : null
}

function shallowestAtMost(
  levels: readonly RequiredLevel[],
  atLeast: readonly Estimate[],
): DepthFinding | null {
  const level = levels.find((candidate) => {
    const deeper = atLeast[candidate]
    return deeper !== undefined && isSayable(deeper) && deeper.high < 1 - THRESHOLDS.mostAbove.value
  })
  return level ? { kind: 'at most', level } : null
}
