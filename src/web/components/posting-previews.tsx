import type { FileInspection, PostingPreview } from '../../core/import-types.ts'
import { formatCount, formatCounted, formatDate } from '../../method/index.ts'
import { outsideLink } from '../words/links.ts'

/** Facts of a posting in one line; what is not stated says so. */
function facts(posting: PostingPreview): string {
  return [
    posting.employer ?? 'employer not stated',
    posting.place ?? 'place not stated',
    posting.firstSeen === null ? 'no date' : formatDate(posting.firstSeen),
    posting.pay ?? 'pay not stated',
    ...(posting.role === null ? [] : [`read as ${posting.role}`]),
    ...(posting.seniority === 'not stated' ? [] : [posting.seniority]),
  ].join(' · ')
}

function Preview({ posting }: { readonly posting: PostingPreview }) {
  const original = outsideLink(posting.url)
  return (
    <li>
      <p>
        <b>{posting.title}</b>
      </p>
      <p className="small quiet">{facts(posting)}</p>
      <p className="small above-small">
        “{posting.beginning}”{' '}
        <span className="faint nowrap">
          {formatCounted(posting.words, 'word')}
          {original === null ? '' : `, ${new URL(original).hostname}`}
        </span>
      </p>
      <p className="small above-small">
        {posting.skills.length === 0 ? (
          <span className="quiet">No skill of the list is asked for by name.</span>
        ) : (
          <>
            Asks for{' '}
            {posting.skills
              .map(({ name, level }) => (level === null ? name : `${name} (L${level})`))
              .join(', ')}
            {posting.moreSkills > 0 ? ` and ${formatCount(posting.moreSkills)} more` : ''}.
          </>
        )}
      </p>
      {posting.notes.map((note) => (
        <p key={note} className="small quiet">
          Not used: {note}
        </p>
      ))}
    </li>
  )
}

/** A few postings of a file as they would be read, and why rows beside them are none. */
export function PostingPreviews({ inspection }: { readonly inspection: FileInspection }) {
  const { preview, rejects, lookedAt, rows } = inspection
  return (
    <>
      {preview.length === 0 ? null : (
        <>
          <h3 className="above">As they would be read</h3>
          <ul className="previews">
            {preview.map((posting) => (
              <Preview key={posting.row} posting={posting} />
            ))}
          </ul>
        </>
      )}
      {rejects.length === 0 ? null : (
        <>
          <h3 className="above">
            {lookedAt < rows ? `Rejected among the first ${formatCount(lookedAt)}` : 'Would be rejected'}
          </h3>
          <ul className="widen">
            {rejects.slice(0, 8).map(({ reason, count, example }) => (
              <li key={reason}>
                <span className="to">
                  {plainReason(reason)}
                  {example === '' ? null : <span className="small faint example">{example}</span>}
                </span>
                <b>{formatCount(count)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** A reason without the advice for the command line: on the page the choice stands above it. */
function plainReason(reason: string): string {
  return reason.replace(/; name it with --map .*$/, '')
}
