import { knownColumnNames } from '../../columns/column-names.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { Cell, Table, TableRow } from '../../types.ts'
import { nameColumns } from '../name-columns.ts'

/** The parts of a spreadsheet file by their name in it. */
export interface SheetParts {
  has(name: string): boolean
  open(name: string): SourceFile | null
}

/** A sheet as a table below its header row. */
export interface Sheet extends Table {
  readonly name: string
  /** Header cells that are names of a posting's fields. */
  readonly knownNames: number
}

/** A row of a sheet as it stands, cells by column from 0. */
export type SheetRow = readonly Cell[]

/** The header is looked for in so many filled rows: titles, dates of export and merged headings may stand above it. */
const HEADER_ROWS = 30

/**
 * A sheet's rows as a table: the header is the row among the first ones with the most known names, else the first row
 * that is filled as widely as any. `rows` gives the filled rows from the top, anew each time.
 */
export async function sheetTable(
  format: string,
  name: string,
  rows: () => AsyncIterable<readonly SheetRow[]>,
): Promise<Sheet> {
  const beginning: SheetRow[] = []
  for await (const batch of rows()) {
    beginning.push(...batch.slice(0, HEADER_ROWS - beginning.length))
    if (beginning.length >= HEADER_ROWS) break
  }
  const headerAt = headerIndex(beginning)
  const header = (beginning[headerAt] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))
  const columns = nameColumns(header)
  return {
    name,
    format: `${format}, sheet "${name}"`,
    columns,
    knownNames: knownColumnNames(header),
    collectedOn: null,
    async *read() {
      let row = 0
      let skip = headerAt + 1
      for await (const batch of rows()) {
        const from = Math.min(skip, batch.length)
        skip -= from
        const records: TableRow[] = batch.slice(from).map((cells) => {
          row += 1
          return { row, cells: cells.slice(0, columns.length) }
        })
        if (records.length > 0) yield records
      }
    },
  }
}

function headerIndex(rows: readonly SheetRow[]): number {
  let best = 0
  let bestScore = -1
  for (const [index, row] of rows.entries()) {
    const names = row.filter((cell): cell is string => typeof cell === 'string' && cell.length <= 100)
    const filled = row.filter((cell) => cell !== null && cell !== '').length
    const score = knownColumnNames(names) * 100 + Math.min(names.length === filled ? names.length : 0, 99)
    if (score <= bestScore) continue
    best = index
    bestScore = score
  }
  return best
}
