import { formatShare } from '../../method/index.ts'
import { CitationCard } from '../components/citation-card.tsx'
import { ColumnForm } from '../components/column-form.tsx'
import { NoRates } from '../components/no-rates.tsx'
import { NoteBox } from '../components/note-box.tsx'
import { NotAsked, UnlistedRows } from '../components/other-words.tsx'
import { PostingPreviews } from '../components/posting-previews.tsx'
import { Progress } from '../components/progress.tsx'
import { ReaderNote } from '../components/reader-note.tsx'
import { Sample } from '../components/sample.tsx'
import { EmptyState, FailedState, LoadingState } from '../components/states.tsx'
import { TABLE } from '../fixtures/inspections.ts'
import { JOB } from '../fixtures/reading.ts'
import { SCOPE } from '../fixtures/scope.ts'
import { KUBERNETES } from '../fixtures/skill.ts'
import type { Frame } from '../words/links.ts'

/** What is empty, failed, under way or withheld, and the boxes people open. */
export function States({ frame }: { readonly frame: Frame }) {
  return (
    <>
      <Sample name="Empty">
        <EmptyState title="No posting in this scope asks for Nomad">
          <p>1,742 postings were read. Widen the scope above.</p>
        </EmptyState>
      </Sample>
      <Sample name="No figure in a scope">
        <NoRates frame={frame} summary={{ ...SCOPE, postings: 0, employers: 0 }} />
      </Sample>
      <Sample name="Read by another version">
        <ReaderNote
          summary={{
            ...SCOPE,
            otherReader: { postings: 1742, versions: ['1.0.0'], current: '1.1.0', isKept: false },
          }}
        />
      </Sample>
      <Sample name="Words of no listed skill">
        <UnlistedRows rows={JOB.unlisted} />
        <NotAsked frame={frame} rows={JOB.notAsked} />
      </Sample>
      <Sample name="Columns of a file">
        <ColumnForm index={0} inspection={TABLE} />
      </Sample>
      <Sample name="A file before it is read">
        <PostingPreviews inspection={TABLE} />
      </Sample>
      <Sample name="Failed">
        <FailedState title="boards.csv cannot be read">
          <p>
            Line 18 holds 7 columns, the header 9. Mend the line or leave it out, then read the file again.
          </p>
        </FailedState>
      </Sample>
      <Sample name="Loading">
        <LoadingState title="Counting postings …" />
      </Sample>
      <Sample name="Progress">
        <Progress
          view={{
            phase: 'Reading nyc-jobs.csv',
            done: 1212,
            kept: 1180,
            rejected: 32,
            fraction: 0.61,
            secondsLeft: 42,
            perSecond: 270,
          }}
        />
      </Sample>
      <Sample name="Progress, total unknown">
        <Progress
          view={{
            phase: 'Reading a board',
            done: 212,
            kept: 212,
            rejected: 0,
            fraction: null,
            secondsLeft: null,
            perSecond: 81,
          }}
        />
      </Sample>
      <Sample name="Citation card">
        <CitationCard
          figure={formatShare(0.179)}
          interval="(15.6–20.5)"
          sentence={KUBERNETES.citation}
          snapshotId={KUBERNETES.scope.snapshotId}
        />
      </Sample>
      <Sample name="How this was computed">
        <NoteBox id="how-sample" open="How this was computed" title="How a share is computed">
          <p>x of N postings, with an interval clustered by employer.</p>
        </NoteBox>
      </Sample>
      <Sample name="Buttons">
        <div className="sample-row">
          <button type="button" className="button">
            Read it
          </button>
          <button type="button" className="button second">
            Read another
          </button>
          <a href="/styleguide">The style guide</a>
        </div>
      </Sample>
    </>
  )
}
