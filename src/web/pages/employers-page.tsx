import type { EmployerSort, EmployersPage } from '../../core/employer-page-types.ts'
import { formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { EmployerIndex } from '../components/employer-index.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { NameFinder, type Order, OrderChips } from '../components/name-finder.tsx'
import { Pager } from '../components/pager.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { EmptyState } from '../components/states.tsx'
import { WiderTip } from '../components/wider-tip.tsx'
import { fileHolds } from '../words/counts.ts'
import { address, changed, type Frame, inScope } from '../words/links.ts'

const ORDERS: readonly Order<EmployerSort>[] = [
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

/** Nobody found, and what to try. */
function Nobody({ frame, page }: { readonly frame: Frame; readonly page: EmployersPage }) {
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
        <WiderTip frame={frame} summary={page.scope} />
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
      <NameFinder frame={frame} query={page.query} what="an employer" label="Employers by name" />
      <OrderChips frame={frame} orders={ORDERS} chosen={page.sort} />
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
