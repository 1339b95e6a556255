import type { ScopeSummary } from '../../core/scope-types.ts'
import { type Estimate, METRICS, type Metric, type MetricKey } from '../../method/index.ts'

/** One row of a file. */
export type Row = readonly (string | number | null)[]

/** Columns of a file of figures. */
export const FIGURE_HEAD = [
  'figure',
  'label',
  'of',
  'unit',
  'value',
  'low',
  'high',
  'status',
  'count',
  'n',
  'employers',
  'from',
  'to',
  'snapshot',
  'method',
] as const

/** Decimals a file carries of each unit: a hundredth of what pages print, and no noise of binary fractions. */
const DECIMALS: Readonly<Record<Metric['unit'], number>> = {
  share: 6,
  ratio: 4,
  index: 4,
  'pay per year': 2,
  level: 0,
  postings: 0,
  employers: 0,
  hours: 1,
}

function rounded(value: number, unit: Metric['unit']): number {
  return Number(value.toFixed(DECIMALS[unit]))
}

/** One figure as a row: its registry entry, what it is of, its value and interval or the count it was withheld with. */
export function figure(scope: ScopeSummary, key: MetricKey, of: string, estimate: Estimate): Row {
  const versions = [scope.snapshotId, scope.methodVersion]
  const head = [key, METRICS[key].label, of, METRICS[key].unit]
  return estimate.status === 'suppressed'
    ? [...head, null, null, null, estimate.status, estimate.count, estimate.n, null, null, null, ...versions]
    : [
        ...head,
        ...[estimate.value, estimate.low, estimate.high].map((value) => rounded(value, METRICS[key].unit)),
        estimate.status,
        // A share is its numerator over n; a median has none.
        METRICS[key].unit === 'share' ? Math.round(estimate.value * estimate.n) : null,
        estimate.n,
        estimate.employers,
        estimate.from,
        estimate.to,
        ...versions,
      ]
}

/** A count or convention that has no interval. */
export function plain(scope: ScopeSummary, key: MetricKey, of: string, value: number): Row {
  const rest: Row = [null, null, 'count', null, null, null, null, null]
  return [
    key,
    METRICS[key].label,
    of,
    METRICS[key].unit,
    rounded(value, METRICS[key].unit),
    ...rest,
    scope.snapshotId,
    scope.methodVersion,
  ]
}
