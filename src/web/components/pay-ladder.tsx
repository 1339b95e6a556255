import type { PayFigures } from '../../core/page-types.ts'
import { type Estimate, formatPay } from '../../method/index.ts'
import { across, ticks } from './geometry.ts'
import { PayRow } from './pay-row.tsx'

interface PayLadderProps {
  readonly label: string
  readonly currency: string
  /** With and without, never all postings: the two are compared with each other. */
  readonly groups: readonly [PayFigures, PayFigures]
}

function published(estimate: Estimate): number | null {
  return estimate.status === 'suppressed' ? null : estimate.value
}

/** Everything the axis must hold: all published quantiles and the medians' intervals. */
function extent(groups: readonly PayFigures[]): [number, number] {
  const values = groups.flatMap((group) => [
    ...[group.p10, group.p25, group.median, group.p75, group.p90].map(published),
    ...(group.median.status === 'suppressed' ? [] : [group.median.low, group.median.high]),
  ])
  const known = values.filter((value) => value !== null)
  return [Math.min(...known), Math.max(...known)]
}

/** Line P10-P90, box P25-P75, notch the median, whisker its interval below; what is withheld is left out. */
export function PayLadder({ label, currency, groups }: PayLadderProps) {
  const [low, high] = extent(groups)
  const isEmpty = !Number.isFinite(low)
  const pad = isEmpty ? 1 : Math.max((high - low) * 0.06, 1)
  const place = (value: number) => (value - low + pad) / (high - low + 2 * pad)
  return (
    <div className="pay-ladder">
      <svg role="img" aria-label={label}>
        {groups.map((group, index) => (
          <PayRow
            key={group.label}
            group={group}
            top={index * 98}
            place={place}
            currency={currency}
            isWith={index === 0}
          />
        ))}
        <line className="level-line" x1="0" x2="100%" y1="190" y2="190" />
        {isEmpty
          ? null
          : ticks(low - pad, high + pad).map((mark) => {
              const x = place(mark)
              return x < 0.03 || x > 0.97 ? null : (
                <text key={mark} className="axis" x={across(x)} y="208" textAnchor="middle">
                  {formatPay(mark, currency)}
                </text>
              )
            })}
      </svg>
    </div>
  )
}
