import { formatCount } from '../../method/index.ts'
import { AddPostings } from '../components/add-postings.tsx'
import { Page } from '../components/document.tsx'
import { FailedState } from '../components/states.tsx'
import type { Frame } from '../words/links.ts'
import type { ReadingRun } from './run-page.tsx'

/** What the page of adding shows beside its forms. */
export interface AddData {
  /** Why what was sent could not be taken; null when nothing was, or all went well. */
  readonly refusal: { readonly message: string; readonly remedy: string | null } | null
  /** What was typed and came back. */
  readonly text: string
  readonly board: string
  readonly isFollowed: boolean
  /** Bytes a form may bring, in MB. */
  readonly megabytes: number
  /** Uploads that wait to be started. */
  readonly waiting: readonly { readonly id: string; readonly title: string }[]
  readonly runs: readonly ReadingRun[]
}

/** How a reading stands, in a few words. */
function standing({ state, progress, outcome }: ReadingRun): string {
  if (state === 'waiting') return 'in the queue'
  if (state === 'running') return `${formatCount(progress.done)} read so far`
  if (state === 'failed' || outcome === null) return 'stopped'
  const { kept, updated, unchanged, rejected } = outcome
  return `${formatCount(kept + updated)} new, ${formatCount(unchanged)} known, ${formatCount(rejected)} rejected`
}

/** `/add`: bring files, a pasted text or a board, and find again what is under way. */
export function AddView({ frame, data }: { readonly frame: Frame; readonly data: AddData }) {
  const { refusal, waiting, runs } = data
  return (
    <Page frame={frame} title="Add postings" isUnlisted>
      <div className="page-head">
        <h1>Add postings</h1>
        <p className="lede">
          They stay on this machine, in a collection of your own, and are measured like the others.
        </p>
      </div>
      {refusal === null ? null : (
        <FailedState title={refusal.message}>
          {refusal.remedy === null ? null : <p>{refusal.remedy}</p>}
        </FailedState>
      )}
      <AddPostings frame={frame} text={data.text} board={data.board} isFollowed={data.isFollowed} isOwnPage />
      {waiting.length + runs.length === 0 ? null : (
        <section className="section" aria-labelledby="runs-title">
          <header>
            <h2 id="runs-title">Since this start</h2>
          </header>
          <ul className="widen">
            {waiting.map(({ id, title }) => (
              <li key={id}>
                <a className="to" href={`/add/${id}`}>
                  {title}
                </a>
                <span className="small quiet">to be checked and started</span>
              </li>
            ))}
            {runs.map((run) => (
              <li key={run.id}>
                <a className="to" href={`/add/${run.id}`}>
                  {run.title}
                </a>
                <span className="small quiet">{standing(run)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small quiet section full">
        Up to {formatCount(data.megabytes)} MB at once. Larger files and whole folders are read from where
        they are: <code>npx plumbline ingest FILE</code>. What is brought here lies in a private folder of the
        home directory until it is read, and is removed then. What was read before: <a href="/data">data</a>.
      </p>
    </Page>
  )
}
