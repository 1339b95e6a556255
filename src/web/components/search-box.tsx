import { type Frame, scopeQuery } from '../words/links.ts'
import { Lens } from './icons.tsx'

interface SearchBoxProps {
  readonly frame: Frame
  /** `site` in the header, `home` large on the first page. */
  readonly place: 'site' | 'home'
  readonly query?: string
}

/**
 * One search for skills, roles and employers, in the scope that is looked at. A script adds suggestions; without it
 * Enter opens the results.
 */
export function SearchBox({ frame, place, query = '' }: SearchBoxProps) {
  const isHome = place === 'home'
  return (
    <form
      className={isHome ? 'big-search' : 'search'}
      role="search"
      method="get"
      action="/search"
      data-search={place}
      aria-label={isHome ? 'Search, or paste a posting' : 'Search'}
    >
      <Lens size={isHome ? 18 : 14} />
      {Object.entries(scopeQuery(frame)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="text"
        inputMode="search"
        name="q"
        defaultValue={query}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={isHome ? 20_000 : 200}
        aria-label={isHome ? 'A skill, a role, a company, or paste a posting' : 'Skill, role or company'}
        placeholder={isHome ? 'A skill, a role, a company, or paste a posting' : 'Skill, role or company'}
      />
      {isHome ? (
        <button className="button" type="submit">
          Search
        </button>
      ) : (
        <kbd aria-hidden="true">/</kbd>
      )}
    </form>
  )
}
