import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import { z } from 'zod'
import packageFile from '../../../package.json' with { type: 'json' }
import {
  DUMPED_TABLES,
  type DumpedTable,
  digestRows,
  dumpCondition,
  dumpRows,
  listSnapshots,
} from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { type OutputFile, openOutput } from '../files/output-file.ts'
import { FIX_KINDS } from '../fixes/fix-types.ts'
import { progressOf } from '../progress.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS } from '../scope-types.ts'
import {
  BACKUP_VERSION,
  type BackupHeader,
  type BackupManifest,
  type BackupTable,
  CHECK_FILE,
  fixesFile,
  HEADER_FILE,
  MANIFEST_FILE,
  README_FILE,
  readmeOf,
} from './backup-format.ts'
import { TAR_END, tarEntry } from './tar.ts'

export const BackupInput = z.strictObject({
  /** Absolute path. */
  file: z.string().min(1),
  /** One collection; the whole home when null. */
  collection: z.enum(COLLECTIONS).nullable().default(null),
  mayOverwrite: z.boolean().default(false),
})

/** What a backup holds. */
export interface BackupReport {
  readonly file: string
  readonly bytes: number
  readonly collection: string | null
  /** Digest of everything before the table of contents. */
  readonly sha256: string
  readonly rows: number
  readonly records: number
  readonly snapshots: readonly string[]
  readonly seconds: number
}

const compress = promisify(zstdCompress)
const compressed = (bytes: Buffer) =>
  compress(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } })

/**
 * Writes every row of the home, or of one collection, into one tar file of compressed JSON Lines. It is of one moment
 * because no other writing verb runs beside it and no request is counted meanwhile; memory holds a few megabytes at a
 * time. The file stands under its name when it is whole and on the disk, not before.
 *
 * @throws AppError INVALID_INPUT for a file that is there or a place that cannot be written; NOT_FOUND for a collection
 *   without records or a directory that is not there; DISK_FULL; CANCELLED. Nothing is left behind then.
 */
export async function writeBackup(
  ctx: Pick<IngestContext, 'market' | 'now' | 'report' | 'signal' | 'fixes'>,
  input: z.input<typeof BackupInput>,
): Promise<BackupReport> {
  const { file, collection, mayOverwrite } = validate(BackupInput, input)
  const started = ctx.now()
  const header: BackupHeader = {
    format: 'plumbline-backup',
    version: BACKUP_VERSION,
    program: packageFile.version,
    madeAt: started.toISOString(),
    collection,
  }
  const output = await openOutput(file, mayOverwrite)
  try {
    const snapshots = collection === null ? await listSnapshots(ctx.market) : []
    const planned = await plan(
      ctx,
      collection,
      snapshots.map(({ id }) => id),
    )
    if (collection !== null && planned.find(({ table }) => table.name === 'record')?.digest.rows === 0)
      throw new AppError('NOT_FOUND', `the collection "${collection}" holds no postings to back up`)
    const tape = taped(output, Math.floor(started.getTime() / 1000))
    await tape.put(HEADER_FILE, json(header))
    await tape.put(README_FILE, Buffer.from(readmeOf(header)))
    const files = collection === null ? await putFixes(ctx, tape) : []
    const tables = await putTables(ctx, planned, tape)
    const manifest: BackupManifest = {
      ...header,
      tables: [...tables],
      files: [...files],
      snapshots: snapshots.map(({ id, isPinned, postings }) => ({ id, isPinned, postings })),
      sha256: tape.digest(),
    }
    const contents = json(manifest)
    await tape.put(MANIFEST_FILE, contents)
    await tape.put(CHECK_FILE, Buffer.from(`${sha256(contents)}  ${MANIFEST_FILE}\n`))
    await output.write(TAR_END)
    await output.finish()
    return {
      file,
      bytes: output.bytes,
      collection,
      sha256: manifest.sha256,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      records: tables.find(({ name }) => name === 'record')?.rows ?? 0,
      snapshots: manifest.snapshots.map(({ id }) => id),
      seconds: (ctx.now().getTime() - started.getTime()) / 1000,
    }
  } finally {
    await output.discard()
  }
}

interface Planned {
  readonly table: DumpedTable
  readonly condition: NonNullable<ReturnType<typeof dumpCondition>>
  readonly digest: Awaited<ReturnType<typeof digestRows>>
}

type WriterContext = Pick<IngestContext, 'market' | 'report' | 'signal'>

/** The tables of the backup with the rows they have to bring. */
async function plan(
  ctx: WriterContext,
  collection: string | null,
  snapshots: readonly string[],
): Promise<readonly Planned[]> {
  const planned: Planned[] = []
  for (const [at, table] of DUMPED_TABLES.entries()) {
    ctx.signal?.throwIfAborted()
    ctx.report(progressOf('counting rows', at, DUMPED_TABLES.length))
    const condition = dumpCondition(table, { collection, snapshots })
    if (condition) planned.push({ table, condition, digest: await digestRows(ctx.market, table, condition) })
  }
  return planned
}

/** The fixes a person made stand in files of the home; they belong to all collections. */
async function putFixes(
  { fixes }: Pick<IngestContext, 'fixes'>,
  tape: Tape,
): Promise<BackupManifest['files']> {
  const files: BackupManifest['files'] = []
  for (const kind of FIX_KINDS) {
    const bytes = await fixes?.bytesOf(kind)
    if (!bytes?.length) continue
    const file = fixesFile(kind)
    await tape.put(file, bytes)
    files.push({ file, bytes: bytes.length, sha256: sha256(bytes) })
  }
  return files
}

async function putTables(
  ctx: WriterContext,
  planned: readonly Planned[],
  tape: Tape,
): Promise<readonly BackupTable[]> {
  const total = planned.reduce((sum, { digest }) => sum + digest.rows, 0)
  const tables: BackupTable[] = []
  let done = 0
  for (const { table, condition, digest } of planned) {
    const parts: BackupTable['parts'] = []
    let rows = 0
    for await (const chunk of dumpRows(ctx.market, table, condition)) {
      ctx.signal?.throwIfAborted()
      const file = `${table.name}/${String(parts.length + 1).padStart(6, '0')}.jsonl.zst`
      const bytes = await compressed(chunk.lines)
      await tape.put(file, bytes)
      parts.push({ file, rows: chunk.rows, bytes: bytes.length, sha256: sha256(bytes) })
      rows += chunk.rows
      done += chunk.rows
      ctx.report(progressOf('backing up', done, total))
    }
    if (rows !== digest.rows)
      throw new AppError(
        'MISMATCH',
        `Table ${table.name} holds ${digest.rows} rows, but ${rows} were read: something else writes to the store`,
        { remedy: 'stop what else uses the store and run the command again; nothing was left behind' },
      )
    tables.push({
      name: table.name,
      isDerived: table.isDerived,
      isPerSnapshot: table.isPerSnapshot,
      columns: [...table.columns],
      ...digest,
      parts,
    })
  }
  return tables
}

interface Tape {
  put(name: string, content: Uint8Array): Promise<void>
  /** Digest of all that was put. */
  digest(): string
}

function taped(output: OutputFile, seconds: number): Tape {
  const all = createHash('sha256')
  return {
    async put(name, content) {
      const entry = tarEntry(name, content, seconds)
      all.update(entry)
      await output.write(entry)
    },
    digest: () => all.copy().digest('hex'),
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
