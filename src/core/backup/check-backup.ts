import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { z } from 'zod'
import { AppError } from '../errors.ts'
import { progressOf, type ReportProgress } from '../progress.ts'
import {
  BACKUP_VERSION,
  BackupHeader,
  BackupManifest,
  CHECK_FILE,
  HEADER_FILE,
  MANIFEST_FILE,
  README_FILE,
} from './backup-format.ts'
import { readStretch, type TarEntry, TarError, tarEntries } from './tar.ts'

/** A backup every byte of which is as it was written. */
export interface CheckedBackup {
  readonly manifest: BackupManifest
  /** Content of a part or file that the manifest names, as it stands in the backup: parts are compressed. */
  readPart(file: string): Promise<Buffer>
  close(): Promise<void>
}

/** Largest table of contents that is read: 100,000 parts make some 20 MB. */
const LARGEST_JSON = 200_000_000

/**
 * Opens a backup and checks every byte of it against its digests, before any of it is used.
 *
 * @throws AppError NOT_FOUND; UNREADABLE for a file that is no backup, cannot be read or ends too early; HOME_NEWER for one
 *   of a newer form; MISMATCH for one that is not as it was written.
 */
export async function openBackup(
  path: string,
  report: ReportProgress,
  signal: AbortSignal | null,
): Promise<CheckedBackup> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT'
      ? new AppError('NOT_FOUND', `there is no file ${path}`, { cause })
      : new AppError('UNREADABLE', `cannot read ${path}: ${cause.message}`, { cause })
  })
  try {
    return await check(file, path, report, signal)
  } catch (cause) {
    await file.close()
    throw cause instanceof TarError ? tarFailure(path, cause) : cause
  }
}

const COPY = 'take another copy of it; nothing was changed'

function tarFailure(path: string, cause: TarError): AppError {
  switch (cause.kind) {
    case 'none':
      return noBackup(path, cause)
    case 'cut':
      return new AppError('UNREADABLE', `${path} is cut off: its end is missing`, { cause, remedy: COPY })
    case 'damaged':
      return altered(path, cause)
  }
}

const noBackup = (path: string, cause?: unknown) =>
  new AppError('UNREADABLE', `${path} is no backup made by plumbline backup`, {
    cause,
    remedy: 'postings of any other file come in with plumbline ingest, an export with plumbline import',
  })

const altered = (path: string, cause?: unknown) =>
  new AppError('MISMATCH', `${path} is not as it was written: its bytes were altered`, {
    cause,
    remedy: COPY,
  })

async function check(
  file: FileHandle,
  path: string,
  report: ReportProgress,
  signal: AbortSignal | null,
): Promise<CheckedBackup> {
  const { size } = await file
    .stat()
    .then((entry) => (entry.isFile() ? entry : Promise.reject(noBackup(path))))
  const digests = new Map<string, { readonly entry: TarEntry; readonly sha256: string }>()
  const all = createHash('sha256')
  let hashed = 0
  let manifest: { readonly parsed: BackupManifest; readonly text: string; readonly before: string } | null =
    null
  for await (const entry of tarEntries(file)) {
    signal?.throwIfAborted()
    if (hashed === 0) await checkHeader(file, path, entry)
    if (entry.name === MANIFEST_FILE && manifest === null) {
      const text = await readText(file, path, entry)
      manifest = { parsed: parse(BackupManifest, text, path), text, before: all.copy().digest('hex') }
    }
    const own = createHash('sha256')
    for await (const piece of readStretch(file, hashed, entry.start)) all.update(piece)
    for await (const piece of readStretch(file, entry.start, entry.start + entry.size)) {
      all.update(piece)
      own.update(piece)
    }
    hashed = entry.start + entry.size
    // What fills the entry up to a block belongs to all, too.
    const end = Math.ceil(hashed / 512) * 512
    for await (const piece of readStretch(file, hashed, end)) all.update(piece)
    hashed = end
    if (digests.has(entry.name)) throw altered(path)
    digests.set(entry.name, { entry, sha256: own.digest('hex') })
    report(progressOf('checking the backup', hashed, size))
  }
  if (manifest === null) throw new TarError('cut', size)
  const { parsed, text, before } = manifest
  const wanted = createHash('sha256').update(text).digest('hex')
  const mark = digests.get(CHECK_FILE)
  const said = mark ? await readText(file, path, mark.entry) : ''
  const parts = new Map(
    [...parsed.files, ...parsed.tables.flatMap((table) => table.parts)].map(
      (part) => [part.file, part] as const,
    ),
  )
  const isWhole =
    said === `${wanted}  ${MANIFEST_FILE}\n` &&
    before === parsed.sha256 &&
    digests.size === parts.size + [HEADER_FILE, README_FILE, MANIFEST_FILE, CHECK_FILE].length &&
    [...parts].every(([name, { sha256, bytes }]) => {
      const found = digests.get(name)
      return found?.sha256 === sha256 && found.entry.size === bytes
    })
  if (!isWhole) throw altered(path)
  return {
    manifest: parsed,
    async readPart(name) {
      const found = digests.get(name)
      if (!found) throw new RangeError(`The backup has no part ${name}`)
      const bytes = await readBytes(file, found.entry)
      // The file may have been written to since it was checked.
      if (createHash('sha256').update(bytes).digest('hex') !== found.sha256) throw altered(path)
      return bytes
    },
    close: () => file.close(),
  }
}

/** The first entry says whether this is a backup, and one this program knows. */
async function checkHeader(file: FileHandle, path: string, entry: TarEntry): Promise<void> {
  if (entry.name !== HEADER_FILE) throw noBackup(path)
  const header = parse(BackupHeader, await readText(file, path, entry), path)
  if (header.version > BACKUP_VERSION)
    throw newerBackup(path, header.program, `form ${header.version}; this one knows ${BACKUP_VERSION}`)
}

/** The error for a backup that a newer program wrote. */
export function newerBackup(path: string, program: string, what: string): AppError {
  return new AppError('HOME_NEWER', `${path} was written by Plumbline ${program} (${what})`, {
    remedy: 'restore it with that version of Plumbline; nothing was changed',
  })
}

async function readText(file: FileHandle, path: string, entry: TarEntry): Promise<string> {
  if (entry.size > LARGEST_JSON) throw altered(path)
  return (await readBytes(file, entry)).toString('utf8')
}

async function readBytes(file: FileHandle, { start, size }: TarEntry): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of readStretch(file, start, start + size)) pieces.push(piece)
  return Buffer.concat(pieces)
}

function parse<Schema extends z.ZodType>(schema: Schema, text: string, path: string): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw altered(path, cause)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw altered(path, parsed.error)
}
