import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TextShelf } from '../../corpus/index.ts'
import { AppError } from '../errors.ts'

/** What is kept of a posting beside its text. */
export interface ShelfCard {
  readonly source: string
  readonly sourceId: string
  readonly places: readonly string[]
  /** Canonical key of its employer, null when unknown. */
  readonly employer: string | null
  /** How much the record says beside its text: employer, date, pay. */
  readonly facts: number
}

/** Texts of a collection on disk, in any order, for as long as they are compared. */
export interface Shelf extends TextShelf {
  /** Keeps a posting under its position; null when its text is not needed again. */
  put(position: number, card: ShelfCard, text: string | null): void
  cardAt(position: number): ShelfCard
  close(): void
}

/** Bytes gathered before they are written. */
const WRITTEN_AT_ONCE = 1 << 20

/**
 * An empty shelf for `size` postings in a file of `directory` that has no name any more: the system drops it with the
 * process, however that ends. In memory it holds sixteen bytes a posting.
 *
 * @throws AppError DISK_FULL when the disk has no room for the texts.
 */
export function openShelf(size: number, directory = tmpdir()): Shelf {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, `market.texts-${randomUUID()}`)
  const file = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  const starts = new Float64Array(size)
  const cards = new Uint32Array(size)
  const texts = new Uint32Array(size)
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let written = 0
  const flush = (): void => {
    const bytes = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    for (let at = 0; at < bytes.length; ) {
      const done = writeAll(file, bytes, at, written, directory)
      at += done
      written += done
    }
  }
  const read = (start: number, length: number): string => {
    if (waitingBytes > 0) flush()
    const bytes = Buffer.allocUnsafe(length)
    for (let at = 0; at < length; ) {
      const got = readSync(file, bytes, at, length - at, start + at)
      if (got === 0) throw new Error(`The texts to compare end at ${start + at}`)
      at += got
    }
    return bytes.toString('utf8')
  }
  // Written by `put` alone, from this very type.
  const cardAt = (position: number): ShelfCard =>
    JSON.parse(read(starts[position] ?? 0, cards[position] ?? 0)) as ShelfCard
  return {
    put(position, { source, sourceId, places, employer, facts }, text) {
      const card = Buffer.from(JSON.stringify({ source, sourceId, places, employer, facts }))
      const body = Buffer.from(text ?? '')
      starts[position] = written + waitingBytes
      cards[position] = card.length
      texts[position] = body.length
      waiting.push(card, body)
      waitingBytes += card.length + body.length
      if (waitingBytes >= WRITTEN_AT_ONCE) flush()
    },
    cardAt,
    nameAt: cardAt,
    employerAt: (position) => cardAt(position).employer,
    textAt: (position) => read((starts[position] ?? 0) + (cards[position] ?? 0), texts[position] ?? 0),
    close: () => closeSync(file),
  }
}

function writeAll(file: number, bytes: Buffer, at: number, position: number, directory: string): number {
  try {
    return writeSync(file, bytes, at, bytes.length - at, position)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause
    throw new AppError('DISK_FULL', `no room in ${directory} for the texts to compare`, {
      cause,
      remedy: 'free some space; what was acknowledged is kept',
    })
  }
}
