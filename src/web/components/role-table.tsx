import type { RoleRow } from '../../core/page-types.ts'
import { type Frame, inScope } from '../words/links.ts'
import { askingColumn } from './asking-column.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { DepthStrip } from './depth-strip.tsx'
import { shareScale } from './geometry.ts'
import { MedianText } from './median-text.tsx'
import { ShareBar } from './share-bar.tsx'
import { ShareText } from './share-text.tsx'

interface RoleTableProps {
  readonly frame: Frame
  readonly rows: readonly RoleRow[]
}

/** The roles that ask for a skill: share of the role's postings, depth, share of the skill's postings. */
export function RoleTable({ frame, rows }: RoleTableProps) {
  const scale = shareScale(rows.map((row) => (row.ofRole.status === 'suppressed' ? 0 : row.ofRole.high)))
  const columns: readonly Column<RoleRow>[] = [
    {
      key: 'role',
      label: 'Role',
      order: (row) => row.name,
      cell: (row) => (
        <a className="plain" href={inScope(frame, `/roles/${row.slug}`)}>
          {row.name}
        </a>
      ),
    },
    {
      key: 'share',
      label: 'Share of the role’s postings',
      order: (row) => (row.ofRole.status === 'suppressed' ? null : row.ofRole.value),
      cell: (row) => <ShareBar estimate={row.ofRole} scale={scale} />,
    },
    { key: 'depth', label: 'Depth asked', cell: (row) => <DepthStrip counts={row.counts} /> },
    {
      key: 'middle',
      label: 'Middle',
      order: (row) => (row.median.status === 'suppressed' ? null : row.median.value),
      cell: (row) => <MedianText median={row.median} />,
    },
    {
      key: 'against',
      label: (
        <>
          Against all
          <br />
          in scope
        </>
      ),
      isNumber: true,
      order: (row) => row.concentration,
      cell: (row) =>
        row.concentration === null ? <span className="faint">–</span> : `${row.concentration.toFixed(1)}×`,
    },
    {
      key: 'part',
      label: (
        <>
          Part of this
          <br />
          skill’s postings
        </>
      ),
      isNumber: true,
      order: (row) => (row.ofSkill.status === 'suppressed' ? null : row.ofSkill.value),
      cell: (row) => <ShareText estimate={row.ofSkill} />,
    },
    askingColumn('postings'),
  ]
  return (
    <DataTable
      frame={frame}
      id="roles"
      caption="Roles that ask for this skill"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
    />
  )
}
