import type { LevelMedian } from '../../core/page-types.ts'
import { levelWords } from '../words/levels.ts'

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
    <span className="nowrap" title={levelWords(median.value).question}>
      L{median.value}{' '}
      <span className="faint small">
        (L{median.low}–L{median.high})
      </span>
    </span>
  )
}
