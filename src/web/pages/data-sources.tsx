import type { DataPage, SourceCompleteness } from '../../core/page-types.ts'
import { formatCount, formatDate, formatDates } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { across } from '../components/geometry.ts'
import { EmptyState } from '../components/states.tsx'
import { address, changed, type Frame } from '../words/links.ts'

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

const SOURCE_COLUMNS: readonly Column<SourceCompleteness>[] = [
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
  part('text', 'Whole text', (row) => row.withText),
  part('pay', 'Pay', (row) => row.withPay),
  part('place', 'Country', (row) => row.withPlace),
  part('date', 'Date', (row) => row.withDate),
  part('employer', 'Employer', (row) => row.withEmployer),
  part('role', 'Role', (row) => row.withRole),
  part('agency', 'By agencies', (row) => row.ofAgencies),
  {
    key: 'dates',
    label: 'First seen',
    order: (row) => row.from,
    cell: (row) => <span className="small nowrap">{formatDates(row.from, row.to)}</span>,
  },
  {
    key: 'collected',
    label: 'Last collected',
    order: (row) => row.collectedOn,
    cell: (row) => (
      <span className="small nowrap">
        {row.collectedOn === null ? 'not said' : formatDate(row.collectedOn)}
      </span>
    ),
  },
]

function showSources({ sources, sourceCount }: DataPage): string {
  const all = formatCount(sourceCount)
  return sources.length < sourceCount
    ? `Show the ${formatCount(sources.length)} largest of ${all} sources`
    : `Show all ${all} sources`
}

/** Sources with what their postings carry, added up by feed or each by itself. */
export function Sources({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  const isWhole = frame.query.show === 'sources'
  const table = isWhole ? 'sources' : 'feeds'
  return (
    <section className="section" aria-labelledby="sources-title">
      <header>
        <h2 id="sources-title">Sources</h2>
        <p>
          A bar is the part of a source’s postings that enter rates, or carry the fact. One with a cut text is
          searchable and enters no rate. Records are postings and what was merged: joined to another posting
          with the same text.
        </p>
      </header>
      {page.sources.length === 0 ? (
        <EmptyState title="Nothing is loaded yet">
          <p>
            Read a file or a board: <code>npx plumbline ingest FILE</code>.
          </p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            frame={frame}
            id="sources"
            caption="Sources and their completeness"
            columns={SOURCE_COLUMNS}
            rows={isWhole ? page.sources : page.feeds}
            rowKey={(row) => `${row.collection} ${row.source}`}
          />
          <FigureFoot
            csv={address('/data.csv', { ...frame.query, table })}
            actions={
              page.feeds.length < page.sourceCount ? (
                <a href={`${changed(frame, { show: isWhole ? null : 'sources' })}#sources`}>
                  {isWhole ? 'Show them by feed' : showSources(page)}
                </a>
              ) : undefined
            }
          >
            {isWhole ? 'Each source by itself.' : 'The boards of one kind are added up.'}
          </FigureFoot>
        </>
      )}
    </section>
  )
}
