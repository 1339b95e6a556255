import type { ScopeSummary } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'
import { type Frame, scopedTo } from '../words/links.ts'

/** Offers the widest of the wider scopes as one tip of a list; nothing where there is none. */
export function WiderTip({ frame, summary }: { readonly frame: Frame; readonly summary: ScopeSummary }) {
  const wider = summary.wider.at(-1)
  if (!wider) return null
  return (
    <li>
      Widen the scope to <a href={scopedTo(frame, wider.scope)}>{wider.label.toLowerCase()}</a> (
      {formatCounted(wider.postings, 'posting')}).
    </li>
  )
}
