import type { Frame } from '../words/links.ts'

/** Three ways to bring one's own postings: files, a pasted text, a board. Each form works without a script. */
export function AddPostings({ frame }: { readonly frame: Frame }) {
  const token = <input type="hidden" name="token" value={frame.token ?? ''} />
  return (
    <section className="section two-thirds" aria-labelledby="add-title">
      <div className="drop" data-drop>
        <h2 id="add-title">Add your own postings</h2>
        <p className="quiet above-small">
          Drop files here, or choose them. CSV, JSON, JSON lines, gzip of these, saved board responses and
          plain text are read; what cannot be read is listed with the reason.
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
            Read them
          </button>
        </form>
        <details className="paste">
          <summary className="link-button">Paste one instead</summary>
          <form method="post" action="/add" encType="multipart/form-data">
            {token}
            <textarea
              className="input"
              name="text"
              required
              aria-label="The posting, its title on the first line"
              placeholder="The whole posting, its title on the first line"
            />
            <div className="buttons">
              <button className="button" type="submit">
                Add it
              </button>
            </div>
          </form>
        </details>
      </div>
      <div>
        <h3>Or read a job board</h3>
        <p className="quiet small above-small">
          The only time anything is requested from outside, and only from the board you name: Ashby,
          Greenhouse or Lever.
        </p>
        <form method="post" action="/add" encType="multipart/form-data" className="field above-small">
          {token}
          <input
            className="input"
            type="text"
            name="board"
            required
            placeholder="https://jobs.ashbyhq.com/acme"
            aria-label="Address of a board"
          />
          <button className="button second" type="submit">
            Read it
          </button>
        </form>
        <p className="small faint above-small">
          What was read before, and what was turned away: <a href="/data">data</a>.
        </p>
      </div>
    </section>
  )
}
