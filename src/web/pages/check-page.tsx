import type { FileInspection } from '../../core/import-types.ts'
import { formatCounted } from '../../method/index.ts'
import { ColumnForm } from '../components/column-form.tsx'
import { Page } from '../components/document.tsx'
import { PostingPreviews } from '../components/posting-previews.tsx'
import { FailedState, LoadingState } from '../components/states.tsx'
import type { Frame } from '../words/links.ts'

/** A file of an upload as its page shows it. */
export interface CheckedFile {
  readonly name: string
  readonly isUsed: boolean
  /** What it holds with the columns chosen; null while it is being looked into. */
  readonly inspection: FileInspection | null
  /** Why it cannot be read; null when it can. */
  readonly failure: string | null
  /** True where a person chose other columns than were recognised. */
  readonly isChanged: boolean
}

/** An upload that waits to be checked and started. */
export interface CheckView {
  readonly id: string
  readonly title: string
  /** The pasted text; null for files. */
  readonly text: string | null
  readonly isLooking: boolean
  readonly files: readonly CheckedFile[]
  readonly collectedOn: string
  readonly source: string
  /** Why it could not be started; null when nobody tried. */
  readonly refusal: string | null
}

interface Props {
  readonly frame: Frame
  readonly check: CheckView
}

/** What a file is, in one line. */
function formatLine({ format, rows }: FileInspection): string {
  return [...(format === null ? [] : [format]), formatCounted(rows, 'row')].join(', ')
}

function Remedy({ failure }: { readonly failure: string }) {
  return (
    <p>
      {/empty|no text/.test(failure)
        ? 'Choose a file that holds postings.'
        : 'Save it as a table (CSV), as JSON or as plain text, and bring it again.'}{' '}
      The other files are not touched by it.
    </p>
  )
}

function FileSection({ file, index, isOnly }: { file: CheckedFile; index: number; isOnly: boolean }) {
  const { inspection, failure } = file
  const titleId = `file-${index + 1}`
  return (
    <section className="section" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>
          {isOnly && failure === null && inspection !== null
            ? inspection.columns.length > 0
              ? 'What fills what'
              : 'What it holds'
            : file.name}
        </h2>
        {inspection === null || failure !== null ? null : <p>{formatLine(inspection)}</p>}
      </header>
      {failure !== null ? (
        <FailedState title={`It cannot be read: ${failure}`}>
          {isOnly ? (
            <p>
              Nothing was stored. <a href="/add">Bring another one</a>.
            </p>
          ) : (
            <Remedy failure={failure} />
          )}
        </FailedState>
      ) : inspection === null ? (
        <LoadingState title="Being looked into" />
      ) : (
        <>
          {isOnly ? null : (
            <label className="use">
              <input type="checkbox" name={`${index}.use`} defaultChecked={file.isUsed} /> Read this file
            </label>
          )}
          {inspection.columns.length === 0 ? null : <ColumnForm index={index} inspection={inspection} />}
          {inspection.missing.length > 0 ? (
            <p className="note-line">
              No column was recognised as{' '}
              {inspection.missing.map((field) => (field === 'title' ? 'the title' : 'the text')).join(' or ')}
              : choose it above, and look again.
            </p>
          ) : null}
          <PostingPreviews inspection={inspection} />
        </>
      )}
    </section>
  )
}

/** Day of collection and name, which a file seldom says of itself. */
function Further({ check }: { readonly check: CheckView }) {
  const derived = check.files.find(({ inspection }) => inspection?.source)?.inspection?.source ?? ''
  return (
    <section className="section halves">
      <div>
        <label className="label" htmlFor="collected">
          Collected on
        </label>
        <input
          className="input"
          type="date"
          id="collected"
          name="collected"
          defaultValue={check.collectedOn}
          aria-describedby="collected-why"
        />
        <p className="small quiet above-small" id="collected-why">
          Only where the file does not say it: dates such as “3 days ago” are reckoned from it.
        </p>
      </div>
      <div>
        <label className="label" htmlFor="source">
          Name of the source
        </label>
        <input
          className="input full-width"
          type="text"
          id="source"
          name="source"
          defaultValue={check.source}
          placeholder={derived}
          maxLength={80}
          aria-describedby="source-why"
        />
        <p className="small quiet above-small" id="source-why">
          Left empty, it is the file’s own name. The same name again is the same source, brought up to date.
        </p>
      </div>
    </section>
  )
}

/** A pasted text that holds no posting comes back to be mended. */
function PasteAgain({ frame, check }: Props) {
  return (
    <section className="section">
      <form method="post" action="/add" encType="multipart/form-data">
        <input type="hidden" name="token" value={frame.token ?? ''} />
        <input type="hidden" name="instead" value={check.id} />
        <textarea
          className="input"
          name="text"
          required
          defaultValue={check.text ?? ''}
          aria-label="The pasted text"
        />
        <div className="buttons">
          <button className="button" type="submit">
            Look into it again
          </button>
        </div>
      </form>
    </section>
  )
}

/** `/add/:id` before its start: how each file is understood, what its postings would be, what can be set otherwise. */
export function CheckPage({ frame, check }: Props) {
  const { files, isLooking, refusal } = check
  const readable = files.filter(({ failure }) => failure === null)
  const rows = readable.reduce((sum, { inspection }) => sum + (inspection?.rows ?? 0), 0)
  const hasTable = readable.some(({ inspection }) => (inspection?.columns.length ?? 0) > 0)
  const isLacking = readable.every(({ inspection }) => (inspection?.missing.length ?? 0) > 0)
  const isEmptyPaste =
    check.text !== null && files.every(({ inspection }) => inspection?.preview.length === 0)
  const canStart = readable.length > 0 && !isEmptyPaste
  return (
    <Page frame={frame} title={check.title} isUnlisted>
      <div className="page-head" data-run={isLooking ? 'running' : 'checked'}>
        <p className="kind">
          <a href="/add">Add postings</a> · nothing is stored yet
        </p>
        <h1>{check.title}</h1>
        {isLooking ? (
          <p className="lede">
            Being looked into. You can leave this page and come back to its address.{' '}
            <a href={frame.path}>Look again</a>
          </p>
        ) : canStart ? (
          <p className="lede">
            {isLacking
              ? `${formatCounted(rows, 'row')}, and no column that is known by its name. Say which is which, and look again.`
              : hasTable
                ? `${formatCounted(rows, 'row')} to read. See what fills what, and start.`
                : `${formatCounted(rows, 'posting')} to read.`}
          </p>
        ) : null}
      </div>
      {refusal === null ? null : (
        <FailedState title={refusal}>
          <p>Nothing was started, and what was brought is still here.</p>
        </FailedState>
      )}
      {isLooking ? (
        <form method="post" action={`/add/${check.id}`} encType="multipart/form-data" className="buttons">
          <input type="hidden" name="token" value={frame.token ?? ''} />
          <button className="button second" type="submit" name="do" value="discard" id="discard">
            Throw it away
          </button>
        </form>
      ) : null}
      {isLooking ? (
        <LoadingState
          title={files
            .map(({ name }) => name)
            .slice(0, 5)
            .join(', ')}
        />
      ) : (
        <>
          <form method="post" action={`/add/${check.id}`} encType="multipart/form-data">
            <input type="hidden" name="token" value={frame.token ?? ''} />
            {files.map((file, index) => (
              <FileSection key={`${index + 1}`} file={file} index={index} isOnly={files.length === 1} />
            ))}
            {canStart ? <Further check={check} /> : null}
            <div className="buttons start">
              {canStart ? (
                <>
                  <button className="button" type="submit" name="do" value="start">
                    Start reading
                  </button>
                  <button className="button second" type="submit" name="do" value="look">
                    Look again with these columns
                  </button>
                </>
              ) : null}
              <button className="button second" type="submit" name="do" value="discard">
                Throw it away
              </button>
            </div>
          </form>
          {isEmptyPaste ? <PasteAgain frame={frame} check={check} /> : null}
        </>
      )}
    </Page>
  )
}
