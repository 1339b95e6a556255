// By file: the face of the core brings the stores along, which no page may carry.
import { keptInWords } from '../../core/scope/left-out-words.ts'
import type { ScopeSummary } from '../../core/scope-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { Progress, type ProgressView } from '../components/progress.tsx'
import { FailedState } from '../components/states.tsx'
import type { Frame } from '../words/links.ts'

/** A reading in progress or done, as its page shows it. The page can be left and found again by its address. */
export interface ReadingRun {
  readonly id: string
  readonly title: string
  readonly progress: ProgressView
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** What failed and what to do; null while it runs and when it is done. */
  readonly failure: { readonly message: string; readonly remedy: string | null } | null
  /** Rejected so far, by reason in words. */
  readonly rejects: readonly {
    readonly reason: string
    readonly count: number
    /** The first of them: its file, its row and how it begins; null while it runs. */
    readonly example: string | null
  }[]
  /** What is under way: rows are read, or the snapshot is built of them. */
  readonly step: 'reading' | 'building'
  /** Counts at the end; null before. */
  readonly outcome: {
    readonly kept: number
    readonly updated: number
    readonly unchanged: number
    readonly rejected: number
    /** Why a followed source was not read as a whole; null or left out when it was. */
    readonly incomplete?: string | null
    /** Fields that could not be used in rows that were kept, by field and reason. */
    readonly notes: Readonly<Record<string, number>>
    /** How many of them enter rates, and why the others do not; null when that is not known. */
    readonly inRates: number | null
    readonly leftOut: ScopeSummary['leftOut'] | null
    /** Tables that were read, with the column each field was taken from. */
    readonly files: readonly {
      readonly file: string
      readonly rows: number
      readonly columns: Readonly<Record<string, string>>
      readonly unused: readonly string[]
    }[]
  } | null
}

type Outcome = NonNullable<ReadingRun['outcome']>

/** How many of the postings count in figures, and why the others do not. */
function Rates({ outcome: { inRates, leftOut } }: { readonly outcome: Outcome }) {
  if (inRates === null || leftOut === null) return null
  const words = keptInWords({ postings: inRates, leftOut })
  return (
    <p className="above-small quiet">
      {words ?? (inRates === 0 ? '' : 'All of them enter rates.')}{' '}
      {words === null ? null : <a href="/data#left-out">What that means</a>}
    </p>
  )
}

/** Which column each field was taken from, so that a wrong guess is seen. */
function Columns({ outcome }: { readonly outcome: Outcome }) {
  const tables = outcome.files.filter(({ columns }) => Object.keys(columns).length > 0)
  return tables.map(({ file, rows, columns, unused }) => (
    <p key={file} className="small quiet above-small">
      {file.split('/').at(-1)}, {formatCounted(rows, 'row')}:{' '}
      {Object.entries(columns)
        .map(([field, column]) => (field === column ? field : `${field} from “${column}”`))
        .join(', ')}
      {unused.length > 0 ? `; not used: ${unused.join(', ')}` : ''}.
    </p>
  ))
}

const STATE_WORDS: Readonly<Record<ReadingRun['state'], string>> = {
  waiting: 'in the queue',
  running: 'reading',
  done: 'read',
  failed: 'stopped',
}

/** Values that could not be used though their rows were kept. */
function Notes({ notes }: { readonly notes: Outcome['notes'] }) {
  const rows = Object.entries(notes)
  if (rows.length === 0) return null
  return (
    <details className="above-small">
      <summary className="link-button">Values that could not be used in postings that were kept</summary>
      <ul className="widen">
        {rows.slice(0, 20).map(([note, count]) => (
          <li key={note}>
            <span className="to">{note}</span>
            <b>{formatCount(count)}</b>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was turned away, by reason, each with the first of its kind. */
function Rejects({ run }: { readonly run: ReadingRun }) {
  if (run.rejects.length === 0) return null
  return (
    <section className="section" aria-labelledby="rejects-title">
      <header>
        <h2 id="rejects-title">Rejected, and why</h2>
      </header>
      <ul className="widen">
        {run.rejects.map(({ reason, count, example }) => (
          <li key={reason}>
            <span className="to">
              {reason}
              {example === null ? null : <span className="small faint example">{example}</span>}
            </span>
            <b>{formatCount(count)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `/add/:id`: how far a reading has come; a script keeps it current, without one the page reloads by hand. */
export function RunView({ frame, run }: { readonly frame: Frame; readonly run: ReadingRun }) {
  return (
    <Page frame={frame} title={run.title} isUnlisted>
      <div className="page-head" data-run={run.state === 'waiting' ? 'running' : run.state}>
        <p className="kind">
          <a href="/add">Add postings</a> ·{' '}
          {run.state === 'running' && run.step === 'building'
            ? 'building the snapshot'
            : STATE_WORDS[run.state]}
        </p>
        <h1>{run.title}</h1>
        {run.state === 'running' || run.state === 'waiting' ? (
          <>
            <p className="lede">
              {run.state === 'waiting'
                ? 'Another reading is under way; this one begins by itself when it is done. '
                : ''}
              You can leave this page and come back to its address. <a href={frame.path}>Look again</a>
            </p>
            <form method="post" action={`/add/${run.id}/stop`} className="buttons">
              <input type="hidden" name="token" value={frame.token ?? ''} />
              <button className="button second" type="submit" id="stop">
                Stop
              </button>
            </form>
          </>
        ) : null}
      </div>
      {run.failure === null ? (
        <section className="section" aria-live="polite" id="run">
          <Progress view={run.progress} />
        </section>
      ) : (
        <FailedState title={run.failure.message}>
          {run.failure.remedy === null ? null : <p>{run.failure.remedy}</p>}
        </FailedState>
      )}
      {run.outcome === null ? null : (
        <section className="section">
          <p>
            {formatCount(run.outcome.kept)} kept, {formatCount(run.outcome.updated)} updated,{' '}
            {formatCount(run.outcome.unchanged)} unchanged, {formatCount(run.outcome.rejected)} rejected.
          </p>
          {run.outcome.incomplete ? (
            <p className="note-line">Not all of it was read: {run.outcome.incomplete}</p>
          ) : null}
          <Rates outcome={run.outcome} />
          <Columns outcome={run.outcome} />
          <Notes notes={run.outcome.notes} />
          <p className="buttons">
            <a className="button" href="/?collection=mine">
              See your postings
            </a>
            <a className="button second" href="/add">
              Add more
            </a>
            <a className="button second" href="/data#rejects">
              Everything rejected so far
            </a>
          </p>
        </section>
      )}
      <Rejects run={run} />
    </Page>
  )
}
