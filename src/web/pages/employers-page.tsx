import type { EmployerSort, EmployersPage } from '../../core/employer-page-types.ts'
import { formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { EmployerIndex } from '../components/employer-index.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { HiddenQuery } from '../components/hidden-query.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { Pager } from '../components/pager.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { EmptyState } from '../components/states.tsx'
import { fileHolds } from '../words/counts.ts'
import { address, changed, type Frame, inScope, scopedTo } from '../words/links.ts'

const SORTS: readonly { readonly sort: EmployerSort; readonly label: string }[] = [
  { sort: 'postings', label: 'Most postings' },
  { sort: 'newest', label: 'Newest posting' },
  { sort: 'name', label: 'A to Z' },
]

/** What was found, in words. */
function foundWords({ total, query }: EmployersPage): string {
  const called = query === '' ? '' : ` whose name holds “${query}”`
  const has = query === '' ? `${total === 1 ? 'has' : 'have'} a posting in this scope` : ''
  return `${formatCounted(total, 'employer')}${called}${has === '' ? '' : ` ${has}`}.`
}

function Finder({ frame, page }: { readonly frame: Frame; readonly page: EmployersPage }) {
  return (
    <>
      <form className="finder" method="get" action={frame.path} role="search" aria-label="Employers by name">
        <HiddenQuery frame={frame} except={['q']} />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={page.query}
          placeholder="Name of an employer"
          aria-label="Name of an employer"
        />
        <button className="button second" type="submit">
          Find
        </button>
      </form>
      <nav className="chips" aria-label="Order">
        {SORTS.map(({ sort, label }) => (
          <a
            key={sort}
            href={changed(frame, { sort: sort === 'postings' ? null : sort })}
            aria-current={page.sort === sort ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </>
  )
}

/** Nobody found, and what to try. */
function Nobody({ frame, page }: { readonly frame: Frame; readonly page: EmployersPage }) {
  const [wider] = page.scope.wider.slice(-1)
  const isBehindLast = page.total > 0
  return (
    <EmptyState
      title={
        isBehindLast
          ? 'No further page'
          : page.query === ''
            ? 'No employer in this scope'
            : `No employer’s name holds “${page.query}”`
      }
    >
      <ul className="tips">
        {isBehindLast ? (
          <li>
            <a href={changed(frame, {})}>The first page</a> of {formatCounted(page.total, 'employer')}.
          </li>
        ) : null}
        {page.query === '' || isBehindLast ? null : (
          <>
            <li>Try a shorter part of the name.</li>
            <li>
              The word may stand in a posting:{' '}
              <a href={inScope(frame, '/jobs', { q: page.query })}>search the postings</a>.
            </li>
          </>
        )}
        {wider ? (
          <li>
            Widen the scope to <a href={scopedTo(frame, wider.scope)}>{wider.label.toLowerCase()}</a> (
            {formatCounted(wider.postings, 'posting')}).
          </li>
        ) : null}
      </ul>
    </EmptyState>
  )
}

/** `/companies`: the employers of a scope in counts. */
export function EmployersView({ frame, page }: { readonly frame: Frame; readonly page: EmployersPage }) {
  return (
    <Page
      frame={frame}
      title="Employers"
      description="Employers of the postings loaded here: how many postings, for which roles, where, with stated pay or without."
    >
      <ScopeBar frame={frame} summary={page.scope} isThin={page.total === 0} />
      <div className="page-head">
        <h1>Employers</h1>
        <p className="lede">{foundWords(page)}</p>
        <p className="small quiet above-small">
          Postings that name no employer are in no row. Duplicates are counted once; roles, countries and pay
          are those of the postings in rates.
        </p>
      </div>
      <Finder frame={frame} page={page} />
      {page.rows.length === 0 ? (
        <Nobody frame={frame} page={page} />
      ) : (
        <section className="section" aria-label="Employers">
          <EmployerIndex frame={frame} rows={page.rows} />
          <FigureFoot csv={address('/companies.csv', frame.query)}>
            Counts, not rates: how many postings an employer has here says how it was collected as much as how
            it hires. The file holds {fileHolds(page.total)}.
          </FigureFoot>
          <Pager frame={frame} page={page.page} pages={page.pages} />
        </section>
      )}
      <MethodLine summary={page.scope} />
    </Page>
  )
}
