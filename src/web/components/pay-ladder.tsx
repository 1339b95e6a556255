import type { PayFigures } from '../../core/page-types.ts'
import type { Estimate } from '../../method/estimate.ts'
import { formatCount, formatCounted, formatPay } from '../../method/index.ts'
import { across, ticks } from './geometry.ts'

interface PayLadderProps {
  readonly label: string
  readonly currency: string
  /** With and without, never all postings: the two are compared with each other. */
  readonly groups: readonly [PayFigures, PayFigures]
}

type Place = (value: number) => number

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

function PayRow({
  group,
  top,
  place,
  currency,
  isWith,
}: {
  group: PayFigures
  top: number
  place: Place
  currency: string
  isWith: boolean
}) {
  const quantiles = [group.p10, group.p25, group.median, group.p75, group.p90].map(published)
  const [p10, p25, median, p75, p90] = quantiles.map((value) =>
    value === null || value === undefined ? null : place(value),
  )
  const at = (share: number) => across(share)
  // A quartile's label is left away where it would run into its neighbour; the table has it.
  const hasRoom = (a: number | null | undefined, b: number | null | undefined) =>
    a === null || a === undefined || b === null || b === undefined || Math.abs(a - b) > 0.095
  return (
    <g>
      <text className="strong" x="0" y={top + 18}>
        {group.label}
      </text>
      <text x="100%" y={top + 18} textAnchor="end">
        {formatCounted(group.n, 'posting')}
        <tspan className="wide-only">, {formatCounted(group.employers, 'employer')}</tspan>
      </text>
      {median === null || median === undefined || group.median.status === 'suppressed' ? (
        <text x="0" y={top + 46}>
          {formatCount(group.n)} state pay: 10 give a median
        </text>
      ) : (
        <>
          {p10 !== null && p10 !== undefined && p90 !== null && p90 !== undefined ? (
            <>
              <line className="pay-range" x1={at(p10)} x2={at(p90)} y1={top + 40} y2={top + 40} />
              <line className="pay-range" x1={at(p10)} x2={at(p10)} y1={top + 35} y2={top + 45} />
              <line className="pay-range" x1={at(p90)} x2={at(p90)} y1={top + 35} y2={top + 45} />
              {hasRoom(p10, p25) ? (
                <text
                  className="wide-only"
                  x={at(p10)}
                  y={top + 73}
                  textAnchor={p10 < 0.06 ? 'start' : 'middle'}
                >
                  P10 {formatPay(quantiles[0] ?? 0, currency)}
                </text>
              ) : null}
              {hasRoom(p75, p90) ? (
                <text
                  className="wide-only"
                  x={at(p90)}
                  y={top + 73}
                  textAnchor={p90 > 0.94 ? 'end' : 'middle'}
                >
                  P90 {formatPay(quantiles[4] ?? 0, currency)}
                </text>
              ) : null}
            </>
          ) : null}
          {p25 !== null && p25 !== undefined && p75 !== null && p75 !== undefined ? (
            <>
              <rect
                className={isWith ? 'pay-box with' : 'pay-box'}
                x={at(p25)}
                width={at(p75 - p25)}
                y={top + 31}
                height="18"
              />
              <line className="pay-median" x1={at(median)} x2={at(median)} y1={top + 31} y2={top + 49} />
              {hasRoom(p25, median) ? (
                <text className="wide-only" x={at(p25)} y={top + 73} textAnchor="middle">
                  {formatPay(quantiles[1] ?? 0, currency)}
                </text>
              ) : null}
              {hasRoom(median, p75) ? (
                <text className="wide-only" x={at(p75)} y={top + 73} textAnchor="middle">
                  {formatPay(quantiles[3] ?? 0, currency)}
                </text>
              ) : null}
            </>
          ) : (
            <line className="whisker" x1={at(median)} x2={at(median)} y1={top + 31} y2={top + 49} />
          )}
          <line
            className="whisker"
            x1={at(place(group.median.low))}
            x2={at(place(group.median.high))}
            y1={top + 54}
            y2={top + 54}
          />
          {[group.median.low, group.median.high].map((end, index) => (
            <line
              key={index === 0 ? 'low' : 'high'}
              className="whisker"
              x1={at(place(end))}
              x2={at(place(end))}
              y1={top + 51}
              y2={top + 57}
            />
          ))}
          <text className="strong" x={at(median)} y={top + 73} textAnchor="middle">
            {formatPay(group.median.value, currency)}
          </text>
        </>
      )}
    </g>
  )
}

/** Line P10-P90, box P25-P75, notch the median, whisker its interval below; what is withheld is left out. */
export function PayLadder({ label, currency, groups }: PayLadderProps) {
  const [low, high] = extent(groups)
  const isEmpty = !Number.isFinite(low)
  const pad = isEmpty ? 1 : Math.max((high - low) * 0.06, 1)
  const place: Place = (value) => (value - low + pad) / (high - low + 2 * pad)
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
