import type { Field, FileColumn, FileInspection } from '../../core/import-types.ts'
import { formatCounted, formatShare } from '../../method/index.ts'
import { FIELD_WORDS, FIELDS_SHOWN } from '../words/fields.ts'

/** A list to choose from is endless beyond this many columns; a name is typed there, with suggestions. */
const LONGEST_LIST = 60

/** Columns that fill nothing, named with what stands in them. */
const UNUSED_SHOWN = 40

/** Columns that may be joined to the text beside those that are. */
const SPARE_TEXTS = 1

interface ColumnFormProps {
  readonly index: number
  readonly inspection: FileInspection
}

interface PickerProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly columns: readonly FileColumn[]
  readonly listId: string
}

/** Signs of a sample beside a name in a list. */
const LONGEST_SAMPLE = 28

/** A column by its name and what stands in it first. */
function optionLabel({ name, sample }: FileColumn): string {
  if (sample === '') return `${name} (no value)`
  return `${name}: ${sample.length > LONGEST_SAMPLE ? `${[...sample].slice(0, LONGEST_SAMPLE).join('')}…` : sample}`
}

/** One choice of a column; nothing is a choice, too. */
function Picker({ name, label, chosen, columns, listId }: PickerProps) {
  if (columns.length > LONGEST_LIST)
    return (
      <input
        className="input small"
        name={name}
        list={listId}
        defaultValue={chosen}
        placeholder="name of a column, or nothing"
        aria-label={label}
      />
    )
  return (
    <select className="input small" name={name} defaultValue={chosen} aria-label={label}>
      <option value="">nothing</option>
      {columns.map((column) => (
        <option key={column.name} value={column.name}>
          {optionLabel(column)}
        </option>
      ))}
    </select>
  )
}

/** One field: what fills it, how often, and what stands there. */
function FieldRow({ index, inspection, field, words }: ColumnFormProps & { field: Field; words: string }) {
  const filled = inspection.fields.find((one) => one.field === field)
  const chosen = filled?.columns ?? []
  const places =
    field === 'text' ? [...chosen, ...Array.from({ length: SPARE_TEXTS }, () => '')] : [chosen[0] ?? '']
  const [first] = chosen
  const column = inspection.columns.find(({ name }) => name === first)
  const isNeeded = (field === 'title' || field === 'text') && first === undefined
  return (
    <tr>
      <th scope="row">
        {words}
        {isNeeded ? <strong className="needed">needed</strong> : null}
      </th>
      <td>
        {places.map((name, place) => (
          // The place is all that tells two choices of one field apart.
          <span key={`${place + 1}`} className="pick">
            <Picker
              name={`${index}.${field}`}
              label={place === 0 ? `${words} is filled from` : `${words}, then also from`}
              chosen={name}
              columns={inspection.columns}
              listId={`columns-${index}`}
            />
          </span>
        ))}
      </td>
      <td className={column === undefined ? 'small none' : 'small'}>
        {column === undefined ? (
          <span className="faint">–</span>
        ) : (
          <>
            <span className="quoted">{column.sample === '' ? 'no value' : column.sample}</span>{' '}
            <span className="faint nowrap">
              {formatShare(column.filled)} filled
              {filled?.because === 'content'
                ? ', by its content'
                : filled?.because === 'map'
                  ? ', chosen'
                  : ''}
            </span>
          </>
        )}
      </td>
    </tr>
  )
}

function FieldTable({ index, inspection, fields }: ColumnFormProps & { fields: typeof FIELD_WORDS }) {
  return (
    <div className="table-frame">
      <table className="data-table fits columns-table">
        <thead>
          <tr>
            <th scope="col">Of a posting</th>
            <th scope="col">Filled from the column</th>
            <th scope="col">What stands there first</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([field, words]) => (
            <FieldRow key={field} index={index} inspection={inspection} field={field} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Which column fills which field of a posting, each to be chosen otherwise. */
export function ColumnForm({ index, inspection }: ColumnFormProps) {
  const isFilled = (field: Field) => inspection.fields.some((one) => one.field === field)
  const shown = FIELD_WORDS.filter(([field], place) => place < FIELDS_SHOWN || isFilled(field))
  const others = FIELD_WORDS.filter((row) => !shown.includes(row))
  const taken = new Set(inspection.fields.flatMap(({ columns }) => columns))
  const unused = inspection.columns.filter(({ name }) => !taken.has(name))
  return (
    <>
      {inspection.columns.length > LONGEST_LIST ? (
        <datalist id={`columns-${index}`}>
          {inspection.columns.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ) : null}
      <FieldTable index={index} inspection={inspection} fields={shown} />
      {others.length === 0 ? null : (
        <details className="above-small">
          <summary className="link-button">
            {formatCounted(others.length, 'more field')} that nothing fills
          </summary>
          <FieldTable index={index} inspection={inspection} fields={others} />
        </details>
      )}
      {unused.length === 0 ? null : (
        <details className="above-small" open={inspection.missing.length > 0}>
          <summary className="link-button">
            {formatCounted(unused.length, 'column')} that {unused.length === 1 ? 'fills' : 'fill'} nothing
          </summary>
          <ul className="unused-columns">
            {unused.slice(0, UNUSED_SHOWN).map(({ name, sample }) => (
              <li key={name}>
                <b>{name}</b> <span className="faint">{sample === '' ? 'no value' : sample}</span>
              </li>
            ))}
          </ul>
          {unused.length > UNUSED_SHOWN ? (
            <p className="small quiet">and {unused.length - UNUSED_SHOWN} more</p>
          ) : null}
        </details>
      )}
    </>
  )
}
