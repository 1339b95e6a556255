import type { JobsPage } from '../../core/page-types.ts'
import { formatCount, formatCounted } from '../../method/index.ts'
import { Page } from '../components/document.tsx'
import { FacetList } from '../components/facet-list.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { HiddenQuery } from '../components/hidden-query.tsx'
import { MethodLine } from '../components/method-line.tsx'
import { Pager } from '../components/pager.tsx'
import { PostingsList } from '../components/postings-list.tsx'
import { ScopeBar } from '../components/scope-bar.tsx'
import { EmptyState } from '../components/states.tsx'
import { address, changed, FILE_ROWS, type Frame } from '../words/links.ts'

/** `/jobs`: full-text search over every stored posting of the collection, facets with counts. */
export function JobsView({ frame, page }: { readonly frame: Frame; readonly page: JobsPage }) {
  return (
    <Page
      frame={frame}
      title="Jobs"
      description="The postings behind the figures."
      isUnlisted={page.query !== ''}
    >
      <ScopeBar frame={frame} summary={page.scope} />
      <div className="page-head">
        <h1>Jobs</h1>
        <p className="lede">
          {formatCounted(page.total, 'posting')}
          {page.query === '' ? '' : ` for “${page.query}”`}
          {page.skill === null ? '' : ` that ask for ${page.skill.name}`}
          {page.query === '' && page.skill === null ? ' stored' : ''}.
        </p>
      </div>
      <form className="finder" method="get" action={frame.path} role="search" aria-label="Postings">
        <HiddenQuery frame={frame} except={['q']} />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={page.query}
          placeholder={page.isFactsOnly ? 'Title, employer or skill' : 'Any words of a posting'}
          aria-label={page.isFactsOnly ? 'Title, employer or skill' : 'Any words of a posting'}
        />
        <button className="button second" type="submit">
          Find
        </button>
        {page.skill === null ? null : (
          <a className="button second" href={changed(frame, { skill: null })}>
            Not only {page.skill.name}
          </a>
        )}
      </form>
      {page.isFactsOnly ? (
        <p className="small faint above-small full">
          These postings are kept as facts, without their text: the search covers title, employer and skills.
        </p>
      ) : null}
      <div className="with-facets">
        <div>
          <FacetList frame={frame} title="Role" name="role" facets={page.facets.role} />
          <FacetList frame={frame} title="Seniority" name="seniority" facets={page.facets.seniority} />
          <FacetList frame={frame} title="Place" name="country" facets={page.facets.country} />
          <FacetList frame={frame} title="Source" name="feed" facets={page.facets.feed} />
        </div>
        <div>
          {page.rows.length === 0 ? (
            <EmptyState title="No posting matches">
              <p>
                {page.query === '' ? 'Widen the scope above' : 'Try fewer words'}, or{' '}
                <a href={address('/jobs', {})}>start again</a>.
              </p>
            </EmptyState>
          ) : (
            <>
              <PostingsList frame={frame} rows={page.rows} />
              <FigureFoot csv={address('/jobs.csv', frame.query)}>
                {page.query === '' ? 'Newest first.' : 'Best match first.'} Stored postings, also those that
                are in no rate.
                {page.total > FILE_ROWS ? ` The file holds the first ${formatCount(FILE_ROWS)}.` : ''}
              </FigureFoot>
              <Pager frame={frame} page={page.page} pages={page.pages} />
            </>
          )}
        </div>
      </div>
      <MethodLine summary={page.scope} />
    </Page>
  )
}
