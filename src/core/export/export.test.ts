import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../market/index.ts'
import { number, text } from '../../market/row.ts'
import { PAY_PERIODS, type RawPosting } from '../../reader/types.ts'
import { marketRules } from '../app/market-rules.ts'
import { type App, openApp } from '../app/open-app.ts'
import { demoLines } from '../demo/demo-file.ts'
import { importFacts } from '../demo/import-facts.ts'
import { openOutput } from '../files/output-file.ts'
import { EXPORT_COLUMNS, formatName } from './columns.ts'
import { exportedPosting, sourceColumns } from './exported-posting.ts'
import { openExport } from './open-export.ts'
import { csvCell, FILE_FORMATS, rowWriter } from './row-writers.ts'

const call = { progress: () => {}, signal: new AbortController().signal }
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-export-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Works on a home of its own name with the project's own rules; `prepare` loads the first facts of the demo market. */
async function within<T>(name: string, work: (verbs: App['verbs']) => Promise<T>): Promise<T> {
  const app = await openApp({
    home: join(folder, name),
    marketUrl: null,
    rules: marketRules(),
    now: () => new Date(0),
    fill: async (ctx) => {
      const first: string[] = []
      for await (const line of demoLines()) if (first.push(line) > 200) break
      await importFacts(ctx, first, 'demo')
    },
  })
  try {
    return await work(app.verbs)
  } finally {
    await app.close()
  }
}

/** Rows of an exported file. */
async function rowsOf(file: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows: Readonly<Record<string, unknown>>[] = []
  for await (const one of (await openExport(file))?.rows() ?? [])
    if ('value' in one) rows.push(one.value)
    else throw new Error(`row ${one.row}: ${one.reason}`)
  return rows
}

/** Texts that are hard on file formats. */
const hard = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    '=1+1',
    "'",
    "''=x",
    '-5',
    '+44',
    '@cmd',
    '\t',
    '\r\n',
    '"',
    '",\n"',
    ' a ',
    '\u2028',
    '\ufeff',
    '🙂',
    '＝1',
  ),
)
const day = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const amount = maybe(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0))
const anyPosting: fc.Arbitrary<RawPosting> = fc.record({
  source: fc.constantFrom('ashby:acme', 'a'),
  sourceId: fc.string({ minLength: 1, maxLength: 10 }),
  title: hard,
  employer: maybe(hard),
  text: hard,
  url: maybe(hard),
  firstSeen: maybe(day),
  collectedOn: maybe(day),
  places: fc.array(hard, { maxLength: 3 }),
  country: maybe(hard),
  isRemote: maybe(fc.boolean()),
  pay: maybe(
    fc.record({
      low: amount,
      high: amount,
      currency: maybe(hard),
      period: maybe(fc.constantFrom(...PAY_PERIODS)),
      isDisclosed: fc.boolean(),
    }),
  ),
  employmentType: maybe(hard),
  hoursPerWeek: amount,
  statedLength: amount,
  isSnippet: fc.boolean(),
  department: maybe(hard),
})

describe.each(FILE_FORMATS)('a posting written as %s', (format) => {
  it('comes back as it was, whatever its texts hold', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyPosting, { minLength: 1, maxLength: 20 }), async (postings) => {
        const path = join(folder, `any-${format}-${run++}`)
        const output = await openOutput(path, false)
        const writer = rowWriter(format, output, EXPORT_COLUMNS.postings, formatName('postings'))
        const rows = postings.map((raw) => ({
          format: formatName('postings'),
          snapshot: 's',
          collection: 'mine',
          form: 'posting',
          source: raw.source,
          source_id: raw.sourceId,
          seen_on: ['2025-01-01'],
          ...sourceColumns(raw, true),
        }))
        for (const row of rows) await writer.write([row])
        await writer.end()
        await output.finish()
        const back = (await rowsOf(path)).map(exportedPosting)
        expect(back).toEqual(postings.map((raw) => ({ collection: 'mine', seenOn: ['2025-01-01'], raw })))
      }),
      { numRuns: 40 },
    )
  })
})

describe('an export of a home', () => {
  const home = { snapshot: '' }
  const files: Record<string, string> = {}
  beforeAll(async () => {
    await within('home', async (verbs) => {
      await verbs.prepare({ isDemoWanted: true }, call)
      const inputs = ['examples/postings.json']
      await verbs.ingest(
        { inputs, collection: 'examples', source: 'examples', collectedOn: '2025-11-01' },
        call,
      )
      // Found again later: the days are part of the snapshot.
      await verbs.ingest(
        { inputs, collection: 'examples', source: 'examples', collectedOn: '2025-12-01' },
        call,
      )
      const { snapshot } = await verbs.ingest({ inputs, source: 'again' }, call)
      home.snapshot = snapshot ?? ''
      for (const format of FILE_FORMATS) {
        const file = join(folder, `postings.${format}`)
        expect(await verbs.export({ file, format }, call)).toMatchObject({ rows: 260, snapshot })
        files[format] = file
      }
      for (const what of ['mentions', 'skills'] as const) {
        const file = join(folder, `${what}.csv`)
        await verbs.export({ file, format: 'csv', what, collection: 'examples' }, call)
        files[what] = file
      }
      const again = join(folder, 'again.jsonl')
      await verbs.export({ file: again }, call)
      expect(readFileSync(again)).toEqual(readFileSync(files.jsonl ?? ''))
    })
  })

  it('holds the same rows in every format', async () => {
    const [jsonl, csv, parquet] = await Promise.all(
      FILE_FORMATS.map(async (format) => {
        const rows = await rowsOf(files[format] ?? '')
        return rows.map((row) => EXPORT_COLUMNS.postings.map(({ name }) => row[name] ?? null))
      }),
    )
    expect(csv).toEqual(jsonl)
    expect(parquet).toEqual(jsonl)
  })
  it('as Parquet is read by another program with the types of its columns', async () => {
    // The market's engine has a reader of its own.
    const store = await openStore({ path: join(folder, 'reader') })
    const file = files.parquet ?? ''
    const row = await store.row(
      { rows: number, days: text, asked: number },
      `SELECT count() AS rows, any(toTypeName(first_seen)) AS days,
         sum(length(JSONExtractArrayRaw(assumeNotNull(skills)))) AS asked FROM file({file:String}, Parquet)`,
      { file },
    )
    await store.close()
    const skills = (await rowsOf(file)).flatMap((one) => one.skills as readonly unknown[])
    expect(row).toEqual({ rows: 260, days: 'Nullable(Date32)', asked: skills.length })
  })
  it('shows with each skill the words that decided it, where they stand in the text', async () => {
    const rows = await rowsOf(files.jsonl ?? '')
    const skills = rows.flatMap((row) =>
      row.form === 'posting'
        ? (row.skills as { span_start: number; span_end: number; words: string }[]).map((one) => ({
            ...one,
            text: String(row.text),
          }))
        : [],
    )
    expect(skills.length).toBeGreaterThan(100)
    for (const { text, span_start, span_end, words } of skills)
      expect(text.slice(span_start, span_end)).toBe(words)
    expect(rows[0]).toMatchObject({ format: 'plumbline-postings-1', snapshot: home.snapshot })
  })
  it('counts skills as the mentions do', async () => {
    const mentions = await rowsOf(files.mentions ?? '')
    const asked = (slug: unknown) =>
      mentions.filter(
        (one) =>
          one.slug === slug &&
          one.in_rates === true &&
          !['none', 'incidental'].includes(String(one.strength)),
      ).length
    const skills = await rowsOf(files.skills ?? '')
    expect(skills.length).toBeGreaterThan(20)
    for (const { slug, asking } of skills) expect(asked(slug)).toBe(asking)
  })
  it.each(FILE_FORMATS)(
    'imported as %s gives the snapshot it came from; twice changes nothing',
    async (format) => {
      await within(`from-${format}`, async (verbs) => {
        const file = files[format] ?? ''
        const first = await verbs.import({ file }, call)
        expect(first).toMatchObject({ read: 260, kept: 260, rejected: 0, snapshot: home.snapshot, format })
        expect(await verbs.import({ file }, call)).toMatchObject({ kept: 0, updated: 0, unchanged: 260 })
        if (format === 'parquet') expect(await verbs.verify({}, call)).toMatchObject({ isSame: true })
      })
    },
  )
  it('takes no other collection than the one asked for, and puts all into the one given', async () => {
    await within('home', async (verbs) => {
      const file = join(folder, 'examples.jsonl')
      expect(await verbs.export({ file, collection: 'examples' }, call)).toMatchObject({ rows: 30 })
    })
    await within('moved', async (verbs) => {
      const report = await verbs.import({ file: join(folder, 'examples.jsonl'), collection: 'mine' }, call)
      expect(report).toMatchObject({ kept: 30 })
      const { collections } = await verbs.data({})
      expect(collections.map(({ collection }) => collection)).toEqual(['mine'])
    })
  })
  it.each(FILE_FORMATS)(
    'as %s is known by an ingest, whose postings are the ones they were',
    async (format) => {
      await within('home', async (verbs) => {
        const inputs = [files[format] ?? '']
        const report = await verbs.ingest({ inputs, collection: 'examples', snapshot: false }, call)
        // The thirty of the collection, the thirty of another one, and the facts, which have no text.
        expect(report).toMatchObject({
          read: 260,
          kept: format === 'jsonl' ? 30 : 0,
          unchanged: format === 'jsonl' ? 30 : 60,
          rejected: 200,
        })
        expect(report.files).toMatchObject([{ rows: 260 }])
      })
    },
  )
  it('is refused as an import where it holds no postings, and says what to do', async () => {
    await within('moved', async (verbs) => {
      await expect(verbs.import({ file: files.skills ?? '' }, call)).rejects.toMatchObject({
        code: 'UNREADABLE',
        message: expect.stringContaining('holds exported skills; only exported postings'),
      })
      const other = join(folder, 'other.csv')
      writeFileSync(other, 'title,description\nCook,Cooking\n')
      await expect(verbs.import({ file: other }, call)).rejects.toMatchObject({
        code: 'UNREADABLE',
        remedy: expect.stringContaining('plumbline ingest'),
      })
      const newer = join(folder, 'newer.jsonl')
      writeFileSync(newer, '{"format":"plumbline-postings-2","x":1}\n')
      await expect(verbs.import({ file: newer }, call)).rejects.toMatchObject({ code: 'HOME_NEWER' })
      await expect(verbs.import({ file: join(folder, 'none') }, call)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })
  })
  it('with rows that were changed gives each of them a reason', async () => {
    await within('moved', async (verbs) => {
      const [first = '', second = '', third = ''] = readFileSync(files.jsonl ?? '', 'utf8').split('\n')
      const file = join(folder, 'changed.jsonl')
      const untitled = JSON.stringify({ ...JSON.parse(second), title: null })
      writeFileSync(file, `${first}\n${untitled}\n${third.slice(0, 50)}\n`)
      expect(await verbs.import({ file, snapshot: false }, call)).toMatchObject({
        read: 3,
        kept: 1,
        rejected: 2,
        reasons: {
          'the column title is missing or not as it was exported': 1,
          'the line is not one JSON object': 1,
        },
        examples: { 'the line is not one JSON object': 'changed.jsonl, row 3' },
      })
    })
  })
  it('that breaks off as CSV says so', async () => {
    await within('moved', async (verbs) => {
      const file = join(folder, 'cut.csv')
      writeFileSync(file, readFileSync(files.csv ?? '', 'utf8').slice(0, -40))
      await expect(verbs.import({ file }, call)).rejects.toMatchObject({
        code: 'UNREADABLE',
        message: expect.stringContaining('it ends within a row'),
      })
    })
  })
})

describe('a CSV cell', () => {
  it.each([
    ['=HYPERLINK("x")', 'text', `"'=HYPERLINK(""x"")"`],
    ['-1 day', 'text', "'-1 day"],
    ["'s Hertogenbosch", 'text', "''s Hertogenbosch"],
    ['', 'text', "'"],
    [null, 'text', ''],
    [-5.25, 'number', '-5.25'],
    [true, 'flag', 'true'],
    [['a'], 'json', '"[""a""]"'],
  ] as const)('of %j (%s) is %s', (value, type, cell) => expect(csvCell(value, type)).toBe(cell))
})
