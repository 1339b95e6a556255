import type { ScopeSummary } from '../../core/scope-types.ts'
import { formatCounted } from '../../method/index.ts'
import { changed, type Frame } from '../words/links.ts'
import { HiddenQuery } from './hidden-query.tsx'

/** First and last day a posting was first seen, as a form that keeps the rest of the address. */
export function WindowForm({ frame, summary }: { readonly frame: Frame; readonly summary: ScopeSummary }) {
  const { scope } = summary
  return (
    <form method="get" action={frame.path}>
      <HiddenQuery frame={frame} except={['from', 'to']} />
      <label>
        First seen from
        <input
          className="input small"
          type="date"
          name="from"
          defaultValue={scope.from ?? ''}
          min={summary.from ?? undefined}
          max={summary.to ?? undefined}
        />
      </label>
      <label>
        to
        <input
          className="input small"
          type="date"
          name="to"
          defaultValue={scope.to ?? ''}
          min={summary.from ?? undefined}
          max={summary.to ?? undefined}
        />
      </label>
      <div className="field">
        <button className="button second" type="submit">
          Set the window
        </button>
        {scope.from !== undefined || scope.to !== undefined ? (
          <a className="button second" href={changed(frame, { from: null, to: null })}>
            All dates
          </a>
        ) : null}
      </div>
      <p className="small quiet">
        {summary.undated === 0
          ? 'Every posting here states a date.'
          : `${formatCounted(summary.undated, 'posting')} without a stated date ${summary.undated === 1 ? 'is' : 'are'} outside any window.`}
      </p>
    </form>
  )
}
