import type { PayFigures } from '../../core/page-types.ts'
import { type Estimate, formatCount, formatPay, formatPayInterval } from '../../method/index.ts'
import { AsTable } from './as-table.tsx'

interface PayTableProps {
  readonly currency: string
  readonly groups: readonly PayFigures[]
}

/** The pay ladder as a table. */
export function PayTable({ currency, groups }: PayTableProps) {
  return (
    <AsTable
      caption="Pay, a year, postings that state it"
      head={['Group', 'Postings', 'Employers', 'P10', 'P25', 'Median', 'P75', 'P90', 'Range band']}
      rows={groups.map((group) => [
        group.label,
        formatCount(group.n),
        formatCount(group.employers),
        ...[group.p10, group.p25].map((estimate) => payCell(estimate, currency)),
        payCell(group.median, currency, true),
        ...[group.p75, group.p90].map((estimate) => payCell(estimate, currency)),
        group.rangeBand === null
          ? 'withheld'
          : `${formatPay(group.rangeBand[0], currency)}–${formatPay(group.rangeBand[1], currency)}`,
      ])}
    />
  )
}

function payCell(estimate: Estimate, currency: string, hasInterval = false): string {
  if (estimate.status === 'suppressed') return 'withheld'
  const value = formatPay(estimate.value, currency)
  return hasInterval ? `${value} ${formatPayInterval(estimate, currency)}` : value
}
