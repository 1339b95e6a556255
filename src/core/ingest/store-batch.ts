import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  contentHash,
  feedOf,
  knownReadings,
  knownRecords,
  type NewRecord,
  postingId,
  type Reject,
  readingKey,
  recordId,
  type Sighting,
  storeArrivals,
  storeReadings,
  storeRecords,
  storeRejects,
  storeSightings,
} from '../../market/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import type { IngestContext } from '../context.ts'
import type { Collection } from '../scope-types.ts'
import type { Tally } from './report.ts'

/** Postings and rejects on their way into the store together. */
export interface Batch {
  readonly postings: RawPosting[]
  readonly rejects: Reject[]
  /** Characters of text held, which bounds the memory of a batch of long postings. */
  characters: number
}

export function emptyBatch(): Batch {
  return { postings: [], rejects: [], characters: 0 }
}

/** A batch of 10,000 rows keeps the store's parts large; 6 million characters keep the process small. */
export function isFull(batch: Batch, rows = 10_000): boolean {
  return batch.postings.length + batch.rejects.length >= rows || batch.characters >= 6_000_000
}

/** A posting under the ids it is kept by. */
function recordOf(collection: Collection, raw: RawPosting): NewRecord {
  const hash = contentHash(raw)
  return {
    collection,
    posting: postingId(raw.source, raw.sourceId),
    id: recordId(raw.source, raw.sourceId, hash),
    source: raw.source,
    feed: feedOf(raw.source),
    sourceId: raw.sourceId,
    form: 'posting',
    collectedOn: raw.collectedOn,
    firstSeen: raw.firstSeen,
    title: raw.title,
    employer: raw.employer,
    contentHash: hash,
    textHash: readingKey(raw),
    readerVersion: '',
    raw: JSON.stringify(raw),
  }
}

/**
 * Keeps a batch: readings first, so that no record stands without one, then records, then the days they were
 * found and the ingest they came in (`run`). When it returns, everything is on disk and counted. Contents stored before are only counted.
 */
export async function storeBatch(
  ctx: IngestContext,
  collection: Collection,
  batch: Batch,
  run: number,
  tally: Tally,
  onRead: (postings: number) => void = () => {},
): Promise<void> {
  const met = batch.postings.map((raw) => ({ raw, record: recordOf(collection, raw) }))
  const known = await knownRecords(
    ctx.market,
    collection,
    met.map(({ record }) => record),
  )
  const records = new Set(known.records)
  const postings = new Set(known.postings)
  const fresh: { raw: RawPosting; record: NewRecord }[] = []
  const outcomes: { source: string; outcome: 'kept' | 'updated' | 'unchanged' }[] = []
  const sightings: Sighting[] = []
  for (const one of met) {
    const { record } = one
    if (record.collectedOn !== null) sightings.push({ record: record.id, collectedOn: record.collectedOn })
    const outcome = records.has(record.id) ? 'unchanged' : postings.has(record.posting) ? 'updated' : 'kept'
    outcomes.push({ source: record.source, outcome })
    if (outcome === 'unchanged') continue
    records.add(record.id)
    postings.add(record.posting)
    fresh.push(one)
  }
  await readTexts(ctx, fresh, onRead)
  await storeRecords(
    ctx.market,
    fresh.map((one) => one.record),
  )
  await storeSightings(ctx.market, collection, sightings)
  await storeArrivals(
    ctx.market,
    collection,
    run,
    met.map(({ record }) => record.id),
  )
  await storeRejects(ctx.market, collection, batch.rejects)
  for (const { source, outcome } of outcomes) tally.count(source, outcome)
  for (const { source, reason, example } of batch.rejects) tally.reject(source, reason, example)
}

/** Characters of readings held before they are stored: a reading of a text dense with skills is thirty times as long. */
const READINGS_AT_ONCE = 4_000_000

/** Postings read between two turns of the event loop: a reading takes milliseconds, and pages want answers meanwhile. */
const READ_AT_ONCE = 10

/** Reads the texts this version of the reader has not read yet, each once. `onRead` hears how many are done. */
export async function readTexts(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'signal'>,
  postings: readonly { readonly raw: RawPosting; readonly record: { readonly textHash: string } }[],
  onRead: (postings: number) => void = () => {},
): Promise<void> {
  const { version, readPosting } = ctx.rules.reader
  const known = new Set(
    await knownReadings(ctx.market, version, [...new Set(postings.map((one) => one.record.textHash))]),
  )
  const readings: { textHash: string; reading: string }[] = []
  let characters = 0
  const flush = () => {
    characters = 0
    return storeReadings(ctx.market, version, readings.splice(0))
  }
  for (const [index, { raw, record }] of postings.entries()) {
    if (known.has(record.textHash)) continue
    known.add(record.textHash)
    if (known.size % READ_AT_ONCE === 0) {
      onRead(index)
      await nextTurn()
      ctx.signal?.throwIfAborted()
    }
    const reading = JSON.stringify(readPosting(raw))
    characters += reading.length
    readings.push({ textHash: record.textHash, reading })
    if (characters >= READINGS_AT_ONCE) await flush()
  }
  await flush()
}
