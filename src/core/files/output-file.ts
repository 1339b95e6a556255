import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { AppError } from '../errors.ts'

/** A file that stands under its name only when it is whole. */
export interface OutputFile {
  /** Bytes written so far. */
  readonly bytes: number
  write(bytes: Uint8Array): Promise<void>
  /** Brings everything to the disk and gives the file its name. */
  finish(): Promise<void>
  /** Takes away what was written. Does nothing after `finish`. */
  discard(): Promise<void>
}

/**
 * Opens a file at an absolute path for writing: under a name of its own first, so that whoever looks finds the whole file or
 * none. What killed processes left beside it is taken away. Readable by its owner alone.
 *
 * @throws AppError INVALID_INPUT when the file is there and may not be overwritten, or is a directory; NOT_FOUND for a
 *   directory that is not there; DISK_FULL.
 */
export async function openOutput(path: string, mayOverwrite: boolean): Promise<OutputFile> {
  await checkPlace(path, mayOverwrite)
  await sweepPartial(path)
  const partial = join(dirname(path), `${basename(path)}${PARTIAL}${process.pid}-${randomUUID().slice(0, 8)}`)
  const handle = await guarded(path, () => open(partial, 'wx', 0o600))
  let bytes = 0
  let isOver = false
  return {
    get bytes() {
      return bytes
    },
    async write(piece) {
      await guarded(path, () => writeAll(handle, piece))
      bytes += piece.length
    },
    async finish() {
      await guarded(path, async () => {
        await handle.sync()
        await handle.close()
        // Somebody may have made one meanwhile.
        await checkPlace(path, mayOverwrite)
        await rename(partial, path)
        await syncFolder(dirname(path))
      })
      isOver = true
    },
    async discard() {
      if (isOver) return
      isOver = true
      await handle.close().catch(() => {}) // closed by a finish that failed later on
      await rm(partial, { force: true })
    },
  }
}

const PARTIAL = '.partial-'

async function checkPlace(path: string, mayOverwrite: boolean): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw placeError(path, error)
  })
  if (found?.isDirectory())
    throw new AppError('INVALID_INPUT', `${path} is a directory`, { remedy: 'give the name of a file in it' })
  if (found && !mayOverwrite)
    throw new AppError('INVALID_INPUT', `${path} is there already`, {
      remedy: 'give another name, or --force to overwrite it',
    })
}

/** Takes away unfinished files of this name whose process is gone. */
async function sweepPartial(path: string): Promise<void> {
  const prefix = `${basename(path)}${PARTIAL}`
  const names = await readdir(dirname(path)).catch((error: NodeJS.ErrnoException) => {
    throw placeError(path, error)
  })
  for (const name of names) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isInteger(pid) && pid !== process.pid && !isAlive(pid))
      await rm(join(dirname(path), name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at)
    at += bytesWritten
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw cause instanceof AppError ? cause : placeError(path, cause as NodeJS.ErrnoException)
  }
}

/** What the system says of a place in the program's own words. */
function placeError(path: string, cause: NodeJS.ErrnoException): AppError {
  const folder = dirname(path)
  switch (cause.code) {
    case 'ENOENT':
      return new AppError('NOT_FOUND', `there is no directory ${folder}`, { cause, remedy: 'make it first' })
    case 'ENOTDIR':
      return new AppError('INVALID_INPUT', `${folder} is no directory`, { cause })
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('DISK_FULL', `no room in ${folder} for ${basename(path)}`, {
        cause,
        remedy: 'free some space, or write to another disk; nothing was left behind',
      })
    default:
      return new AppError('INVALID_INPUT', `cannot write ${path}: ${cause.message}`, {
        cause,
        remedy: 'give a place you may write to',
      })
  }
}
