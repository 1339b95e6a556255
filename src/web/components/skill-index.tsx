import type { SkillIndexRow } from '../../core/page-types.ts'
import { formatCount, formatPay, formatPayInterval } from '../../method/index.ts'
import { type Frame, inScope } from '../words/links.ts'
import { kindName } from '../words/names.ts'
import { type Column, DataTable } from './data-table.tsx'
import { DepthStrip } from './depth-strip.tsx'
import { shareScale } from './geometry.ts'
import { MedianText } from './median-text.tsx'
import { ShareBar } from './share-bar.tsx'

interface SkillIndexProps {
  readonly frame: Frame
  readonly id: string
  readonly caption: string
  readonly rows: readonly SkillIndexRow[]
  /** What the share is of: `Asked for by`, `Share of its postings`. */
  readonly shareLabel: string
  /** False where the server orders whole pages of rows: its own links do that. */
  readonly isSortable?: boolean
}

function Pay({ row }: { readonly row: SkillIndexRow }) {
  const { medianPay, currency } = row
  if (medianPay.status === 'suppressed' || currency === null) {
    return (
      <span
        className="faint small nowrap"
        title={medianPay.status === 'suppressed' ? medianPay.reason : undefined}
      >
        {medianPay.status === 'suppressed' ? `${formatCount(medianPay.count)} state pay` : '–'}
      </span>
    )
  }
  return (
    <span className="nowrap">
      {formatPay(medianPay.value, currency)}{' '}
      <span className="faint small">{formatPayInterval(medianPay, currency)}</span>
    </span>
  )
}

/** Skills as rows: share, depth, middle, pay. Used by the index and by a role's page. */
export function SkillIndex({ frame, id, caption, rows, shareLabel, isSortable = true }: SkillIndexProps) {
  const scale = shareScale(rows.map((row) => (row.demand.status === 'suppressed' ? 0 : row.demand.high)))
  const order = (by: (row: SkillIndexRow) => number | string | null) => (isSortable ? { order: by } : {})
  const columns: readonly Column<SkillIndexRow>[] = [
    {
      key: 'skill',
      label: 'Skill',
      ...order((row) => row.name),
      cell: (row) => (
        <a className="plain" href={inScope(frame, `/skills/${row.slug}`)}>
          {row.name}
        </a>
      ),
    },
    {
      key: 'share',
      label: shareLabel,
      ...order((row) => (row.demand.status === 'suppressed' ? null : row.demand.value)),
      cell: (row) => <ShareBar estimate={row.demand} scale={scale} />,
    },
    { key: 'depth', label: 'Depth asked', cell: (row) => <DepthStrip counts={row.counts} /> },
    {
      key: 'middle',
      label: 'Middle',
      ...order((row) => (row.median.status === 'suppressed' ? null : row.median.value)),
      cell: (row) => <MedianText median={row.median} />,
    },
    {
      key: 'pay',
      label: 'Median pay',
      isNumber: true,
      ...order((row) => (row.medianPay.status === 'suppressed' ? null : row.medianPay.value)),
      cell: (row) => <Pay row={row} />,
    },
    {
      key: 'kind',
      label: 'Kind',
      ...order((row) => row.kind),
      cell: (row) => <span className="small quiet">{kindName(row.kind)}</span>,
    },
    {
      key: 'postings',
      label: 'Postings',
      isNumber: true,
      ...order((row) => row.asking),
      cell: (row) => formatCount(row.asking),
    },
  ]
  return (
    <DataTable
      frame={frame}
      id={id}
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
    />
  )
}
