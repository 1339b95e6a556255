import type { ReactNode } from 'react'
import { changed, type Frame } from '../words/links.ts'

/** One column. `order` makes it sortable: by number largest first, by text from A; null sorts last. */
export interface Column<Row> {
  readonly key: string
  readonly label: ReactNode
  readonly isNumber?: boolean
  readonly order?: (row: Row) => number | string | null
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  readonly frame: Frame
  /** Part of the query parameter that carries the order (`sort-roles=name`) and of the table's anchor. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** A small table that fits a narrow screen as it is. */
  readonly isSmall?: boolean
}

interface Order {
  readonly key: string
  readonly isReversed: boolean
}

function orderOf(frame: Frame, id: string): Order | null {
  const value = frame.query[`sort-${id}`]
  if (!value) return null
  return value.startsWith('-') ? { key: value.slice(1), isReversed: true } : { key: value, isReversed: false }
}

function compare(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  if (typeof a === 'number' && typeof b === 'number') return b - a
  return String(a).localeCompare(String(b), 'en')
}

/** Rows in the order the address asks for; as given when it asks for none. Ties keep the given order. */
function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
): readonly Row[] {
  const by = order === null ? undefined : columns.find((column) => column.key === order.key)?.order
  if (!by || order === null) return rows
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)]
    const result = compare(x, y)
    return order.isReversed && x !== null && y !== null ? -result : result
  })
}

function Head<Row>({
  frame,
  id,
  column,
  order,
}: {
  frame: Frame
  id: string
  column: Column<Row>
  order: Order | null
}) {
  const className = column.isNumber ? 'num' : undefined
  if (!column.order) {
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    )
  }
  const isCurrent = order?.key === column.key
  const isDown = column.isNumber ? !order?.isReversed : order?.isReversed
  const next = isCurrent && !order.isReversed ? `-${column.key}` : column.key
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isCurrent ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <a href={`${changed(frame, { [`sort-${id}`]: next })}#${id}`}>
        {column.label}
        {isCurrent ? (
          <span className="arrow" aria-hidden="true">
            {isDown ? '↓' : '↑'}
          </span>
        ) : null}
      </a>
    </th>
  )
}

/** A table sorted by links, so that it works without a script and the order can be shared. Its first column sticks. */
export function DataTable<Row>({
  frame,
  id,
  caption,
  columns,
  rows,
  rowKey,
  isSmall = false,
}: DataTableProps<Row>) {
  const order = orderOf(frame, id)
  return (
    <section className="table-frame" id={id} tabIndex={0} aria-label={caption}>
      <table className={isSmall ? 'data-table fits' : 'data-table'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} frame={frame} id={id} column={column} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, order).map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.isNumber ? 'num' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
