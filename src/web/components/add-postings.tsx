import type { ReactNode } from 'react'
import type { Frame } from '../words/links.ts'

interface AddPostingsProps {
  readonly frame: Frame
  /** What was typed before, where a form came back. */
  readonly text?: string
  readonly board?: string
  readonly isFollowed?: boolean
  /** True on the page of its own, where the heading above says it. */
  readonly isOwnPage?: boolean
}

/** Room for one posting or several. */
function PasteForm({ token, text }: { readonly token: ReactNode; readonly text: string }) {
  return (
    <form className="above-small" method="post" action="/add" encType="multipart/form-data">
      {token}
      <textarea
        className="input"
        name="text"
        required
        defaultValue={text}
        aria-label="One posting or several, each with its title on its first line"
        placeholder="The whole posting, its title on the first line. Several: a line of dashes (--------) between them."
      />
      <div className="buttons">
        <button className="button" type="submit">
          Look into it
        </button>
      </div>
    </form>
  )
}

/** Three ways to bring one's own postings: files, a pasted text, a board. Each form works without a script. */
export function AddPostings({
  frame,
  text = '',
  board = '',
  isFollowed = false,
  isOwnPage = false,
}: AddPostingsProps) {
  const token = <input type="hidden" name="token" value={frame.token ?? ''} />
  return (
    <section className="section two-thirds" aria-labelledby="add-title">
      <div className="drop" data-drop>
        <h2 id="add-title">{isOwnPage ? 'Files' : 'Add your own postings'}</h2>
        <p className="quiet above-small">
          Drop files here, or choose them, several at once: tables (CSV, JSON, Excel, Parquet), saved pages
          and board responses, Markdown, plain text, a ZIP of these. What cannot be read is listed with the
          reason.
        </p>
        <form method="post" action="/add" encType="multipart/form-data" className="buttons">
          {token}
          <input
            className="file"
            type="file"
            name="files"
            multiple
            required
            aria-label="Files with postings"
          />
          <button className="button" type="submit">
            Look into them
          </button>
        </form>
        <p className="small faint above-small">You see how they are understood before anything is stored.</p>
        {isOwnPage ? (
          <>
            <h2 className="above">Pasted text</h2>
            <PasteForm token={token} text={text} />
          </>
        ) : (
          <details className="paste">
            <summary className="link-button">Or paste postings</summary>
            <PasteForm token={token} text={text} />
          </details>
        )}
      </div>
      <div>
        {isOwnPage ? <h2>A job board</h2> : <h3>Or read a job board</h3>}
        <p className="quiet small above-small">
          The only time anything is requested from outside, and only from the board you name.
        </p>
        <form method="post" action="/add" encType="multipart/form-data" className="above-small">
          {token}
          <div className="field">
            <input
              className="input"
              type="text"
              name="board"
              required
              defaultValue={board}
              placeholder="https://jobs.ashbyhq.com/acme"
              aria-label="Address of a board"
            />
            <button className="button second" type="submit">
              Read it
            </button>
          </div>
          <label className="use above-small small">
            <input type="checkbox" name="follow" defaultChecked={isFollowed} /> Follow it: ask again later,
            and see what closes
          </label>
        </form>
        <p className="small faint">
          {isOwnPage ? (
            <>
              Ashby, Greenhouse, Lever, SmartRecruiters, Recruitee, Workable or Personio, by the address of
              the board or in short (<code>ashby:acme</code>), or any https page with schema.org JobPosting
              data.
            </>
          ) : (
            <>
              <a href="/add">All ways to add postings</a>. What was read before, and what was turned away:{' '}
              <a href="/data">data</a>.
            </>
          )}
        </p>
      </div>
    </section>
  )
}
