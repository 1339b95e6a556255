import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { messageOf, SourceError } from '../source-error.ts'

/** A file that can be read several times, from its beginning each time, unpacked when it is gzip by content. */
export interface SourceFile {
  readonly path: string
  /** What was met while its text was decoded; grows with the reading. */
  readonly met: Set<'cp1252'>
  /**
   * The bytes in pieces. Gzip in gzip is unpacked once only.
   *
   * @throws {SourceError} UNREADABLE at the place where the file breaks off, after what is there.
   */
  chunks(): AsyncIterable<Buffer>
  /** True when the bytes stand in the file at `path` as `chunks` gives them: no gzip, no entry of an archive. */
  isPlainOnDisk(): Promise<boolean>
}

/** Files up to this size are read at once and kept while they are worked on; longer ones are streamed each time. */
const SMALL = 4_000_000
const SMALL_UNPACKED = 32_000_000
const CHUNK = 1 << 18

/** Opens nothing yet: errors come with the first reading. */
export function sourceFile(path: string): SourceFile {
  let whole: Buffer | null | undefined
  return {
    path,
    met: new Set(),
    async *chunks() {
      if (whole === undefined) whole = await readSmall(path)
      if (whole === null) yield* streamFile(path)
      else for (let at = 0; at < whole.length; at += CHUNK) yield whole.subarray(at, at + CHUNK)
    },
    isPlainOnDisk: async () => !(await beginsWithGzip(path)),
  }
}

/** The whole content of a small file, or null for one that must be streamed (large, or broken on the way). */
async function readSmall(path: string): Promise<Buffer | null> {
  try {
    if ((await stat(path)).size > SMALL) return null
    const bytes = await readFile(path)
    return isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: SMALL_UNPACKED }) : bytes
  } catch {
    // Streaming meets the same trouble and reports it, after what can be read.
    return null
  }
}

async function* streamFile(path: string): AsyncGenerator<Buffer, void, undefined> {
  try {
    if (await beginsWithGzip(path)) {
      // A sync flush at the end gives what a cut file holds; the plain kind would drop its last pieces.
      let length = 0
      const limit = unpackedLimit((await stat(path)).size)
      for await (const chunk of unpack(
        createReadStream(path, { highWaterMark: CHUNK }),
        constants.Z_SYNC_FLUSH,
      )) {
        length += chunk.length
        if (length > limit) throw bomb(limit)
        yield chunk
      }
      // The end of a gzip file states its length. Joined files state the last part's, so a difference is looked into.
      if (length % 2 ** 32 !== (await statedLength(path))) {
        for await (const _ of unpack(createReadStream(path, { highWaterMark: CHUNK }), constants.Z_FINISH));
      }
    } else {
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield chunk as Buffer
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(
      'UNREADABLE',
      `the file cannot be read to its end: ${messageOf(error)}; what stands before is kept, fetch the file again for the rest`,
      {
        cause: error,
      },
    )
  }
}

async function* unpack(stream: Readable, finishFlush: number): AsyncGenerator<Buffer, void, undefined> {
  const gunzip = createGunzip({ chunkSize: CHUNK, finishFlush })
  stream.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of stream.pipe(gunzip)) yield chunk as Buffer
  } finally {
    gunzip.destroy()
    stream.destroy()
  }
}

/** Texts shrink to a twentieth; what unpacks to this many times its size was made to fill the memory. */
const MAX_RATIO = 200
const FREE_SIZE = 50_000_000

function unpackedLimit(size: number): number {
  return Math.max(FREE_SIZE, size * MAX_RATIO)
}

function bomb(limit: number): SourceError {
  return new SourceError(
    'TOO_LARGE',
    `the file unpacks to more than ${Math.round(limit / 1e6)} MB, far beyond its packed size: it is not read further`,
  )
}

/** A file out of an archive, unpacked when it is gzip by content. */
export function withoutGzip(packed: SourceFile, size: number): SourceFile {
  return {
    ...packed,
    async *chunks() {
      const source = packed.chunks()[Symbol.asyncIterator]()
      const first = await source.next()
      const all = (async function* () {
        if (!first.done) yield first.value
        for (;;) {
          const next = await source.next()
          if (next.done) return
          yield next.value
        }
      })()
      if (first.done || !isGzip(first.value)) {
        yield* all
        return
      }
      let length = 0
      const limit = unpackedLimit(size)
      for await (const chunk of unpack(Readable.from(all, { objectMode: false }), constants.Z_SYNC_FLUSH)) {
        length += chunk.length
        if (length > limit) throw bomb(limit)
        yield chunk
      }
    },
  }
}

async function beginsWithGzip(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && isGzip(buffer)
  } finally {
    await handle.close()
  }
}

async function statedLength(path: string): Promise<number> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4))
    return buffer.readUInt32LE(0)
  } finally {
    await handle.close()
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
