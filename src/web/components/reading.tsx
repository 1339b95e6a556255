import type { ReactNode } from 'react'
import type { ReadingView } from '../../core/page-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import type { Frame } from '../words/links.ts'
import { DepthStrip } from './depth-strip.tsx'
import { NotAsked, UnlistedRows } from './other-words.tsx'
import { PostingText } from './posting-text.tsx'
import { RequirementRows } from './requirement-rows.tsx'

interface ReadingProps {
  readonly frame: Frame
  readonly reading: ReadingView
  /** What stands beside the rows when the text is not kept. */
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

/** How deep it asks, as the strip of a list hangs it: one bar a requirement that states a level. */
function Profile({ reading }: { readonly reading: ReadingView }) {
  const counts = LEVEL_WORDS.map(
    ({ level }) => reading.requirements.filter((row) => row.level === level).length,
  )
  const [l1 = 0, l2 = 0, l3 = 0, l4 = 0, l5 = 0] = counts
  const stated = l1 + l2 + l3 + l4 + l5
  if (stated === 0) return null
  const said = LEVEL_WORDS.flatMap(({ level }, index) =>
    counts[index] ? [`${formatCount(counts[index])} at L${level}`] : [],
  )
  return (
    <div className="profile">
      <DepthStrip counts={[l1, l2, l3, l4, l5]} width={240} height={56} of="requirements" />
      <p className="small quiet">
        {said.join(', ')}
        {stated < reading.requirements.length
          ? `; ${formatCount(reading.requirements.length - stated)} state no level`
          : ''}
        .
      </p>
    </div>
  )
}

/** The requirement rows with what else was read: hard stops, phrases of no listed skill, skills not asked for. */
function Asks({ frame, reading, actions }: Omit<ReadingProps, 'instead'>) {
  const hasText = reading.text !== null
  return (
    <>
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
        <p className="quiet">No skill of the list is asked for by name.</p>
      )}
      {reading.hardStops.length > 0 ? (
        <>
          <h3>Hard stops</h3>
          <RequirementRows frame={frame} rows={reading.hardStops} hasText={hasText} />
        </>
      ) : null}
      <UnlistedRows rows={reading.unlisted} />
      <NotAsked frame={frame} rows={reading.notAsked} />
      {actions ? <div className="buttons">{actions}</div> : null}
      <p className="small faint above">
        {explain(reading)} Read by version {reading.readerVersion}.
      </p>
    </>
  )
}

/**
 * A posting and its reading in two columns: the text with its marks, the requirement rows. Where the text is not kept
 * the rows take the room, and what there is in its place stands beside them.
 */
export function Reading({ frame, reading, instead, actions }: ReadingProps) {
  if (reading.text === null)
    return (
      <div className="job facts-only">
        <section aria-label="What it asks">
          <Asks frame={frame} reading={reading} actions={actions} />
        </section>
        <aside className="job-note" aria-label="About this posting">
          <h2>How deep it asks</h2>
          <Profile reading={reading} />
          {instead}
        </aside>
      </div>
    )
  return (
    <div className="job" data-reading>
      <article className="posting-text" aria-label="The posting">
        <h2>The posting</h2>
        <PostingText blocks={reading.text} />
      </article>
      <section className="job-side" aria-label="What it asks" tabIndex={0}>
        <Asks frame={frame} reading={reading} actions={actions} />
      </section>
    </div>
  )
}
