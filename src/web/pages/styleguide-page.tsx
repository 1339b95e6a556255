import { formatShare, formatShareInterval } from '../../method/index.ts'
import { DepthChart } from '../components/depth-chart.tsx'
import { DepthGlyph } from '../components/depth-glyph.tsx'
import { DepthStrip } from '../components/depth-strip.tsx'
import { DepthTable } from '../components/depth-table.tsx'
import { Page } from '../components/document.tsx'
import { EmployerIndex } from '../components/employer-index.tsx'
import { EmployerTable } from '../components/employer-table.tsx'
import { Evidence } from '../components/evidence.tsx'
import { FacetList } from '../components/facet-list.tsx'
import { Faq } from '../components/faq.tsx'
import { HangingPostings } from '../components/hanging-postings.tsx'
import { LevelLabel } from '../components/level.tsx'
import { MedianText } from '../components/median-text.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { PairingList } from '../components/pairing-list.tsx'
import { PayLadder } from '../components/pay-ladder.tsx'
import { PayTable } from '../components/pay-table.tsx'
import { PostingsList } from '../components/postings-list.tsx'
import { RequirementRows } from '../components/requirement-rows.tsx'
import { RoleTable } from '../components/role-table.tsx'
import { Rungs } from '../components/rungs.tsx'
import { Sample } from '../components/sample.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { ShareBar } from '../components/share-bar.tsx'
import { ShareText } from '../components/share-text.tsx'
import { SkillTiles } from '../components/skill-tiles.tsx'
import { StatTile } from '../components/stat-tile.tsx'
import { StatusNote } from '../components/status-note.tsx'
import { EMPLOYERS } from '../fixtures/employers.ts'
import { lowShare, share, withheld } from '../fixtures/figures.ts'
import { JOBS } from '../fixtures/pages.ts'
import { POSTINGS } from '../fixtures/postings.ts'
import { JOB } from '../fixtures/reading.ts'
import { SCOPE } from '../fixtures/scope.ts'
import { CONSUL, KUBERNETES, NOMAD } from '../fixtures/skill.ts'
import { LEVEL_WORDS } from '../words/levels.ts'
import type { Frame } from '../words/links.ts'
import { States } from './styleguide-states.tsx'

function Small() {
  return (
    <>
      <Sample name="Colour">
        <p className="quiet">
          Blue is depth, brass is you; shares and pay are neutral. Nothing else is coloured.
        </p>
        <div className="sample-row above-small">
          {LEVEL_WORDS.map(({ level, name }) => (
            <span key={level} className="colour" data-level={level}>
              L{level} {name}
            </span>
          ))}
        </div>
      </Sample>
      <Sample name="Depth glyph">
        <div className="sample-row">
          {LEVEL_WORDS.map(({ level }) => (
            <LevelLabel key={level} level={level} />
          ))}
          <LevelLabel level={null} />
          <DepthGlyph level={3} size={28} />
        </div>
      </Sample>
      <Sample name="Depth strip">
        <div className="sample-row">
          <DepthStrip counts={[11, 58, 104, 38, 3]} />
          <DepthStrip counts={[1, 3, 4, 1, 1]} />
          <DepthStrip counts={[0, 1, 0, 0, 0]} />
          <DepthStrip counts={[0, 0, 0, 0, 0]} />
        </div>
        <p className="small faint above-small">
          A profile from 30 stated levels; below, single postings; none stated.
        </p>
      </Sample>
      <Sample name="Share bar">
        <ShareBar estimate={share(312, 1742, 15.6, 20.5)} scale={0.4} base={0.08} />
        <ShareBar estimate={lowShare(96, 1742, 3.9, 7.7)} scale={0.4} />
        <ShareBar estimate={withheld(11, 214)} scale={0.4} />
        <p className="above-small">
          <ShareText estimate={share(312, 1742, 15.6, 20.5)} /> · <ShareText estimate={withheld(11, 214)} /> ·{' '}
          <MedianText median={KUBERNETES.depth.median} /> · <MedianText median={NOMAD.depth.median} />
        </p>
      </Sample>
    </>
  )
}

function Tiles() {
  return (
    <>
      <Sample name="Stat tile, published">
        <SkillTiles page={KUBERNETES} />
      </Sample>
      <Sample name="Stat tile, withheld">
        <SkillTiles page={NOMAD} />
      </Sample>
      <Sample name="Stat tile, low, loading, failed">
        <div className="tiles">
          <StatTile
            label="Asked for by"
            value={formatShare(0.055)}
            interval={
              <>
                {formatShareInterval({ low: 0.039, high: 0.077 })} <StatusNote estimate={{ status: 'low' }} />
              </>
            }
            n="96 of 1,742 postings, 7 employers"
          />
          <StatTile label="Asked for by" state="loading" value="counting …" n="one moment" />
          <StatTile
            label="Asked for by"
            state="failed"
            value="not computed"
            n="the store did not answer; try again"
          />
          <StatTile label="Asked for by" state="withheld" value="none" n="no posting in this scope" />
        </div>
      </Sample>
    </>
  )
}

function Charts({ frame }: { readonly frame: Frame }) {
  return (
    <>
      <Sample name="Depth chart">
        <DepthChart figures={KUBERNETES.depth} asking={312} held={{ people: 12, needed: 30 }} />
        <DepthTable figures={KUBERNETES.depth} />
      </Sample>
      <Sample name="Depth chart, under 30">
        <DepthChart figures={CONSUL.depth} asking={CONSUL.asking} held={{ people: 0, needed: 30 }} />
      </Sample>
      <Sample name="Depth chart, three postings">
        <HangingPostings frame={frame} postings={NOMAD.postings} />
      </Sample>
      <Sample name="Pay ladder">
        <PayLadder
          label="Pay with and without"
          currency="USD"
          groups={[KUBERNETES.pay.with, KUBERNETES.pay.without]}
        />
        <PayTable currency="USD" groups={[KUBERNETES.pay.with, KUBERNETES.pay.without]} />
      </Sample>
      <Sample name="Pay ladder, partly withheld">
        <PayLadder
          label="Pay with and without, few postings"
          currency="USD"
          groups={[
            {
              ...KUBERNETES.pay.with,
              n: 14,
              p10: withheld(14, 14),
              p90: withheld(14, 14),
              p25: withheld(14, 14),
              p75: withheld(14, 14),
            },
            { ...KUBERNETES.pay.without, n: 6, median: withheld(6, 6) },
          ]}
        />
      </Sample>
    </>
  )
}

function Lists({ frame }: { readonly frame: Frame }) {
  const [first] = POSTINGS
  return (
    <>
      <Sample name="Role table">
        <RoleTable frame={frame} rows={KUBERNETES.roles} />
      </Sample>
      <Sample name="Pairing list">
        <PairingList frame={frame} rows={KUBERNETES.pairings} />
      </Sample>
      <Sample name="Employers">
        <EmployerTable frame={frame} rows={KUBERNETES.employers} skill="kubernetes" />
      </Sample>
      <Sample name="Employers of a scope">
        <EmployerIndex frame={frame} rows={EMPLOYERS.rows} />
      </Sample>
      <Sample name="Rungs">
        <Rungs
          frame={frame}
          rungs={KUBERNETES.rungs}
          dominant={KUBERNETES.depth.dominant}
          counts={KUBERNETES.depth.counts}
        />
      </Sample>
      <Sample name="Questions">
        <Faq entries={KUBERNETES.faq} />
      </Sample>
      <Sample name="Postings">
        <PostingsList frame={frame} rows={POSTINGS} isFirstOpen />
      </Sample>
      <Sample name="Evidence drawer">
        {first?.asked ? <Evidence frame={frame} posting={first} asked={first.asked} /> : null}
      </Sample>
      <Sample name="Requirement rows">
        <RequirementRows frame={frame} rows={JOB.requirements} hasText={false} />
        <RequirementRows frame={frame} rows={JOB.hardStops} hasText={false} />
      </Sample>
      <Sample name="Facets">
        <FacetList frame={frame} title="Role" name="role" facets={JOBS.facets.role} />
      </Sample>
    </>
  )
}

/** `/styleguide`: every component in every state, on invented figures. */
export function StyleguideView({ frame }: { readonly frame: Frame }) {
  return (
    <Page frame={frame} title="Style guide" isUnlisted>
      <div className="page-head">
        <h1>Style guide</h1>
        <p className="lede">
          Every component in its states. All figures, employers and postings here are invented.
        </p>
      </div>
      <Sample name="Scope bar">
        <ScopeBar frame={frame} summary={SCOPE} isThin />
      </Sample>
      <Sample name="Search">
        <SearchBox frame={frame} place="home" />
      </Sample>
      <Small />
      <Tiles />
      <Charts frame={frame} />
      <Lists frame={frame} />
      <States frame={frame} />
      <MethodLine summary={SCOPE} />
    </Page>
  )
}
