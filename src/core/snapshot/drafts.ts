import { type CurrentRecord, readingsOf, recordsByIds, type StoredRecord } from '../../market/index.ts'
import type { RawPosting, ReadPosting } from '../../reader/types.ts'
import type { IngestContext } from '../context.ts'
import { expandFacts, storedFactLine } from '../demo/demo-format.ts'
import { AppError } from '../errors.ts'
import { readTexts } from '../ingest/store-batch.ts'

/** A current record with its posting and its reading. */
export interface Draft {
  readonly record: StoredRecord
  readonly collectedOn: string | null
  readonly raw: RawPosting
  readonly reading: ReadPosting
  readonly readerVersion: string
  /** Set for records of facts, which bring the outcome of their de-duplication and completeness with them. */
  readonly settled: { readonly duplicateOf: string | null; readonly leftOut: string | null } | null
}

/** Records handled at once: few enough that their texts and readings fit in a small process. */
const AT_ONCE = 1000

/**
 * The records of a collection with their readings, a chunk at a time. Texts that this version of the reader has
 * not read yet are read now; records of facts keep the reading they came with.
 */
export async function* draftsOf(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'signal'>,
  collection: string,
  manifest: readonly CurrentRecord[],
): AsyncGenerator<readonly Draft[], void, undefined> {
  for (let start = 0; start < manifest.length; start += AT_ONCE) {
    ctx.signal?.throwIfAborted()
    const chunk = manifest.slice(start, start + AT_ONCE)
    const days = new Map(chunk.map((one) => [one.id, one.collectedOn]))
    const records = await recordsByIds(
      ctx.market,
      collection,
      chunk.map((one) => one.id),
    )
    if (records.length !== chunk.length)
      throw new AppError(
        'MISMATCH',
        `${chunk.length - records.length} records of the manifest are no longer in the store`,
      )
    yield await readDrafts(ctx, records, days)
  }
}

async function readDrafts(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'signal'>,
  records: readonly StoredRecord[],
  days: ReadonlyMap<string, string | null>,
): Promise<readonly Draft[]> {
  const { version } = ctx.rules.reader
  // Written by `storeBatch` alone, from this very type.
  const postings = records.flatMap((record) =>
    record.form === 'posting' ? [{ record, raw: JSON.parse(record.raw) as RawPosting }] : [],
  )
  await readTexts(ctx, postings)
  const readings = await readingsOf(ctx.market, version, [
    ...new Set(postings.map(({ record }) => record.textHash)),
  ])
  const raws = new Map(postings.map(({ record, raw }) => [record.id, raw]))
  return records.map((record) => {
    const collectedOn = days.get(record.id) ?? null
    const raw = raws.get(record.id)
    if (!raw) {
      const facts = expandFacts(storedFactLine(record.raw), record.readerVersion)
      return { record, collectedOn, readerVersion: record.readerVersion, ...facts }
    }
    const reading = readings.get(record.textHash)
    if (reading === undefined)
      throw new AppError('INTERNAL', `No reading of record ${record.id} by reader ${version}`)
    return {
      record,
      collectedOn,
      raw,
      // Written by `readTexts` alone, from this very type.
      reading: JSON.parse(reading) as ReadPosting,
      readerVersion: version,
      settled: null,
    }
  })
}
