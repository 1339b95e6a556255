import type { EmployerRow } from '../../core/page-types.ts'
import { employerPath, type Frame, inScope } from '../words/links.ts'
import { askingColumn } from './asking-column.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { across } from './geometry.ts'

interface EmployerTableProps {
  readonly frame: Frame
  readonly rows: readonly EmployerRow[]
  readonly skill: string
}

/** Employers asking for a skill, by count: one employer's postings are too few for a rate of its own. */
export function EmployerTable({ frame, rows, skill }: EmployerTableProps) {
  const largest = Math.max(1, ...rows.map((row) => row.asking))
  const columns: readonly Column<EmployerRow>[] = [
    {
      key: 'employer',
      label: 'Employer',
      order: (row) => row.name,
      cell: (row) => (
        <a className="plain" href={inScope(frame, employerPath(row.slug))}>
          {row.name}
        </a>
      ),
    },
    {
      key: 'bar',
      label: <span className="visually-hidden">As a bar</span>,
      cell: (row) => (
        <svg className="count-bar" aria-hidden="true">
          <rect className="share-fill" x="0" y="0" width={across(row.asking / largest)} height="8" />
        </svg>
      ),
    },
    askingColumn('asking', (row) => inScope(frame, '/jobs', { skill, employer: row.slug })),
  ]
  return (
    <DataTable
      frame={frame}
      id="employers"
      caption="Employers that ask for this skill"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
      isSmall
    />
  )
}
