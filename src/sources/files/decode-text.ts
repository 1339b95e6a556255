import { isUtf8 } from 'node:buffer'
import { SourceError } from '../source-error.ts'
import type { SourceFile } from './source-file.ts'

/** What cp1252 shows for the bytes 0x80 to 0x9f; the undefined five stay control characters. */
const CP1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Decodes a file to text piece by piece. UTF-16 is known by its mark or its zero bytes; everything else is read
 * as UTF-8 in which each byte that is no UTF-8 stands for its cp1252 character, so that cp1252, Latin-1 and files
 * of mixed origin come out right without a guess. `encoding` overrules. The byte order mark is dropped.
 */
export async function* decodeText(
  file: SourceFile,
  encoding?: string,
): AsyncGenerator<string, void, undefined> {
  let decoder: ChunkDecoder | null = null
  for await (const chunk of file.chunks()) {
    decoder ??= decoderFor(chunk, encoding, file.met)
    const text = decoder.push(chunk)
    if (text !== '') yield text
  }
  const rest = decoder?.end() ?? ''
  if (rest !== '') yield rest
}

interface ChunkDecoder {
  push(chunk: Buffer): string
  end(): string
}

function decoderFor(first: Buffer, encoding: string | undefined, met: SourceFile['met']): ChunkDecoder {
  const label = encoding ?? utf16Label(first)
  if (label === null || /^utf-?8$/i.test(label)) return new LenientUtf8Decoder(met)
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label)
  } catch (cause) {
    throw new SourceError(
      'BAD_INPUT',
      `"${label}" is not a known encoding; use a name such as windows-1252, iso-8859-2, shift_jis or utf-16le`,
      { cause },
    )
  }
  return { push: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

/** UTF-16 by its byte order mark, or by zero bytes standing in every other place of the beginning. */
function utf16Label(first: Buffer): string | null {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  const length = Math.min(first.length, 512) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (first[index] === 0) even += 1
    if (first[index + 1] === 0) odd += 1
  }
  if (odd > length * 0.35 && even === 0) return 'utf-16le'
  return even > length * 0.35 && odd === 0 ? 'utf-16be' : null
}

/** UTF-8 with a cp1252 reading for whatever is not UTF-8. Keeps an unfinished sequence for the next chunk. */
class LenientUtf8Decoder implements ChunkDecoder {
  readonly #met: SourceFile['met']
  #rest: Buffer = Buffer.alloc(0)
  #isFirst = true

  constructor(met: SourceFile['met']) {
    this.#met = met
  }

  push(chunk: Buffer): string {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    const end = bytes.length - unfinishedTail(bytes)
    // Copied: the stream reuses its buffer.
    this.#rest = Buffer.from(bytes.subarray(end))
    return this.#decode(bytes.subarray(0, end))
  }

  end(): string {
    const text = this.#decode(this.#rest)
    this.#rest = Buffer.alloc(0)
    return text
  }

  #decode(bytes: Buffer): string {
    const isClean = isUtf8(bytes)
    if (!isClean) this.#met.add('cp1252')
    const text = isClean ? bytes.toString('utf8') : decodeMixed(bytes)
    if (!this.#isFirst || text === '') return text
    this.#isFirst = false
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
}

/** Number of bytes at the end that begin a UTF-8 sequence without finishing it (0 to 3). */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0
  }
  return 0
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1
}

function decodeMixed(bytes: Buffer): string {
  const parts: string[] = []
  let start = 0
  let index = 0
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) {
      index += 1
      continue
    }
    const length = sequenceLength(byte)
    if (length > 1 && index + length <= bytes.length && isUtf8(bytes.subarray(index, index + length))) {
      index += length
      continue
    }
    parts.push(bytes.toString('utf8', start, index), CP1252_HIGH[byte - 0x80] ?? String.fromCharCode(byte))
    index += 1
    start = index
  }
  parts.push(bytes.toString('utf8', start))
  return parts.join('')
}

/** A whole file as one string, null when it is longer than `maxCharacters`. */
export async function readTextUpTo(
  file: SourceFile,
  maxCharacters: number,
  encoding?: string,
): Promise<string | null> {
  const parts: string[] = []
  let length = 0
  for await (const part of decodeText(file, encoding)) {
    length += part.length
    if (length > maxCharacters) return null
    parts.push(part)
  }
  return parts.join('')
}

/**
 * A whole file as one string; `what` names what it is taken for in the message.
 *
 * @throws {SourceError} TOO_LARGE beyond `maxCharacters`, UNREADABLE when the file breaks off.
 */
export async function readWholeText(
  file: SourceFile,
  maxCharacters: number,
  what: string,
  encoding?: string,
): Promise<string> {
  const text = await readTextUpTo(file, maxCharacters, encoding)
  if (text !== null) return text
  throw new SourceError(
    'TOO_LARGE',
    `the file holds more than ${Math.round(maxCharacters / 1e6)} million characters as ${what}; save its postings as CSV or JSON Lines, which are read piece by piece`,
  )
}
