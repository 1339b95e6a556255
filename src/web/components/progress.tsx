import { formatCount } from '../../method/index.ts'
import { across } from './geometry.ts'

export interface ProgressView {
  /** What is being done, for example `Reading nyc-jobs.csv`. */
  readonly phase: string
  readonly done: number
  readonly kept: number
  readonly rejected: number
  /** 0..1; null while the total is not known. */
  readonly fraction: number | null
  readonly secondsLeft: number | null
  readonly perSecond: number | null
}

/** How far a long run has come: rows, kept, rejected, rate and time left. */
export function Progress({ view }: { readonly view: ProgressView }) {
  const percent = view.fraction === null ? null : Math.floor(view.fraction * 100)
  return (
    <div data-progress>
      <p>
        {view.phase}
        {percent === null ? '' : `, ${percent} %`}
      </p>
      <svg
        className="progress-bar"
        role="progressbar"
        aria-label={view.phase}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        <rect className="share-track" x="0" y="0" width="100%" height="10" />
        <rect className="share-fill" x="0" y="0" width={across(view.fraction ?? 0)} height="10" />
      </svg>
      <dl className="progress-rows">
        <div>
          <dt>Read</dt>
          <dd>{formatCount(view.done)}</dd>
        </div>
        <div>
          <dt>Kept</dt>
          <dd>{formatCount(view.kept)}</dd>
        </div>
        <div>
          <dt>Rejected</dt>
          <dd>{formatCount(view.rejected)}</dd>
        </div>
        <div>
          <dt>Rate</dt>
          <dd>{view.perSecond === null ? '–' : `${formatCount(Math.round(view.perSecond))} a second`}</dd>
        </div>
        {view.secondsLeft === null ? null : (
          <div>
            <dt>Time left</dt>
            <dd>{timeLeft(view.secondsLeft)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  return `${Math.round(seconds / 60)} min`
}
