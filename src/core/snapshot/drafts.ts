import {
  type CurrentRecord,
  type ReadingOutline,
  readingOutlines,
  readingsOf,
  recordsByIds,
  type StoredRecord,
} from '../../market/index.ts'
import type { RawPosting, ReadPosting } from '../../reader/types.ts'
import type { IngestContext } from '../context.ts'
import { type ExpandedFacts, expandFacts, storedFactLine } from '../demo/demo-format.ts'
import { AppError } from '../errors.ts'
import { readTexts } from '../ingest/store-batch.ts'

type DraftContext = Pick<IngestContext, 'market' | 'rules' | 'signal'>

/** A current record with its posting, and its facts when it is a record of facts. */
interface Sketch {
  readonly record: StoredRecord
  /** Place in the collection's manifest. */
  readonly position: number
  readonly collectedOn: string | null
  readonly raw: RawPosting
  readonly facts: ExpandedFacts | null
}

/** A current record with its posting and what was read of it as a whole. */
export interface Outline extends Sketch {
  readonly outline: ReadingOutline
}

/** A current record with its posting and its reading. */
export interface Draft extends Sketch {
  readonly reading: ReadPosting
  readonly readerVersion: string
}

/** Records handled at once: few enough that their texts and readings fit in a small process. */
const AT_ONCE = 500

/**
 * The records of a collection with their readings, a chunk at a time. Texts that this version of the reader has
 * not read yet are read now; records of facts keep the reading they came with.
 */
export async function* draftsOf(
  ctx: DraftContext,
  collection: string,
  manifest: readonly CurrentRecord[],
): AsyncGenerator<readonly Draft[], void, undefined> {
  const { version } = ctx.rules.reader
  for await (const sketches of sketchesOf(ctx, collection, manifest)) {
    const readings = await readingsOf(ctx.market, version, unread(sketches))
    yield sketches.map((sketch) =>
      sketch.facts
        ? { ...sketch, reading: sketch.facts.reading, readerVersion: sketch.record.readerVersion }
        : {
            ...sketch,
            // Written by `readTexts` alone, from this very type.
            reading: JSON.parse(found(readings, sketch, version)) as ReadPosting,
            readerVersion: version,
          },
    )
  }
}

/** As `draftsOf`, with no more of the readings than completeness looks at. */
export async function* outlinesOf(
  ctx: DraftContext,
  collection: string,
  manifest: readonly CurrentRecord[],
): AsyncGenerator<readonly Outline[], void, undefined> {
  const { version } = ctx.rules.reader
  for await (const sketches of sketchesOf(ctx, collection, manifest)) {
    const outlines = await readingOutlines(ctx.market, version, unread(sketches))
    yield sketches.map((sketch) => ({
      ...sketch,
      outline: sketch.facts ? sketch.facts.reading : found(outlines, sketch, version),
    }))
  }
}

/** Keys of the readings that records other than facts have. */
function unread(sketches: readonly Sketch[]): readonly string[] {
  return [...new Set(sketches.flatMap(({ facts, record }) => (facts ? [] : [record.textHash])))]
}

function found<Value>(values: ReadonlyMap<string, Value>, { record }: Sketch, version: string): Value {
  const value = values.get(record.textHash)
  if (value === undefined)
    throw new AppError('INTERNAL', `No reading of record ${record.id} by reader ${version}`)
  return value
}

async function* sketchesOf(
  ctx: DraftContext,
  collection: string,
  manifest: readonly CurrentRecord[],
): AsyncGenerator<readonly Sketch[], void, undefined> {
  for (let start = 0; start < manifest.length; start += AT_ONCE) {
    ctx.signal?.throwIfAborted()
    const chunk = manifest.slice(start, start + AT_ONCE)
    const positions = new Map(chunk.map(({ id }, index) => [id, start + index]))
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
    const sketches = records.map((record): Sketch => {
      const position = positions.get(record.id) ?? start
      const facts =
        record.form === 'facts' ? expandFacts(storedFactLine(record.raw), record.readerVersion) : null
      return {
        record,
        position,
        collectedOn: manifest[position]?.collectedOn ?? null,
        // Written by `storeBatch` alone, from this very type.
        raw: facts ? facts.raw : (JSON.parse(record.raw) as RawPosting),
        facts,
      }
    })
    await readTexts(
      ctx,
      sketches.filter(({ facts }) => facts === null),
    )
    yield sketches
  }
}
