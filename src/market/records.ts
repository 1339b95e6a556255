import { toKey } from './identity.ts'
import { rowsInParts } from './in-parts.ts'
import { list, nullable, number, oneOf, type RowOf, text } from './row.ts'
import { date } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** `posting`: the raw posting as its source gave it, as JSON. `facts`: one line of facts read elsewhere. */
export const RECORD_FORMS = ['posting', 'facts'] as const
export type RecordForm = (typeof RECORD_FORMS)[number]

/** One content of one posting, kept for good. */
export interface NewRecord {
  readonly collection: string
  /** Id of the posting's page: hash of source and source id. */
  readonly posting: string
  /** Hash of source, source id and content. */
  readonly id: string
  readonly source: string
  readonly feed: string
  readonly sourceId: string
  readonly form: RecordForm
  readonly collectedOn: string | null
  readonly firstSeen: string | null
  readonly title: string
  readonly employer: string | null
  readonly contentHash: string
  /** Key of its reading. */
  readonly textHash: string
  /** The reader that made the facts; empty for a posting, which any reader may read. */
  readonly readerVersion: string
  readonly raw: string
}

/** Keeps records; on return they are on disk. */
export function storeRecords(store: MarketStore, records: readonly NewRecord[]): Promise<void> {
  return store.insert(
    tableName('record'),
    records.map((record) => ({
      collection: record.collection,
      posting: toKey(record.posting),
      id: record.id,
      source: record.source,
      feed: record.feed,
      source_id: record.sourceId,
      form: record.form,
      collected_on: record.collectedOn,
      first_seen: record.firstSeen,
      title: record.title,
      employer: record.employer ?? '',
      content_hash: record.contentHash,
      text_hash: record.textHash,
      reader_version: record.readerVersion,
      raw: record.raw,
    })),
  )
}

/** Which of these records, and of these postings, the collection holds already. */
export async function knownRecords(
  store: MarketStore,
  collection: string,
  asked: readonly { readonly id: string; readonly posting: string }[],
): Promise<{ readonly records: ReadonlySet<string>; readonly postings: ReadonlySet<string> }> {
  if (asked.length === 0) return { records: new Set(), postings: new Set() }
  const rows = await rowsInParts([...new Set(asked.map((one) => BigInt(toKey(one.posting))))], (part) =>
    store.rows(
      { id: text, posting: text },
      `SELECT id, toString(posting) AS posting FROM ${tableName('record')}
       WHERE collection = {collection:String} AND record.posting IN {postings:Array(UInt64)}`,
      { collection, postings: part },
    ),
  )
  const postings = new Set(rows.map((row) => row.posting))
  return {
    records: new Set(rows.map((row) => row.id)),
    postings: new Set(asked.flatMap((one) => (postings.has(toKey(one.posting)) ? [one.posting] : []))),
  }
}

/** A day on which a record's content was found at its source. */
export interface Sighting {
  readonly record: string
  readonly collectedOn: string
}

/** Keeps the days that are not kept yet. */
export async function storeSightings(
  store: MarketStore,
  collection: string,
  sightings: readonly Sighting[],
): Promise<void> {
  if (sightings.length === 0) return
  const known = await rowsInParts([...new Set(sightings.map((one) => one.record))], (part) =>
    store.rows(
      { record: text, day: text },
      `SELECT record, toString(collected_on) AS day FROM ${tableName('sighting')}
       WHERE collection = {collection:String} AND record IN {records:Array(String)}`,
      { collection, records: part },
    ),
  )
  const seen = new Set(known.map((row) => `${row.record} ${row.day}`))
  const fresh = new Map(sightings.map((one) => [`${one.record} ${one.collectedOn}`, one]))
  await store.insert(
    tableName('sighting'),
    [...fresh].flatMap(([key, one]) =>
      seen.has(key) ? [] : [{ collection, record: one.record, collected_on: one.collectedOn }],
    ),
  )
}

/** Number of the next ingest: one more than the last that stored anything. */
export async function nextRun(store: MarketStore): Promise<number> {
  const { run } = await store.row({ run: number }, `SELECT max(run) + 1 AS run FROM ${tableName('arrival')}`)
  return run
}

/** Keeps in which ingest contents were met; of a content met again the last counts. */
export function storeArrivals(
  store: MarketStore,
  collection: string,
  run: number,
  records: Iterable<string>,
): Promise<void> {
  return store.insert(
    tableName('arrival'),
    [...new Set(records)].map((record) => ({ collection, record, run })),
  )
}

/** A row that gave no posting, and why. */
export interface Reject {
  readonly source: string
  readonly reason: string
  /** Hash of where and what it was, so that the same row counts once however often it is read. */
  readonly id: string
  readonly example: string
}

/** Keeps the rejects that are not kept yet. */
export async function storeRejects(
  store: MarketStore,
  collection: string,
  rejects: readonly Reject[],
): Promise<void> {
  if (rejects.length === 0) return
  const known = await rowsInParts([...new Set(rejects.map((one) => one.id))], (part) =>
    store.rows(
      { id: text },
      `SELECT id FROM ${tableName('reject')} WHERE collection = {collection:String} AND id IN {ids:Array(String)}`,
      { collection, ids: part },
    ),
  )
  const seen = new Set(known.map((row) => row.id))
  const fresh = new Map(rejects.flatMap((one) => (seen.has(one.id) ? [] : [[one.id, one] as const])))
  await store.insert(
    tableName('reject'),
    [...fresh.values()].map((one) => ({ collection, ...one })),
  )
}

const CURRENT = { collection: text, id: text, collectedOn: date } as const

/** A record that is its posting's current content, and the last day it was found there. */
export type CurrentRecord = RowOf<typeof CURRENT>

/** SQL: ids of the contents of postings that have several. */
const CONTESTED = `SELECT id FROM ${tableName('record')} WHERE (collection, posting) GLOBAL IN (
    SELECT collection, posting FROM ${tableName('record')} GROUP BY collection, posting HAVING uniqExact(id) > 1
  )`

/**
 * The current content of every posting: the latest stated date, then the content found last, then the one met in the
 * latest ingest, then the greatest content hash; never the order within an ingest. By collection and record id.
 */
export function currentRecords(store: MarketStore): Promise<readonly CurrentRecord[]> {
  return store.rows(
    CURRENT,
    `SELECT collection, id, collectedOn FROM (
       SELECT r.collection AS collection, r.id AS id, r.posting AS posting, r.content_hash AS content_hash,
         r.first_seen AS first_seen, s.last AS last, toString(s.last) AS collectedOn, a.run AS run
       FROM ${tableName('record')} AS r GLOBAL LEFT JOIN (
         SELECT collection, record, toNullable(max(collected_on)) AS last
         FROM ${tableName('sighting')} GROUP BY collection, record
       ) AS s ON s.collection = r.collection AND s.record = r.id
       GLOBAL LEFT JOIN (
         SELECT collection, record, max(run) AS run FROM ${tableName('arrival')}
         WHERE record GLOBAL IN (${CONTESTED}) GROUP BY collection, record
       ) AS a ON a.collection = r.collection AND a.record = r.id
       ORDER BY collection, posting, ifNull(first_seen, toDate32('1900-01-01')) DESC,
         ifNull(last, toDate32('1900-01-01')) DESC, run DESC, content_hash DESC
       LIMIT 1 BY collection, posting
     ) ORDER BY collection, id`,
  )
}

const STORED = {
  collection: text,
  id: text,
  posting: text,
  source: text,
  sourceId: text,
  form: oneOf(RECORD_FORMS),
  contentHash: text,
  textHash: text,
  readerVersion: text,
  raw: text,
} as const

/** A record as it is kept. */
export type StoredRecord = RowOf<typeof STORED>

/**
 * Records of one collection by id, in the order of source, source id and id. Ids that are not there are left out.
 * At most 3,000 ids, as many as one statement takes.
 */
export function recordsByIds(
  store: MarketStore,
  collection: string,
  ids: readonly string[],
): Promise<readonly StoredRecord[]> {
  return store.rows(
    STORED,
    `SELECT collection, record.id AS id, lower(leftPad(hex(posting), 16, '0')) AS posting, source, source_id AS sourceId,
       form, content_hash AS contentHash, text_hash AS textHash, reader_version AS readerVersion, raw
     FROM ${tableName('record')}
     WHERE collection = {collection:String} AND record.id IN {ids:Array(String)}
     ORDER BY source, source_id, record.id LIMIT 1 BY record.id`,
    { collection, ids },
  )
}

const KEYS = {
  id: text,
  posting: text,
  form: oneOf(RECORD_FORMS),
  title: text,
  employer: text,
  firstSeen: date,
  places: list(text),
} as const

/** What a record is known by before its text is read; the employer is '' when unknown. */
export type RecordKeys = RowOf<typeof KEYS>

/** Keys of the records of one collection from one id to another, both included, by id. */
export function recordKeys(
  store: MarketStore,
  collection: string,
  first: string,
  last: string,
): Promise<readonly RecordKeys[]> {
  return store.rows(
    KEYS,
    `SELECT record.id AS id, lower(leftPad(hex(posting), 16, '0')) AS posting, form, title, employer,
       toString(first_seen) AS firstSeen,
       if(form = 'posting', JSONExtract(raw, 'places', 'Array(String)'), []) AS places
     FROM ${tableName('record')}
     WHERE collection = {collection:String} AND record.id >= {first:String} AND record.id <= {last:String}
     ORDER BY record.id LIMIT 1 BY record.id`,
    { collection, first, last },
  )
}

const COUNTED = { collection: text, records: number, lastCollectedOn: nullable(text) } as const

/** Records kept, by collection. */
export function countRecords(store: MarketStore): Promise<readonly RowOf<typeof COUNTED>[]> {
  return store.rows(
    COUNTED,
    `SELECT collection, count() AS records, toString(max(collected_on)) AS lastCollectedOn
     FROM ${tableName('record')} GROUP BY collection ORDER BY collection`,
  )
}
