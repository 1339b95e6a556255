import type { Estimate } from '../../method/estimate.ts'
import { formatShare, formatShareInterval } from '../../method/index.ts'
import { countOf } from '../words/counts.ts'

/** A share in running text or a narrow cell: value and interval, or the count when it is withheld. */
export function ShareText({ estimate }: { readonly estimate: Estimate }) {
  if (estimate.status === 'suppressed') {
    return (
      <span className="withheld-cell nowrap" title={estimate.reason}>
        <span className="swatch" />
        {countOf(estimate)}
      </span>
    )
  }
  return (
    <span className="nowrap">
      {formatShare(estimate.value)} <span className="faint small">{formatShareInterval(estimate)}</span>
    </span>
  )
}
