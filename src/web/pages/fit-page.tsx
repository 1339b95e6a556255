import type { ReadingView, SkillLink } from '../../core/page-types.ts'
import { formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { Reading } from '../components/reading.tsx'
import { ReadingFacts } from '../components/reading-facts.tsx'
import type { Frame } from '../words/links.ts'

/** What `/fit` shows: the empty form, or a pasted posting as it was read. */
export interface FitData {
  readonly reading: ReadingView | null
  /** What was pasted, kept in the form; empty at first. */
  readonly text: string
  /** A refusal in plain words (too long, empty), or null. */
  readonly refusal: string | null
  /** The skill a visitor came from, by `?skill=`. */
  readonly skill: SkillLink | null
}

function PasteForm({ frame, data }: { readonly frame: Frame; readonly data: FitData }) {
  return (
    <form method="post" action="/fit">
      <input type="hidden" name="token" value={frame.token ?? ''} />
      <label className="label" htmlFor="posting">
        The posting, title first
      </label>
      <textarea
        className="input"
        id="posting"
        name="text"
        defaultValue={data.text}
        required
        maxLength={100_000}
        placeholder="Paste the whole posting, its title on the first line"
        data-paste
      />
      {data.refusal === null ? null : (
        <p className="small above-small" role="alert">
          {data.refusal}
        </p>
      )}
      <div className="buttons">
        <button className="button" type="submit">
          Read it
        </button>
      </div>
    </form>
  )
}

function YourSide() {
  return (
    <section className="pane" aria-labelledby="you-title">
      <h2 id="you-title">Your side is not here yet</h2>
      <p>
        Reading a resume and setting it against a posting comes later. For now a pasted posting is shown as it
        reads: each requirement, its level, and the words that decided it.
      </p>
      <p>No score is made up in the meantime.</p>
      <p>
        No posting at hand? <a href="/jobs?collection=examples">Look at one of the examples</a>, each shown as
        it reads.
      </p>
    </section>
  )
}

/** `/fit`. The text is read on this machine and not stored. */
export function FitView({ frame, data }: { readonly frame: Frame; readonly data: FitData }) {
  const { reading } = data
  if (reading === null) {
    return (
      <Page frame={frame} title="Check my fit">
        <div className="page-head">
          <h1>Check my fit</h1>
          <p className="lede">
            {data.skill === null
              ? 'Paste a posting and see what it asks, how deep, and why it reads so.'
              : `Paste a posting that asks for ${data.skill.name} and see how deep it asks. Gaps need your side of the picture, too, and that comes later.`}
          </p>
        </div>
        <div className="panes">
          <section className="pane" aria-labelledby="posting-title">
            <h2 id="posting-title">A posting</h2>
            <p>It is read on this machine. Nothing is stored and nothing is sent anywhere.</p>
            <PasteForm frame={frame} data={data} />
          </section>
          <YourSide />
        </div>
      </Page>
    )
  }
  const stated = reading.requirements.filter((row) => row.level !== null).length
  return (
    <Page frame={frame} title={`Read: ${reading.title}`} isUnlisted>
      <div className="page-head">
        <p className="kind">Check my fit · pasted posting, {formatCounted(reading.words, 'word')}</p>
        <h1>{reading.title === '' ? 'A posting without a title' : reading.title}</h1>
        <p className="lede">
          {formatCounted(reading.requirements.length, 'requirement')} read, {stated} with a stated level
          {reading.hardStops.length > 0
            ? `, and ${formatCounted(reading.hardStops.length, 'hard stop')}`
            : ''}
          {reading.unlisted.length > 0
            ? `; ${reading.unlisted.length} more in words the list does not have`
            : ''}
          .{reading.isTextComplete ? '' : ' The text seems to be cut short.'}
          {reading.isReadForDepth
            ? ''
            : ` Its language (${reading.language}) is not read for depth yet: skills are found, levels are not read.`}
        </p>
        <ReadingFacts frame={frame} reading={reading} />
      </div>
      <Reading
        frame={frame}
        reading={reading}
        instead={<p>The text is not shown.</p>}
        actions={
          <a className="button second" href="/fit">
            Read another
          </a>
        }
      />
      <div className="section panes">
        <section className="pane" aria-labelledby="again-title">
          <h2 id="again-title">Change the text and read again</h2>
          <PasteForm frame={frame} data={data} />
        </section>
        <YourSide />
      </div>
    </Page>
  )
}
