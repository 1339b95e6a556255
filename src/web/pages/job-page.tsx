// By file: the face of the core brings the stores along, which no page may carry.

import type { JobPage } from '../../core/page-types.ts'
import { ALL_FEEDS } from '../../core/scope/default-feed.ts'
import { COLLECTION_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount, formatDate } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { ListingFacts } from '../components/listing-facts.tsx'
import { Reading } from '../components/reading.tsx'
import { ReadingFacts } from '../components/reading-facts.tsx'
import { employerPath, type Frame, inScope, outsideLink } from '../words/links.ts'

function Instead({ page }: { readonly page: JobPage }) {
  const original = outsideLink(page.url)
  return (
    <>
      <p>
        Kept as facts: what it asks, the words that decided it, their section and the rule. Its sentences are
        not stored here.
      </p>
      <p>
        {original === null ? (
          'The source gave no address for the original.'
        ) : (
          <a className="button second" href={original} rel="noreferrer noopener">
            Read it at {new URL(original).hostname}
          </a>
        )}
      </p>
      <p className="small faint">
        It had {formatCount(page.words)} words{page.isTextComplete ? '' : ', cut short by its source'}.
      </p>
    </>
  )
}

/** The employer's page; of every feed where the address narrows to none, so that this posting is among its own. */
function employerAddress(frame: Frame, slug: string): string {
  const { feed = ALL_FEEDS, ...query } = frame.query
  return inScope({ ...frame, query: { ...query, feed } }, employerPath(slug))
}

/** `/jobs/:id`: the posting's own text with highlighted requirements, or its facts where no text is kept. */
export function JobView({ frame: given, page }: { readonly frame: Frame; readonly page: JobPage }) {
  const original = outsideLink(page.url)
  // What is linked and searched from here is of the posting's own collection, also where the address names none.
  const frame = { ...given, query: { ...given.query, collection: page.collection } }
  return (
    <Page frame={frame} title={page.title}>
      <div className="page-head">
        <p className="kind">
          Posting ·{' '}
          {page.employer === null || page.employerSlug === null ? (
            (page.employer ?? 'employer not stated')
          ) : (
            <a href={employerAddress(frame, page.employerSlug)}>{page.employer}</a>
          )}
          {page.isAgency ? <span className="status-note">staffing or recruiting agency</span> : null}
        </p>
        <h1>{page.title}</h1>
        <ReadingFacts frame={frame} reading={page}>
          <div>
            <dt>First seen</dt>
            <dd>{page.firstSeen === null ? 'no date stated' : formatDate(page.firstSeen)}</dd>
          </div>
          <div>
            <dt>Source</dt>
            <dd>
              {COLLECTION_LABELS[page.collection]}
              {page.source === page.collection ? '' : `, ${page.source}`}
            </dd>
          </div>
          {page.listing === null ? null : <ListingFacts listing={page.listing} />}
          {page.locations.length > 1 ? (
            <div>
              <dt>Locations</dt>
              <dd>{page.locations.length}</dd>
            </div>
          ) : null}
        </ReadingFacts>
        {page.leftOut === null ? null : (
          <p className="small quiet above-small full">
            In no rate: {page.leftOut}. <a href="/data#left-out">What that means</a>
          </p>
        )}
      </div>
      <Reading
        frame={frame}
        reading={page}
        instead={<Instead page={page} />}
        actions={
          <>
            {page.role === null ? null : (
              <a className="button" href={inScope(frame, `/roles/${page.role.slug}`)}>
                See the role
              </a>
            )}
            {original === null || page.text === null ? null : (
              <a className="button second" href={original} rel="noreferrer noopener">
                The original
              </a>
            )}
          </>
        }
      />
      <p className="method-line">
        <span>
          {page.collectedOn === null
            ? 'Collected on no stated date'
            : `Collected ${formatDate(page.collectedOn)}`}
        </span>
        <span>
          Snapshot <a href="/data#snapshots">{page.snapshotId.slice(0, 8)}</a>
        </span>
        <span>Reader {page.readerVersion}</span>
        <a href="/method#levels">How levels are read</a>
      </p>
    </Page>
  )
}
