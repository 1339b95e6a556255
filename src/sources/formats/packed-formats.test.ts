import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { zipOf } from '../files/zip-fixture.ts'
import { openSource, type PostingItem, type SourceItem, type SourceOptions } from '../index.ts'

const home = mkdtempSync(join(tmpdir(), 'packed-'))
afterAll(() => rmSync(home, { recursive: true }))

const BREAD = 'Bake rye bread before sunrise for our three shops, and keep the deck oven clean.'
const CAKE = 'Make cakes and tarts for weddings, and talk with the guests about their wishes.'

async function open(
  name: string,
  content: Buffer | string,
  options: SourceOptions = {},
): Promise<readonly SourceItem[]> {
  const path = join(home, name)
  writeFileSync(path, content)
  const items: SourceItem[] = []
  for await (const item of openSource(path, options)) items.push(item)
  return items
}

function postings(items: readonly SourceItem[]): readonly PostingItem['posting'][] {
  return items.flatMap((item) => (item.kind === 'posting' ? [item.posting] : []))
}

function reasons(items: readonly SourceItem[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'reject' ? [item.reason] : []))
}

const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** A workbook with one or two sheets; `sheets` gives the XML of each one's rows. */
function xlsx(sheets: Readonly<Record<string, string>>, shared: readonly string[]): Buffer {
  const names = Object.keys(sheets)
  return zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/s${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><r><t>${text.slice(0, 3)}</t></r><r><t xml:space="preserve">${text.slice(3)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/s${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  })
}

const text = (reference: string, words: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('XLSX', () => {
  const header = `<row r="4">${text('A4', 'Job Title')}${text('B4', 'Company')}${text('C4', 'Job Description')}${text('D4', 'Date Posted')}${text('E4', 'Min Salary')}${text('F4', 'Currency')}</row>`

  it('reads shared and inline texts, numbers, dates by style, below rows of headings', async () => {
    const rows =
      `<row r="1">${text('A1', 'Open positions of the Oven House group')}</row><row r="3"><c r="E3" t="inlineStr"><is><t>Pay</t></is></c></row>${header}` +
      `<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>1</v></c><c r="C5" t="s"><v>2</v></c><c r="D5" s="1"><v>46055</v></c><c r="E5"><v>42000</v></c>${text('F5', 'EUR')}</row>` +
      `<row r="6"><c r="A6" t="str"><f>x</f><v>Cook</v></c><c r="C6" t="s"><v>3</v></c><c r="D6" s="2"><v>46055.5</v></c><c r="E6" t="e"><v>#N/A</v></c></row>`
    const items = await open(
      'jobs.xlsx',
      xlsx({ 'Open jobs': rows, Notes: `<row>${text('A1', 'Call Ann')}</row>` }, [
        'Baker &amp; more',
        'Oven House',
        BREAD,
        CAKE,
      ]),
    )
    expect(items[0]).toMatchObject({
      kind: 'columns',
      format: 'XLSX, sheet "Open jobs"',
      rows: 2,
      source: 'jobs',
    })
    expect(postings(items)).toMatchObject([
      {
        title: 'Baker & more',
        employer: 'Oven House',
        text: BREAD,
        firstSeen: '2026-02-02',
        pay: { low: 42000, currency: 'EUR' },
      },
      { title: 'Cook', employer: null, text: CAKE, firstSeen: '2026-02-02', pay: null },
    ])
  })

  it('reads every sheet that holds postings, under a name of its own', async () => {
    const rows = (title: string) => `${header}<row r="5">${text('A5', title)}${text('C5', BREAD)}</row>`
    const items = await open('two.xlsx', xlsx({ North: rows('Baker'), South: rows('Cook') }, []))
    expect(postings(items).map((posting) => posting.title)).toEqual(['Baker', 'Cook'])
    expect(items.filter((item) => item.kind === 'columns').map((item) => item.file)).toEqual([
      join(home, 'two.xlsx/North'),
      join(home, 'two.xlsx/South'),
    ])
  })

  it('says what is missing in a workbook without postings', async () => {
    const items = await open('empty.xlsx', xlsx({ Notes: `<row>${text('A1', 'Call Ann')}</row>` }, []))
    expect(reasons(items)).toEqual(['a header without rows'])
  })
})

describe('ODS', () => {
  it('reads texts in paragraphs, dates, numbers and repeated cells, and skips blank rows by the million', async () => {
    const cell = (words: string, attributes = 'office:value-type="string"') =>
      `<table:table-cell ${attributes}><text:p>${words}</text:p></table:table-cell>`
    const row = (cells: string, attributes = '') =>
      `<table:table-row ${attributes}>${cells}</table:table-row>`
    const content =
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="Jobs">` +
      row(cell('Title') + cell('Company') + cell('Description') + cell('Posted on') + cell('Salary')) +
      row(
        `${cell('Baker')}${cell('Oven <text:span>House</text:span>')}<table:table-cell office:value-type="string"><text:p>Bake rye bread<text:s/>before sunrise for our shops.</text:p><text:p>Keep the deck oven clean.</text:p></table:table-cell>${cell('02.02.26', 'office:value-type="date" office:date-value="2026-02-02"')}${cell('€ 42.000', 'office:value-type="currency" office:currency="EUR" office:value="42000"')}<table:table-cell table:number-columns-repeated="16379"/>`,
      ) +
      row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="1048574"',
      ) +
      '</table:table></office:spreadsheet></office:body></office:document-content>'
    const items = await open(
      'jobs.ods',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }),
    )
    expect(postings(items)).toMatchObject([
      {
        title: 'Baker',
        employer: 'Oven House',
        text: 'Bake rye bread before sunrise for our shops.\nKeep the deck oven clean.',
        firstSeen: '2026-02-02',
        pay: { low: 42000, high: 42000, currency: 'EUR' },
      },
    ])
    expect(reasons(items)).toEqual([])
  })
})

describe('archives', () => {
  const csv = `title,company,description\nBaker,Oven House,"${BREAD}"\n`

  it("each file is read by itself under the archive's name; paths that lead out lead nowhere", async () => {
    const items = await open(
      'collected-jobs.zip',
      zipOf({
        'a/jobs.csv': csv,
        '../../etc/x.json': JSON.stringify([{ title: 'Cook', description: CAKE }]),
        'b/packed.csv.gz': gzipSync(csv.replaceAll('Baker', 'Miller')),
        '__MACOSX/._jobs.csv': 'x',
        'inner.zip': zipOf({ 'jobs.csv': csv }),
        'a/': '',
      }),
    )
    expect(postings(items).map(({ title, source }) => `${source}: ${title}`)).toEqual([
      'collected-jobs: Baker',
      'collected-jobs: Miller',
      'collected-jobs: Cook',
    ])
    expect(reasons(items)).toEqual(['an archive inside an archive: unpack it first'])
    expect(
      items.every(
        (item) => item.kind === 'posting' || item.file.startsWith(join(home, 'collected-jobs.zip')),
      ),
    ).toBe(true)
    expect(JSON.stringify(items)).not.toContain('..')
  })

  it('a bomb, a cut archive and an Office text say so', async () => {
    const bomb = zipOf({ 'zeros.csv': Buffer.alloc(60_000_000, '0'), 'jobs.csv': csv })
    const items = await open('bomb.zip', bomb)
    expect(postings(items)).toHaveLength(1)
    expect(reasons(items)).toEqual([expect.stringContaining('far beyond its packed size')])
    expect(reasons(await open('cut.zip', bomb.subarray(0, 1000)))).toEqual([
      'the ZIP archive is cut or damaged: its directory is missing',
    ])
    expect(
      reasons(
        await open('text.docx', zipOf({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': '<w/>' })),
      ),
    ).toEqual(['an Office document that is no spreadsheet: save it as text or HTML'])
  })

  it('an entry whose stated size is a lie stops at the limit', async () => {
    const bomb = zipOf({ 'lists.json': Buffer.alloc(60_000_000, '[') })
    // The directory's word for the unpacked size, 24 bytes into its entry.
    bomb.writeUInt32LE(1000, bomb.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
    expect(reasons(await open('lie.zip', bomb))).toEqual([
      expect.stringContaining('far beyond its packed size'),
    ])
  })
})

describe('Parquet', () => {
  it('reads rows of several groups, times, big numbers, lists and structs', async () => {
    const titles = ['Baker', 'Cook', 'Miller']
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'job_id', data: [1n, 9007199254740993n, 3n], type: 'INT64' },
        { name: 'job_title', data: titles, type: 'STRING' },
        { name: 'description', data: [BREAD, CAKE, `${BREAD} ${CAKE}`], type: 'STRING' },
        { name: 'date_posted', data: titles.map(() => new Date('2026-02-02T10:00:00Z')), type: 'TIMESTAMP' },
        { name: 'company', data: [{ name: 'Oven House' }, { name: 'Sweet Ltd' }, null], type: 'JSON' },
        { name: 'min_amount', data: [22.6, 30, Number.NaN], type: 'FLOAT' },
        { name: 'is_remote', data: [true, false, null], type: 'BOOLEAN', nullable: true },
      ],
      rowGroupSize: 2,
    })
    const items = await open('jobs.parquet', Buffer.from(buffer))
    expect(items[0]).toMatchObject({ kind: 'columns', format: 'Parquet', rows: 3 })
    expect(postings(items)).toMatchObject([
      {
        sourceId: '1',
        title: 'Baker',
        employer: 'Oven House',
        text: BREAD,
        firstSeen: '2026-02-02',
        isRemote: true,
        pay: { low: 22.6 },
      },
      {
        sourceId: '9007199254740993',
        title: 'Cook',
        employer: 'Sweet Ltd',
        isRemote: false,
        pay: { low: 30 },
      },
      { sourceId: '3', title: 'Miller', employer: null, isRemote: null, pay: null },
    ])
    expect(postings(await open('jobs.parquet.gz', gzipSync(Buffer.from(buffer))))).toHaveLength(3)
    expect(reasons(await open('cut.parquet', Buffer.from(buffer).subarray(0, 300)))).toEqual([
      expect.stringContaining('the Parquet file is cut or damaged'),
    ])
  })
})
