// By file: the face of the core brings the stores along, which no page may carry.

import type { HomePage, SkillIndexRow } from '../../core/page-types.ts'
import { keptInWords } from '../../core/scope/left-out-words.ts'
import type { Estimate } from '../../method/estimate.ts'
import {
  formatCount,
  formatCounted,
  formatDates,
  formatShare,
  formatShareInterval,
} from '../../method/index.ts'
import { AddPostings } from '../components/add-postings.tsx'
import { DepthStrip } from '../components/depth-strip.tsx'
import { Page } from '../components/document.tsx'
import { HomeDoors } from '../components/home-doors.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { NoRates } from '../components/no-rates.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { ShareTrack } from '../components/share-bar.tsx'
import { StatTile } from '../components/stat-tile.tsx'
import { countOf } from '../words/counts.ts'
import { type Frame, inScope } from '../words/links.ts'

interface HomeProps {
  readonly frame: Frame
  readonly page: HomePage
}

function SkillTile({
  frame,
  label,
  row,
  isDepth,
}: {
  frame: Frame
  label: string
  row: SkillIndexRow | null
  isDepth: boolean
}) {
  if (row === null)
    return (
      <StatTile label={label} state="withheld" value="none published" n="too few postings in this scope" />
    )
  const stated = row.counts.reduce((sum, count) => sum + count, 0)
  const interval = isDepth
    ? row.median.status === 'suppressed'
      ? null
      : `L${row.median.value} (L${row.median.low}–L${row.median.high})`
    : row.demand.status === 'suppressed'
      ? null
      : `${formatShare(row.demand.value)} ${formatShareInterval(row.demand)}`
  return (
    <StatTile
      label={label}
      value={<a href={inScope(frame, `/skills/${row.slug}`)}>{row.name}</a>}
      interval={interval}
      n={
        isDepth
          ? `middle of ${formatCounted(stated, 'stated level')}`
          : `asked for by ${formatCounted(row.asking, 'posting')}`
      }
    >
      <DepthStrip counts={row.counts} width={200} height={40} />
    </StatTile>
  )
}

function ShareTile({ label, estimate }: { readonly label: string; readonly estimate: Estimate }) {
  if (estimate.status === 'suppressed') {
    return <StatTile label={label} state="withheld" value={countOf(estimate)} n={estimate.reason} />
  }
  return (
    <StatTile
      label={label}
      value={formatShare(estimate.value)}
      interval={formatShareInterval(estimate)}
      n={`of ${formatCounted(estimate.n, 'posting')}, ${formatCounted(estimate.employers, 'employer')}`}
    >
      <span className="share-solo">
        <ShareTrack estimate={estimate} scale={1} />
      </span>
    </StatTile>
  )
}

/** What the scope holds, in counts. */
function Loaded({ frame, page }: HomeProps) {
  const { scope } = page
  return (
    <>
      <span>
        <b>{formatCount(scope.postings)}</b> {scope.postings === 1 ? 'posting' : 'postings'}
      </span>
      <span>
        <a className="plain" href={inScope(frame, '/companies')}>
          <b>{formatCount(scope.employers)}</b> {scope.employers === 1 ? 'employer' : 'employers'}
        </a>
      </span>
      <span>
        first seen <b>{formatDates(scope.from, scope.to)}</b>
      </span>
      <span>
        <b>{formatCount(page.sources)}</b> {sourcesWord(page)}
      </span>
    </>
  )
}

/** What the scope's sources are: boards of one kind where it is narrowed to them, else sources of any kind. */
function sourcesWord({ sources, scope }: HomePage): string {
  const { feed } = scope.scope
  const label = scope.options.feed.find((option) => option.value === feed)?.label
  if (label?.endsWith(' boards')) return sources === 1 ? label.slice(0, -1) : label
  return sources === 1 ? 'source' : 'sources'
}

/** `/`: one search, what is loaded, three doors, four live tiles. */
export function HomeView({ frame, page }: HomeProps) {
  const { scope } = page
  return (
    <Page
      frame={frame}
      title={null}
      description="Which skills job postings ask for, and how deep, with the words behind every number."
    >
      <section className="hero">
        <h1>What postings ask for, and how deep</h1>
        <SearchBox frame={frame} place="home" />
        <p className="loaded">
          {scope.postings > 0 ? (
            <Loaded frame={frame} page={page} />
          ) : (
            <span>{keptInWords(scope) ?? 'No posting in this scope.'}</span>
          )}
          <a href="/data">What is loaded</a>
        </p>
      </section>
      <HomeDoors frame={frame} page={page} />
      <section className="section" aria-labelledby="now-title">
        <header>
          <h2 id="now-title">In these postings now</h2>
        </header>
        <ScopeBar frame={frame} summary={scope} />
        <NoRates frame={frame} summary={scope} />
        {scope.postings > 0 && scope.leftOut.length > 0 && scope.scope.collection === 'mine' ? (
          <p className="note-line">{keptInWords(scope)}</p>
        ) : null}
        {scope.postings === 0 ? null : <LiveTiles frame={frame} page={page} />}
      </section>
      {frame.canAdd ? <AddPostings frame={frame} /> : null}
      <MethodLine summary={scope} />
    </Page>
  )
}

/** Four figures of the scope, computed now. */
function LiveTiles({ frame, page }: HomeProps) {
  return (
    <>
      <div className="tiles live">
        <SkillTile frame={frame} label="Among the most asked for" row={page.mostAsked} isDepth={false} />
        <SkillTile frame={frame} label="Among the deepest technical skills" row={page.deepest} isDepth />
        <ShareTile label="State their pay" estimate={page.statesPay} />
        <ShareTile label="Open at entry level" estimate={page.entryLevel} />
      </div>
      <div className="fig-foot">
        <span className="said">
          The strips hang each skill’s postings from the surface, shallowest first. Colour is depth and
          nothing else.
        </span>
      </div>
    </>
  )
}
