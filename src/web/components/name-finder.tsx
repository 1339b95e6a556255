import { changed, type Frame } from '../words/links.ts'
import { HiddenQuery } from './hidden-query.tsx'

/** Search by name within a list, kept in the address as `q`. */
export function NameFinder({
  frame,
  query,
  what,
  label,
}: {
  readonly frame: Frame
  readonly query: string
  /** With its article: "a skill". */
  readonly what: string
  readonly label: string
}) {
  return (
    <form className="finder" method="get" action={frame.path} role="search" aria-label={label}>
      <HiddenQuery frame={frame} except={['q']} />
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={query}
        placeholder={`Name of ${what}`}
        aria-label={`Name of ${what}`}
      />
      <button className="button second" type="submit">
        Find
      </button>
    </form>
  )
}

/** An order a list can be in. */
export interface Order<Sort extends string> {
  readonly sort: Sort
  readonly label: string
}

/** The orders of a list; the first is the one without a word in the address. */
export function OrderChips<Sort extends string>({
  frame,
  orders,
  chosen,
}: {
  readonly frame: Frame
  readonly orders: readonly Order<Sort>[]
  readonly chosen: Sort
}) {
  return (
    <nav className="chips" aria-label="Order">
      {orders.map(({ sort, label }, at) => (
        <a
          key={sort}
          href={changed(frame, { sort: at === 0 ? null : sort })}
          aria-current={chosen === sort ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
