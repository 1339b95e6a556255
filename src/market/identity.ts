import { createHash } from 'node:crypto'
import type { RawPosting } from '../reader/types.ts'

/** What is hashed: a text, or what gives the pieces of one, in order. It is asked twice, so that they are never joined. */
type HashPart = string | (() => Iterable<string>)

/** 128 bits of SHA-256 over the parts, as 32 hexadecimal digits; parts are kept apart by their lengths. */
export function hashOf(...parts: readonly HashPart[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const pieces = typeof part === 'string' ? () => [part] : part
    let bytes = 0
    for (const piece of pieces()) bytes += Buffer.byteLength(piece)
    hash.update(`${bytes}:`)
    for (const piece of pieces()) hash.update(piece)
  }
  return hash.digest('hex').slice(0, 32)
}

/** 64 bits of the same as 16 hexadecimal digits, for ids that are grouped and joined by the million. */
export function shortHashOf(...parts: readonly HashPart[]): string {
  return hashOf(...parts).slice(0, 16)
}

/** A 16-digit id as the store's UInt64, in decimal text. */
export function toKey(id: string): string {
  if (!/^[0-9a-f]{16}$/.test(id)) throw new RangeError(`Not an id of 16 hexadecimal digits: "${id}"`)
  return BigInt(`0x${id}`).toString()
}

/** True for text that can be an id of a posting; anything else is not found rather than an error. */
export function isKey(id: string): boolean {
  return /^[0-9a-f]{16}$/.test(id)
}

/** SQL that writes a UInt64 id column as its 16 hexadecimal digits. */
export function asId(column: string): string {
  return `lower(leftPad(hex(${column}), 16, '0'))`
}

/** Id of a posting, the one of its page: hash of source and source id. */
export function postingId(source: string, sourceId: string): string {
  return shortHashOf(source, sourceId)
}

/**
 * Everything the source says of a posting, in one fixed order of fields. What names it (source, source id) and
 * the day it was collected are no part: the same posting collected again has the same content.
 */
function content(raw: RawPosting): string {
  return JSON.stringify([
    raw.title,
    raw.employer,
    raw.text,
    raw.url,
    raw.firstSeen,
    raw.places,
    raw.country,
    raw.isRemote,
    raw.pay && [raw.pay.low, raw.pay.high, raw.pay.currency, raw.pay.period, raw.pay.isDisclosed],
    raw.employmentType,
    raw.hoursPerWeek,
    raw.statedLength,
    raw.isSnippet,
    raw.department,
  ])
}

/** Hash of a posting's content. */
export function contentHash(raw: RawPosting): string {
  return hashOf(content(raw))
}

/** Id of a record: hash of source, source id and content (DESIGN section 4). */
export function recordId(source: string, sourceId: string, hash: string): string {
  return hashOf(source, sourceId, hash)
}

/**
 * Key of a reading: title, text, and the fields beside them that a reader takes into account. Two branch ads of
 * one text in two cities are read apart, because place and pay are part of what is read.
 */
export function readingKey(raw: RawPosting): string {
  return hashOf(
    JSON.stringify([
      raw.title,
      raw.text,
      raw.employer,
      raw.places,
      raw.country,
      raw.isRemote,
      raw.pay && [raw.pay.low, raw.pay.high, raw.pay.currency, raw.pay.period, raw.pay.isDisclosed],
      raw.employmentType,
      raw.hoursPerWeek,
      raw.statedLength,
      raw.isSnippet,
    ]),
  )
}

/** Feed of a source: the part before the colon. */
export function feedOf(source: string): string {
  const colon = source.indexOf(':')
  return colon < 0 ? source : source.slice(0, colon)
}
