import type { PairingRow } from '../../core/page-types.ts'
import { formatCount } from '../../method/index.ts'
import { type Frame, inScope } from '../words/links.ts'
import { type Column, DataTable } from './data-table.tsx'
import { DepthStrip } from './depth-strip.tsx'
import { shareScale } from './geometry.ts'
import { ShareBar } from './share-bar.tsx'

interface PairingListProps {
  readonly frame: Frame
  readonly rows: readonly PairingRow[]
}

/** Skills asked for in the same postings; the upright tick is the share of all postings, and bar over tick the ratio. */
export function PairingList({ frame, rows }: PairingListProps) {
  const highs = rows.map((row) => (row.share.status === 'suppressed' ? 0 : row.share.high))
  const scale = shareScale([...highs, ...rows.map((row) => row.overall)])
  const columns: readonly Column<PairingRow>[] = [
    {
      key: 'skill',
      label: 'Skill',
      order: (row) => row.name,
      cell: (row) => (
        <a className="plain" href={inScope(frame, `/skills/${row.slug}`)}>
          {row.name}
        </a>
      ),
    },
    {
      key: 'share',
      label: 'Also asked',
      cell: (row) => <ShareBar estimate={row.share} scale={scale} base={row.overall} />,
    },
    { key: 'depth', label: 'Its depth here', cell: (row) => <DepthStrip counts={row.counts} /> },
    {
      key: 'lift',
      label: 'Times as often',
      isNumber: true,
      order: (row) => row.lift,
      cell: (row) => `${row.lift.toFixed(1)}×`,
    },
    {
      key: 'together',
      label: 'Postings',
      isNumber: true,
      order: (row) => row.together,
      cell: (row) => formatCount(row.together),
    },
  ]
  return (
    <DataTable
      frame={frame}
      id="pairings"
      caption="Skills asked for together with this one"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
    />
  )
}
