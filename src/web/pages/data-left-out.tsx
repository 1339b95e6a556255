// By file: the face of the core brings the stores along, which no page may carry.

import type { DataPage } from '../../core/page-types.ts'
import { leftOutInWords } from '../../core/scope/left-out-words.ts'
import { COLLECTION_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { address, type Frame } from '../words/links.ts'

type Collection = DataPage['collections'][number]
type Cut = DataPage['leftOut'][number]

const COLUMNS: readonly Column<Cut>[] = [
  { key: 'source', label: 'Source', order: (row) => row.source, cell: (row) => row.source },
  { key: 'reason', label: 'Why', order: (row) => row.reason, cell: (row) => row.reason },
  {
    key: 'postings',
    label: 'Postings',
    isNumber: true,
    order: (row) => row.postings,
    cell: (row) => formatCount(row.postings),
  },
  { key: 'of', label: 'Of', isNumber: true, order: (row) => row.of, cell: (row) => formatCount(row.of) },
]

/** Postings of a collection that are kept and enter no rate. */
export function leftOutOf({ leftOut }: Collection): number {
  return leftOut.reduce((sum, row) => sum + row.postings, 0)
}

/** Records of a collection that were merged into another one. */
export function mergedOf(row: Collection): number {
  return row.records - row.postings
}

/** What is kept and enters no rate, and who read it: a line a collection. */
export function InNoRate({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  return (
    <>
      <section className="section halves" id="left-out">
        <div>
          <h2>Kept, but in no rate</h2>
          <p className="quiet above-small">
            A rate needs the complete text of a posting, of 50 words or more, in a language whose level words
            are known. What has less is kept, can be searched and read, and is counted here.
          </p>
        </div>
        <ul className="widen">
          {page.collections.flatMap((row) =>
            row.leftOut.length === 0 ? (
              []
            ) : (
              <li key={row.collection}>
                <span className="to">
                  {COLLECTION_LABELS[row.collection]}
                  <span className="small quiet block">{leftOutInWords(row.leftOut)}</span>
                </span>
                <b>{formatCount(leftOutOf(row))}</b>
              </li>
            ),
          )}
          {page.collections.every((row) => row.leftOut.length === 0) ? (
            <li>
              <span className="to quiet">Nothing is left out.</span>
            </li>
          ) : null}
          {page.collections.map((row) => (
            <li key={`${row.collection} readers`}>
              <span className="to small quiet">{COLLECTION_LABELS[row.collection]} read by version</span>
              <span className="small">{row.readers.join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
      {page.leftOut.length === 0 ? null : (
        <section className="section" aria-labelledby="cut-title">
          <header>
            <h2 id="cut-title">Cut, short or in another language</h2>
            <p>
              Where a rate has to do without a source’s postings: those whose text is cut, too short, or in a
              language without a table of level words. {COLLECTION_LABELS[page.scope.scope.collection]} only.
            </p>
          </header>
          <DataTable
            frame={frame}
            id="cut"
            caption="Postings that enter no rate, by source and reason"
            columns={COLUMNS}
            rows={page.leftOut}
            rowKey={(row) => `${row.source} ${row.reason}`}
          />
          <FigureFoot csv={address('/data.csv', { ...frame.query, table: 'left-out' })}>
            Of: all postings of the source.
          </FigureFoot>
        </section>
      )}
    </>
  )
}
