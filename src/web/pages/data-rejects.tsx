import type { DataPage } from '../../core/page-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { Pager } from '../components/pager.tsx'
import { address, changed, type Frame } from '../words/links.ts'

type Reject = DataPage['rejects']['rows'][number]

const COLUMNS: readonly Column<Reject>[] = [
  { key: 'reason', label: 'Reason', cell: (row) => row.reason },
  { key: 'source', label: 'Source', cell: (row) => row.source },
  { key: 'count', label: 'Records', isNumber: true, cell: (row) => formatCount(row.count) },
  {
    key: 'example',
    label: 'For example',
    cell: (row) => (
      <ul className="small quiet">
        {[...new Set(row.examples)].map((example) => (
          <li key={example}>{example === '' ? 'the file as a whole' : example}</li>
        ))}
      </ul>
    ),
  },
]

/** Rows that were turned away, by reason, with examples; a page of them where there are many. */
export function Rejects({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  const { rows, reasons, records } = page.rejects
  const isWhole = page.whole === 'rejects'
  return (
    <section className="section" id="rejects" aria-labelledby="rejects-title">
      <header>
        <h2 id="rejects-title">What was turned away, and why</h2>
        <p>Kept beside the records, so that nothing is lost in silence. Of every collection.</p>
      </header>
      {reasons === 0 ? (
        <p className="quiet">Nothing was rejected.</p>
      ) : (
        <>
          <DataTable
            frame={frame}
            id="rejected"
            caption="Rejected records by reason"
            columns={COLUMNS}
            rows={rows}
            rowKey={(row) => `${row.collection} ${row.source} ${row.reason}`}
          />
          {isWhole ? <Pager frame={frame} page={page.page} pages={Math.ceil(reasons / page.size)} /> : null}
          <FigureFoot
            csv={address('/data.csv', { ...frame.query, show: null, page: null, table: 'rejects' })}
            actions={
              isWhole || rows.length < reasons ? (
                <a href={`${changed(frame, { show: isWhole ? null : 'rejects' })}#rejects`}>
                  {isWhole ? 'Show the beginning of each list' : 'Show them all'}
                </a>
              ) : undefined
            }
          >
            {formatCounted(records, 'record')} turned away, for {formatCounted(reasons, 'reason')} by source.
          </FigureFoot>
        </>
      )}
    </section>
  )
}
