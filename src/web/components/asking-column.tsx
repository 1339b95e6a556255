import { formatCount } from '../../method/index.ts'
import type { Column } from './data-table.tsx'

/** Of how many postings of a row's own how many ask: "5 of 12". Shared by tables of roles and employers; `href` leads to the ones that ask. */
export function askingColumn<Row extends { readonly asking: number; readonly postings: number }>(
  key: string,
  href: ((row: Row) => string) | null = null,
): Column<Row> {
  return {
    key,
    label: 'Postings',
    isNumber: true,
    order: (row) => row.asking,
    cell: (row) => {
      const counts = `${formatCount(row.asking)} of ${formatCount(row.postings)}`
      return href === null ? (
        <span className="nowrap">{counts}</span>
      ) : (
        <a className="plain nowrap" href={href(row)}>
          {counts}
        </a>
      )
    },
  }
}
