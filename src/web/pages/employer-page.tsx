import type { EmployerPage, EmployerSkillRow } from '../../core/employer-page-types.ts'
import type { Facet } from '../../core/page-types.ts'
import {
  formatCount,
  formatCounted,
  formatDates,
  formatShare,
  formatShareInterval,
} from '../../method/index.ts'
import { AgencyTag } from '../components/agency-tag.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { DepthStrip } from '../components/depth-strip.tsx'
import { Page } from '../components/document.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { shareScale } from '../components/geometry.ts'
import { MethodLine } from '../components/method-line.tsx'
import { PostingsList } from '../components/postings-list.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { ShareBar } from '../components/share-bar.tsx'
import { StatTile } from '../components/stat-tile.tsx'
import { EmptyState } from '../components/states.tsx'
import { countOf } from '../words/counts.ts'
import { address, type Frame, inScope, ofCollection } from '../words/links.ts'
import { kindName } from '../words/names.ts'

interface Props {
  readonly frame: Frame
  readonly page: EmployerPage
}

/** The page for everything of the collection that the scope may leave out. */
function everything(frame: Frame, page: EmployerPage): string {
  return address(frame.path, { collection: page.scope.scope.collection, feed: 'all' })
}

/** Why nothing is shown: its postings stand elsewhere, or in no rate. */
function Nothing({ frame, page }: Props) {
  if (page.kept > 0)
    return (
      <EmptyState title="None of these postings enters a rate">
        <p>
          {formatCounted(page.kept, 'posting')} of {page.employer.name} {page.kept === 1 ? 'is' : 'are'} kept:
          too short, cut off, or in a language without a table of level wording.{' '}
          <a href="/data#left-out">What that means</a>
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={`No posting of ${page.employer.name} in this scope`}>
      {page.keptAnywhere > 0 ? (
        <p>
          The whole collection holds{' '}
          <a href={everything(frame, page)}>{formatCounted(page.keptAnywhere, 'posting')} of it</a>.
        </p>
      ) : null}
      {page.alsoIn.map(({ collection, label }) => (
        <p key={collection}>
          It has postings in another collection:{' '}
          <a href={`${ofCollection(frame, collection)}&feed=all`}>{label}</a>.
        </p>
      ))}
    </EmptyState>
  )
}

function Tiles({ page }: { readonly page: EmployerPage }) {
  const { statesPay, postings } = page
  return (
    <div className="tiles live section">
      <StatTile
        label="Postings in rates"
        value={formatCount(postings)}
        n={
          page.kept === postings
            ? 'all that are kept'
            : `of ${formatCounted(page.kept, 'posting')} kept; the others are too short, cut off or in a language without level words`
        }
      />
      <StatTile
        label="First seen"
        value={page.from === null ? 'no date' : formatDates(page.from, page.to)}
        n="as the postings state it"
      />
      {statesPay.status === 'suppressed' ? (
        <StatTile label="State their pay" state="withheld" value={countOf(statesPay)} n={statesPay.reason} />
      ) : (
        <StatTile
          label="State their pay"
          value={formatShare(statesPay.value)}
          interval={formatShareInterval(statesPay)}
          n={`of ${formatCounted(statesPay.n, 'posting')} of this employer`}
        />
      )}
      <StatTile
        label="Skills asked for"
        value={formatCount(page.skillsAsked)}
        n={`among ${formatCounted(postings, 'posting')} in rates`}
      />
    </div>
  )
}

/** Skills by how many of the employer's postings ask for them: counts, from 30 postings on shares as well. */
function Skills({ frame, page }: Props) {
  const isRated = page.skills.some((row) => row.share.status !== 'suppressed')
  const scale = shareScale(page.skills.map(({ share }) => (share.status === 'suppressed' ? 0 : share.high)))
  const columns: readonly Column<EmployerSkillRow>[] = [
    {
      key: 'skill',
      label: 'Skill',
      order: (row) => row.name,
      cell: (row) => (
        <a className="plain" href={inScope(frame, `/skills/${row.slug}`)}>
          {row.name}
        </a>
      ),
    },
    {
      key: 'postings',
      label: 'Postings',
      isNumber: true,
      order: (row) => row.asking,
      cell: (row) => (
        <a
          className="plain nowrap"
          href={inScope(frame, '/jobs', { skill: row.slug, employer: page.employer.slug })}
        >
          {formatCount(row.asking)} of {formatCount(page.postings)}
        </a>
      ),
    },
    ...(isRated
      ? [
          {
            key: 'share',
            label: 'Share of its postings',
            cell: (row: EmployerSkillRow) => <ShareBar estimate={row.share} scale={scale} />,
          },
        ]
      : []),
    { key: 'depth', label: 'Depth asked', cell: (row) => <DepthStrip counts={row.counts} /> },
    {
      key: 'kind',
      label: 'Kind',
      order: (row) => row.kind,
      cell: (row) => <span className="small quiet">{kindName(row.kind)}</span>,
    },
  ]
  return (
    <section className="section" aria-labelledby="skills-title">
      <header>
        <h2 id="skills-title">What its postings ask for</h2>
        <p>
          {isRated
            ? 'Of this employer’s postings in this scope, with the 95 % interval of a sample of that size.'
            : 'Counts: 30 postings of an employer are needed for a share.'}
        </p>
      </header>
      <DataTable
        frame={frame}
        id="skills"
        caption={`Skills that postings of ${page.employer.name} ask for`}
        columns={columns}
        rows={page.skills}
        rowKey={(row) => row.slug}
      />
      <FigureFoot csv={address(`${frame.path}.csv`, frame.query)}>
        {formatCount(page.skills.length)} of {formatCounted(page.skillsAsked, 'skill')} shown, most asked
        first. Strips hang the postings that state a level from the surface, shallowest first.
      </FigureFoot>
    </section>
  )
}

/** One way of counting its postings, each value a link. */
function Counted({
  title,
  facets,
  href,
}: {
  title: string
  facets: readonly Facet[]
  href: (value: string) => string
}) {
  if (facets.length === 0) return null
  return (
    <div>
      <div className="column-head">
        <h2>{title}</h2>
      </div>
      <ul className="widen">
        {facets.slice(0, 10).map(({ value, label, postings }) => (
          <li key={value}>
            <a className="to" href={href(value)}>
              {label}
            </a>
            <span>{formatCounted(postings, 'posting')}</span>
          </li>
        ))}
      </ul>
      {facets.length > 10 ? (
        <p className="small quiet above-small">and {formatCount(facets.length - 10)} more</p>
      ) : null}
    </div>
  )
}

/** `/companies/:company`: what one employer's postings in scope say, in counts, from 30 on in shares. */
export function EmployerView({ frame, page }: Props) {
  const { employer } = page
  const jobs = (query: Record<string, string>) =>
    inScope({ ...frame, query: { ...frame.query, ...query } }, '/jobs', { employer: employer.slug })
  return (
    <Page
      frame={frame}
      title={employer.name}
      description={`What the postings of ${employer.name} ask for, in counts.`}
    >
      <ScopeBar frame={frame} summary={page.scope} />
      <div className="page-head">
        <p className="kind">
          <a href={inScope(frame, '/companies')}>Employer</a>
          {employer.isAgency ? <AgencyTag /> : null}
        </p>
        <h1>{employer.name}</h1>
        {page.kept === 0 ? null : (
          <p className="lede">
            {formatCounted(page.kept, 'posting')} in this scope
            {page.keptAnywhere > page.kept ? (
              <>
                {' '}
                of <a href={everything(frame, page)}>{formatCount(page.keptAnywhere)} in the collection</a>
              </>
            ) : null}
            .{employer.isAgency ? ' An agency: it posts for other employers.' : ''}
          </p>
        )}
        {page.otherNames.length === 0 ? null : (
          <p className="small quiet above-small full">
            Also written:{' '}
            {page.otherNames
              .slice(0, 12)
              .map(({ name, postings }) => `${name} (${formatCount(postings)})`)
              .join(', ')}
            {page.otherNames.length > 12 ? ` and ${formatCount(page.otherNames.length - 12)} more` : ''}.
          </p>
        )}
      </div>
      {page.postings === 0 ? <Nothing frame={frame} page={page} /> : <Tiles page={page} />}
      {page.skills.length === 0 ? null : <Skills frame={frame} page={page} />}
      {page.postings === 0 ? null : (
        <section className="section thirds">
          <Counted title="Roles" facets={page.roles} href={(role) => inScope(frame, `/roles/${role}`)} />
          <Counted title="Countries" facets={page.countries} href={(country) => jobs({ country })} />
          <Counted title="Seniority" facets={page.seniorities} href={(seniority) => jobs({ seniority })} />
        </section>
      )}
      {page.latest.length === 0 ? null : (
        <section className="section" aria-labelledby="latest-title">
          <header>
            <h2 id="latest-title">Newest postings</h2>
          </header>
          <PostingsList frame={frame} rows={page.latest} />
          <FigureFoot actions={<a href={jobs({})}>Show all {formatCount(page.kept)}</a>}>
            {formatCount(page.latest.length)} of {formatCounted(page.kept, 'posting')} shown, also those in no
            rate.
          </FigureFoot>
        </section>
      )}
      <MethodLine summary={page.scope} isOfOneEmployer />
    </Page>
  )
}
