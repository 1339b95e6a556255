import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../errors.ts'

/** The right to use a home directory, held until `release` or until the process ends, however it ends. */
export interface HomeLock {
  release(): void
}

/** Locks of this process. Without a reference the garbage collector would close the file, and drop the lock, unseen. */
const held = new Set<DatabaseSync>()

/**
 * Takes the exclusive lock of a home directory, or returns null when another process holds it. Never waits.
 *
 * The lock is the operating system's own, on the file `lock`, taken through SQLite's exclusive transaction: the kernel
 * drops it with the process, so after kill -9 there is nothing stale to detect and no process id to trust. The owner
 * must not open that file in any other way: closing it would drop the lock.
 */
export function takeLock(home: string): HomeLock | null {
  const path = join(home, 'lock')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec('BEGIN EXCLUSIVE')
    chmodSync(path, 0o600)
  } catch (cause) {
    database?.close()
    if (isBusy(cause)) return null
    throw new AppError('HOME_UNUSABLE', `cannot lock ${path}: ${(cause as Error).message}`, {
      cause,
      remedy: 'check that the directory may be written to and that its file system supports locks',
    })
  }
  const mine = database
  held.add(mine)
  return {
    release() {
      held.delete(mine)
      mine.close()
    },
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED, with their extended forms. */
function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' && ((code & 0xff) === 5 || (code & 0xff) === 6)
}
