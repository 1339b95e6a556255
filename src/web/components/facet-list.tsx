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

/** One facet: its values as links with the postings each holds; the current one leads back to all. */
export function FacetList({ frame, title, name, facets }: FacetListProps) {
  const current = frame.query[name]
  if (facets.length === 0 && current === undefined) return null
  return (
    <section className="facet" aria-label={title}>
      <h2>{title}</h2>
      {current !== undefined ? <a href={changed(frame, { [name]: null })}>All</a> : null}
      {facets.map((facet) => (
        <a
          key={facet.value}
          href={changed(frame, { [name]: facet.value })}
          aria-current={facet.value === current ? 'true' : undefined}
        >
          <span>{facet.label}</span>
          <span className="n">{formatCount(facet.postings)}</span>
        </a>
      ))}
    </section>
  )
}
