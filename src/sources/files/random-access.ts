import { open } from 'node:fs/promises'
import { SourceError } from '../source-error.ts'
import type { SourceFile } from './source-file.ts'

/** A file's bytes by their place, for formats whose directory stands at the end. */
export interface RandomAccess {
  readonly size: number
  /** The bytes from `start` up to `end`, fewer at the end of the file. */
  read(start: number, end: number): Promise<Buffer>
  close(): Promise<void>
}

/** A packed file (gzip, an entry of an archive) is unpacked into memory to be read by place. */
const MAX_IN_MEMORY = 256_000_000
/** No part of a file that is asked for in one piece is longer. */
const MAX_PIECE = 512_000_000

/**
 * Opens a file for reading by place; the caller closes it.
 *
 * @throws {SourceError} TOO_LARGE for a packed file beyond what is held in memory.
 */
export async function openRandomAccess(file: SourceFile): Promise<RandomAccess> {
  return (await file.isPlainOnDisk()) ? onDisk(file.path) : inMemory(file)
}

async function onDisk(path: string): Promise<RandomAccess> {
  const handle = await open(path)
  const { size } = await handle.stat()
  return {
    size,
    async read(start, end) {
      const length = Math.max(0, Math.min(end, size) - start)
      if (length > MAX_PIECE)
        throw new SourceError(
          'TOO_LARGE',
          `a part of the file is ${Math.round(length / 1e6)} MB long: too long to be held`,
        )
      const buffer = Buffer.alloc(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, start + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
    close: () => handle.close(),
  }
}

async function inMemory(file: SourceFile): Promise<RandomAccess> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of file.chunks()) {
    size += part.length
    if (size > MAX_IN_MEMORY)
      throw new SourceError(
        'TOO_LARGE',
        `the file is packed and unpacks to more than ${MAX_IN_MEMORY / 1e6} MB: unpack it first`,
      )
    parts.push(part)
  }
  const whole = Buffer.concat(parts)
  return {
    size,
    read: async (start, end) => whole.subarray(start, end),
    close: async () => undefined,
  }
}
