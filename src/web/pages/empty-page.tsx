import { AddPostings } from '../components/add-postings.tsx'
import { Page } from '../components/document.tsx'
import { EmptyState } from '../components/states.tsx'
import type { Frame } from '../words/links.ts'

/** The first page of a home that holds no postings: how to bring some. */
export function EmptyView({ frame }: { readonly frame: Frame }) {
  return (
    <Page frame={frame} title={null}>
      <section className="hero">
        <h1>What postings ask for, and how deep</h1>
      </section>
      <EmptyState title="No postings are loaded yet">
        <p>
          At the first start the demo market is loaded, for up to a minute: <a href="/">look again</a> then.
        </p>
        <p>
          {frame.canAdd ? 'Add some below, or read' : 'Read'} a file, a folder or a board from the command
          line: <code>npx plumbline ingest FILE</code> or <code>npx plumbline ingest ashby:acme</code>.
        </p>
        <p className="above-small">
          A single posting can be read without storing anything: <a href="/fit">check my fit</a>.
        </p>
      </EmptyState>
      {frame.canAdd ? <AddPostings frame={frame} /> : null}
    </Page>
  )
}
