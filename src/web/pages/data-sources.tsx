import type { SourceCompleteness } from '../../core/page-types.ts'
import { formatCount, formatDates } from '../../method/index.ts'
import type { Column } from '../components/data-table.tsx'
import { across } from '../components/geometry.ts'
import { address } from '../words/links.ts'

/** Part of a source's postings that carry a fact: a bar with its count. */
function Part({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <span className="part" title={`${formatCount(count)} of ${formatCount(of)}`}>
      <svg className="count-bar" aria-hidden="true">
        <rect className="share-track" x="0" y="0" width="100%" height="8" />
        <rect className="share-fill" x="0" y="0" width={across(of === 0 ? 0 : count / of)} height="8" />
      </svg>
      <span className="small">{formatCount(count)}</span>
    </span>
  )
}

const part = (
  key: string,
  label: string,
  count: (row: SourceCompleteness) => number,
): Column<SourceCompleteness> => ({
  key,
  label,
  order: (row) => (row.postings === 0 ? null : count(row) / row.postings),
  isNumber: true,
  cell: (row) => <Part count={count(row)} of={row.postings} />,
})

/** The columns of the table of sources. */
export const SOURCE_COLUMNS: readonly Column<SourceCompleteness>[] = [
  {
    key: 'source',
    label: 'Source',
    order: (row) => row.source,
    cell: (row) => (
      <a
        className="plain"
        href={address('/jobs', {
          collection: row.collection,
          [row.source.includes(':') ? 'source' : 'feed']: row.source,
        })}
      >
        {row.source}
      </a>
    ),
  },
  {
    key: 'collection',
    label: 'Collection',
    order: (row) => row.collection,
    cell: (row) => <span className="small quiet">{row.collection}</span>,
  },
  {
    key: 'records',
    label: 'Records',
    isNumber: true,
    order: (row) => row.records,
    cell: (row) => formatCount(row.records),
  },
  {
    key: 'duplicates',
    label: 'Merged',
    isNumber: true,
    order: (row) => row.duplicates,
    cell: (row) => formatCount(row.duplicates),
  },
  {
    key: 'postings',
    label: 'Postings',
    isNumber: true,
    order: (row) => row.postings,
    cell: (row) => formatCount(row.postings),
  },
  part('rated', 'In rates', (row) => row.inRates),
  part('pay', 'Pay', (row) => row.withPay),
  part('place', 'Place', (row) => row.withPlace),
  part('date', 'Date', (row) => row.withDate),
  {
    key: 'dates',
    label: 'First seen',
    order: (row) => row.from,
    cell: (row) => <span className="small nowrap">{formatDates(row.from, row.to)}</span>,
  },
]
