import type { LevelMedian } from '../../core/page-types.ts'
import { LEVEL_NAMES } from '../../method/index.ts'

/** The middle posting's level with its interval, or how many levels are stated when that is too few. */
export function MedianText({ median }: { readonly median: LevelMedian }) {
  if (median.status === 'suppressed') {
    return (
      <span className="withheld-cell nowrap" title={median.reason}>
        <span className="swatch" />
        {median.n} stated
      </span>
    )
  }
  return (
    <span className="nowrap" title={LEVEL_NAMES[median.value].testQuestion}>
      L{median.value}{' '}
      <span className="faint small">
        (L{median.low}–L{median.high})
      </span>
    </span>
  )
}
