import type { DataPage } from '../../core/page-types.ts'
import { formatCount, formatCounted, formatDate } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { Page } from '../components/document.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { ReaderNote } from '../components/reader-note.tsx'
import { EmptyState } from '../components/states.tsx'
import { changed, type Frame } from '../words/links.ts'
import { Followed } from './data-followed.tsx'
import { InNoRate, leftOutOf, mergedOf } from './data-left-out.tsx'
import { SOURCE_COLUMNS } from './data-sources.tsx'

const COLLECTION_WORDS = {
  mine: 'Yours: everything you added',
  demo: 'Demo: facts read from real postings, without their sentences',
  examples: 'Examples: written for the project, apart from the others',
} as const

function Collections({ page }: { readonly page: DataPage }) {
  return (
    <div className="tiles three">
      {page.collections.map((row) => (
        <div className="tile" key={row.collection}>
          <div className="tile-label">{COLLECTION_WORDS[row.collection]}</div>
          <div className="tile-value">
            {formatCount(row.inRates)}{' '}
            <span className="interval">{row.inRates === 1 ? 'posting' : 'postings'} in rates</span>
          </div>
          <div className="tile-n">
            {[
              mergedOf(row) > 0 ? `${formatCount(mergedOf(row))} merged into another` : null,
              leftOutOf(row) > 0 ? `${formatCount(leftOutOf(row))} in no rate` : null,
              `${formatCounted(row.records, 'record')} in all`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </div>
        </div>
      ))}
    </div>
  )
}

function Rejects({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  type Reject = DataPage['rejects'][number]
  const columns: readonly Column<Reject>[] = [
    { key: 'reason', label: 'Reason', order: (row) => row.reason, cell: (row) => row.reason },
    { key: 'source', label: 'Source', order: (row) => row.source, cell: (row) => row.source },
    {
      key: 'count',
      label: 'Records',
      isNumber: true,
      order: (row) => row.count,
      cell: (row) => formatCount(row.count),
    },
    {
      key: 'example',
      label: 'For example',
      cell: (row) => <span className="small quiet">{row.example}</span>,
    },
  ]
  return (
    <section className="section" id="rejects" aria-labelledby="rejects-title">
      <header>
        <h2 id="rejects-title">What was turned away, and why</h2>
        <p>Kept beside the records, so that nothing is lost in silence.</p>
      </header>
      {page.rejects.length === 0 ? (
        <p className="quiet">Nothing was rejected.</p>
      ) : (
        <DataTable
          frame={frame}
          id="rejected"
          caption="Rejected records by reason"
          columns={columns}
          rows={page.rejects}
          rowKey={(row) => `${row.source} ${row.reason}`}
        />
      )}
    </section>
  )
}

function Snapshots({ page }: { readonly page: DataPage }) {
  return (
    <section className="section halves" id="snapshots">
      <div>
        <h2>Snapshots</h2>
        <p className="quiet above-small">
          Every page is a function of one snapshot and its address. <code>plumbline verify</code> rebuilds one
          and compares the bytes.
        </p>
      </div>
      <ul className="widen">
        {page.snapshots.map((row) => (
          <li key={row.id}>
            <span className="to">
              <code>{row.id.slice(0, 16)}</code>
              {row.isCurrent ? <span className="status-note">current</span> : null}
            </span>
            <span className="small quiet">{formatCounted(row.postings, 'posting')}</span>
            <span className="small faint">{formatDate(row.builtAt.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function showSources({ sources, sourceCount }: DataPage): string {
  const all = formatCount(sourceCount)
  return sources.length < sourceCount
    ? `Show the ${formatCount(sources.length)} largest of ${all} sources`
    : `Show all ${all} sources`
}

/** `/data`: sources with their completeness, languages, rejects, snapshots. */
export function LoadedView({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  const isWhole = frame.query.show === 'sources'
  const rows = isWhole ? page.sources : page.feeds
  return (
    <Page
      frame={frame}
      title="Data"
      description="What is loaded, how complete it is, and what was turned away."
    >
      <div className="page-head">
        <h1>What is loaded</h1>
        <p className="lede">Where the postings come from, how complete they are, and what was turned away.</p>
      </div>
      <ReaderNote summary={page.scope} />
      <Collections page={page} />
      <section className="section" aria-labelledby="sources-title">
        <header>
          <h2 id="sources-title">Sources</h2>
          <p>
            A bar is the part of a source’s postings that enter rates, or carry the fact. One with a cut text
            is searchable and enters no rate. Records are postings and what was merged: joined to another
            posting with the same text.
          </p>
        </header>
        {page.sources.length === 0 ? (
          <EmptyState title="Nothing is loaded yet">
            <p>
              Read a file or a board: <code>npx plumbline ingest FILE</code>.
            </p>
          </EmptyState>
        ) : (
          <DataTable
            frame={frame}
            id="sources"
            caption="Sources and their completeness"
            columns={SOURCE_COLUMNS}
            rows={rows}
            rowKey={(row) => `${row.collection} ${row.source}`}
          />
        )}
        {page.feeds.length < page.sourceCount ? (
          <FigureFoot
            actions={
              <a href={`${changed(frame, { show: isWhole ? null : 'sources' })}#sources`}>
                {isWhole ? 'Show them by feed' : showSources(page)}
              </a>
            }
          >
            {isWhole ? 'Each source by itself.' : 'The boards of one kind are added up.'}
          </FigureFoot>
        ) : null}
      </section>
      <section className="section halves">
        <div>
          <h2>Languages</h2>
          <p className="quiet above-small">
            Levels are read from English and German wording; other languages enter no rate yet.
          </p>
        </div>
        <ul className="widen">
          {page.languages.map((row) => (
            <li key={row.language}>
              <span className="to">{languageName(row.language)}</span>
              <span className="small quiet">{formatCounted(row.postings, 'posting')}</span>
            </li>
          ))}
        </ul>
      </section>
      <InNoRate page={page} />
      <Followed frame={frame} page={page} />
      <Rejects frame={frame} page={page} />
      <Snapshots page={page} />
      <MethodLine summary={page.scope} />
    </Page>
  )
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' })

function languageName(code: string): string {
  if (code === 'und') return 'Not recognised'
  return /^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code
}
