import { existsSync, globSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createBuilder } from 'vite'

const ROOT = new URL('../../', import.meta.url).pathname
const PRODUCT = `${ROOT}dist/assets/manifest.json`
const LOCK = `${ROOT}node_modules/.cache-web-build`

function isStale(): boolean {
  if (!existsSync(PRODUCT) || !existsSync(`${ROOT}dist/pages/render.js`)) return true
  const built = statSync(PRODUCT).mtimeMs
  return globSync(
    ['src/{web,method,taxonomy}/**/*.{ts,tsx,css,json}', 'src/core/page-types.ts', 'vite.config.ts'],
    { cwd: ROOT },
  ).some((file) => statSync(`${ROOT}${file}`).mtimeMs > built)
}

/** Builds the pages when a source is newer than they are; one process builds, the others wait for it. */
export async function ensureBuilt(): Promise<void> {
  if (!isStale()) return
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(LOCK)
      break
    } catch (error) {
      // Another process is building. A lock left by a killed one is taken over after a minute.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (tries > 600) rmdirSync(LOCK)
      await setTimeout(100)
    }
  }
  try {
    if (isStale()) {
      const builder = await createBuilder({ root: ROOT, configFile: `${ROOT}vite.config.ts` })
      await builder.buildApp()
    }
  } finally {
    rmdirSync(LOCK)
  }
}
