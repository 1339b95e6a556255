import type { DepthFigures, LevelMedian } from '../../core/page-types.ts'
import { keptInWords } from '../../core/scope/left-out-words.ts'
import type { ScopeSummary } from '../../core/scope-types.ts'
import {
  type Estimate,
  formatCount,
  formatCounted,
  formatDates,
  formatLevel,
  formatPay,
  formatPayInterval,
  formatShare,
  formatShareInterval,
  formatWithheld,
} from '../../method/index.ts'
import type { Colour } from './colour.ts'

const thin = (estimate: { readonly status: string }) => (estimate.status === 'low' ? ' (few employers)' : '')

/** A share with its interval and n: "17.9 % (15.6–20.5), n 1,742", or the counts that are too few. */
export function shareWords(estimate: Estimate): string {
  if (estimate.status === 'suppressed') return formatWithheld(estimate)
  return `${formatShare(estimate.value)} ${formatShareInterval(estimate)}, n ${formatCount(estimate.n)}${thin(estimate)}`
}

/** Yearly pay with its interval and n, or how many state it. */
export function payWords(estimate: Estimate, currency: string | null): string {
  if (estimate.status === 'suppressed' || currency === null)
    return `withheld: ${estimate.status === 'suppressed' ? estimate.reason : 'no one currency'}`
  return `${formatPay(estimate.value, currency)} ${formatPayInterval(estimate, currency)}, n ${formatCount(estimate.n)}${thin(estimate)}`
}

/** "L3 Independent (L3–L3), n 415", or why there is none. */
export function medianWords(median: LevelMedian, colour: Colour): string {
  if (median.status === 'suppressed') return `withheld: ${median.reason}`
  const { value, low, high, n } = median
  return `${colour.level(value, formatLevel(value))} (L${low}–L${high}), n ${formatCount(n)}`
}

/** The level alone, for a narrow cell. */
export const medianCell = (median: LevelMedian, colour: Colour): string =>
  median.status === 'suppressed' ? colour.dim('–') : colour.level(median.value, `L${median.value}`)

const FILL = '█'

/**
 * Bars of the stated levels, deepest last: counts, and the share asking exactly that level with its interval where
 * it may be published.
 */
export function depthBars(
  { counts, exactly }: Pick<DepthFigures, 'counts' | 'exactly'>,
  colour: Colour,
): string {
  const most = Math.max(...counts, 1)
  return counts
    .map((count, i) => {
      const cells = Math.round((count / most) * 30)
      const share = exactly[i]
      const words =
        share === undefined || share.status === 'suppressed'
          ? ''
          : `${formatShare(share.value)} ${formatShareInterval(share)}`
      return `  L${i + 1} ${colour.level(i + 1, FILL.repeat(cells))}${' '.repeat(31 - cells)}${formatCount(count).padStart(6)}  ${words}`.trimEnd()
    })
    .join('\n')
}

/** What the figures speak of: collection, narrowing, denominator, dates, snapshot; below it what enters no rate. */
export function scopeWords(summary: ScopeSummary): string {
  const { collection, ...narrowed } = summary.scope
  const words = Object.entries(narrowed).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
  const line = [
    [collection, ...words].join(', '),
    `${formatCounted(summary.postings, 'posting')} at ${formatCounted(summary.employers, 'employer')}`,
    formatDates(summary.from, summary.to),
    `snapshot ${summary.snapshotId.slice(0, 12)}`,
  ].join(' · ')
  const kept = keptInWords(summary)
  return kept === null ? line : `${line}\n${kept}`
}

/** Why a page of a list is empty though the list is not. */
export function beyondLastPage({ page, pages }: { readonly page: number; readonly pages: number }): string {
  return `There is no page ${page}: the list has ${formatCounted(pages, 'page')}.`
}
