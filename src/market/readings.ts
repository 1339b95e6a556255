import { rowsInParts } from './in-parts.ts'
import { flag, number, type RowOf, text } from './row.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** A reading as JSON under its key: the hash of what was read, and the version of the reader. */
export interface StoredReading {
  readonly textHash: string
  readonly reading: string
}

/** Keeps readings made by one version of the reader. */
export function storeReadings(
  store: MarketStore,
  readerVersion: string,
  readings: readonly StoredReading[],
): Promise<void> {
  return store.insert(
    tableName('reading'),
    readings.map((one) => ({ reader_version: readerVersion, text_hash: one.textHash, reading: one.reading })),
  )
}

/** Which of these texts this version has read already. */
export async function knownReadings(
  store: MarketStore,
  readerVersion: string,
  textHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsInParts(textHashes, (part) =>
    store.rows(
      { key: text },
      `SELECT DISTINCT text_hash AS key FROM ${tableName('reading')}
       WHERE reader_version = {version:String} AND text_hash IN {hashes:Array(String)}`,
      { version: readerVersion, hashes: part },
    ),
  )
  return new Set(rows.map((row) => row.key))
}

/** Readings of these texts by this version, as JSON by key. Texts it has not read are left out. */
export async function readingsOf(
  store: MarketStore,
  readerVersion: string,
  textHashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsInParts(textHashes, (part) =>
    store.rows(
      { key: text, reading: text },
      `SELECT text_hash AS key, reading FROM ${tableName('reading')}
       WHERE reader_version = {version:String} AND text_hash IN {hashes:Array(String)} LIMIT 1 BY text_hash`,
      { version: readerVersion, hashes: part },
    ),
  )
  return new Map(rows.map((row) => [row.key, row.reading]))
}

const OUTLINE = { key: text, language: text, words: number, isTextComplete: flag } as const

/** What a reading says of the text as a whole. */
export type ReadingOutline = Omit<RowOf<typeof OUTLINE>, 'key'>

/** Outlines of readings of these texts by this version, by key: the store reads the JSON, so that little is moved. */
export async function readingOutlines(
  store: MarketStore,
  readerVersion: string,
  textHashes: readonly string[],
): Promise<ReadonlyMap<string, ReadingOutline>> {
  const rows = await rowsInParts(textHashes, (part) =>
    store.rows(
      OUTLINE,
      `SELECT text_hash AS key, JSONExtractString(reading, 'language') AS language,
         JSONExtractUInt(reading, 'words') AS words, toUInt8(JSONExtractBool(reading, 'isTextComplete')) AS isTextComplete
       FROM ${tableName('reading')}
       WHERE reader_version = {version:String} AND text_hash IN {hashes:Array(String)} LIMIT 1 BY text_hash`,
      { version: readerVersion, hashes: part },
    ),
  )
  return new Map(rows.map(({ key, ...outline }) => [key, outline]))
}
