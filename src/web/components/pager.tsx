import { formatCount } from '../../method/index.ts'
import { address, type Frame } from '../words/links.ts'

interface PagerProps {
  readonly frame: Frame
  readonly page: number
  readonly pages: number
}

/** Back and next, as links; nothing when everything fits one page. */
export function Pager({ frame, page, pages }: PagerProps) {
  if (pages <= 1) return null
  const to = (number: number) => address(frame.path, { ...frame.query, page: number === 1 ? null : number })
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          Back
        </a>
      ) : null}
      <span className="quiet">
        Page {formatCount(page)} of {formatCount(pages)}
      </span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  )
}
