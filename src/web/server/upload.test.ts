import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { fixtureUpload } from '../fixtures/adding.ts'
import { takeUpload } from './upload.ts'

const bring = (...files: File[]) => takeUpload(fixtureUpload, { files, text: '' })

it('keeps two files of one name, each with its own content', async () => {
  const run = await bring(new File(['one'], 'jobs.csv'), new File(['two'], 'jobs.csv'))
  expect(run.files.map(({ path }) => [basename(path), readFileSync(path, 'utf8')])).toEqual([
    ['jobs.csv', 'one'],
    ['jobs.csv', 'two'],
  ])
  await run.clear()
})

it('takes names that are too long for a file, of paths, or of nothing', async () => {
  const run = await bring(
    new File(['a'], `${'\u{20000}'.repeat(200)}.csv`),
    new File(['b'], '../../etc/passwd'),
    new File(['c'], '..'),
  )
  expect(run.files.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['a', 'b', 'c'])
  expect(run.files.slice(1).map(({ path }) => basename(path))).toEqual(['passwd', 'upload-3'])
  await run.clear()
})

it('removes everything again, and takes no more files at once than it can list', async () => {
  const run = await bring(new File(['a'], 'a.csv'), new File(['b'], 'b.csv'))
  const [first] = run.files
  await run.clear()
  await run.clear()
  expect(existsSync(first?.path ?? '')).toBe(false)
  const many = Array.from({ length: 201 }, (_, index) => new File(['a'], `${index}.csv`))
  await expect(bring(...many)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(bring(new File([], ''))).rejects.toMatchObject({ message: 'There was nothing in the form' })
})

it.each([
  ['ENOSPC', 'DISK_FULL', 'no room'],
  ['EROFS', 'HOME_UNUSABLE', 'cannot be written'],
])('says what a home is short of: %s', async (code, expected, words) => {
  const full = () => Promise.reject(Object.assign(new Error(code), { code }))
  const sent = takeUpload(full, { files: [], text: 'Cook' })
  await expect(sent).rejects.toMatchObject({ code: expected, message: expect.stringContaining(words) })
})
