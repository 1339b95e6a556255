import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ColumnsItem, PostingItem, RejectItem, SourceItem, SourceOptions } from './index.ts'
import { describeColumns, openSource } from './index.ts'
import { sampleOf } from './source-error.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
/** Writes files into a folder of their own and gives its path. */
function given(files: Readonly<Record<string, string | Buffer>>): string {
  count += 1
  const home = join(folder, `case-${count}`)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), content)
  }
  return home
}

async function open(path: string, options: SourceOptions = {}): Promise<SourceItem[]> {
  const items: SourceItem[] = []
  for await (const item of openSource(path, options)) items.push(item)
  return items
}

const postings = (items: readonly SourceItem[]): PostingItem[] =>
  items.filter((item) => item.kind === 'posting')
const rejects = (items: readonly SourceItem[]): RejectItem[] => items.filter((item) => item.kind === 'reject')
const columns = (items: readonly SourceItem[]): ColumnsItem[] =>
  items.filter((item) => item.kind === 'columns')

const COOK =
  'You cook soup for forty people every day and plan the menu with the team and order what is needed.'
const CSV = `Job Title,Company Name,Job Description,Location,Salary\nCook,"Acme\n3.8","${COOK}","Lyon, France",€2.100 a month\nBaker,-1,"${COOK} And bread.",,N/A\n`

describe('tables', () => {
  it('reads names, employer without its rating, pay, and null words as null', async () => {
    const items = await open(join(given({ 'Kitchen_Jobs-2025.csv': CSV }), 'Kitchen_Jobs-2025.csv'))
    expect(columns(items)[0]).toMatchObject({
      format: 'CSV, delimiter ","',
      rows: 2,
      source: 'kitchen-jobs-2025',
    })
    expect(postings(items).map((item) => item.posting)).toMatchObject([
      {
        title: 'Cook',
        employer: 'Acme',
        text: COOK,
        places: ['Lyon, France'],
        pay: { low: 2100, high: 2100, currency: 'EUR', period: 'month', isDisclosed: true },
      },
      { title: 'Baker', employer: null, places: [], pay: null },
    ])
    expect(postings(items).map((item) => item.row)).toEqual([1, 2])
  })

  it.each<[string, Buffer]>([
    ['gzip without the name', gzipSync(CSV)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`)],
    ['UTF-16 little end first', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(CSV, 'utf16le')],
    ['cp1252', Buffer.from(CSV.replaceAll('€', '\u0080'), 'latin1')],
  ])('%s gives the same postings', async (_name, bytes) => {
    const items = await open(join(given({ 'a.csv': bytes }), 'a.csv'))
    expect(postings(items)[0]?.posting).toMatchObject({ title: 'Cook', pay: { currency: 'EUR' } })
  })

  it('one cp1252 byte in a UTF-8 file breaks nothing else', async () => {
    const bytes = Buffer.concat([
      Buffer.from('title,description\nCook ’,'),
      Buffer.from([0x92]),
      Buffer.from(` ${COOK} café\n`),
    ])
    const [item] = postings(await open(join(given({ 'a.csv': bytes }), 'a.csv')))
    expect(item?.posting.title).toBe('Cook ’')
    expect(item?.posting.text).toBe(`’ ${COOK} café`)
  })

  it('columns named like nothing known are recognised by what they hold', async () => {
    const rows = ['Cook assistant', 'Head cook', 'Kitchen manager'].map(
      (title, n) => `${title}|https://x.org/${n}|${COOK} ${COOK} ${COOK} ${n}`,
    )
    const items = await open(join(given({ 'a.psv': `a|b|c\n${rows.join('\n')}\n` }), 'a.psv'))
    expect(postings(items)[2]?.posting).toMatchObject({
      title: 'Kitchen manager',
      url: 'https://x.org/2',
      sourceId: 'https://x.org/2',
    })
    expect(describeColumns(columns(items)[0] as ColumnsItem).join('\n')).toContain(
      'title              <- "a"  100 % filled, by content, e.g. Cook assistant',
    )
  })

  it('the user may map columns; one that does not exist is an error that lists those there are', async () => {
    const path = join(
      given({ 'a.csv': `position held,what,notes\nCook,${COOK},Hours vary a lot here\n` }),
      'a.csv',
    )
    const [item] = postings(await open(path, { map: { title: 'position held', text: 'what,notes' } }))
    expect(item?.posting).toMatchObject({ title: 'Cook', text: `${COOK}\nNotes\nHours vary a lot here` })
    await expect(open(path, { map: { wage: 'what' } as SourceOptions['map'] & object })).rejects.toThrow(
      '"wage" is no field to map a column to; the fields are: title, employer',
    )
    await expect(open(path, { map: { title: 'jobtitle' } })).rejects.toThrow(
      'there is no column "jobtitle" to map to title; the columns are: "position held", "what", "notes"',
    )
  })

  it('further prose columns follow under their names, unless the text holds them already', async () => {
    const csv = `Title,Description,Requirements,Responsibilities\nCook,${COOK},"['Two years in a kitchen', 'A food safety card']","['${COOK}']"\n`
    const [item] = postings(await open(join(given({ 'a.csv': csv }), 'a.csv')))
    expect(item?.posting.text).toBe(`${COOK}\nRequirements\n- Two years in a kitchen\n- A food safety card`)
  })

  it('whether day or month stands first is decided on the whole column', async () => {
    const csv = (dates: readonly string[]) =>
      `title,description,posted\n${dates.map((date, n) => `Cook ${n},${COOK},${date}`).join('\n')}\n`
    const seen = async (dates: readonly string[]) =>
      postings(await open(join(given({ 'a.csv': csv(dates) }), 'a.csv'))).map(
        (item) => item.posting.firstSeen,
      )
    expect(await seen(['03/04/2025', '29/04/2025'])).toEqual(['2025-04-03', '2025-04-29'])
    expect(await seen(['03/04/2025', '04/29/2025'])).toEqual(['2025-03-04', '2025-04-29'])
    expect(await seen(['03/04/2025', '05/06/2025'])).toEqual([null, null])
  })

  it('with dots the day stands first; what nothing decides is null and noted as such', async () => {
    const seen = async (date: string) => {
      const csv = `title,description,posted\nCook,${COOK},${date}\n`
      const [item] = postings(await open(join(given({ 'a.csv': csv }), 'a.csv')))
      return [item?.posting.firstSeen, ...(item?.notes ?? []).map((one) => one.reason)]
    }
    expect(await seen('01.10.2026')).toEqual(['2026-10-01'])
    expect(await seen('01/10/2026')).toEqual([null, 'day and month cannot be told apart'])
  })

  it('a column called description is the description, however short', async () => {
    const csv = 'title,description\nCook,Cooks soup daily\nBaker,Bakes bread at night\n'
    const items = await open(join(given({ 'a.csv': csv }), 'a.csv'))
    expect(postings(items).map(({ posting }) => posting.text)).toEqual([
      'Cooks soup daily',
      'Bakes bread at night',
    ])
    expect(postings(items)[0]?.notes).toEqual([])
    const better = `title,details,duties\nCook,Full-time,${COOK.repeat(3)}\n`
    const [found] = columns(await open(join(given({ 'b.csv': better }), 'b.csv')))
    expect(found?.recognised.find(({ field }) => field === 'text')?.column).toBe('duties')
  })

  it.each([
    ['pay', '$18/hr', [18, 18, 'USD', 'hour']],
    ['pay', '"$1,500 per week"', [1500, 1500, 'USD', 'week']],
    ['pay', '45k', [45000, 45000, null, null]],
    ['pay', '18.5', [18.5, 18.5, null, null]],
    ['min_salary', '$18/hr', [18, null, 'USD', 'hour']],
    ['min_salary', '£45k', [45000, null, 'GBP', null]],
    ['max_salary', '"$1,500 per week"', [null, 1500, 'USD', 'week']],
  ])('pay in a column %s written as %s', async (column, cell, [low, high, currency, period]) => {
    const csv = `title,description,${column}\nCook,${COOK},${cell}\n`
    const [item] = postings(await open(join(given({ 'a.csv': csv }), 'a.csv')))
    expect(item?.posting.pay).toEqual({ low, high, currency, period, isDisclosed: true })
  })

  it('pay that names no amount that can be read is null and noted', async () => {
    const csv = `title,description,pay\nCook,${COOK},grade 7 of 12\nBaker,${COOK},Competitive\n`
    const found = postings(await open(join(given({ 'a.csv': csv }), 'a.csv')))
    expect(found.map(({ posting, notes }) => [posting.pay, notes.map(({ reason }) => reason)])).toEqual([
      [null, ['no amount that could be read']],
      [null, []],
    ])
  })

  it('a value that is no date is noted and the row kept', async () => {
    const csv = `title,description,posted\nCook,${COOK},2025-01-02\nBaker,${COOK},tomorrow\n`
    const [, second] = postings(await open(join(given({ 'a.csv': csv }), 'a.csv')))
    expect(second?.notes).toEqual([
      { field: 'date', column: 'posted', reason: 'not a date', sample: 'tomorrow' },
    ])
  })

  it('an id column identifies, a row counter does not, nor an address shared by different titles', async () => {
    const ids = async (csv: string) =>
      postings(await open(join(given({ 'a.csv': csv }), 'a.csv'))).map((item) => item.posting.sourceId)
    expect(await ids(`id,title,description\nx-9,Cook,${COOK}\nx-7,Baker,${COOK}\n`)).toEqual(['x-9', 'x-7'])
    const counted = await ids(`id,title,description\n1,Cook,${COOK}\n2,Baker,${COOK}\n3,Cook,${COOK}\n`)
    expect(counted[0]).toMatch(/^content:[0-9a-f]{24}$/)
    expect(counted[2]).toBe(counted[0])
    const shared = await ids(
      `url,title,description\nhttps://x.org/s,Cook,${COOK}\nhttps://x.org/s,Baker,${COOK}\nhttps://x.org/1,Chef,${COOK}\n`,
    )
    expect(shared.map((id) => id.slice(0, 8))).toEqual(['content:', 'content:', 'https://'])
  })

  it('pay: 0 is unknown, an estimate is not disclosed, the median fills both bounds', async () => {
    const csv = `title,description,min_salary,max_salary,med_salary,pay_period,currency,salary_is_predicted\nCook,${COOK},0,0,,,,0\nBaker,${COOK},20,30,,HOURLY,usd,1\nChef,${COOK},,,25,HOURLY,USD,0\n`
    expect(
      postings(await open(join(given({ 'a.csv': csv }), 'a.csv'))).map((item) => item.posting.pay),
    ).toEqual([
      null,
      { low: 20, high: 30, currency: 'USD', period: 'hour', isDisclosed: false },
      { low: 25, high: 25, currency: 'USD', period: 'hour', isDisclosed: true },
    ])
  })

  it('a stated length counts only when the text given is shorter', async () => {
    const csv = `title,description,desc_len\nCook,${COOK},${COOK.length}\nBaker,${COOK},5000\n`
    expect(
      postings(await open(join(given({ 'a.csv': csv }), 'a.csv'))).map((item) => item.posting.statedLength),
    ).toEqual([null, 5000])
  })

  it('each row that is no posting says why', async () => {
    const csv = `title,description,url\n,${COOK},\nCook,,\n,,https://x.org/1\n${'long '.repeat(80)},${COOK},\nCook,${COOK},\n`
    const items = await open(join(given({ 'a.csv': csv }), 'a.csv'))
    expect(rejects(items).map((item) => [item.row, item.reason])).toEqual([
      [1, 'the title is empty'],
      [2, 'the description is empty: nothing to read'],
      [3, 'neither title nor description: a notice or an empty row'],
      [4, 'the title is longer than 300 characters: the columns of this row are broken'],
    ])
  })

  it('a gzip file that breaks off gives what is there and says so', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `Cook ${n * 7919},${COOK} ${Math.sin(n)}`)
    const bytes = gzipSync(`title,description\n${lines.join('\n')}\n`)
    const items = await open(join(given({ 'a.csv.gz': bytes.subarray(0, bytes.length / 2) }), 'a.csv.gz'))
    expect(postings(items).length).toBeGreaterThan(500)
    expect(rejects(items).at(-1)?.reason).toContain('the file cannot be read to its end')
  })
})

describe('JSON', () => {
  const job = (title: string) => ({
    position: title,
    company: { name: 'Acme' },
    description: `<p>${COOK}</p>`,
    tags: ['a'],
  })
  it.each<[string, string, string]>([
    ['an array', JSON.stringify([job('Cook'), job('Baker')]), 'JSON array'],
    [
      'an array inside an object',
      JSON.stringify({ meta: { n: 2 }, data: { hits: [job('Cook'), job('Baker')] } }),
      'JSON array at data.hits',
    ],
    [
      'a map by address',
      JSON.stringify({ 'https://x.org/1': job('Cook'), 'https://x.org/2': job('Baker') }),
      'JSON map',
    ],
    ['JSON Lines', `${JSON.stringify(job('Cook'))}\n\n${JSON.stringify(job('Baker'))}`, 'JSON Lines'],
  ])('%s', async (_name, text, format) => {
    const items = await open(join(given({ 'a.json': text }), 'a.json'))
    expect(columns(items)[0]?.format).toBe(format)
    expect(
      postings(items).map((item) => [item.posting.title, item.posting.employer, item.posting.text]),
    ).toEqual([
      ['Cook', 'Acme', COOK],
      ['Baker', 'Acme', COOK],
    ])
  })

  it('postings are found beside a longer list of something else', async () => {
    const text = JSON.stringify({
      facets: Array.from({ length: 9 }, (_, n) => ({ label: 'x', n })),
      results: [job('Cook'), job('Baker')],
    })
    const items = await open(join(given({ 'a.json': text }), 'a.json'))
    expect(columns(items)[0]?.format).toBe('JSON array at results')
  })

  it('NaN as Python writes it is null', async () => {
    const text = JSON.stringify([job('Cook NaN'), job('Baker')]).replaceAll('["a"]', 'NaN')
    expect(
      postings(await open(join(given({ 'a.json': text }), 'a.json'))).map((item) => item.posting.title),
    ).toEqual(['Cook NaN', 'Baker'])
  })

  it('one object is one posting', async () => {
    const items = await open(
      join(given({ 'a.json': JSON.stringify({ ...job('Cook'), skills: [{ name: 'x' }] }) }), 'a.json'),
    )
    expect(postings(items)).toHaveLength(1)
  })

  it('the date of collection may stand beside the rows; the caller outranks it', async () => {
    const path = join(
      given({
        'a.json': JSON.stringify({
          date: '2026-01-01',
          fetched_at: '2026-03-15T12:00:00Z',
          jobs: [job('Cook')],
        }),
      }),
      'a.json',
    )
    expect(postings(await open(path))[0]?.posting.collectedOn).toBe('2026-03-15')
    expect(postings(await open(path, { collectedOn: '2026-04-01' }))[0]?.posting.collectedOn).toBe(
      '2026-04-01',
    )
    await expect(open(path, { collectedOn: 'yesterday' })).rejects.toThrow('"yesterday" is not a date')
  })

  it.each<[string, string, string]>([
    ['broken JSON', '{"jobs": [', 'the file is not valid JSON'],
    ['numbers only', '[1, 2]', 'the JSON holds no list of objects and no object that could be a posting'],
    ['an empty file', ' \n', 'the file is empty: save it again, or leave it out'],
    [
      'a PDF',
      '%PDF-1.7 x',
      'a PDF file: PDF files are not read as postings yet; save its text as a text file',
    ],
    [
      'an XML feed',
      '<?xml version="1.0"?><rss/>',
      'an XML document or web archive: save the page as HTML, or the feed as JSON',
    ],
  ])('%s is one reject for the whole file', async (_name, text, reason) => {
    expect(await open(join(given({ 'a.json': text }), 'a.json'))).toMatchObject([
      { kind: 'reject', row: 0, reason },
    ])
  })

  it('a broken line of JSON Lines costs that line', async () => {
    const items = await open(
      join(
        given({ 'a.jsonl': `${JSON.stringify(job('Cook'))}\n{"oops\n${JSON.stringify(job('Baker'))}\n` }),
        'a.jsonl',
      ),
    )
    expect(postings(items)).toHaveLength(2)
    expect(rejects(items)).toMatchObject([{ row: 2, reason: 'the line is not valid JSON' }])
  })
})

describe('text files and folders', () => {
  it('a text file is one posting whose title is its first line', async () => {
    const path = join(given({ 'cook.txt': `Cook\n\n${COOK}\n• soups\n` }), 'cook.txt')
    expect(postings(await open(path))[0]?.posting).toMatchObject({
      source: 'cook',
      title: 'Cook',
      text: `Cook\n${COOK}\n- soups`,
      pay: null,
    })
  })

  it('an official bulletin gives class, date, salary and government', async () => {
    const text = `HARBOUR COOK\n\t\tClass Code:   4321\nOpen Date:  06-22-18\n\nANNUAL SALARY\n\n$49,903 to $72,996; and $55,019 to $80,472\n\nNOTES:\n1. A bonus of $1,000 is paid.\n\nDUTIES\n\nA Harbour Cook cooks for the City of Los Angeles. ${COOK}\n`
    expect(postings(await open(join(given({ 'x.txt': text }), 'x.txt')))[0]?.posting).toMatchObject({
      title: 'HARBOUR COOK',
      sourceId: '4321 2018-06-22',
      employer: 'City of Los Angeles',
      firstSeen: '2018-06-22',
      pay: { low: 49903, high: 72996, currency: 'USD', period: 'year', isDisclosed: true },
    })
  })

  it('a folder is read in the same order everywhere; hidden files are left out; its name is the source', async () => {
    const text = (title: string) => `${title}\n${COOK}`
    const home = given({
      'My Jobs/b.txt': text('B'),
      'My Jobs/a/z.txt': text('Z'),
      'My Jobs/.hidden.txt': text('H'),
      'My Jobs/README.md': '# About\nx',
      'My Jobs/C.txt': text('C'),
    })
    const items = await open(join(home, 'My Jobs'))
    expect(postings(items).map((item) => [item.posting.title, item.posting.source])).toEqual([
      ['C', 'my-jobs'],
      ['Z', 'a'],
      ['B', 'my-jobs'],
    ])
    expect(rejects(items)[0]?.reason).toBe('a description of the folder, not a posting')
    expect(postings(await open(join(home, 'My Jobs'), { source: 'Kitchen Feed' }))[0]?.posting.source).toBe(
      'kitchen-feed',
    )
  })

  it('names in any script are names: two files of one folder of them are two feeds', async () => {
    const csv = `id,title,description\nx1,Cook,${COOK}\n`
    const names = [
      'вакансии.csv',
      '求人情報.csv',
      'नौकरी.csv',
      '★.csv',
      '☆.csv',
      'Été Jobs.csv',
      'йод.csv',
      'иод.csv',
    ]
    const home = given(Object.fromEntries(names.map((name) => [name, csv])))
    const found: string[] = []
    for (const name of names) found.push(postings(await open(join(home, name)))[0]?.posting.source ?? '')
    expect(new Set(found).size).toBe(names.length)
    expect(found).toEqual([
      'вакансии',
      '求人情報',
      'नौकरी',
      expect.stringMatching(/^unnamed-[0-9a-z]+$/),
      expect.stringMatching(/^unnamed-[0-9a-z]+$/),
      'ete-jobs',
      'йод',
      'иод',
    ])
  })

  it('a saved board is known as one, also where no column is mapped by hand', async () => {
    const job = { id: '1', title: 'Cook', jobUrl: 'https://jobs.ashbyhq.com/acme/1', descriptionPlain: COOK }
    const file = join(given({ 'acme.json': JSON.stringify({ jobs: [job], apiVersion: '1' }) }), 'acme.json')
    const [plain] = postings(await open(file))
    const [unmapped] = postings(await open(file, { map: {} }))
    expect(plain?.posting.source).toBe('ashby:acme')
    expect(unmapped).toEqual(plain)
  })

  it('samples of what was turned away hold whole characters', async () => {
    expect(sampleOf(`${'x'.repeat(8)}😀😀😀`, 10).isWellFormed()).toBe(true)
  })

  it.each([
    ['a text file', 'a.txt', (text: string) => `Cook\n${text}`],
    ['a table', 'a.csv', (text: string) => `title,description\nCook,"${text}"\n`],
    [
      'a board',
      'a.json',
      (text: string) =>
        JSON.stringify({
          jobs: [{ id: '1', title: 'Cook', jobUrl: 'https://jobs.ashbyhq.com/a/1', descriptionPlain: text }],
          apiVersion: '1',
        }),
    ],
  ])('a text too long for one posting is turned away: %s', async (_, name, write) => {
    const items = await open(join(given({ [name]: write(`${COOK}\n`.repeat(2100)) }), name))
    expect(postings(items)).toEqual([])
    expect(rejects(items).map(({ reason }) => reason)).toEqual([
      'the text is longer than 200,000 characters: no single posting',
    ])
  })

  it.each([
    ['a table', 'a.csv', () => `title,description\n${`Cook,${COOK}\n`.repeat(20_000)}`],
    [
      'a board',
      'a.json',
      () => {
        const job = {
          id: '1',
          title: 'Cook',
          jobUrl: 'https://jobs.ashbyhq.com/a/1',
          descriptionHtml: `<p>${COOK}</p>`,
        }
        return JSON.stringify({ jobs: Array.from({ length: 20_000 }, () => job), apiVersion: '1' })
      },
    ],
  ])('reading %s hears a stop although nothing in it waits', async (_, name, content) => {
    const path = join(given({ [name]: content() }), name)
    const stop = new AbortController()
    let read = 0
    const reading = (async () => {
      for await (const item of openSource(path, { signal: stop.signal })) {
        if (item.kind !== 'posting') setTimeout(() => stop.abort(), 0)
        read += 1
      }
    })()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(read).toBeLessThan(20_000)
  })

  it('a path that is not there is an error that says what can be given', async () => {
    await expect(open(join(folder, 'none.csv'))).rejects.toThrow(
      /no file or folder ".*none\.csv"; give a path, or a live board/,
    )
    await expect(open(given({ '.only-hidden': 'x' }))).rejects.toThrow('holds no files')
  })

  it('no bytes make it throw', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .string({
          unit: fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ',',
            ':',
            '\n',
            'title',
            'description',
            '1',
            '\t',
            ';',
            ' ',
            '<p>',
          ),
        })
        .map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a.csv', 'a.json', 'a.txt', 'a'), async (content, name) => {
        const path = join(given({ [name]: Buffer.from(content) }), name)
        const items = await open(path)
        expect(items.filter((item) => item.kind !== 'columns').length).toBeGreaterThan(0)
      }),
      { numRuns: 120, seed: 2 },
    )
  })
})
