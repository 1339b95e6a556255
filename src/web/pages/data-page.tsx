// By file: the face of the core brings the stores along, which no page may carry.

import type { DataPage } from '../../core/page-types.ts'
import { leftOutInWords } from '../../core/scope/left-out-words.ts'
import { COLLECTION_LABELS } from '../../core/scope/scope-words.ts'
import { formatCount, formatCounted, formatDate, formatDates } from '../../method/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { Page } from '../components/document.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { across } from '../components/geometry.ts'
import { MethodLine } from '../components/method-line.tsx'
import { ReaderNote } from '../components/reader-note.tsx'
import { EmptyState } from '../components/states.tsx'
import { address, changed, type Frame } from '../words/links.ts'

type Source = DataPage['sources'][number]

/** Sources of one feed as one row: the boards of a kind can be hundreds. A feed of one source is that source. */
function byFeed(sources: readonly Source[]): Source[] {
  const feeds = new Map<string, Source[]>()
  for (const source of sources) {
    const key = `${source.collection} ${source.source.split(':')[0]}`
    feeds.set(key, [...(feeds.get(key) ?? []), source])
  }
  return [...feeds.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length === 1) return group
    const sum = (count: (source: Source) => number) =>
      group.reduce((total, source) => total + count(source), 0)
    const dates = (date: (source: Source) => string | null) =>
      group
        .map(date)
        .filter((one) => one !== null)
        .sort()
    return [
      {
        source: first.source.split(':')[0] ?? first.source,
        collection: first.collection,
        records: sum((source) => source.records),
        postings: sum((source) => source.postings),
        duplicates: sum((source) => source.duplicates),
        completeText: sum((source) => source.completeText),
        withPay: sum((source) => source.withPay),
        withDate: sum((source) => source.withDate),
        withPlace: sum((source) => source.withPlace),
        from: dates((source) => source.from)[0] ?? null,
        to: dates((source) => source.to).at(-1) ?? null,
        collectedOn: dates((source) => source.collectedOn).at(-1) ?? null,
      },
    ]
  })
}

/** Part of a source's postings that carry a fact: a bar with its count. */
function Part({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <span className="part" title={`${formatCount(count)} of ${formatCount(of)}`}>
      <svg className="count-bar" aria-hidden="true">
        <rect className="share-track" x="0" y="0" width="100%" height="8" />
        <rect className="share-fill" x="0" y="0" width={across(of === 0 ? 0 : count / of)} height="8" />
      </svg>
      <span className="small">{formatCount(count)}</span>
    </span>
  )
}

const part = (key: string, label: string, count: (row: Source) => number): Column<Source> => ({
  key,
  label,
  order: (row) => (row.postings === 0 ? null : count(row) / row.postings),
  isNumber: true,
  cell: (row) => <Part count={count(row)} of={row.postings} />,
})

const SOURCE_COLUMNS: readonly Column<Source>[] = [
  {
    key: 'source',
    label: 'Source',
    order: (row) => row.source,
    cell: (row) => (
      <a
        className="plain"
        href={address('/jobs', {
          collection: row.collection,
          [row.source.includes(':') ? 'source' : 'feed']: row.source,
        })}
      >
        {row.source}
      </a>
    ),
  },
  {
    key: 'collection',
    label: 'Collection',
    order: (row) => row.collection,
    cell: (row) => <span className="small quiet">{row.collection}</span>,
  },
  {
    key: 'records',
    label: 'Records',
    isNumber: true,
    order: (row) => row.records,
    cell: (row) => formatCount(row.records),
  },
  {
    key: 'postings',
    label: 'Postings',
    isNumber: true,
    order: (row) => row.postings,
    cell: (row) => formatCount(row.postings),
  },
  {
    key: 'duplicates',
    label: 'Merged',
    isNumber: true,
    order: (row) => row.duplicates,
    cell: (row) => formatCount(row.duplicates),
  },
  part('text', 'Full text', (row) => row.completeText),
  part('pay', 'Pay', (row) => row.withPay),
  part('place', 'Place', (row) => row.withPlace),
  part('date', 'Date', (row) => row.withDate),
  {
    key: 'dates',
    label: 'First seen',
    order: (row) => row.from,
    cell: (row) => <span className="small nowrap">{formatDates(row.from, row.to)}</span>,
  },
]

const COLLECTION_WORDS = {
  mine: 'Yours: everything you added',
  demo: 'Demo: facts read from real postings, without their sentences',
  examples: 'Examples: written for the project, apart from the others',
} as const

type Collection = DataPage['collections'][number]

function leftOutOf({ leftOut }: Collection): number {
  return leftOut.reduce((sum, row) => sum + row.postings, 0)
}

function mergedOf(row: Collection): number {
  return row.postings - row.inRates - leftOutOf(row)
}

/** What is kept and enters no rate, and who read it: a line a collection. */
function InNoRate({ page }: { readonly page: DataPage }) {
  return (
    <section className="section halves" id="left-out">
      <div>
        <h2>Kept, but in no rate</h2>
        <p className="quiet above-small">
          A rate needs the complete text of a posting, in English, of 50 words or more. What has less is kept,
          can be searched and read, and is counted here.
        </p>
      </div>
      <ul className="widen">
        {page.collections.flatMap((row) =>
          row.leftOut.length === 0 ? (
            []
          ) : (
            <li key={row.collection}>
              <span className="to">
                {COLLECTION_LABELS[row.collection]}
                <span className="small quiet block">{leftOutInWords(row.leftOut)}</span>
              </span>
              <b>{formatCount(leftOutOf(row))}</b>
            </li>
          ),
        )}
        {page.collections.every((row) => row.leftOut.length === 0) ? (
          <li>
            <span className="to quiet">Nothing is left out.</span>
          </li>
        ) : null}
        {page.collections.map((row) => (
          <li key={`${row.collection} readers`}>
            <span className="to small quiet">{COLLECTION_LABELS[row.collection]} read by version</span>
            <span className="small">{row.readers.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Collections({ page }: { readonly page: DataPage }) {
  return (
    <div className="tiles three">
      {page.collections.map((row) => (
        <div className="tile" key={row.collection}>
          <div className="tile-label">{COLLECTION_WORDS[row.collection]}</div>
          <div className="tile-value">
            {formatCount(row.postings)} <span className="interval">postings</span>
          </div>
          <div className="tile-n">
            {[
              `${formatCount(row.inRates)} enter rates`,
              mergedOf(row) > 0 ? `${formatCount(mergedOf(row))} merged into another` : null,
              leftOutOf(row) > 0 ? `${formatCount(leftOutOf(row))} left out` : null,
              `${formatCounted(row.records, 'record')} kept`,
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

/** `/data`: sources with their completeness, languages, rejects, snapshots. */
export function LoadedView({ frame, page }: { readonly frame: Frame; readonly page: DataPage }) {
  const feeds = byFeed(page.sources)
  const isWhole = frame.query.show === 'sources'
  const rows = isWhole ? page.sources : feeds
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
            A bar is the part of a source’s postings that carry the fact. A posting with a cut text is
            searchable and enters no rate. Merged: joined to another posting with the same text.
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
        {feeds.length < page.sources.length ? (
          <FigureFoot
            actions={
              <a href={`${changed(frame, { show: isWhole ? null : 'sources' })}#sources`}>
                {isWhole ? 'Show them by feed' : `Show all ${formatCount(page.sources.length)} sources`}
              </a>
            }
          >
            {isWhole ? 'Every source by itself.' : 'The boards of one kind are added up.'}
          </FigureFoot>
        ) : null}
      </section>
      <section className="section halves">
        <div>
          <h2>Languages</h2>
          <p className="quiet above-small">
            Levels are read from English wording; other languages enter no rate yet.
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
