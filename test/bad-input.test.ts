import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marketRules } from '../src/core/app/market-rules.ts'
import { openApp } from '../src/core/app/open-app.ts'
import { zipOf } from '../src/sources/files/zip-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bad-input-'))
let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp({
    home: join(folder, 'home'),
    marketUrl: null,
    rules: marketRules(),
    now: () => new Date('2026-03-01T12:00:00Z'),
    fill: async () => {},
  })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = { progress: () => {}, signal: new AbortController().signal }
const BREAD = 'You bake rye bread before sunrise for our three shops and write strong Python.'
const table = (...rows: readonly string[]) => `id,title,description\n${rows.join('\n')}\n`
let cases = 0

/**
 * Ingests a folder that holds good files before and behind the bad one, and again. The good postings are kept whatever
 * stands between them, and stay; what the bad file came to is given.
 */
async function ingestBetween(name: string, content: string | Buffer) {
  cases += 1
  const home = join(folder, `case-${cases}`)
  mkdirSync(home)
  writeFileSync(join(home, 'a-before.csv'), table(`a${cases},Baker,${BREAD} Case ${cases}.`))
  writeFileSync(join(home, `m-${name}`), content)
  writeFileSync(join(home, 'z-behind.csv'), table(`z${cases},Cook,${BREAD} Case ${cases}.`))
  const input = { inputs: [home], source: `case-${cases}`, snapshot: false }
  const report = await app.verbs.ingest(input, call)
  const again = await app.verbs.ingest(input, call)
  expect(again).toMatchObject({ kept: 0, updated: 0, rejected: report.rejected })
  return { ...report, kept: report.kept - 2 }
}

describe('a bad file costs itself alone, and says why', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3])
  const binary = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + at * at * 31) % 256))
  const PICTURE = 'a picture: give the words of the posting as text, or the page as HTML'
  const PDF = 'a PDF file: PDF files are not read as postings yet; save its text as a text file'
  const EMPTY = 'the file is empty: save it again, or leave it out'
  const UNKNOWN = 'a binary file of an unknown kind: give CSV, JSON, HTML, text, Parquet or a spreadsheet'
  const bomb = gzipSync(Buffer.alloc(120_000_000, `title,${'x'.repeat(2_000)}\n`))

  it.each<[string, string, string | Buffer, string]>([
    ['an empty file', 'empty.csv', '', EMPTY],
    ['a file of blanks', 'blank.txt', ' \r\n\t\n', EMPTY],
    ['a photo under the name of a table', 'photo.csv', jpeg, PICTURE],
    ['a PDF under its own name', 'cv.pdf', '%PDF-1.7\n1 0 obj', PDF],
    ['a PDF under the name of a text', 'cv.txt', '%PDF-1.7\n1 0 obj', PDF],
    ['bytes of no kind', 'noise.json', binary, UNKNOWN],
    ['a program', 'setup.exe', Buffer.from('4d5a90000300', 'hex'), UNKNOWN],
    [
      'an Office document of the old kind',
      'jobs.xls',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'an Office document of the old kind (.xls, .doc): save it as XLSX, CSV or text',
    ],
    [
      'gzip in gzip',
      'twice.csv.gz',
      gzipSync(gzipSync(table(`1,Baker,${BREAD}`))),
      'a gzip file inside a gzip file: unpack it once',
    ],
    [
      'a gzip bomb',
      'bomb.csv.gz',
      bomb,
      'the file unpacks to more than 50 MB, far beyond its packed size: it is not read further',
    ],
    ['a gzip bomb in gzip', 'bombs.csv.gz', gzipSync(bomb), 'a gzip file inside a gzip file: unpack it once'],
    [
      'a cut ZIP archive',
      'cut.zip',
      zipOf({ 'jobs.csv': table(`1,Baker,${BREAD}`) }).subarray(0, 80),
      'the ZIP archive is cut or damaged: its directory is missing',
    ],
    [
      'JSON that ends too early',
      'jobs.json',
      '[{"title":"Baker","description":"x"},',
      'the file is not valid JSON',
    ],
    ['a million opened brackets', 'deep.json', '['.repeat(1_000_000), 'the file is not valid JSON'],
    [
      '5,000 columns',
      'wide.csv',
      `title,description,${Array.from({ length: 4_998 }, (_, at) => `c${at}`)}\nBaker,${BREAD}\n`,
      'the first row has 5,000 columns, and no table of postings has more than 2,000; save the columns that describe postings alone',
    ],
  ])('%s', async (_name, file, content, reason) => {
    const report = await ingestBetween(file, content)
    expect(report).toMatchObject({ kept: 0, rejected: 1, reasons: { [reason]: 1 } })
    expect(report.examples[reason]).toContain(`m-${file}`)
  })

  it('a page of a million entities is too long for a posting', async () => {
    const report = await ingestBetween(
      'entities.html',
      `<html><body><h1>Baker</h1><p>${'&amp;'.repeat(1_000_000)}`,
    )
    const reason = 'the text is longer than 200,000 characters: no single posting'
    expect(report).toMatchObject({ kept: 0, rejected: 1, reasons: { [reason]: 1 } })
    expect(report.examples[reason]).toBe('m-entities.html, row 1: Baker')
  })
})

describe('what is good in a bad file is kept', () => {
  it('a page of 200,000 nested elements is read like any other', async () => {
    const page = `<html><body><h1>Baker</h1>${'<div>'.repeat(200_000)}<p>${`${BREAD} Apply with your experience. `.repeat(5)}</p>`
    expect(await ingestBetween('nested.html', page)).toMatchObject({ kept: 1, rejected: 0 })
  })

  it('the rows before the place where a gzip file is cut off', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `${at},Baker ${at},"${BREAD} ${Math.sin(at)}"`)
    const whole = gzipSync(table(...rows))
    const report = await ingestBetween('cut.csv.gz', whole.subarray(0, whole.length / 2))
    const reason =
      'the file cannot be read to its end: unexpected end of file; what stands before is kept, fetch the file again for the rest'
    expect(report.kept).toBeGreaterThan(1000)
    expect(report).toMatchObject({ rejected: 1, reasons: { [reason]: 1 } })
    expect(report.examples[reason]).toBe(`m-cut.csv.gz, row ${report.kept + 1}`)
  })

  it('bytes that are no UTF-8 are read as what an old system meant by them', async () => {
    const bytes = Buffer.concat([
      Buffer.from(table(`1,Baker,"${BREAD} `)).subarray(0, -1),
      Buffer.from([0x93, 0xff, 0xc3, 0x28, 0xe2, 0x82]),
      Buffer.from(`"\n2,Cook,${BREAD}\n`),
    ])
    const report = await ingestBetween('latin.csv', bytes)
    expect(report).toMatchObject({ kept: 2, rejected: 0 })
    expect(report.notes).toEqual({})
  })

  it('a date years ahead is left out, and noted', async () => {
    const rows = ['2026-02-28', '2026-03-02', '2026-03-03', '2099-01-01', '3025-01-01', '2026-02-30']
    const report = await ingestBetween(
      'future.csv',
      `id,title,description,date_posted\n${rows.map((day, at) => `${at},Baker,${BREAD} ${at},${day}`).join('\n')}\n`,
    )
    expect(report).toMatchObject({ kept: 6, rejected: 0 })
    expect(report.notes).toEqual({
      'date: a day after it was collected, or years ahead': 1,
      'date: not a date': 2,
    })
  })

  it('pay below nothing is no pay, and noted', async () => {
    const rows = ['-5000,-100', '-1,60000', '0,0', '90000,50000']
    const report = await ingestBetween(
      'pay.csv',
      `id,title,description,min_salary,max_salary,currency,salary_period\n${rows.map((pay, at) => `${at},Baker,${BREAD} ${at},${pay},USD,year`).join('\n')}\n`,
    )
    expect(report).toMatchObject({ kept: 4, rejected: 0 })
    expect(report.notes).toEqual({ 'pay: no amount that could be read': 1 })
  })

  it('lines of JSON Lines around broken ones, nested ones included', async () => {
    const line = (id: number) => JSON.stringify({ id, title: 'Baker', description: `${BREAD} ${id}` })
    const lines = [
      line(1),
      '{"title":',
      '[1]',
      `{"more":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      '['.repeat(20_000) + ']'.repeat(20_000),
      line(2),
    ]
    const report = await ingestBetween('lines.jsonl', lines.join('\n'))
    expect(report.kept).toBe(2)
    expect(report.reasons).toEqual({
      'the element is not an object with named fields': 2,
      'the line is not valid JSON': 1,
      'neither title nor description: a notice or an empty row': 1,
    })
  })

  it('the other files of an archive with a bomb, with archives in archives and with names that lead out', async () => {
    const report = await ingestBetween(
      'jobs.zip',
      zipOf({
        '../../../etc/cron.d/a.csv': table(`1,Baker,${BREAD} 1`),
        '/etc/passwd.csv': table(`2,Cook,${BREAD} 2`),
        'C:\\windows\\c.csv': table(`3,Chef,${BREAD} 3`),
        'nul\u0000.csv': table(`4,Waiter,${BREAD} 4`),
        'in.zip': zipOf({ 'in.zip': zipOf({ 'a.csv': table(`5,Cook,${BREAD} 5`) }) }),
        'bomb.csv': Buffer.alloc(120_000_000, ' '),
      }),
    )
    expect(report.kept).toBe(4)
    expect(report.reasons).toEqual({
      'an archive inside an archive: unpack it first': 1,
      'the file unpacks to more than 50 MB, far beyond its packed size: it is not read': 1,
    })
    expect(report.files.map(({ file }) => file).every((file) => file.startsWith(folder))).toBe(true)
  })
})

describe('200 MB in one line', () => {
  const long = join(folder, 'long')
  beforeAll(async () => {
    mkdirSync(long)
    const piece = 'x'.repeat(1_000_000)
    for (const [name, before, behind] of [
      ['long.csv', `id,title,description\n1,Baker,${BREAD}\n2,"Cook,`, `\n3,Chef,${BREAD}\n`],
      [
        'long.jsonl',
        `{"id":1,"title":"Baker","description":"${BREAD}"}\n{"id":2,"title":"Cook","description":"`,
        `"}\n{"id":3,"title":"Chef","description":"${BREAD}"}\n`,
      ],
      ['long.txt', 'Baker\n', '\n'],
    ] as const) {
      const stream = createWriteStream(join(long, name))
      stream.write(before)
      for (let megabyte = 0; megabyte < 200; megabyte += 1)
        if (!stream.write(piece)) await once(stream, 'drain')
      stream.end(behind)
      await once(stream, 'finish')
    }
  })

  it.each([
    ['long.csv', 2, /^a line of more than 2 million characters: no record of a table$/],
    ['long.jsonl', 2, /^the line is longer than 20 million characters: no single posting$/],
    [
      'long.txt',
      0,
      /^the file holds more than 20 million characters as one text; save its postings as CSV or JSON Lines, which are read piece by piece$/,
    ],
  ] as const)('%s: rows around it are kept, memory stays bounded', (name, kept, reason) => {
    const script = `
      import { openSource } from '${new URL('../src/sources/index.ts', import.meta.url).href}'
      let kept = 0
      const reasons = new Set()
      for await (const item of openSource(process.argv[1])) {
        if (item.kind === 'posting') kept += 1
        else if (item.kind === 'reject') reasons.add(item.reason)
      }
      console.log(JSON.stringify({ kept, reasons: [...reasons], megabytes: process.resourceUsage().maxRSS / 1000 }))`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', script, join(long, name)],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    const found = JSON.parse(stdout) as { kept: number; reasons: string[]; megabytes: number }
    expect(found.kept).toBe(kept)
    expect(found.reasons.length).toBeGreaterThan(0)
    for (const one of found.reasons) expect(one).toMatch(reason)
    expect(found.megabytes).toBeLessThan(600)
  })
})

it('all good postings stand after all of that', async () => {
  const { id } = await app.verbs.snapshot({}, call)
  const again = await app.verbs.snapshot({}, call)
  expect(again.id).toBe(id)
})
