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
import { WiderTip } from '../components/wider-tip.tsx'
import { fileHolds } from '../words/counts.ts'
import { address, changed, employerPath, type Frame, inScope } from '../words/links.ts'

/** What was found, in words: what was looked for decides what is counted. */
function foundWords({ total, query, skill, employer, namedSkill, isByNamedSkill }: JobsPage): string {
  const of = employer === null ? '' : ` of ${employer.name}`
  if (isByNamedSkill && namedSkill !== null)
    return `No posting${of} holds the words “${query}”; ${formatCounted(total, 'posting')} ${total === 1 ? 'asks' : 'ask'} for ${namedSkill.name}, the skill of that name.`
  const words = query === '' ? '' : ` ${total === 1 ? 'holds' : 'hold'} “${query}”`
  const asks =
    skill === null ? '' : `${words === '' ? '' : ' and'} ${total === 1 ? 'asks' : 'ask'} for ${skill.name}`
  return `${formatCounted(total, 'posting')}${of}${words}${asks}${words + asks === '' ? ' stored' : ''}.`
}

/** How many of them the figures count. */
function ratesWords({ total, inRates, skill, query, employer }: JobsPage): string {
  if (total === 0) return ''
  const whose =
    skill !== null && query === '' && employer === null ? `, as the page of ${skill.name} counts them` : ''
  if (inRates === total) return total === 1 ? `It enters rates${whose}.` : `All of them enter rates${whose}.`
  return `${formatCount(inRates)} of them ${inRates === 1 ? 'enters' : 'enter'} rates${whose}; the others are too short, cut off or in a language not read for depth yet.`
}

/** The words of a query without the quotes, brackets and commas around them; the signs of "C++" and "C#" stay. */
function wordsOf(query: string): string[] {
  const bare = query
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''))
    .filter((word) => word !== '')
  return [...new Set(bare)]
}

/** Nothing found, and what to try: fewer words, the skill itself, a wider scope. */
function NothingFound({ frame, page }: { readonly frame: Frame; readonly page: JobsPage }) {
  const words = wordsOf(page.query)
  return (
    <EmptyState title={page.query === '' ? 'No posting here' : `No posting holds “${page.query}”`}>
      {page.query !== '' && words.length === 0 ? (
        <p>Signs alone cannot be searched for. Try a word: a title, an employer, a skill.</p>
      ) : null}
      <ul className="tips">
        {words.length > 1 ? (
          <li>
            Every word has to occur. Try one:{' '}
            {words.slice(0, 6).map((word, index) => (
              <span key={word}>
                {index > 0 ? ', ' : ''}
                <a href={changed(frame, { q: word })}>{word}</a>
              </span>
            ))}
          </li>
        ) : null}
        {page.query === '' ? null : (
          <li>
            Look among <a href={inScope(frame, '/search', { q: page.query })}>skills, roles and employers</a>{' '}
            for it.
          </li>
        )}
        {page.isFactsOnly ? (
          <li>
            These postings are kept as facts: only title, employer, place and named skills can be searched.
          </li>
        ) : null}
        <WiderTip frame={frame} summary={page.scope} />
        <li>
          <a href="/jobs">Start again</a> with all postings.
        </li>
      </ul>
    </EmptyState>
  )
}

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
        <p className="lede">{foundWords(page)}</p>
        <p className="small quiet above-small">{ratesWords(page)}</p>
      </div>
      <form className="finder" method="get" action={frame.path} role="search" aria-label="Postings">
        <HiddenQuery frame={frame} except={['q']} />
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={page.query}
          placeholder={page.isFactsOnly ? 'Title, employer, place or skill' : 'Any words of a posting'}
          aria-label={page.isFactsOnly ? 'Title, employer, place or skill' : 'Any words of a posting'}
        />
        <button className="button second" type="submit">
          Find
        </button>
        {page.skill === null ? null : (
          <a className="button second" href={changed(frame, { skill: null })}>
            Not only {page.skill.name}
          </a>
        )}
        {page.employer === null ? null : (
          <>
            <a className="button second" href={changed(frame, { employer: null })}>
              Not only {page.employer.name}
            </a>
            <a className="button second" href={inScope(frame, employerPath(page.employer.slug))}>
              What they ask for
            </a>
          </>
        )}
      </form>
      {page.isFactsOnly ? (
        <p className="small faint above-small full">
          These postings are kept as facts, without their text: the search covers title, employer, place and
          skills.
        </p>
      ) : null}
      {page.namedSkill === null || page.isByNamedSkill ? null : (
        <p className="small above-small full">
          “{page.query}” is a skill of the list:{' '}
          <a href={inScope(frame, '/jobs', { skill: page.namedSkill.slug })}>
            postings that ask for {page.namedSkill.name}
          </a>
          , in whatever words, or <a href={inScope(frame, `/skills/${page.namedSkill.slug}`)}>its figures</a>.
        </p>
      )}
      <div className="with-facets">
        <div>
          <FacetList frame={frame} title="Role" name="role" facets={page.facets.role} />
          <FacetList frame={frame} title="Seniority" name="seniority" facets={page.facets.seniority} />
          <FacetList frame={frame} title="Place" name="country" facets={page.facets.country} />
          <FacetList frame={frame} title="Source" name="feed" facets={page.facets.feed} />
        </div>
        <div>
          {page.rows.length === 0 ? (
            <NothingFound frame={frame} page={page} />
          ) : (
            <>
              <PostingsList frame={frame} rows={page.rows} />
              <FigureFoot csv={address('/jobs.csv', frame.query)}>
                Newest first. The file holds {fileHolds(page.total)}.
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
