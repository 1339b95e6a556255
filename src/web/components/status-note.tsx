import type { Estimate } from '../../method/estimate.ts'

/** "few employers" beside a figure of status `low` (METHOD 3.3); nothing for the others. */
export function StatusNote({ estimate }: { readonly estimate: Pick<Estimate, 'status'> }) {
  if (estimate.status !== 'low') return null
  return (
    <span
      className="status-note"
      title="Published with low confidence: few employers, or few postings state it"
    >
      low
    </span>
  )
}
