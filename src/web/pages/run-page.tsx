import { formatCount } from '../../method/index.ts'
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
  readonly rejects: readonly { readonly reason: string; readonly count: number }[]
  /** Counts at the end; null before. */
  readonly outcome: {
    readonly kept: number
    readonly updated: number
    readonly unchanged: number
    readonly rejected: number
  } | null
}

const STATE_WORDS: Readonly<Record<ReadingRun['state'], string>> = {
  waiting: 'In the queue',
  running: 'Reading',
  done: 'Read',
  failed: 'Stopped',
}

/** `/add/:id`: how far a reading has come; a script keeps it current, without one the page reloads by hand. */
export function RunView({ frame, run }: { readonly frame: Frame; readonly run: ReadingRun }) {
  return (
    <Page frame={frame} title={run.title} isUnlisted>
      <div className="page-head" data-run={run.state === 'waiting' ? 'running' : run.state}>
        <p className="kind">{STATE_WORDS[run.state]}</p>
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
              <button className="button second" type="submit">
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
          <p className="buttons">
            <a className="button" href="/?collection=mine">
              See your postings
            </a>
            <a className="button second" href="/data#rejects">
              What was rejected
            </a>
          </p>
        </section>
      )}
      {run.rejects.length === 0 ? null : (
        <ul className="widen section">
          {run.rejects.map((row) => (
            <li key={row.reason}>
              <span className="to">{row.reason}</span>
              <b>{formatCount(row.count)}</b>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
