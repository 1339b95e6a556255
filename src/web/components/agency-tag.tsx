/** Beside an employer that posts for others. */
export function AgencyTag() {
  return (
    <span className="status-note" title="A staffing or recruiting agency: it posts for other employers">
      agency
    </span>
  )
}
