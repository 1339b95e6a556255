import type { PayFigures } from '../../core/page-types.ts'
import { type Estimate, formatCount, formatCounted } from '../../method/index.ts'
import { across } from './geometry.ts'
import { payLabels } from './pay-labels.ts'

interface PayRowProps {
  readonly group: PayFigures
  /** Upper edge of the row in px. */
  readonly top: number
  /** Yearly pay to its place across, 0..1. */
  readonly place: (value: number) => number
  readonly currency: string
  readonly isWith: boolean
}

/** A line with end ticks, at the row's own heights. */
function Span({
  low,
  high,
  y,
  reach,
  className,
}: {
  low: number
  high: number
  y: number
  reach: number
  className: string
}) {
  const [x1, x2] = [across(low), across(high)]
  return (
    <>
      <line className={className} x1={x1} x2={x2} y1={y} y2={y} />
      <line className={className} x1={x1} x2={x1} y1={y - reach} y2={y + reach} />
      <line className={className} x1={x2} x2={x2} y1={y - reach} y2={y + reach} />
    </>
  )
}

/** Places of two published quantiles, or null when either is withheld. */
function pair(low: Estimate, high: Estimate, place: PayRowProps['place']): readonly [number, number] | null {
  return low.status === 'suppressed' || high.status === 'suppressed'
    ? null
    : [place(low.value), place(high.value)]
}

/** One group of a pay ladder: P10-P90 as a line, P25-P75 as a box, the median as a notch with its whisker below. */
export function PayRow({ group, top, place, currency, isWith }: PayRowProps) {
  const { median } = group
  const range = pair(group.p10, group.p90, place)
  const box = pair(group.p25, group.p75, place)
  const notch = median.status === 'suppressed' ? null : across(place(median.value))
  return (
    <g>
      <text className="strong" x="0" y={top + 18}>
        {group.label}
      </text>
      <text x="100%" y={top + 18} textAnchor="end">
        {formatCounted(group.n, 'posting')}
        <tspan className="wide-only">, {formatCounted(group.employers, 'employer')}</tspan>
      </text>
      {median.status === 'suppressed' || notch === null ? (
        <text x="0" y={top + 46}>
          {formatCount(group.n)} state pay: 10 give a median
        </text>
      ) : (
        <>
          {range === null ? null : (
            <Span className="pay-range" low={range[0]} high={range[1]} y={top + 40} reach={5} />
          )}
          {box === null ? null : (
            <rect
              className={isWith ? 'pay-box with' : 'pay-box'}
              x={across(box[0])}
              width={across(box[1] - box[0])}
              y={top + 31}
              height="18"
            />
          )}
          <line
            className={box === null ? 'whisker' : 'pay-median'}
            x1={notch}
            x2={notch}
            y1={top + 31}
            y2={top + 49}
          />
          <Span
            className="whisker"
            low={place(median.low)}
            high={place(median.high)}
            y={top + 54}
            reach={3}
          />
          {payLabels(group, place, currency).map((label) => (
            <text
              key={label.key}
              className={label.key === 'median' ? 'strong' : 'wide-only'}
              x={across(label.x)}
              y={top + 73}
              textAnchor={label.anchor}
            >
              {label.text}
            </text>
          ))}
        </>
      )}
    </g>
  )
}
