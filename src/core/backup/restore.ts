import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { z } from 'zod'
import {
  adoptStaging,
  DUMPED_TABLES,
  type DumpedTable,
  digestRows,
  listSnapshots,
  mergeStaging,
  openStaging,
  STAGING,
  stageRows,
  sweepStaging,
  tidySnapshots,
} from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { FIX_KINDS, type FixKind } from '../fixes/fix-types.ts'
import { progressOf } from '../progress.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { type BackupManifest, type BackupTable, fixesFile } from './backup-format.ts'
import { type CheckedBackup, newerBackup, openBackup } from './check-backup.ts'

export const RestoreInput = z.strictObject({
  /** Absolute path. */
  file: z.string().min(1),
  /** One collection, merged into what the home holds; all of the backup when null. */
  collection: z.enum(COLLECTIONS).nullable().default(null),
})

/** What a restore brought. */
export interface RestoreReport {
  readonly file: string
  /** Collection merged into the home; null when the whole backup became the home. */
  readonly collection: string | null
  /** Time the backup was made, and the program that made it. */
  readonly madeAt: string
  readonly program: string
  /** Rows brought; of a merged collection those that were not there yet. */
  readonly rows: number
  readonly records: number
  /** Snapshots of the home, the current one first. */
  readonly snapshots: readonly { readonly id: string; readonly isPinned: boolean }[]
  /** Files of fixes in the backup that a merged collection left out: fixes go with a whole home. */
  readonly fixesLeftOut: readonly string[]
  /** Whether the snapshots were made anew because this program keeps other tables than the one that made the backup. */
  readonly isRebuilt: boolean
  readonly seconds: number
}

/** Bytes of a part when unpacked, at most: far beyond what a backup writes. */
const LARGEST_PART = 1_000_000_000
const decompress = promisify(zstdDecompress)

/**
 * Restores a backup: the whole of it into an empty home, or one collection into what the home holds. Every byte of the
 * file is checked first, every table of what came of it after; only then it is seen, in one step. Whatever goes wrong
 * before, the home is as it was.
 *
 * @throws AppError as `openBackup`; INVALID_INPUT for a whole backup and a home that is not empty; NOT_FOUND for a collection
 *   that the backup does not hold; HOME_NEWER for tables this program does not know; MISMATCH; DISK_FULL; CANCELLED.
 */
export async function restore(
  ctx: IngestContext,
  input: z.input<typeof RestoreInput>,
): Promise<RestoreReport> {
  const wanted = validate(RestoreInput, input)
  const started = ctx.now().getTime()
  const backup = await openBackup(wanted.file, ctx.report, ctx.signal)
  try {
    const { manifest } = backup
    const collection = chosenCollection(wanted, manifest)
    const { tables, isRebuilt } = restorable(wanted.file, manifest)
    const brought =
      collection === null
        ? await replace(ctx, backup, tables, isRebuilt)
        : await merge(ctx, backup, tables, collection)
    return {
      file: wanted.file,
      collection,
      madeAt: manifest.madeAt,
      program: manifest.program,
      ...brought,
      snapshots: (await listSnapshots(ctx.market)).map(({ id, isPinned }) => ({ id, isPinned })),
      fixesLeftOut: collection === null ? [] : manifest.files.map((one) => one.file),
      isRebuilt: isRebuilt && collection === null,
      seconds: (ctx.now().getTime() - started) / 1000,
    }
  } finally {
    await backup.close()
  }
}

type Wanted = z.output<typeof RestoreInput>

/** The collection that is merged; null when the whole backup becomes the home. */
function chosenCollection({ file, collection }: Wanted, manifest: BackupManifest): string | null {
  if (manifest.collection !== null && collection !== null && manifest.collection !== collection)
    throw new AppError('NOT_FOUND', `${file} holds the collection "${manifest.collection}" only`, {
      remedy: `leave out --collection, or give ${manifest.collection}`,
    })
  return collection ?? manifest.collection
}

/** A table of the backup that this program keeps in the same form. */
interface Restorable {
  readonly table: DumpedTable
  readonly kept: BackupTable
}

/**
 * The tables to bring back. What follows from the records is left out where this program keeps it otherwise, and the
 * snapshots with it: they are built anew.
 *
 * @throws AppError HOME_NEWER when a table that holds what cannot be made again is none of this program's.
 */
function restorable(
  file: string,
  manifest: BackupManifest,
): { readonly tables: readonly Restorable[]; readonly isRebuilt: boolean } {
  const known = new Map(DUMPED_TABLES.map((table) => [table.name, table]))
  const isSame = (kept: BackupTable) =>
    JSON.stringify(known.get(kept.name)?.columns) ===
    JSON.stringify(kept.columns.map(({ name, type }) => ({ name, type })))
  const strange = manifest.tables.filter((kept) => !kept.isDerived && !isSame(kept))
  if (strange.length > 0)
    throw newerBackup(
      file,
      manifest.program,
      `with other tables than this one knows: ${strange.map(({ name }) => name).join(', ')}`,
    )
  const there = new Set(manifest.tables.map(({ name }) => name))
  const isRebuilt =
    manifest.collection === null &&
    (manifest.tables.some((kept) => !isSame(kept)) ||
      DUMPED_TABLES.some((table) => table.isPerSnapshot && !there.has(table.name)))
  const tables = manifest.tables.flatMap((kept): Restorable[] => {
    const table = known.get(kept.name)
    if (!table || !isSame(kept)) return []
    return isRebuilt && (table.isPerSnapshot || table.name === 'snapshot_event') ? [] : [{ table, kept }]
  })
  return { tables, isRebuilt }
}

type Brought = Pick<RestoreReport, 'rows' | 'records'>

async function replace(
  ctx: IngestContext,
  backup: CheckedBackup,
  tables: readonly Restorable[],
  isRebuilt: boolean,
): Promise<Brought> {
  await refuseFullHome(ctx)
  const fixes = await keptFixes(ctx, backup)
  await stage(ctx, backup, tables)
  // Before the step that shows the rest: without records they do nothing, and done again they are the same.
  for (const [kind, bytes] of fixes) await ctx.fixes?.put(kind, bytes)
  await adoptStaging(ctx.market)
  if (isRebuilt) await buildSnapshot(ctx)
  else {
    const { snapshots } = backup.manifest
    ctx.report(progressOf('tidying the store', 0, null))
    await tidySnapshots(
      ctx.market,
      snapshots.map(({ id }) => id),
    )
  }
  return {
    rows: tables.reduce((sum, { kept }) => sum + kept.rows, 0),
    records: tables.find(({ table }) => table.name === 'record')?.kept.rows ?? 0,
  }
}

/** Files of fixes in a backup. Throws `INVALID_INPUT` when the home has another one of a kind. */
async function keptFixes(ctx: IngestContext, backup: CheckedBackup): Promise<readonly [FixKind, Buffer][]> {
  const kept: [FixKind, Buffer][] = []
  for (const kind of FIX_KINDS) {
    const name = fixesFile(kind)
    if (!backup.manifest.files.some(({ file }) => file === name)) continue
    const bytes = await backup.readPart(name)
    const there = await ctx.fixes?.bytesOf(kind)
    if (there?.length && !bytes.equals(there))
      throw new AppError(
        'INVALID_INPUT',
        `the home has fixes of its own in ${ctx.fixes?.pathOf(kind) ?? name}`,
        {
          remedy: 'move that file away, or give another directory with --into DIRECTORY; nothing was changed',
        },
      )
    kept.push([kind, bytes])
  }
  return kept
}

async function refuseFullHome(ctx: IngestContext): Promise<void> {
  for (const table of DUMPED_TABLES.filter(({ isDerived }) => !isDerived)) {
    const { rows } = await digestRows(ctx.market, table, { sql: '1', parameters: {} })
    if (rows > 0)
      throw new AppError(
        'INVALID_INPUT',
        `a whole backup goes into an empty home, and this one is not empty: ${rows} rows in ${table.name}`,
        {
          remedy:
            'give another directory with --into DIRECTORY, or one collection to add to this home with --collection mine; nothing was changed',
        },
      )
  }
}

async function merge(
  ctx: IngestContext,
  backup: CheckedBackup,
  tables: readonly Restorable[],
  collection: string,
): Promise<Brought> {
  const mergeable = tables.filter(
    ({ table }) =>
      !table.isPerSnapshot &&
      (table.columns.some(({ name }) => name === 'collection') || ['reading', 'link'].includes(table.name)),
  )
  await stage(ctx, backup, mergeable)
  try {
    const record = mergeable.find(({ table }) => table.name === 'record')
    const { rows } = record
      ? await digestRows(
          ctx.market,
          record.table,
          { sql: 'collection = {collection:String}', parameters: { collection } },
          STAGING,
        )
      : { rows: 0 }
    if (rows === 0)
      throw new AppError('NOT_FOUND', `the backup holds no postings of the collection "${collection}"`)
    ctx.report(progressOf(`adding the collection ${collection}`, 0, null))
    const { added } = await mergeStaging(
      ctx.market,
      mergeable.map(({ table }) => table),
      collection,
    )
    await buildSnapshot(ctx)
    return {
      rows: Object.values(added).reduce((sum, one) => sum + one, 0),
      records: added.record ?? 0,
    }
  } finally {
    await sweepStaging(ctx.market)
  }
}

/** Puts the rows of the backup beside the market and compares every table with what the backup says of it. */
async function stage(
  ctx: IngestContext,
  backup: CheckedBackup,
  tables: readonly Restorable[],
): Promise<void> {
  await openStaging(ctx.market)
  try {
    const total = tables.reduce((sum, { kept }) => sum + kept.rows, 0)
    let done = 0
    for (const { table, kept } of tables) {
      for (const part of kept.parts) {
        ctx.signal?.throwIfAborted()
        const lines = await decompress(await backup.readPart(part.file), { maxOutputLength: LARGEST_PART })
        await stageRows(ctx.market, table, lines)
        done += part.rows
        ctx.report(progressOf('restoring', done, total))
      }
      const found = await digestRows(ctx.market, table, { sql: '1', parameters: {} }, STAGING)
      if (found.rows !== kept.rows || found.sum !== kept.sum || found.xor !== kept.xor)
        throw new AppError(
          'MISMATCH',
          `table ${table.name} is not what the backup says: ${found.rows} rows restored of ${kept.rows}`,
          { remedy: 'nothing was changed; take another copy of the backup' },
        )
    }
  } catch (cause) {
    await sweepStaging(ctx.market)
    throw cause
  }
}
