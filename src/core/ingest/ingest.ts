import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { hashOf, nextRun, postingId, type SnapshotInfo, standingsOf } from '../../market/index.ts'
import { formatCounted } from '../../method/index.ts'
import { FIELDS, type RejectItem, SourceError, type SourceOptions } from '../../sources/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { sourceFailure } from '../source-failure.ts'
import { withoutFutureDates } from './future-dates.ts'
import { PostingSet } from './posting-set.ts'
import { type FileReport, type IngestReport, type SourceCounts, Tally } from './report.ts'
import { type Batch, emptyBatch, isFull, storeBatch } from './store-batch.ts'

/** Columns by field; '' leaves the field empty. */
const ColumnMap = z.partialRecord(z.enum(FIELDS), z.string())

export const IngestInput = z.strictObject({
  /** Absolute paths of files and folders, or live boards (`ashby:linear`). */
  inputs: z.array(z.string().min(1)).min(1),
  collection: z.enum(COLLECTIONS).default('mine'),
  /** Field to column name, for files whose columns are named unlike any known one. */
  map: ColumnMap.optional(),
  /** The same for single inputs, by the input: it stands in place of `map` there. */
  maps: z.record(z.string(), ColumnMap).optional(),
  /** Declared feed name. */
  source: z.string().min(1).optional(),
  collectedOn: z.iso.date().optional(),
  encoding: z.string().min(1).optional(),
  /** Build a snapshot at the end. */
  snapshot: z.boolean().default(true),
})
export type IngestInput = z.input<typeof IngestInput>

/**
 * Reads sources once, keeps what is a posting, counts what it turned away, and builds a snapshot. Safe to run
 * again: what is stored already is `unchanged`. A posting is counted when it is on disk, not before; stopped
 * half-way, the counted postings stay.
 *
 * @throws AppError INVALID_INPUT, NOT_FOUND, UNREADABLE or UNREACHABLE when a source as a whole cannot be read;
 *   CANCELLED, saying what is stored, when it was stopped.
 */
export async function ingest(ctx: IngestContext, input: IngestInput): Promise<IngestReport> {
  const { inputs, collection, snapshot, map, maps = {}, ...rest } = validate(IngestInput, input)
  const optionsOf = (source: string) => {
    const columns = maps[source] ?? map
    return withoutUndefined({
      ...rest,
      map: columns && withoutUndefined(columns),
      signal: ctx.signal ?? undefined,
    }) as SourceOptions
  }
  const started = ctx.now().getTime()
  const run = await nextRun(ctx.market)
  const tally = new Tally()
  const files: FileReport[] = []
  const met = new PostingSet()
  let phase = 'opening'
  let rows = 0
  let batch = emptyBatch()
  /** Postings handled: stored ones and those read of the batch on its way. */
  const report = (read = 0) => {
    const done = tally.total.read + read
    // One row may hold several postings: past the count of rows nobody knows how many are left.
    const total = rows === 0 || done > rows ? null : rows
    ctx.report({
      phase,
      done,
      total,
      fraction: inputs.length === 1 && files.length === 1 && total !== null ? done / total : null,
      kept: tally.total.kept + tally.total.updated + tally.total.unchanged,
      rejected: tally.reasons,
    })
  }
  const flush = async () => {
    const full = batch
    batch = emptyBatch()
    await storeBatch(ctx, collection, full, run, tally, report)
    report()
  }
  const read = async (source: string) => {
    try {
      for await (const item of ctx.openSource(source, optionsOf(source))) {
        ctx.signal?.throwIfAborted()
        if (item.kind === 'columns') {
          phase = `reading ${item.file}`
          rows += item.rows
          files.push(fileReport(item))
        } else if (item.kind === 'posting') {
          const posting = withoutFutureDates(item.posting)
          if (posting !== item.posting) tally.note('date', 'a day after it was collected, or years ahead')
          batch.postings.push(posting)
          batch.characters += item.posting.text.length
          met.add(postingId(item.posting.source, item.posting.sourceId))
          for (const note of item.notes) tally.note(note.field, note.reason)
        } else addReject(batch, item)
        if (isFull(batch, ctx.batchRows)) await flush()
        // Parsing never waits; a turn of the event loop now and then lets others and a stop through.
        else if ((batch.postings.length + batch.rejects.length) % 200 === 199) {
          await nextTurn()
        }
      }
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause
      // What was read of the sources before is good and stays.
      await flush()
      throw sourceFailure(cause)
    }
  }
  let built: SnapshotInfo | null = null
  try {
    for (const source of inputs) await read(source)
    await flush()
    if (snapshot) built = await buildSnapshot(ctx)
  } catch (cause) {
    if (ctx.signal?.aborted) throw stopped(tally.total, cause)
    throw cause
  }
  const standings = built && (await standingsOf(ctx.market, built.id, collection, met.ids))
  return {
    ...tally.total,
    duplicates: standings?.duplicates ?? null,
    inRates: standings?.inRates ?? null,
    leftOut: standings?.leftOut ?? null,
    seconds: (ctx.now().getTime() - started) / 1000,
    bySource: tally.bySource,
    reasons: tally.reasons,
    examples: tally.examples,
    notes: tally.notes,
    files,
    rows,
    snapshot: built?.id ?? null,
  }
}

function addReject(
  batch: Batch,
  item: Pick<RejectItem, 'source' | 'reason' | 'file' | 'row' | 'sample'>,
): void {
  // The name alone: where a file lies is nobody's business but its owner's.
  const file = basename(item.file)
  batch.rejects.push({
    source: item.source,
    reason: item.reason,
    // Where it stood is part of what it was: two equal broken rows of a file are two rejects.
    id: hashOf(item.source, String(item.row), item.reason, item.sample || file),
    example: [item.row === 0 ? file : `${file}, row ${item.row}`, item.sample]
      .filter((part) => part !== '')
      .join(': '),
  })
}

function fileReport(item: {
  readonly file: string
  readonly format: string
  readonly source: string
  readonly rows: number
  readonly recognised: readonly { readonly field: string; readonly column: string }[]
  readonly unused: readonly string[]
}): FileReport {
  return {
    file: item.file,
    format: item.format,
    source: item.source,
    rows: item.rows,
    columns: Object.fromEntries(item.recognised.map(({ field, column }) => [field, column])),
    unused: item.unused,
  }
}

/** The error of a stopped ingest: what is on disk stays there, and doing it again goes on from it. */
function stopped({ kept, updated, unchanged }: SourceCounts, cause: unknown): AppError {
  const stored = kept + updated + unchanged
  return new AppError(
    'CANCELLED',
    stored === 0
      ? 'stopped before a posting was stored'
      : `stopped; ${formatCounted(stored, 'posting')} stored before (${kept} kept, ${updated} updated, ${unchanged} unchanged) ${stored === 1 ? 'stays' : 'stay'}`,
    {
      cause,
      remedy:
        stored === 0
          ? 'run the command again'
          : 'run the command again to read the rest, or plumbline snapshot to show what is stored',
    },
  )
}

/** Optional fields that are not given are left out rather than undefined. */
function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>
}
