import type { DataPage, FixList } from '../../core/page-types.ts'
import { formatCounted } from '../../method/index.ts'
import { allRoles } from '../../taxonomy/index.ts'
import { type Column, DataTable } from '../components/data-table.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { address, type Frame } from '../words/links.ts'

type Kind = FixList['files'][number]['kind']

const ROLES = 'role-slugs'

const ASKED: Readonly<
  Record<Kind, { readonly label: string; readonly hint: string; readonly list?: string }>
> = {
  employers: { label: 'the employer', hint: 'Employer' },
  titles: { label: 'the role', hint: 'role-slug', list: ROLES },
  places: { label: 'the country', hint: 'Country' },
}

/** What the field for a role suggests; stands once on the page. */
export function RoleSuggestions() {
  return (
    <datalist id={ROLES}>
      {allRoles().map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </datalist>
  )
}

/** The form in a row of a list: what this name, title or place is to be taken for. */
export function FixForm({
  frame,
  kind,
  written,
  back,
}: {
  readonly frame: Frame
  readonly kind: Kind
  readonly written: string
  /** Part of the page to come back to. */
  readonly back: string
}) {
  const { label, hint, list } = ASKED[kind]
  return (
    <form method="post" action="/data/fixes" encType="multipart/form-data" className="field fix">
      <input type="hidden" name="token" value={frame.token ?? ''} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="written" value={written} />
      <input type="hidden" name="back" value={back} />
      <input
        className="input small"
        type="text"
        name="target"
        required
        maxLength={200}
        placeholder={hint}
        list={list}
        autoComplete="off"
        aria-label={`For “${written}”: ${label}`}
      />
      <button className="button second slim" type="submit">
        Map<span className="visually-hidden"> {written}</span>
      </button>
    </form>
  )
}

interface FixRow {
  readonly kind: Kind
  readonly line: number
  readonly written: string
  readonly target: string
  readonly more: string
}

const KIND_WORDS: Readonly<Record<Kind, string>> = { employers: 'Employer', titles: 'Title', places: 'Place' }

function targetOf({ kind, target, more }: FixRow): string {
  const agency = more === '' ? '' : /^(?:yes|y|true|1)$/i.test(more) ? 'an agency' : 'no agency'
  if (kind !== 'employers') return more === '' ? target : `${target}, ${more}`
  return [target === '-' ? 'no employer' : target, agency].filter((part) => part !== '').join(', ')
}

function columnsOf(frame: Frame): readonly Column<FixRow>[] {
  return [
    { key: 'written', label: 'Written', order: (row) => row.written, cell: (row) => row.written },
    { key: 'target', label: 'Taken for', order: targetOf, cell: targetOf },
    {
      key: 'kind',
      label: 'Kind',
      order: (row) => row.kind,
      cell: (row) => <span className="small quiet">{KIND_WORDS[row.kind]}</span>,
    },
    {
      key: 'line',
      label: 'Line',
      isNumber: true,
      cell: (row) => <span className="small quiet">{row.line}</span>,
    },
    ...(frame.canAdd
      ? [
          {
            key: 'remove',
            label: <span className="visually-hidden">Take back</span>,
            cell: (row: FixRow) => (
              <form method="post" action="/data/fixes/remove" encType="multipart/form-data">
                <input type="hidden" name="token" value={frame.token ?? ''} />
                <input type="hidden" name="kind" value={row.kind} />
                <input type="hidden" name="written" value={row.written} />
                <button className="link-button" type="submit">
                  Take back<span className="visually-hidden"> {row.written}</span>
                </button>
              </form>
            ),
          },
        ]
      : []),
  ]
}

/** How far a snapshot has come that is being built from this page, or why it was not. */
export interface BuildView {
  readonly words: string
  readonly isRunning: boolean
}

function Standing({ frame, fixes, building }: { frame: Frame; fixes: FixList; building: BuildView | null }) {
  if (building?.isRunning)
    return (
      <p role="status">
        {building.words} <a href={`${address('/data', frame.query)}#fixes`}>See how far it is</a>
      </p>
    )
  return (
    <>
      {building ? <p role="status">{building.words}</p> : null}
      {fixes.isApplied ? (
        <p className="quiet">
          {fixes.id === '' ? 'There is none.' : 'The current snapshot was built with them.'}
        </p>
      ) : (
        <>
          <p role="status">The current snapshot was built without the last changes. The next one has them.</p>
          {frame.canAdd ? (
            <form method="post" action="/data/snapshot" encType="multipart/form-data" className="buttons">
              <input type="hidden" name="token" value={frame.token ?? ''} />
              <button className="button" type="submit">
                Build it now
              </button>
            </form>
          ) : null}
        </>
      )}
    </>
  )
}

/** The fixes of the home: those in force, lines that are left out, and whether the snapshot has them. */
export function Fixes({
  frame,
  page,
  building,
}: {
  readonly frame: Frame
  readonly page: DataPage
  readonly building: BuildView | null
}) {
  const { fixes } = page
  if (fixes === null) return null
  const rows = fixes.files.flatMap(({ kind, lines }) => lines.map((line) => ({ kind, ...line })))
  const problems = fixes.files.flatMap(({ path, problems: own }) => own.map((one) => ({ path, ...one })))
  return (
    <section className="section" id="fixes" aria-labelledby="fixes-title">
      <header>
        <h2 id="fixes-title">Your fixes</h2>
        <p>
          What you say of a name, a title or a place has the last word from the next snapshot on. No posting
          is read again. They are plain files, in this order of columns: <code>employers.csv</code> (written,
          employer, agency), <code>titles.csv</code> (title, role), <code>places.csv</code> (place, country,
          region).
        </p>
      </header>
      <Standing frame={frame} fixes={fixes} building={building} />
      {problems.length === 0 ? null : (
        <div className="above-small">
          <h3>{formatCounted(problems.length, 'line')} left out</h3>
          <ul className="small">
            {problems.map((one) => (
              <li key={`${one.path} ${one.line}`}>
                <code>
                  {one.path.split(/[/\\]/).at(-1)}:{one.line}
                </code>{' '}
                {one.message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {rows.length === 0 ? null : (
        <>
          <DataTable
            frame={frame}
            id="fix"
            caption="Fixes in force"
            columns={columnsOf(frame)}
            rows={rows}
            rowKey={(row) => `${row.kind} ${row.line}`}
          />
          <FigureFoot csv={address('/data.csv', { ...frame.query, table: 'fixes' })}>
            {formatCounted(rows.length, 'line')} in force.
          </FigureFoot>
        </>
      )}
    </section>
  )
}
