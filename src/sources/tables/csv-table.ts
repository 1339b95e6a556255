import { knownColumnNames } from '../columns/column-names.ts'
import { decodeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { SourceError, sampleOf } from '../source-error.ts'
import type { BrokenRow, Table, TableRow } from '../types.ts'
import { CsvParser, type CsvRecord, MAX_RECORD } from './csv-parser.ts'
import { nameColumns } from './name-columns.ts'

const LINE_TOO_LONG = `a line of more than ${MAX_RECORD / 1e6} million characters: no record of a table`
const DELIMITER_NAMES: Readonly<Record<string, string>> = { '\t': 'tab', '\u0001': '^A', '\u001f': '^_' }

/** Real tables stay under 200; what is wider takes long to understand. */
const MAX_COLUMNS = 2_000

/**
 * A delimited file as a table, read piece by piece. A header row that holds data instead of names (an address, a
 * long text, numbers) is a row itself and the columns are named `column 1`, `column 2` ... Unnamed columns, such
 * as a data frame's index, get names of that kind too; a repeated name gets a number.
 */
export async function openCsvTable(file: SourceFile, delimiter: string, encoding?: string): Promise<Table> {
  const header = await firstRecord(file, delimiter, encoding)
  if (header.length > MAX_COLUMNS) {
    throw new SourceError(
      'TOO_LARGE',
      `the first row has ${header.length.toLocaleString('en-US')} columns, and no table of postings has more than ${MAX_COLUMNS.toLocaleString('en-US')}; save the columns that describe postings alone`,
    )
  }
  const hasHeader = looksLikeHeader(header)
  const columns = nameColumns(hasHeader ? header : header.map(() => ''))
  return {
    format: `CSV, delimiter "${DELIMITER_NAMES[delimiter] ?? delimiter}"`,
    columns,
    collectedOn: null,
    async *read() {
      const parser = new CsvParser(delimiter)
      parser.expect(columns.length)
      let row = 0
      let skip = hasHeader ? 1 : 0
      const convert = (records: CsvRecord[]): (TableRow | BrokenRow)[] => {
        const rows: (TableRow | BrokenRow)[] = []
        for (const record of records) {
          if (skip > 0) {
            skip -= 1
            continue
          }
          row += 1
          rows.push(toRow(record, row, columns.length, delimiter))
        }
        return rows
      }
      for await (const text of decodeText(file, encoding)) {
        const rows = convert(parser.push(text))
        if (rows.length > 0) yield rows
      }
      const rest = convert(parser.end())
      if (rest.length > 0) yield rest
    },
  }
}

/** Cells beyond the header's are the rest of a last cell whose delimiters were not quoted. */
function toRow(record: CsvRecord, row: number, width: number, delimiter: string): TableRow | BrokenRow {
  if (record.isTooLong) return { row, reason: LINE_TOO_LONG, sample: sampleOf(record.cells[0], 120) }
  const filled = record.cells.filter((cell) => cell.trim() !== '').length
  if (record.cells.length * 2 < width && filled < 3) {
    return {
      row,
      reason: 'the row has less than half of the columns of the header (broken quotes or a stray line)',
      sample: sampleOf(record.cells.join(' '), 120),
    }
  }
  const { cells } = record
  if (cells.length <= width) return { row, cells }
  return { row, cells: [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)] }
}

async function firstRecord(
  file: SourceFile,
  delimiter: string,
  encoding?: string,
): Promise<readonly string[]> {
  const parser = new CsvParser(delimiter)
  for await (const text of decodeText(file, encoding)) {
    const first = parser.push(text)[0]
    if (first?.isTooLong) throw new SourceError('UNREADABLE', LINE_TOO_LONG)
    if (first !== undefined) return first.cells
  }
  return parser.end()[0]?.cells ?? []
}

function looksLikeHeader(cells: readonly string[]): boolean {
  if (knownColumnNames(cells) >= 2) return true
  return !cells.some(
    (cell) => cell.length > 120 || /^https?:\/\//i.test(cell) || /^-?\d+(?:[.,/:-]\d+)+/.test(cell.trim()),
  )
}
