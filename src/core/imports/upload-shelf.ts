import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Folder inside a home that holds files brought to the pages until they are read. */
const SHELF = 'uploads'

/** A folder of its own for one upload, readable by its owner alone. */
export interface UploadFolder {
  readonly path: string
  /** Removes it with all it holds. Safe to call twice. */
  clear(): Promise<void>
}

/** Throws away what an earlier start left behind: nobody can come back to it. Nothing happens when there is none. */
export async function sweepUploads(home: string): Promise<void> {
  await rm(join(home, SHELF), { recursive: true, force: true })
}

/** Makes a folder for one upload inside the home. */
export async function newUpload(home: string): Promise<UploadFolder> {
  const path = join(home, SHELF, randomUUID())
  await mkdir(path, { recursive: true, mode: 0o700 })
  return { path, clear: () => rm(path, { recursive: true, force: true }) }
}
