// By file: the face of the core brings the stores along, which no page may carry.

import type { DataPage } from '../../core/page-types.ts'
import { leftOutInWords } from '../../core/scope/left-out-words.ts'
import { COLLECTION_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount } from '../../method/index.ts'

type Collection = DataPage['collections'][number]

/** Postings of a collection that are kept and enter no rate. */
export function leftOutOf({ leftOut }: Collection): number {
  return leftOut.reduce((sum, row) => sum + row.postings, 0)
}

/** Records of a collection that were merged into another one. */
export function mergedOf(row: Collection): number {
  return row.records - row.postings
}

/** What is kept and enters no rate, and who read it: a line a collection. */
export function InNoRate({ page }: { readonly page: DataPage }) {
  return (
    <section className="section halves" id="left-out">
      <div>
        <h2>Kept, but in no rate</h2>
        <p className="quiet above-small">
          A rate needs the complete text of a posting, in English, of 50 words or more. What has less is kept,
          can be searched and read, and is counted here.
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
  )
}
