import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { runInput } from './upload.ts'

const bring = (...files: File[]) => runInput({ files, text: '', board: '' })

it('keeps two files of one name, each with its own content', async () => {
  const run = await bring(new File(['one'], 'jobs.csv'), new File(['two'], 'jobs.csv'))
  expect(run.inputs.map((path) => [basename(path), readFileSync(path, 'utf8')])).toEqual([
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
  expect(run.inputs.map((path) => readFileSync(path, 'utf8'))).toEqual(['a', 'b', 'c'])
  expect(run.inputs.slice(1).map((path) => basename(path))).toEqual(['passwd', 'upload-3'])
  await run.clear()
})
