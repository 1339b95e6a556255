import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { newUpload, sweepUploads } from './upload-shelf.ts'

const home = mkdtempSync(join(tmpdir(), 'upload-shelf-'))
afterAll(() => rmSync(home, { recursive: true }))

it('keeps each upload in a folder of its own that only its owner may enter, inside the home', async () => {
  const [one, other] = [await newUpload(home), await newUpload(home)]
  expect(one.path).not.toBe(other.path)
  expect(one.path.startsWith(join(home, 'uploads'))).toBe(true)
  expect(statSync(one.path).mode & 0o777).toBe(0o700)
  await one.clear()
  await one.clear()
  expect([existsSync(one.path), existsSync(other.path)]).toEqual([false, true])
})

it('is empty after a sweep, whatever a killed start left there', async () => {
  const left = await newUpload(home)
  writeFileSync(join(left.path, 'jobs.csv'), 'a,b')
  await sweepUploads(home)
  expect(existsSync(left.path)).toBe(false)
  await sweepUploads(home)
})
