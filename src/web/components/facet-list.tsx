import type { Facet } from '../../core/page-types.ts'
import { formatCount } from '../../method/index.ts'
import { changed, type Frame } from '../words/links.ts'

interface FacetListProps {
  readonly frame: Frame
  readonly title: string
  /** Query parameter the facet sets. */
  readonly name: string
  readonly facets: readonly Facet[]
}

/** Values shown at once; the rest unfolds. */
const SHOWN = 8

/** One facet: its values as links with the postings each holds; the current one leads back to all. */
export function FacetList({ frame, title, name, facets }: FacetListProps) {
  const current = frame.query[name]
  if (facets.length === 0 && current === undefined) return null
  const link = (facet: Facet) => (
    <a
      key={facet.value}
      href={changed(frame, { [name]: facet.value })}
      aria-current={facet.value === current ? 'true' : undefined}
    >
      <span>{facet.label}</span>
      <span className="n">{formatCount(facet.postings)}</span>
    </a>
  )
  return (
    <section className="facet" aria-label={title}>
      <h2>{title}</h2>
      {current !== undefined ? <a href={changed(frame, { [name]: null })}>All</a> : null}
      {facets.slice(0, SHOWN).map(link)}
      {facets.length > SHOWN ? (
        <details>
          <summary className="link-button">{formatCount(facets.length - SHOWN)} more</summary>
          {facets.slice(SHOWN).map(link)}
        </details>
      ) : null}
    </section>
  )
}
