import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { messageOf, SourceError } from '../source-error.ts'
import type { RandomAccess } from './random-access.ts'
import type { SourceFile } from './source-file.ts'

/** One file in an archive. */
export interface ZipEntry {
  /** Its path inside the archive, made harmless: forward slashes, no `..`, never used to write anything. */
  readonly name: string
  readonly packedSize: number
  readonly size: number
  /** Why it cannot be read, null when it can. */
  readonly refusal: string | null
  readonly method: number
  readonly headerAt: number
}

const MAX_ENTRIES = 20_000
const MAX_DIRECTORY = 32_000_000
/** An entry may unpack to this much whatever its packed size; beyond, packing better than this factor is a bomb. */
const FREE_SIZE = 50_000_000
const MAX_RATIO = 200
const MAX_ENTRY = 2_000_000_000
/** All entries of an archive together. */
const MAX_TOTAL = 4_000_000_000
const PIECE = 1 << 18

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50

/**
 * The files of a ZIP archive, in the order of its directory; folders are left out. What the archive says of sizes is
 * checked again when an entry is unpacked.
 *
 * @throws {SourceError} UNREADABLE for a cut archive, TOO_LARGE for too many files or more than 4 GB unpacked.
 */
export async function readZipDirectory(access: RandomAccess): Promise<readonly ZipEntry[]> {
  const tail = await access.read(Math.max(0, access.size - 66_000), access.size)
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at === -1 || tail.length - at < 22 || tail.readUInt32LE(at) !== END_SIGNATURE)
    throw new SourceError('UNREADABLE', 'the ZIP archive is cut or damaged: its directory is missing')
  const count = tail.readUInt16LE(at + 10)
  const length = tail.readUInt32LE(at + 12)
  const start = tail.readUInt32LE(at + 16)
  if (count === 0xffff || start === 0xffffffff)
    throw new SourceError('TOO_LARGE', 'the ZIP archive is of the kind for more than 4 GB: unpack it first')
  if (count > MAX_ENTRIES || length > MAX_DIRECTORY)
    throw new SourceError(
      'TOO_LARGE',
      `the ZIP archive holds ${count} files, more than ${MAX_ENTRIES}: unpack it first`,
    )
  const directory = await access.read(start, start + length)
  const entries: ZipEntry[] = []
  let total = 0
  for (let offset = 0; offset + 46 <= directory.length && entries.length < count; ) {
    if (directory.readUInt32LE(offset) !== ENTRY_SIGNATURE) break
    const nameLength = directory.readUInt16LE(offset + 28)
    const size = directory.readUInt32LE(offset + 24)
    const packedSize = directory.readUInt32LE(offset + 20)
    const flags = directory.readUInt16LE(offset + 8)
    const method = directory.readUInt16LE(offset + 10)
    const raw = directory.toString('utf8', offset + 46, offset + 46 + nameLength)
    const headerAt = directory.readUInt32LE(offset + 42)
    if (!raw.endsWith('/')) {
      const refusal = refusalOf(flags, method, packedSize, size)
      entries.push({ name: harmless(raw), packedSize, size, refusal, method, headerAt })
      total += refusal === null ? size : 0
    }
    offset += 46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32)
  }
  if (total > MAX_TOTAL)
    throw new SourceError(
      'TOO_LARGE',
      `the ZIP archive unpacks to ${Math.round(total / 1e9)} GB: unpack it first`,
    )
  return entries
}

function refusalOf(flags: number, method: number, packedSize: number, size: number): string | null {
  if ((flags & 1) !== 0) return 'the file is locked with a password in its archive'
  if (method !== 0 && method !== 8)
    return 'the file is packed in a way that is not read: unpack the archive first'
  return size > limitOf(packedSize) ? bombMessage(packedSize) : null
}

function limitOf(packedSize: number): number {
  return Math.min(MAX_ENTRY, Math.max(FREE_SIZE, packedSize * MAX_RATIO))
}

function bombMessage(packedSize: number): string {
  return `the file unpacks to more than ${Math.round(limitOf(packedSize) / 1e6)} MB, far beyond its packed size: it is not read`
}

function harmless(name: string): string {
  return name
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .replace(/\p{Cc}/gu, '')
}

/** An entry as a file that can be read several times; `path` is how it is called in messages. */
export function zipEntryFile(access: RandomAccess, entry: ZipEntry, path: string): SourceFile {
  return {
    path,
    met: new Set(),
    isPlainOnDisk: async () => false,
    async *chunks() {
      if (entry.refusal !== null) throw new SourceError('TOO_LARGE', entry.refusal)
      let length = 0
      try {
        for await (const chunk of unpacked(access, entry)) {
          length += chunk.length
          if (length > limitOf(entry.packedSize))
            throw new SourceError('TOO_LARGE', bombMessage(entry.packedSize))
          yield chunk
        }
      } catch (error) {
        if (error instanceof SourceError) throw error
        throw new SourceError('UNREADABLE', `the file is damaged in its archive: ${messageOf(error)}`, {
          cause: error,
        })
      }
    },
  }
}

async function* unpacked(access: RandomAccess, entry: ZipEntry): AsyncGenerator<Buffer, void, undefined> {
  const header = await access.read(entry.headerAt, entry.headerAt + 30)
  if (header.length < 30) throw new SourceError('UNREADABLE', 'the ZIP archive is cut')
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = pieces(access, start, start + entry.packedSize)
  if (entry.method === 0) {
    yield* packed
    return
  }
  const source = Readable.from(packed, { objectMode: false })
  const inflate = createInflateRaw({ chunkSize: PIECE })
  source.on('error', (error) => inflate.destroy(error))
  try {
    for await (const chunk of source.pipe(inflate)) yield chunk as Buffer
  } finally {
    inflate.destroy()
    source.destroy()
  }
}

async function* pieces(
  access: RandomAccess,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = start; at < end; at += PIECE) {
    const piece = await access.read(at, Math.min(end, at + PIECE))
    if (piece.length === 0) throw new SourceError('UNREADABLE', 'the ZIP archive is cut')
    yield piece
  }
}
