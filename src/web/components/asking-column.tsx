import { formatCount } from '../../method/index.ts'
import type { Column } from './data-table.tsx'

/** Of how many postings of a row's own how many ask: "5 of 12". Shared by tables of roles and employers. */
export function askingColumn<Row extends { readonly asking: number; readonly postings: number }>(
  key: string,
): Column<Row> {
  return {
    key,
    label: 'Postings',
    isNumber: true,
    order: (row) => row.asking,
    cell: (row) => (
      <span className="nowrap">
        {formatCount(row.asking)} of {formatCount(row.postings)}
      </span>
    ),
  }
}
