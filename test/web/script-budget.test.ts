import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from './built-site.ts'

const ASSETS = new URL('../../dist/assets/', import.meta.url)

beforeAll(ensureBuilt)

it('a public page ships at most 40 KB of script, compressed', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
  const bytes = scripts.reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(new URL(name, ASSETS))).length,
    0,
  )
  expect(scripts.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(40 * 1024)
})
