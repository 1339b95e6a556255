import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openSource } from '../../sources/index.ts'
import { marketRules } from '../app/market-rules.ts'
import { type InspectInput, inspectFile } from './inspect-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const rules = marketRules()
const look = (input: InspectInput, signal: AbortSignal | null = null) =>
  inspectFile({ rules, openSource, signal }, input)

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const TEXT =
  'You build the pipelines that our reports rest on. Requirements: strong SQL, familiarity with Kubernetes. You write documentation and explain numbers to people who did not ask for them.'
const known = file(
  'jobs.csv',
  `Job Title,Company,Description,Location,Posted\n${Array.from(
    { length: 5 },
    (_, index) =>
      `Data Engineer,Acme,"${index === 2 ? '' : `${TEXT} ${index}`}",Berlin,2026-10-0${index + 1}`,
  ).join('\n')}\n`,
)
const odd = file(
  'odd.csv',
  `c1,c2,c3\n${Array.from({ length: 4 }, (_, index) => `Zorb ${index},"${TEXT.slice(0, 120)} ${index}",`).join('\n')}\n`,
)

describe('looking into a file', () => {
  it('says which column fills what, with samples, and how its postings would be read', async () => {
    const found = await look({ file: known })
    expect(found).toMatchObject({
      format: 'CSV, delimiter ","',
      rows: 5,
      source: 'jobs',
      refusal: null,
      missing: [],
    })
    expect(Object.fromEntries(found.fields.map(({ field, columns }) => [field, columns]))).toEqual({
      title: ['Job Title'],
      text: ['Description'],
      employer: ['Company'],
      place: ['Location'],
      date: ['Posted'],
    })
    expect(found.columns[2]).toEqual({
      name: 'Description',
      sample: expect.stringContaining('You build'),
      filled: 0.8,
    })
    expect(found.preview).toHaveLength(3)
    expect(found.preview[0]).toMatchObject({
      row: 1,
      title: 'Data Engineer',
      employer: 'Acme',
      place: 'Berlin',
      firstSeen: '2026-10-01',
      role: 'Data Engineer',
    })
    expect(found.preview[0]?.skills).toContainEqual({ name: 'SQL', level: 3 })
    expect(found.rejects).toEqual([
      { reason: 'the description is empty: nothing to read', count: 1, example: 'Data Engineer' },
    ])
  })

  it('names what is missing where no column is known, and every column with what stands in it', async () => {
    const found = await look({ file: odd })
    expect(found.missing).toEqual(['title', 'text'])
    expect(found.preview).toEqual([])
    expect(found.columns.map(({ name, sample }) => [name, sample.slice(0, 9)])).toEqual([
      ['c1', 'Zorb 0'],
      ['c2', 'You build'],
      ['c3', ''],
    ])
  })

  it('reads by the columns chosen by hand', async () => {
    const found = await look({ file: odd, map: { title: 'c1', text: 'c2' } })
    expect(found.missing).toEqual([])
    expect(found.fields).toContainEqual({ field: 'title', columns: ['c1'], because: 'map' })
    expect(found.preview[0]).toMatchObject({ title: 'Zorb 0', employer: null })
  })

  it('leaves a field empty that is given to no column, and joins several columns of a text', async () => {
    const found = await look({ file: known, map: { employer: '', text: 'Description\nLocation' } })
    expect(found.preview[0]?.employer).toBeNull()
    expect(found.fields.find(({ field }) => field === 'text')?.columns).toEqual(['Description', 'Location'])
    const without = await look({ file: known, map: { title: '' } })
    expect(without.fields.map(({ field }) => field)).not.toContain('title')
  })

  it('tells several postings of one text from one', async () => {
    const two = `Data Engineer\n${TEXT}\n----------\nBackend Engineer\n${TEXT} Go.\n`
    const found = await look({ file: file('pasted.txt', two) })
    expect(found.columns).toEqual([])
    expect(found.preview.map(({ title }) => title)).toEqual(['Data Engineer', 'Backend Engineer'])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['a picture', PICTURE, /picture/],
    ['nothing', '', /empty/],
    ['broken JSON', '{"jobs": [', /JSON/],
  ])('answers why it cannot be read: %s', async (name, content, reason) => {
    const found = await look({ file: file(`bad-${name.replaceAll(' ', '-')}.json`, content) })
    expect(found.refusal).toMatch(reason)
    expect(found.preview).toEqual([])
  })

  it('answers for a column that does not exist and for a file that is gone', async () => {
    expect((await look({ file: known, map: { title: 'nope' } })).refusal).toContain('no column "nope"')
    expect((await look({ file: join(folder, 'gone.csv') })).refusal).toContain('no file')
  })

  it('shows several parts of one input together, each read as it is recognised', async () => {
    const table = (name: string) => `title,description\n${name},"${TEXT}"\n`
    mkdirSync(join(folder, 'both'))
    file('both/a.csv', table('Cook'))
    file('both/b.csv', table('Baker'))
    file('both/c.png', PICTURE)
    const found = await look({ file: join(folder, 'both') })
    expect(found).toMatchObject({
      format: '2 tables or texts',
      rows: 2,
      columns: [],
      fields: [],
      refusal: null,
    })
    expect(found.preview.map(({ title }) => title)).toEqual(['Cook', 'Baker'])
    expect(found.rejects).toEqual([{ reason: expect.stringContaining('picture'), count: 1, example: '' }])
  })

  it('stops when nobody waits for it any more', async () => {
    await expect(look({ file: known }, AbortSignal.abort(new Error('left')))).rejects.toThrow('left')
  })
})
