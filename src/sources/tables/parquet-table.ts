import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors'
import { openRandomAccess } from '../files/random-access.ts'
import type { SourceFile } from '../files/source-file.ts'
import { messageOf, SourceError } from '../source-error.ts'
import type { Table } from '../types.ts'
import { isObject, type Json } from './flatten-object.ts'
import { jsonRow } from './json-table.ts'

/** Unpacked bytes worked on at a time: rows of a group beyond that are read in several turns. */
const WINDOW_BYTES = 48_000_000
const MAX_WINDOW_ROWS = 10_000
/** A page of a column unpacks to no more; writers make pages of about 1 MB. */
const MAX_PAGE = 256_000_000
const MAX_DEPTH = 6
/** Rows of one group; a damaged directory states numbers without end. */
const MAX_ROWS = 100_000_000

/** Unpacked with a bound, so that a page that claims little and holds much is an error and not a full memory. */
const compressors: Compressors = {
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: bounded(length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: bounded(length) }),
  ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: bounded(length) }),
  LZ4: (input, length) => decompressLz4(input, bounded(length)),
  LZ4_RAW: (input, length) => decompressLz4Raw(input, bounded(length)),
}

function bounded(length: number): number {
  if (length > MAX_PAGE)
    throw new SourceError('TOO_LARGE', `a page of the Parquet file unpacks to ${length} bytes`)
  return Math.max(1, length)
}

/**
 * A Parquet file as a table, some rows of a group at a time. Structs and lists become columns as JSON's do; times are
 * ISO texts, whole numbers beyond 2^53 texts, bytes that are no text null.
 *
 * @throws {SourceError} UNREADABLE when the file is cut or its directory cannot be read.
 */
export async function openParquetTable(file: SourceFile): Promise<Table> {
  const metadata = await withBuffer(file, (buffer) => parquetMetadataAsync(buffer))
  const columns: string[] = []
  const indexOf = new Map<string, number>()
  return {
    format: 'Parquet',
    columns,
    collectedOn: null,
    async *read() {
      let row = 0
      for (const [start, end] of windows(metadata)) {
        const objects = await withBuffer(file, (buffer) =>
          parquetReadObjects({
            file: buffer,
            metadata,
            compressors,
            rowStart: start,
            rowEnd: end,
            useOffsetIndex: true,
          }),
        )
        yield objects.map((object) => {
          row += 1
          return jsonRow(toJson(object, 0), row, columns, indexOf)
        })
      }
    },
  }
}

/** Spans of rows, none across two groups, each of about so many bytes unpacked. */
function windows(metadata: FileMetaData): readonly (readonly [start: number, end: number])[] {
  const spans: [number, number][] = []
  let start = 0
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows)
    const bytes = Number(group.total_byte_size)
    if (!(rows >= 0 && rows <= MAX_ROWS))
      throw new SourceError('UNREADABLE', `the Parquet file is damaged: it states ${group.num_rows} rows`)
    const step = Math.max(
      100,
      Math.min(MAX_WINDOW_ROWS, Math.floor((WINDOW_BYTES * rows) / Math.max(1, bytes))),
    )
    for (let at = 0; at < rows; at += step) spans.push([start + at, start + Math.min(rows, at + step)])
    start += rows
  }
  return spans
}

async function withBuffer<T>(file: SourceFile, work: (buffer: AsyncBuffer) => Promise<T>): Promise<T> {
  const access = await openRandomAccess(file)
  const slice = async (start: number, end = access.size): Promise<ArrayBuffer> => {
    const bytes = await access.read(start < 0 ? access.size + start : start, end)
    // A copy: small buffers share their memory with others.
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  }
  try {
    return await work({ byteLength: access.size, slice })
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError('UNREADABLE', `the Parquet file is cut or damaged: ${messageOf(error)}`, {
      cause: error,
    })
  } finally {
    await access.close()
  }
}

function toJson(value: unknown, depth: number): Json {
  if (value === null || value === undefined || depth > MAX_DEPTH) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (ArrayBuffer.isView(value)) return null
  if (Array.isArray(value)) return value.map((item) => toJson(item, depth + 1))
  if (typeof value !== 'object') return null
  const entries: [string, Json][] = Object.entries(value).map(([key, inner]) => [
    key,
    toJson(inner, depth + 1),
  ])
  return unwrapped(Object.fromEntries(entries))
}

/** Lists of old writers come as `{list: [{element: x}]}`; the items are meant. */
function unwrapped(object: { readonly [key: string]: Json }): Json {
  const list = object.list ?? object.bag
  if (Object.keys(object).length !== 1 || !Array.isArray(list)) return object
  return (list as readonly Json[]).map((item) =>
    isObject(item) ? (item.element ?? item.item ?? item.array_element ?? item) : item,
  )
}

/** Decimals and single precision come with digits that nobody wrote: 22.6 as 22.600000381469727. */
function plainNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null
  if (Number.isInteger(value)) return value
  return Number(value.toPrecision(Math.fround(value) === value ? 7 : 15))
}
