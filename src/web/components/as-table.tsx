import type { ReactNode } from 'react'

interface AsTableProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}

/** The figures of a chart as a plain table, folded away until asked for. */
export function AsTable({ caption, head, rows }: AsTableProps) {
  return (
    <details className="as-table">
      <summary className="link-button">
        <span className="shut">Show as table</span>
        <span className="open">Hide the table</span>
      </summary>
      <section className="table-frame" tabIndex={0} aria-label={caption}>
        <table className="data-table compact">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((label, index) => (
                <th key={label} scope="col" className={index === 0 ? undefined : 'num'}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={`row-${row + 1}`}>
                {cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={head[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[index]} className="num">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
