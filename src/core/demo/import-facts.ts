import {
  feedOf,
  hashOf,
  knownRecords,
  type MarketStore,
  type NewRecord,
  nextRun,
  postingId,
  recordId,
  storeArrivals,
  storeRecords,
  storeSightings,
} from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { progressOf } from '../progress.ts'
import type { Collection } from '../scope-types.ts'
import { DemoHeader, parseFactLine } from './demo-format.ts'

/** Outcome of an import: `read` = `kept` + `updated` + `unchanged`. */
export interface ImportReport {
  readonly read: number
  readonly kept: number
  readonly updated: number
  readonly unchanged: number
  readonly readerVersion: string
}

/**
 * Keeps a file of facts (`demo-format.ts`) as records: the header line first, then one posting a line. Facts are
 * never read again; they carry the version of the reader that made them. Safe to run again.
 *
 * @throws AppError UNREADABLE with the line's number when a line is none of the format.
 */
export async function importFacts(
  ctx: Pick<IngestContext, 'market' | 'report' | 'signal'>,
  lines: Iterable<string> | AsyncIterable<string>,
  collection: Collection,
): Promise<ImportReport> {
  const run = await nextRun(ctx.market)
  let header: DemoHeader | null = null
  let number = 0
  const batch: NewRecord[] = []
  const count = { read: 0, kept: 0, updated: 0, unchanged: 0 }
  const flush = async () => {
    for (const outcome of await keepFacts(ctx.market, collection, run, batch.splice(0))) {
      count.read += 1
      count[outcome] += 1
    }
    ctx.report(progressOf('loading the demo market', count.read, header?.postings ?? null))
  }
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    ctx.signal?.throwIfAborted()
    try {
      if (header === null) header = DemoHeader.parse(JSON.parse(line))
      else batch.push(factRecord(collection, line, header.readerVersion))
    } catch (cause) {
      throw new AppError('UNREADABLE', `Line ${number} of the facts is not of their format`, { cause })
    }
    if (batch.length >= 10_000) await flush()
  }
  if (header === null) throw new AppError('UNREADABLE', 'The file of facts has no header line')
  await flush()
  return { ...count, readerVersion: header.readerVersion }
}

/**
 * Keeps records of facts that are not kept yet, with the days they were found and the ingest they came in. Says of each
 * what became of it.
 */
export async function keepFacts(
  market: MarketStore,
  collection: Collection,
  run: number,
  batch: readonly NewRecord[],
): Promise<readonly ('kept' | 'updated' | 'unchanged')[]> {
  const known = await knownRecords(market, collection, batch)
  const fresh = new Map<string, NewRecord>()
  const postings = new Set(known.postings)
  const outcomes = batch.map((record) => {
    if (known.records.has(record.id) || fresh.has(record.id)) return 'unchanged'
    const outcome = postings.has(record.posting) ? 'updated' : 'kept'
    postings.add(record.posting)
    fresh.set(record.id, record)
    return outcome
  })
  await storeRecords(market, [...fresh.values()])
  await storeSightings(
    market,
    collection,
    batch.flatMap(({ id, collectedOn }) => (collectedOn === null ? [] : [{ record: id, collectedOn }])),
  )
  await storeArrivals(
    market,
    collection,
    run,
    batch.map(({ id }) => id),
  )
  return outcomes
}

/** A line of facts under the ids it is kept by. Throws what zod throws. */
export function factRecord(collection: Collection, line: string, readerVersion: string): NewRecord {
  const facts = parseFactLine(line)
  const [source, sourceId, title, employer, , firstSeen, collectedOn] = facts
  // The day of collecting is no part of the content, as with any other record.
  const content = hashOf(readerVersion, JSON.stringify(facts.with(6, null)))
  return {
    collection,
    posting: postingId(source, sourceId),
    id: recordId(source, sourceId, content),
    source,
    feed: feedOf(source),
    sourceId,
    form: 'facts',
    collectedOn,
    firstSeen,
    title,
    employer,
    contentHash: content,
    textHash: facts[15],
    readerVersion,
    raw: line.trim(),
  }
}
