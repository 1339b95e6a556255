import type { EmployerIndexRow } from '../../core/employer-page-types.ts'
import type { Facet } from '../../core/page-types.ts'
import { formatCount, formatDates } from '../../method/index.ts'
import { employerPath, type Frame, inScope } from '../words/links.ts'
import { AgencyTag } from './agency-tag.tsx'
import { type Column, DataTable } from './data-table.tsx'

interface EmployerIndexProps {
  readonly frame: Frame
  readonly rows: readonly EmployerIndexRow[]
}

/** The first of some values with their counts, the rest as a number. */
function Most({
  frame,
  path,
  facets,
}: {
  frame: Frame
  path: (value: string) => string
  facets: readonly Facet[]
}) {
  if (facets.length === 0) return <span className="faint small">not stated</span>
  return (
    <span className="small">
      {facets.map(({ value, label, postings }, index) => (
        <span key={value}>
          {index > 0 ? ', ' : ''}
          <a className="plain" href={inScope(frame, path(value))}>
            {label}
          </a>{' '}
          <span className="faint">{formatCount(postings)}</span>
        </span>
      ))}
    </span>
  )
}

/** Employers as rows of counts. The server orders whole pages of them, so the columns do not. */
export function EmployerIndex({ frame, rows }: EmployerIndexProps) {
  const columns: readonly Column<EmployerIndexRow>[] = [
    {
      key: 'employer',
      label: 'Employer',
      cell: (row) => (
        <>
          <a className="plain" href={inScope(frame, employerPath(row.slug))}>
            {row.name}
          </a>
          {row.isAgency ? <AgencyTag /> : null}
        </>
      ),
    },
    {
      key: 'postings',
      label: 'In rates',
      isNumber: true,
      cell: (row) => formatCount(row.postings),
    },
    {
      key: 'kept',
      label: 'All postings',
      isNumber: true,
      cell: (row) => (
        <a className="plain" href={inScope(frame, '/jobs', { employer: row.slug })}>
          {formatCount(row.kept)}
        </a>
      ),
    },
    {
      key: 'pay',
      label: 'State pay',
      isNumber: true,
      cell: (row) =>
        row.postings === 0 ? (
          <span className="faint">–</span>
        ) : (
          <span className="nowrap">
            {formatCount(row.statePay)} of {formatCount(row.postings)}
          </span>
        ),
    },
    {
      key: 'roles',
      label: 'Most of its roles',
      cell: (row) => <Most frame={frame} path={(slug) => `/roles/${slug}`} facets={row.roles.slice(0, 2)} />,
    },
    {
      key: 'places',
      label: 'Countries',
      cell: (row) => (
        <span className="small">
          {row.countries.length === 0 ? (
            <span className="faint">not stated</span>
          ) : (
            row.countries.slice(0, 2).map(({ value, label, postings }, index) => (
              <span key={value} className="nowrap">
                {index > 0 ? ', ' : ''}
                {label} <span className="faint">{formatCount(postings)}</span>
              </span>
            ))
          )}
        </span>
      ),
    },
    {
      key: 'dates',
      label: 'First seen',
      cell: (row) => (
        <span className="small nowrap quiet">
          {row.from === null ? 'no date' : formatDates(row.from, row.to)}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      frame={frame}
      id="employers"
      caption="Employers in this scope"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.slug}
    />
  )
}
