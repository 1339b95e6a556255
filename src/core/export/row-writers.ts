import { zstdCompressSync } from 'node:zlib'
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { OutputFile } from '../files/output-file.ts'
import type { ColumnType, ExportColumn, ExportRow, ExportValue } from './columns.ts'

export const FILE_FORMATS = ['jsonl', 'csv', 'parquet'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Writes rows of given columns into a file, some at a time. */
export interface RowWriter {
  write(rows: readonly ExportRow[]): Promise<void>
  end(): Promise<void>
}

/** A writer of rows in one of the formats. @param name what the file holds, for formats that keep it beside the rows. */
export function rowWriter(
  format: FileFormat,
  output: OutputFile,
  columns: readonly ExportColumn[],
  name: string,
): RowWriter {
  if (format === 'parquet') return parquetWriter(output, columns, name)
  const line = format === 'csv' ? csvLine : jsonLine
  let head = format === 'csv' ? `${columns.map((one) => one.name).join(',')}\r\n` : ''
  return {
    async write(rows) {
      await output.write(Buffer.from(head + rows.map((row) => line(columns, row)).join('')))
      head = ''
    },
    async end() {
      if (head !== '') await output.write(Buffer.from(head))
    },
  }
}

const cellOf = (row: ExportRow, { name }: ExportColumn): ExportValue => row[name] ?? null

const jsonLine = (columns: readonly ExportColumn[], row: ExportRow): string =>
  `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, cellOf(row, column)])))}\n`

const csvLine = (columns: readonly ExportColumn[], row: ExportRow): string =>
  `${columns.map((column) => csvCell(cellOf(row, column), column.type)).join(',')}\r\n`

/** How a text begins that a spreadsheet would take for a formula, or that begins with the guard itself. */
const GUARDED = /^[=+\-@\t\r\n'＝＋－＠]/

/**
 * A value as a CSV cell (RFC 4180). Nothing for null, an apostrophe alone for an empty text. An apostrophe stands before a
 * text that a spreadsheet would run as a formula, and before one that begins with an apostrophe itself, so that the text
 * comes back as it was. Numbers are numbers, negative ones too.
 */
export function csvCell(value: ExportValue, type: ColumnType): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = type === 'json' || typeof value !== 'string' ? JSON.stringify(value) : value
  const guarded = text === '' || GUARDED.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const PARQUET_TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  number: { type: 'DOUBLE' },
  whole: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
  // As text: some readers take the JSON type for objects alone, and these are lists.
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
}

const COMPRESSORS = { ZSTD: (input: Uint8Array) => zstdCompressSync(input) }

/** A row group of a Parquet file: rows, and bytes of text, that are held until it is full. */
const GROUP = { rows: 20_000, characters: 16_000_000 } as const

function parquetWriter(output: OutputFile, columns: readonly ExportColumn[], name: string): RowWriter {
  const bytes = new ByteWriter()
  const flush = async () => {
    const written = Buffer.from(bytes.getBytes())
    bytes.index = 0
    await output.write(written)
  }
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(
        (column): SchemaElement => ({
          name: column.name,
          repetition_type: 'OPTIONAL',
          ...PARQUET_TYPES[column.type],
        }),
      ),
    ],
    codec: 'ZSTD',
    compressors: COMPRESSORS,
    kvMetadata: [{ key: 'format', value: name }],
    createdBy: 'plumbline',
  })
  let held: ExportRow[] = []
  let characters = 0
  const group = async () => {
    const rows = held
    held = []
    characters = 0
    if (rows.length === 0) return
    await writer.write({
      columnData: columns.map((column) => ({
        name: column.name,
        data: rows.map((row) => parquetValue(cellOf(row, column), column.type)),
      })),
      rowGroupSize: rows.length,
    })
  }
  return {
    async write(rows) {
      for (const row of rows) {
        held.push(row)
        characters += lengthOf(row)
        if (held.length >= GROUP.rows || characters >= GROUP.characters) await group()
      }
    },
    async end() {
      await group()
      await writer.finish()
    },
  }
}

function parquetValue(value: ExportValue, type: ColumnType): unknown {
  if (value === null) return null
  if (type === 'day' && typeof value === 'string') return new Date(`${value}T00:00:00Z`)
  return type === 'json' ? JSON.stringify(value) : value
}

/** About as many characters as a row holds: its text, and some for each object in a list. */
function lengthOf(row: ExportRow): number {
  let length = 0
  for (const value of Object.values(row))
    length += typeof value === 'string' ? value.length : Array.isArray(value) ? value.length * 300 : 8
  return length
}
