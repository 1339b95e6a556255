import type { ReactNode } from 'react'
import type { ReadingView } from '../../core/page-types.ts'
import { formatCounted } from '../../method/index.ts'
import type { Frame } from '../words/links.ts'
import { PostingText } from './posting-text.tsx'
import { RequirementRows } from './requirement-rows.tsx'

interface ReadingProps {
  readonly frame: Frame
  readonly reading: ReadingView
  /** What stands at the left when the text is not kept. */
  readonly instead: ReactNode
  readonly actions?: ReactNode
}

function explain(reading: ReadingView): string {
  const explicit = reading.requirements.filter((row) => row.level !== null).length
  const all = reading.requirements.length
  if (all === 0) return ''
  if (explicit === all) return `All ${all} levels are explicit.`
  return `${explicit} of ${all} levels are explicit; a dotted one is left open by the posting and enters no depth figure.`
}

/** A posting and its reading in two columns: the text with its marks, the requirement rows. */
export function Reading({ frame, reading, instead, actions }: ReadingProps) {
  const hasText = reading.text !== null
  return (
    <div className="job" data-reading>
      <article className="posting-text" aria-label="The posting">
        <h2>The posting</h2>
        {reading.text === null ? instead : <PostingText blocks={reading.text} />}
      </article>
      <section className="job-side" aria-label="What it asks" tabIndex={0}>
        <div className="column-head">
          <h2>What it asks</h2>
          <p className="small">
            {formatCounted(reading.requirements.length, 'requirement')}, deepest first.
            {hasText && reading.requirements.length > 0 ? ' Point at one to light its words.' : ''}
          </p>
        </div>
        {reading.requirements.length > 0 ? (
          <RequirementRows frame={frame} rows={reading.requirements} hasText={hasText} />
        ) : (
          <p className="quiet">No skill is asked for by name.</p>
        )}
        {reading.hardStops.length > 0 ? (
          <>
            <h3>Hard stops</h3>
            <RequirementRows frame={frame} rows={reading.hardStops} hasText={hasText} />
          </>
        ) : null}
        {actions ? <div className="buttons">{actions}</div> : null}
        <p className="small faint above">
          {explain(reading)} Read by version {reading.readerVersion}.
        </p>
      </section>
    </div>
  )
}
