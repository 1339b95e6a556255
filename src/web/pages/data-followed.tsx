import type { DataPage } from '../../core/page-types.ts'
import { formatCount, formatDate } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import type { Frame } from '../words/links.ts'

type Row = DataPage['followed'][number]

const COLUMNS: readonly Column<Row>[] = [
  { key: 'source', label: 'Source', order: (row) => row.address, cell: (row) => row.address },
  {
    key: 'read',
    label: 'Last read',
    order: (row) => row.lastCrawl?.startedAt ?? '',
    cell: (row) => (row.lastCrawl === null ? 'not yet' : formatDate(row.lastCrawl.startedAt.slice(0, 10))),
  },
  {
    key: 'outcome',
    label: 'Outcome',
    cell: (row) => {
      if (row.lastCrawl === null) return ''
      const { outcome, isUnchanged, reason } = row.lastCrawl
      return (
        <span className="small">
          {isUnchanged ? 'complete, unchanged' : outcome}
          {reason === null ? '' : `: ${reason}`}
        </span>
      )
    },
  },
  count('crawls', 'Readings', (row) => row.crawls),
  count('listings', 'Listed', (row) => row.lastCrawl?.listings ?? 0),
  count('active', 'Active', (row) => row.standings.active ?? 0),
  count('long', 'Over 90 days', (row) => row.standings['long-running'] ?? 0),
  count('closed', 'Closed', (row) => row.standings.closed ?? 0),
]

function count(key: string, label: string, of: (row: Row) => number): Column<Row> {
  return { key, label, isNumber: true, order: of, cell: (row) => formatCount(of(row)) }
}

/** Live sources that are followed: when each was read last, how that ended, and how its postings stand. */
export function Followed({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  if (page.followed.length === 0) return null
  return (
    <section className="section" id="followed" aria-labelledby="followed-title">
      <header>
        <h2 id="followed-title">Live sources you follow</h2>
        <p>
          A posting that two complete readings in a row do not list is closed. Only what is active enters
          rates, as soon as a source was read twice.
        </p>
      </header>
      <DataTable
        frame={frame}
        id="followed-sources"
        caption="Followed sources, their last reading and how their postings stand"
        columns={COLUMNS}
        rows={page.followed}
        rowKey={(row) => row.address}
      />
    </section>
  )
}
