import type { ScopeSummary } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'

/** Says that a collection was read by another version than the one that runs, and what that means. Else nothing. */
export function ReaderNote({ summary }: { readonly summary: ScopeSummary }) {
  const { otherReader } = summary
  if (otherReader === null) return null
  return (
    <p className="note-line">
      <strong>
        {formatCounted(otherReader.postings, 'posting')} of this collection{' '}
        {otherReader.postings === 1 ? 'was' : 'were'} read by another version of the reader than the one that
        runs now.
      </strong>{' '}
      Skills and rules that came in between are not in these figures: a zero may only mean that the skill was
      not on the list then.{' '}
      {otherReader.isKept ? (
        'These postings are kept as facts and cannot be read again.'
      ) : (
        <>
          Read them again with <code>plumbline snapshot</code>.
        </>
      )}
    </p>
  )
}
