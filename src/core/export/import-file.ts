import { basename } from 'node:path'
import { z } from 'zod'
import {
  contentHash,
  hashOf,
  type MarketStore,
  type NewRecord,
  nextRun,
  recordId,
  type Sighting,
  storeSightings,
} from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { factRecord, keepFacts } from '../demo/import-facts.ts'
import { AppError } from '../errors.ts'
import { type SourceCounts, Tally } from '../ingest/report.ts'
import { type Batch, emptyBatch, isFull, storeBatch } from '../ingest/store-batch.ts'
import { progressOf } from '../progress.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS, type Collection } from '../scope-types.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { exportedPosting, type ImportedPosting } from './exported-posting.ts'
import { type OpenedExport, openExport } from './open-export.ts'
import type { FileFormat } from './row-writers.ts'

export const ImportInput = z.strictObject({
  /** Absolute path. */
  file: z.string().min(1),
  /** Collection to put every posting into; its own when null. */
  collection: z.enum(COLLECTIONS).nullable().default(null),
  /** Build a snapshot at the end. */
  snapshot: z.boolean().default(true),
})

/** Outcome of an import: `read` = `kept` + `updated` + `unchanged` + `rejected`. */
export interface ImportReport extends SourceCounts {
  readonly file: string
  readonly format: FileFormat
  readonly bySource: Readonly<Record<string, SourceCounts>>
  /** Rejected rows by reason, and the first of each. */
  readonly reasons: Readonly<Record<string, number>>
  readonly examples: Readonly<Record<string, string>>
  /** Id of the snapshot built at the end; null when none was asked for. */
  readonly snapshot: string | null
  readonly seconds: number
}

/**
 * Brings the postings of an export back as records: under their source, their id, their collection and the days they were
 * found on. Doing it again changes nothing; a home that holds nothing else gets the very snapshot the export was made from.
 * A posting is counted when it is on disk.
 *
 * @throws AppError NOT_FOUND, UNREADABLE for a file that is no export of postings or breaks off, HOME_NEWER, CANCELLED.
 */
export async function importFile(
  ctx: IngestContext,
  input: z.input<typeof ImportInput>,
): Promise<ImportReport> {
  const { file, collection, snapshot } = validate(ImportInput, input)
  const started = ctx.now().getTime()
  const opened = await openPostings(file)
  const tally = new Tally()
  const lots = new Lots(ctx, await nextRun(ctx.market), tally)
  for await (const one of opened.rows()) {
    ctx.signal?.throwIfAborted()
    const posting = 'reason' in one ? one : exportedPosting(one.value)
    if ('reason' in posting) await lots.reject(collection ?? 'mine', basename(file), one.row, posting.reason)
    else await lots.add(collection === null ? posting : { ...posting, collection })
  }
  await lots.flushAll()
  return {
    ...tally.total,
    file,
    format: opened.format,
    bySource: tally.bySource,
    reasons: tally.reasons,
    examples: tally.examples,
    snapshot: snapshot ? (await buildSnapshot(ctx)).id : null,
    seconds: (ctx.now().getTime() - started) / 1000,
  }
}

async function openPostings(path: string): Promise<OpenedExport> {
  const opened = await openExport(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause instanceof AppError) throw cause
    throw cause.code === 'ENOENT'
      ? new AppError('NOT_FOUND', `there is no file ${path}`, { cause })
      : new AppError('UNREADABLE', `cannot read ${path}: ${cause.message}`, { cause })
  })
  if (opened === null)
    throw new AppError('UNREADABLE', `${path} is no file that plumbline export wrote`, {
      remedy: 'read it with plumbline ingest; a backup comes back with plumbline restore',
    })
  if (opened.kind !== 'postings')
    throw new AppError(
      'UNREADABLE',
      `${path} holds exported ${opened.kind}; only exported postings can be imported`,
      { remedy: 'export the postings: plumbline export FILE --what postings' },
    )
  return opened
}

/** Source that rejected rows are counted under: which one they came from is what cannot be read. */
const SOURCE = 'import'

interface Lot {
  batch: Batch
  sightings: Sighting[]
  facts: NewRecord[]
}

/** Postings on their way into the store, a lot for each collection. */
class Lots {
  readonly #ctx: IngestContext
  readonly #market: MarketStore
  readonly #run: number
  readonly #tally: Tally
  readonly #lots = new Map<Collection, Lot>()

  constructor(ctx: IngestContext, run: number, tally: Tally) {
    this.#ctx = ctx
    this.#market = ctx.market
    this.#run = run
    this.#tally = tally
  }

  async add(posting: ImportedPosting): Promise<void> {
    const lot = this.#of(posting.collection)
    let record: string
    if ('raw' in posting) {
      const { raw } = posting
      record = recordId(raw.source, raw.sourceId, contentHash(raw))
      lot.batch.postings.push(raw)
      lot.batch.characters += raw.text.length
    } else {
      const facts = factRecord(posting.collection, posting.facts, posting.readerVersion)
      record = facts.id
      lot.facts.push(facts)
      lot.batch.characters += posting.facts.length
    }
    for (const collectedOn of posting.seenOn) lot.sightings.push({ record, collectedOn })
    await this.#flushFull(posting.collection, lot)
  }

  async reject(collection: Collection, file: string, row: number, reason: string): Promise<void> {
    const lot = this.#of(collection)
    const example = `${file}, row ${row}`
    lot.batch.rejects.push({ source: SOURCE, reason, id: hashOf(SOURCE, file, String(row), reason), example })
    await this.#flushFull(collection, lot)
  }

  async flushAll(): Promise<void> {
    for (const [collection, lot] of this.#lots) await this.#flush(collection, lot)
  }

  #of(collection: Collection): Lot {
    let lot = this.#lots.get(collection)
    if (!lot) {
      lot = { batch: emptyBatch(), sightings: [], facts: [] }
      this.#lots.set(collection, lot)
    }
    return lot
  }

  async #flushFull(collection: Collection, lot: Lot): Promise<void> {
    if (isFull(lot.batch, this.#ctx.batchRows) || lot.facts.length + lot.sightings.length >= 20_000)
      await this.#flush(collection, lot)
  }

  async #flush(collection: Collection, lot: Lot): Promise<void> {
    const { batch, sightings, facts } = lot
    this.#lots.delete(collection)
    // Days first: a day without its record says nothing, a record without its days would be another.
    await storeSightings(this.#market, collection, sightings)
    await storeBatch(this.#ctx, collection, batch, this.#run, this.#tally)
    const outcomes = await keepFacts(this.#market, collection, this.#run, facts)
    for (const [at, outcome] of outcomes.entries()) this.#tally.count(facts[at]?.source ?? '', outcome)
    const { read, kept, updated, unchanged } = this.#tally.total
    this.#ctx.report({
      ...progressOf('importing', read, null),
      kept: kept + updated + unchanged,
      rejected: this.#tally.reasons,
    })
  }
}
