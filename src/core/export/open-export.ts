import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { zstdDecompressSync } from 'node:zlib'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { AppError } from '../errors.ts'
import {
  type ColumnType,
  EXPORT_COLUMNS,
  EXPORT_VERSION,
  type ExportColumn,
  type ExportKind,
} from './columns.ts'
import { CsvError, CsvRows } from './csv-rows.ts'
import type { FileFormat } from './row-writers.ts'

/** One row of an export by column name, or why it is none. */
export type OpenedRow = { readonly row: number } & (
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly reason: string }
)

/** A file that `plumbline export` wrote. */
export interface OpenedExport {
  readonly kind: ExportKind
  readonly format: FileFormat
  /** Rows in order, each time anew. Throws `AppError` UNREADABLE where the file as a whole breaks off. */
  rows(): AsyncIterable<OpenedRow>
}

const NAME = /^plumbline-(postings|mentions|skills)-(\d{1,6})$/
const JSON_HEAD = /^\{"format":"(plumbline-[a-z]+-\d+)"/
const CSV_HEAD = /^format,snapshot,collection,[^\r\n]*\r?\n(plumbline-[a-z]+-\d+),/
const HEAD_BYTES = 8192

/**
 * Looks whether a file is an export of this program and opens it; null for any other file.
 *
 * @throws AppError HOME_NEWER for an export whose columns a newer version wrote; what the system says of a file it cannot read.
 */
export async function openExport(path: string): Promise<OpenedExport | null> {
  const file = await open(path, 'r')
  try {
    const head = await readHead(file)
    if (head.subarray(0, 4).toString('latin1') === 'PAR1') return await openParquet(path)
    const text = head.toString('utf8')
    const json = JSON_HEAD.exec(text)?.[1]
    if (json !== undefined) return opened(path, json, 'jsonl', () => jsonRows(path))
    const csv = CSV_HEAD.exec(text)?.[1]
    return csv === undefined ? null : opened(path, csv, 'csv', (columns) => csvRows(path, columns))
  } finally {
    await file.close()
  }
}

async function readHead(file: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(HEAD_BYTES)
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0)
  return head.subarray(0, bytesRead)
}

function opened(
  path: string,
  name: string,
  format: FileFormat,
  rows: (columns: readonly ExportColumn[]) => AsyncIterable<OpenedRow>,
): OpenedExport | null {
  const [, found, version] = NAME.exec(name) ?? []
  const kind = (Object.keys(EXPORT_COLUMNS) as ExportKind[]).find((one) => one === found)
  if (kind === undefined) return null
  if (Number(version) > EXPORT_VERSION)
    throw new AppError(
      'HOME_NEWER',
      `${path} was exported by a newer Plumbline (columns of version ${version}; this one knows ${EXPORT_VERSION})`,
      { remedy: 'import it with that version, or export it again with this one' },
    )
  return { kind, format, rows: () => rows(EXPORT_COLUMNS[kind]) }
}

async function* jsonRows(path: string): AsyncGenerator<OpenedRow, void, undefined> {
  let row = 0
  let rest = ''
  const read = (line: string): OpenedRow => {
    row += 1
    const value = objectOf(line)
    return value === null ? { row, reason: 'the line is not one JSON object' } : { row, value }
  }
  // Not by the platform's reader of lines: it also ends one at signs that a JSON text may hold (U+2028).
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = `${rest}${piece as string}`.split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE)
      throw broken(path, new Error(`line ${row + lines.length + 1} is longer than any posting`))
    for (const line of lines) if (line.trim() !== '') yield read(line)
  }
  if (rest.trim() !== '') yield read(rest)
}

/** Characters of one line: far beyond any posting with its skills. */
const LONGEST_LINE = 50_000_000

function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null // said of the row
  }
}

async function* csvRows(
  path: string,
  columns: readonly ExportColumn[],
): AsyncGenerator<OpenedRow, void, undefined> {
  const types = new Map(columns.map((column) => [column.name, column]))
  const parser = new CsvRows()
  let header: readonly string[] | null = null
  let row = 0
  try {
    const pieces = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })
    for await (const piece of pieces)
      for (const cells of parser.push(piece as string)) {
        if (header === null) {
          header = cells
          continue
        }
        row += 1
        if (cells.length !== header.length)
          yield { row, reason: `the row has ${cells.length} cells and the header ${header.length}` }
        else yield csvRow(row, header, cells, types)
      }
    parser.end()
  } catch (cause) {
    throw cause instanceof CsvError ? broken(path, cause) : cause
  }
}

function csvRow(
  row: number,
  header: readonly string[],
  cells: readonly string[],
  types: ReadonlyMap<string, ExportColumn>,
): OpenedRow {
  const value: Record<string, unknown> = {}
  for (const [at, name] of header.entries()) {
    const column = types.get(name)
    const cell = cells[at] ?? ''
    if (!column || cell === '') value[name] = null
    else {
      const read = csvValue(cell, column)
      if (read === undefined) return { row, reason: `${name} is no ${WORDS[column.type]}` }
      value[name] = read
    }
  }
  return { row, value }
}

const WORDS = {
  text: 'text',
  day: 'day',
  number: 'number',
  whole: 'number',
  flag: 'flag',
  json: 'JSON',
} as const

/** A cell as `csvCell` wrote it; undefined when it is none of the type. */
function csvValue(cell: string, { type }: ExportColumn): unknown {
  switch (type) {
    case 'number':
    case 'whole': {
      const value = Number(cell)
      return Number.isFinite(value) ? value : undefined
    }
    case 'flag':
      return cell === 'true' ? true : cell === 'false' ? false : undefined
    case 'json':
      return jsonValue(cell)
    default:
      return cell.startsWith("'") ? cell.slice(1) : cell
  }
}

function jsonValue(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined // said of the row
  }
}

const broken = (path: string, cause: Error) =>
  new AppError('UNREADABLE', `${path} cannot be read to its end: ${cause.message}`, {
    cause,
    remedy: 'export it again; what was acknowledged is kept',
  })

/** Only files of this program: their codec is Zstandard, which the platform unpacks. */
const COMPRESSORS = {
  ZSTD: (input: Uint8Array, length: number) =>
    zstdDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
}

/** A text as it is: a decoder's own rule is to drop a byte order mark at its beginning. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const PARSERS = {
  // Null where a value is null, whatever the library's types say.
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes),
}

async function openParquet(path: string): Promise<OpenedExport | null> {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file).catch(() => null) // no Parquet after all: for others to say
  const name = metadata?.key_value_metadata?.find(({ key }) => key === 'format')?.value
  if (!metadata || name === undefined) return null
  return opened(path, name, 'parquet', async function* (columns) {
    const namesOf = (wanted: ColumnType) =>
      columns.filter(({ type }) => type === wanted).map((column) => column.name)
    const days = namesOf('day')
    const lists = namesOf('json')
    let rowStart = 0
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows)
      const rows = await parquetReadObjects({
        file,
        metadata,
        rowStart,
        rowEnd,
        compressors: COMPRESSORS,
        parsers: PARSERS,
      }).catch((cause: Error) => {
        throw broken(path, cause)
      })
      for (const [at, value] of rows.entries()) {
        for (const day of days) {
          const date: unknown = value[day]
          if (date instanceof Date) value[day] = date.toISOString().slice(0, 10)
        }
        for (const list of lists) {
          const text: unknown = value[list]
          if (typeof text === 'string') value[list] = jsonValue(text)
        }
        yield { row: rowStart + at + 1, value }
      }
      rowStart = rowEnd
    }
  })
}
