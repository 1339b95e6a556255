import { z } from 'zod'
import { manifestOf, type SnapshotInfo, skillCounts } from '../../market/index.ts'
import { skillById } from '../../taxonomy/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { openOutput } from '../files/output-file.ts'
import { progressOf } from '../progress.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { EXPORT_COLUMNS, EXPORTS, type ExportKind, type ExportRow, formatName } from './columns.ts'
import { postingRows } from './posting-rows.ts'
import { FILE_FORMATS, type FileFormat, type RowWriter, rowWriter } from './row-writers.ts'

export const ExportInput = z.strictObject({
  /** Absolute path. */
  file: z.string().min(1),
  format: z.enum(FILE_FORMATS).default('jsonl'),
  what: z.enum(EXPORTS).default('postings'),
  /** One collection; all when null. */
  collection: z.enum(COLLECTIONS).nullable().default(null),
  /** Id of a snapshot or its beginning; the current one when null. */
  snapshot: z.string().min(1).nullable().default(null),
  mayOverwrite: z.boolean().default(false),
})

/** What an export holds. */
export interface ExportReport {
  readonly file: string
  readonly bytes: number
  readonly format: FileFormat
  readonly what: ExportKind
  readonly collection: string | null
  readonly snapshot: string
  readonly rows: number
  readonly seconds: number
}

/**
 * Writes what a snapshot holds into one file, row by row: memory holds some thousand rows at a time. The same snapshot
 * gives the same bytes. The file stands under its name when it is whole.
 *
 * @throws AppError as `openOutput` and `postingRows`; NOT_FOUND for a collection without postings.
 */
export async function exportFile(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'now' | 'report' | 'signal'>,
  input: Omit<z.output<typeof ExportInput>, 'snapshot'>,
  snapshot: SnapshotInfo,
): Promise<ExportReport> {
  const { file, format, what, collection, mayOverwrite } = input
  const started = ctx.now().getTime()
  const output = await openOutput(file, mayOverwrite)
  try {
    const writer = rowWriter(format, output, EXPORT_COLUMNS[what], formatName(what))
    const rows =
      what === 'skills'
        ? await writeSkills(ctx, snapshot, collection, writer)
        : await writePostings(ctx, snapshot, collection, what, writer)
    await writer.end()
    await output.finish()
    const seconds = (ctx.now().getTime() - started) / 1000
    return { file, bytes: output.bytes, format, what, collection, snapshot: snapshot.id, rows, seconds }
  } finally {
    await output.discard()
  }
}

/** Input of an export, checked. Throws `INVALID_INPUT`. */
export const exportInput = (input: z.input<typeof ExportInput>) => validate(ExportInput, input)

async function writePostings(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'report' | 'signal'>,
  snapshot: SnapshotInfo,
  collection: string | null,
  what: 'postings' | 'mentions',
  writer: RowWriter,
): Promise<number> {
  let rows = 0
  let done = 0
  for await (const chunk of postingRows(ctx, snapshot, collection, what)) {
    ctx.signal?.throwIfAborted()
    await writer.write(chunk.rows)
    rows += chunk.rows.length
    done += chunk.postings
    ctx.report(progressOf(`exporting ${what}`, done, collection === null ? snapshot.records : null))
  }
  if (done === 0) throw nothingThere(collection)
  return rows
}

const nothingThere = (collection: string | null) =>
  new AppError(
    'NOT_FOUND',
    `there are no postings${collection === null ? '' : ` in the collection "${collection}"`} to export`,
  )

async function writeSkills(
  { market }: Pick<IngestContext, 'market'>,
  snapshot: SnapshotInfo,
  collection: string | null,
  writer: RowWriter,
): Promise<number> {
  const names = [...new Set((await manifestOf(market, snapshot.id)).map((one) => one.collection))].filter(
    (name) => collection === null || name === collection,
  )
  if (names.length === 0) throw nothingThere(collection)
  let rows = 0
  for (const name of names.sort()) {
    const { postings, skills } = await skillCounts(market, snapshot.id, name)
    const written = skills.map((one): ExportRow => {
      const skill = skillById(one.skill)
      return {
        format: formatName('skills'),
        snapshot: snapshot.id,
        collection: name,
        skill: one.skill,
        slug: skill?.slug ?? null,
        name: skill?.name ?? null,
        kind: skill?.kind ?? null,
        postings_in_rates: postings,
        asking: one.asking,
        employers: one.employers,
        required: one.required,
        stated: one.stated,
        preferred: one.preferred,
        level_1: one.level1,
        level_2: one.level2,
        level_3: one.level3,
        level_4: one.level4,
        level_5: one.level5,
        level_not_stated: one.levelNotStated,
      }
    })
    await writer.write(written)
    rows += written.length
  }
  return rows
}
