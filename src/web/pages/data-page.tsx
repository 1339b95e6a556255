import type { DataPage } from '../../core/page-types.ts'
import { formatCount, formatCounted, formatDate } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { ReaderNote } from '../components/reader-note.tsx'
import { address, type Frame } from '../words/links.ts'
import { type BuildView, Fixes, RoleSuggestions } from './data-fixes.tsx'
import { Followed } from './data-followed.tsx'
import { Largest } from './data-largest.tsx'
import { InNoRate, leftOutOf, mergedOf } from './data-left-out.tsx'
import { Rejects } from './data-rejects.tsx'
import { Sources } from './data-sources.tsx'

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

/** What the page is a function of: the data, and whether a snapshot is being built from here. */
export interface LoadedData extends DataPage {
  readonly building: BuildView | null
}

const LISTS = ['employers', 'titles', 'places', 'agencies', 'copies'] as const

/** `/data`: sources with their completeness, what is not mapped, fixes, languages, rejects, snapshots. */
export function LoadedView({ frame, page }: { readonly frame: Frame; readonly page: LoadedData }) {
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
      <Sources frame={frame} page={page} />
      {LISTS.map((list) => (
        <Largest key={list} frame={frame} page={page} list={list} />
      ))}
      <Fixes frame={frame} page={page} building={page.building} />
      {frame.canAdd ? <RoleSuggestions /> : null}
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
          <li>
            <span className="to small">
              <a href={address('/data.csv', { ...frame.query, table: 'languages' })} download>
                CSV
              </a>
            </span>
          </li>
        </ul>
      </section>
      <InNoRate frame={frame} page={page} />
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
