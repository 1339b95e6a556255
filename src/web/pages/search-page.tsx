// By file: the face of the core brings the stores along, which no page may carry.

import type { SearchAnswer } from '../../core/page-types.ts'
import { COLLECTION_LABELS } from '../../core/scope/scope-words.ts'
import { COLLECTIONS } from '../../core/scope-types.ts'
import { Page } from '../components/document.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { EmptyState } from '../components/states.tsx'
import { address, type Frame, inScope, scopeQuery } from '../words/links.ts'

const KINDS = { skill: 'Skill', role: 'Role', employer: 'Employer' } as const

/** The scope a search was narrowed to, as its address says it; null when it says none. */
function scopeWords(frame: Frame): string | null {
  const { collection, ...others } = scopeQuery(frame)
  const label = COLLECTIONS.find((known) => known === collection)
  const parts = [...(label ? [COLLECTION_LABELS[label]] : []), ...Object.values(others)]
  return parts.length === 0 ? null : parts.join(', ')
}

/** `/search?q=`: skills, roles and employers, those with published figures first. */
export function SearchView({ frame, answer }: { readonly frame: Frame; readonly answer: SearchAnswer }) {
  const where = scopeWords(frame)
  return (
    <Page frame={frame} title={answer.query === '' ? 'Search' : `Search: ${answer.query}`} isUnlisted>
      <div className="page-head">
        <h1>{answer.query === '' ? 'Search' : `Results for “${answer.query}”`}</h1>
      </div>
      <SearchBox frame={frame} place="home" query={answer.query} />
      {where === null ? null : (
        <p className="small quiet above-small">
          Counted in: {where}. <a href={address('/search', { q: answer.query })}>Search without it</a>
        </p>
      )}
      {answer.hits.length === 0 ? (
        <EmptyState
          title={answer.query === '' ? 'Nothing asked yet' : 'No skill, role or employer of that name'}
        >
          <p>
            {answer.query === '' ? (
              'Type a skill, a role or an employer.'
            ) : (
              <>
                The word may still stand in a posting:{' '}
                <a href={inScope(frame, '/jobs', { q: answer.query })}>search the postings</a>.
              </>
            )}
          </p>
        </EmptyState>
      ) : (
        <ul className="widen results section">
          {answer.hits.map((hit) => (
            <li key={hit.href}>
              <a className="to" href={hit.href}>
                {hit.name}
              </a>
              <span className="small quiet">{hit.note}</span>
              <span className="small faint">{KINDS[hit.kind]}</span>
            </li>
          ))}
        </ul>
      )}
      {answer.query === '' || answer.hits.length === 0 ? null : (
        <p className="above">
          <a href={inScope(frame, '/jobs', { q: answer.query })}>Postings with “{answer.query}”</a>
        </p>
      )}
    </Page>
  )
}
