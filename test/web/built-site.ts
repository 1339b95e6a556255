import { execFile } from 'node:child_process'
import { mkdirSync, rmdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const ROOT = new URL('../../', import.meta.url).pathname
const LOCK = `${ROOT}dist.building`
const PATIENCE = 600

/** Builds the pages when their sources changed; of several test processes one builds, the others wait for it. */
export async function ensureBuilt(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(LOCK)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      // Another process is building; a lock left by a killed one is taken over after a minute.
      if (tries > PATIENCE) rmdirSync(LOCK)
      await setTimeout(100)
    }
  }
  try {
    await promisify(execFile)(process.execPath, ['setup/build.mjs'], { cwd: ROOT })
  } finally {
    rmdirSync(LOCK)
  }
}
