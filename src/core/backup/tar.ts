import type { FileHandle } from 'node:fs/promises'

/**
 * The little of the tar format (POSIX ustar) that a backup needs: plain files with short names, one after the other, so
 * that any tar program lists and unpacks them.
 */

const BLOCK = 512
const LONGEST_NAME = 100
/** Largest file that eleven octal digits can tell. */
const LARGEST = 0o77777777777

/** Bytes that fill an entry up to a whole block. */
const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** Header and content of one file, filled up. @param seconds time of the entry since 1970. */
export function tarEntry(name: string, content: Uint8Array, seconds: number): Buffer {
  if (Buffer.byteLength(name) > LONGEST_NAME || content.length > LARGEST)
    throw new RangeError(`"${name}" of ${content.length} bytes does not fit a tar entry`)
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o600, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(content.length, 11), 124)
  header.write(octal(seconds, 11), 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc(padding(content.length))])
}

/** What a tar file ends with. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

/** Sum of a header's bytes, its own sum taken as spaces. */
function checksum(header: Buffer): number {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0)
  return sum
}

/** A file in a tar file: where its content lies. */
export interface TarEntry {
  readonly name: string
  /** Where its header begins. */
  readonly header: number
  /** Where its content begins. */
  readonly start: number
  readonly size: number
}

/** What makes a file no tar file of ours, in words that follow its name; `at` is the byte it shows at. */
export class TarError extends Error {
  override readonly name = 'TarError'
  readonly kind: 'none' | 'cut' | 'damaged'
  constructor(kind: 'none' | 'cut' | 'damaged', at: number) {
    super(`${kind} at byte ${at}`)
    this.kind = kind
  }
}

/**
 * The entries of a tar file in their order, up to its end mark. Throws `TarError`: `none` for a file that does not begin
 * as one, `cut` for one that ends too early, `damaged` for a header that is none.
 */
export async function* tarEntries(file: FileHandle): AsyncGenerator<TarEntry, void, undefined> {
  const { size: length } = await file.stat()
  const block = Buffer.alloc(BLOCK)
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, BLOCK, at)
    if (bytesRead < BLOCK) throw new TarError(at === 0 ? 'none' : 'cut', at + bytesRead)
    if (block.every((byte) => byte === 0)) {
      const second = await file.read(block, 0, BLOCK, at + BLOCK)
      if (second.bytesRead < BLOCK) throw new TarError('cut', length)
      if (at + TAR_END.length < length || block.some((byte) => byte !== 0))
        throw new TarError('damaged', at + BLOCK)
      return
    }
    const entry = readHeader(block, at)
    if (entry === null) throw new TarError(at === 0 ? 'none' : 'damaged', at)
    const end = entry.start + entry.size + padding(entry.size)
    if (end > length) throw new TarError('cut', length)
    yield entry
    at = end
  }
}

function readHeader(block: Buffer, at: number): TarEntry | null {
  const word = (start: number, length: number) =>
    block.toString('latin1', start, start + length).replace(/[\0 ]+$/, '')
  if (word(257, 5) !== 'ustar' || Number.parseInt(word(148, 8), 8) !== checksum(block)) return null
  const size = Number.parseInt(word(124, 12), 8)
  const name = word(0, LONGEST_NAME)
  if (!Number.isSafeInteger(size) || size < 0 || name === '' || word(156, 1) !== '0') return null
  return { name, header: at, start: at + BLOCK, size }
}

/** A stretch of a file, a piece at a time. */
export async function* readStretch(
  file: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = start; at < end; ) {
    const piece = Buffer.allocUnsafe(Math.min(1 << 20, end - at))
    const { bytesRead } = await file.read(piece, 0, piece.length, at)
    if (bytesRead === 0) throw new TarError('cut', at)
    yield piece.subarray(0, bytesRead)
    at += bytesRead
  }
}
