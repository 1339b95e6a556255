// By file: the face of the core brings the stores along, which no page may carry.
import { keptInWords } from '../../core/scope/left-out-words.ts'
import type { ScopeSummary } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'
import { type Frame, inScope, scopedTo } from '../words/links.ts'
import { EmptyState } from './states.tsx'

interface NoRatesProps {
  readonly frame: Frame
  readonly summary: ScopeSummary
}

/** Why a scope has no figure: what is kept and enters no rate, or that nothing is in it. Nothing where N is above 0. */
export function NoRates({ frame, summary }: NoRatesProps) {
  if (summary.postings > 0) return null
  const kept = keptInWords(summary)
  const [wider] = summary.wider.slice(-1)
  return (
    <EmptyState title={kept === null ? 'No posting in this scope' : 'No posting here enters a rate'}>
      {kept === null ? null : (
        <p>
          {kept} Figures need the complete text of a posting, of 50 words or more, in a language whose level
          words are known. <a href="/data#left-out">What is loaded, and why</a>
        </p>
      )}
      <p className="above-small">
        {kept === null ? null : (
          <>
            Each can still be read by itself: <a href={inScope(frame, '/jobs')}>see the postings</a>.{' '}
          </>
        )}
        {wider ? (
          <>
            <a href={scopedTo(frame, wider.scope)}>{wider.label}</a> holds{' '}
            {formatCounted(wider.postings, 'posting')}.
          </>
        ) : kept === null ? (
          <a href="/data">What is loaded</a>
        ) : null}
      </p>
      <OtherCollections frame={frame} summary={summary} />
    </EmptyState>
  )
}

/** The collections that do have figures. */
function OtherCollections({ frame, summary }: NoRatesProps) {
  const others = summary.options.collection.filter(
    ({ value, postings }) => value !== summary.scope.collection && value !== 'examples' && postings > 0,
  )
  return others.map(({ value, label, postings }) => (
    <p key={value}>
      The {label.toLowerCase()} has {formatCounted(postings, 'posting')}:{' '}
      <a href={`${frame.path}?collection=${encodeURIComponent(value)}`}>look there</a>.
    </p>
  ))
}
