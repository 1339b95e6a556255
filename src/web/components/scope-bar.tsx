// By file: the face of the core brings the stores along, which no page may carry.
import { ALL_FEEDS } from '../../core/scope/default-feed.ts'
import type { Scope, ScopeOption, ScopeSummary } from '../../core/scope-types.ts'
import { formatCount, formatCounted, formatDates } from '../../method/index.ts'
import { changed, type Frame, ofCollection, scopedTo } from '../words/links.ts'
import { HiddenQuery } from './hidden-query.tsx'
import { Tick, Turn } from './icons.tsx'
import { WindowForm } from './window-form.tsx'

type OptionKey = keyof ScopeSummary['options']

const CHIPS: readonly { readonly key: OptionKey; readonly label: string; readonly all: string }[] = [
  { key: 'feed', label: 'Source', all: 'All sources' },
  { key: 'family', label: 'Family', all: 'All families' },
  { key: 'role', label: 'Role', all: 'All roles' },
  { key: 'seniority', label: 'Seniority', all: 'Any seniority' },
  { key: 'country', label: 'Place', all: 'All places' },
  { key: 'remote', label: 'Workplace', all: 'Any workplace' },
]

/** Choices listed with their N; the rest of a long list stands in a select. */
const LISTED = 10

interface ChoicesProps {
  readonly frame: Frame
  readonly name: OptionKey
  readonly options: readonly ScopeOption[]
  readonly current: string | undefined
  readonly all: string | null
  readonly label: string
}

/** The choices of one filter as links, each with the N it would give. */
function Choices({ frame, name, options, current, all, label }: ChoicesProps) {
  return (
    <>
      {all !== null && current !== undefined ? (
        <a className="choice" href={changed(frame, { [name]: name === 'feed' ? ALL_FEEDS : null })}>
          <span />
          <span>{all}</span>
          <span className="n" />
        </a>
      ) : null}
      {options.slice(0, LISTED).map((option) => {
        const isCurrent = option.value === current
        return (
          <a
            key={option.value}
            className="choice"
            href={
              name === 'collection'
                ? ofCollection(frame, option.value)
                : changed(frame, { [name]: option.value })
            }
            aria-current={isCurrent ? 'true' : undefined}
          >
            <span>{isCurrent ? <Tick /> : null}</span>
            <span>{option.label}</span>
            <span className="n">{formatCount(option.postings)}</span>
          </a>
        )
      })}
      {options.length > LISTED ? (
        <form className="others" method="get" action={frame.path}>
          <HiddenQuery frame={frame} except={[name]} />
          <select
            className="input small"
            name={name}
            aria-label={`All of ${label.toLowerCase()}`}
            defaultValue={current}
          >
            {options.toSorted(byLabel).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label} ({formatCount(option.postings)})
              </option>
            ))}
          </select>
          <button className="button second" type="submit">
            Choose
          </button>
        </form>
      ) : null}
    </>
  )
}

function byLabel(a: ScopeOption, b: ScopeOption): number {
  return a.label.localeCompare(b.label, 'en') || a.value.localeCompare(b.value, 'en')
}

function labelOf(options: readonly ScopeOption[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

interface ScopeBarProps {
  readonly frame: Frame
  readonly summary: ScopeSummary
  /** True when the figures asked for are withheld here: wider scopes are offered with the N they give. */
  readonly isThin?: boolean
}

/** The scope as a sentence of chips. The denominator always stands last; a dashed chip holds the unset filters. */
export function ScopeBar({ frame, summary, isThin = false }: ScopeBarProps) {
  const { scope, options } = summary
  const set = CHIPS.filter(({ key }) => scope[key] !== undefined)
  const unset = CHIPS.filter(({ key }) => scope[key] === undefined && options[key].length > 0)
  const dates = formatDates(scope.from ?? summary.from, scope.to ?? summary.to)
  return (
    <nav className="scope" aria-label="Scope">
      <details className="chip" name="scope">
        <summary>
          <span className="k">Postings</span>
          <span>{labelOf(options.collection, scope.collection)}</span>
          <Turn />
        </summary>
        <div className="chip-panel">
          <Choices
            frame={frame}
            name="collection"
            options={options.collection}
            current={scope.collection}
            all={null}
            label="Postings"
          />
        </div>
      </details>
      {set.map(({ key, label, all }) => (
        <details className="chip" name="scope" key={key}>
          <summary>
            <span className="k">{label}</span>
            <span>{labelOf(options[key], scope[key] ?? '')}</span>
            <Turn />
          </summary>
          <div className="chip-panel">
            <Choices
              frame={frame}
              name={key}
              options={options[key]}
              current={scope[key]}
              all={all}
              label={label}
            />
          </div>
        </details>
      ))}
      {scope.source === undefined ? null : (
        <Fixed frame={frame} name="source" label="Board" value={scope.source} />
      )}
      {scope.region === undefined ? null : (
        <Fixed frame={frame} name="region" label="Region" value={scope.region} />
      )}
      <details className="chip" name="scope">
        <summary>
          <span className="k">Window</span>
          <span>{dates}</span>
          <Turn />
        </summary>
        <div className="chip-panel">
          <WindowForm frame={frame} summary={summary} />
        </div>
      </details>
      {unset.length > 0 ? (
        <details className="chip unset" name="scope">
          <summary>
            <span>{unset.length > 3 ? 'Narrow' : unset.map(({ label }) => label).join(', ')}</span>
            <Turn />
          </summary>
          <div className="chip-panel">
            <div className="groups">
              {unset.map(({ key, label }) => (
                <section key={key} aria-label={label}>
                  <h3>{label}</h3>
                  <Choices
                    frame={frame}
                    name={key}
                    options={options[key]}
                    current={undefined}
                    all={null}
                    label={label}
                  />
                </section>
              ))}
            </div>
          </div>
        </details>
      ) : null}
      <span className="scope-n">
        <b>{formatCount(summary.postings)}</b> {summary.postings === 1 ? 'posting' : 'postings'} at{' '}
        <b>{formatCount(summary.employers)}</b> {summary.employers === 1 ? 'employer' : 'employers'}
      </span>
      {isThin && summary.wider.length > 0 ? (
        <p className="scope-more">
          Little in this scope. Wider:
          {summary.wider.map((wider) => (
            <a key={wider.label} href={scopedTo(frame, wider.scope)}>
              {wider.label} ({formatCounted(wider.postings, 'posting')})
            </a>
          ))}
        </p>
      ) : null}
    </nav>
  )
}

function Fixed({
  frame,
  name,
  label,
  value,
}: {
  frame: Frame
  name: keyof Scope
  label: string
  value: string
}) {
  return (
    <details className="chip" name="scope">
      <summary>
        <span className="k">{label}</span>
        <span>{value}</span>
        <Turn />
      </summary>
      <div className="chip-panel">
        <a className="choice" href={changed(frame, { [name]: null })}>
          <span />
          <span>Any {label.toLowerCase()}</span>
          <span className="n" />
        </a>
      </div>
    </details>
  )
}
