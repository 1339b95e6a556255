/** Small valid files of every form that is read, written for these tests: what the fuzzing of sources begins with. */
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { zipOf } from '../../src/sources/files/zip-fixture.ts'

const BREAD =
  'You bake rye bread before sunrise for our three shops. Strong Python is a plus. €2,100 a month.'
const CAKE = 'Requirements: 3+ years of cakes and tarts. You talk with guests about SQL and weddings.'
const HTML = `<h2>Duties</h2><ul><li>Bake &amp; sell bread</li><li>Keep the oven clean</li></ul><p>${CAKE}</p>`

const csv = `Job Title,Company,Location,Salary,Date Posted,Job Description,URL\nBaker,"Oven House\n3.8","Oslo, Norway",$20-25/hr,2025-07-01,"${BREAD}",https://oven.example/1?utm_source=x\nCook,-1,N/A,"$50,000 - $60,000 a year",29/07/2025,"['Cook soup', '${CAKE}']",\n"Head ""chef""",Grill,Lyon / Paris,0,3 days ago,${CAKE.replaceAll(',', '')},\n`
const rows = [
  {
    id: 1,
    title: 'Baker',
    company: { display_name: 'Oven' },
    location: ['Oslo', 'Bergen'],
    description: BREAD,
    salary_min: 20000,
    created: '2025-07-01T10:00:00Z',
  },
  {
    id: 2,
    title: 'Cook',
    company: null,
    location: '',
    description: HTML,
    salary_min: 0,
    created: 1751364000,
  },
]
const data = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Baker',
  description: HTML,
  datePosted: '2025-07-01',
  hiringOrganization: { '@type': 'Organization', name: 'Oven House' },
  jobLocation: { address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
  baseSalary: { currency: 'NOK', value: { minValue: 400000, maxValue: 500000, unitText: 'YEAR' } },
  identifier: { name: 'Oven', value: '17' },
}
const microdata = `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Baker</h1><div itemprop="description">${HTML}</div><span itemprop="hiringOrganization" itemscope><span itemprop="name">Oven</span></span><meta itemprop="datePosted" content="2025-07-01"></div>`
const page = (body: string) =>
  `<!doctype html><html><head><title>Baker | Oven</title><link rel="canonical" href="https://oven.example/1"></head><body><nav>Home</nav>${body}</body></html>`
const ashby = {
  apiVersion: '1',
  jobs: [
    {
      id: 'a1',
      title: 'Baker',
      department: 'Kitchen',
      employmentType: 'FullTime',
      location: 'Oslo',
      secondaryLocations: [{ location: 'Bergen' }],
      publishedAt: '2025-07-01T10:00:00Z',
      isListed: true,
      isRemote: false,
      jobUrl: 'https://jobs.ashbyhq.com/oven/a1',
      descriptionHtml: HTML,
      compensation: {
        compensationTierSummary: '€30K – €40K',
        compensationTiers: [
          {
            components: [
              {
                compensationType: 'Salary',
                interval: '1 YEAR',
                currencyCode: 'EUR',
                minValue: 30000,
                maxValue: 40000,
              },
            ],
          },
        ],
      },
    },
  ],
}
const greenhouse = {
  jobs: [
    {
      id: 7,
      title: 'Cook',
      absolute_url: 'https://boards.greenhouse.io/oven/jobs/7',
      location: { name: 'Lyon' },
      updated_at: '2025-07-01T10:00:00Z',
      first_published: '2025-06-01T10:00:00Z',
      content: HTML.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      departments: [{ name: 'Kitchen' }],
      offices: [{ name: 'Lyon' }],
      company_name: 'Oven',
    },
  ],
  meta: { total: 1 },
}
const lever = [
  {
    id: 'l1',
    text: 'Baker',
    categories: { location: 'Oslo', team: 'Kitchen', commitment: 'Full-time' },
    createdAt: 1751364000000,
    description: HTML,
    descriptionPlain: BREAD,
    lists: [{ text: 'You bring', content: '<li>Care</li>' }],
    additional: 'Free bread.',
    hostedUrl: 'https://jobs.lever.co/oven/l1',
  },
]
const recruitee = {
  offers: [
    {
      id: 3,
      slug: 'baker',
      title: 'Baker',
      description: HTML,
      requirements: '<p>Care</p>',
      careers_url: 'https://oven.recruitee.com/o/baker',
      company_name: 'Oven',
      location: 'Oslo',
      city: 'Oslo',
      country_code: 'NO',
      published_at: '2025-07-01 10:00:00 UTC',
      created_at: '2025-07-01 10:00:00 UTC',
      employment_type_code: 'fulltime',
      remote: false,
      salary: { min: '300', max: '400', currency: 'EUR', period: 'week' },
    },
  ],
}
const workable = {
  name: 'Oven',
  description: null,
  jobs: [
    {
      title: 'Baker',
      shortcode: 'AB12',
      code: '',
      employment_type: 'Full-time',
      telecommuting: false,
      department: 'Kitchen',
      url: 'https://apply.workable.com/j/AB12',
      published_on: '2025-07-01',
      created_at: '2025-07-01',
      country: 'Norway',
      city: 'Oslo',
      state: '',
      description: HTML,
      locations: [{ country: 'Norway', countryCode: 'NO', city: 'Oslo' }],
    },
  ],
}
const thread = {
  run_date: '2026-01-02',
  jobs: [
    {
      id: 1,
      source: 'who_is_hiring',
      by: 'anne',
      time: 1767340800,
      text: `Oven House | Baker, Cook | Oslo | ONSITE | Full-time | $100k-120k<p>${BREAD}<p>https:&#x2F;&#x2F;oven.example`,
    },
    {
      id: 2,
      source: 'who_is_hiring',
      by: 'bo',
      time: 1767340800,
      text: `Grill (YC W24) is hiring:<p>- Software Engineer (Python)<p>- Data Scientist, remote<p>${CAKE}`,
    },
    { id: 3, source: 'who_is_hiring', by: 'cy', time: 1767340800, text: 'Great list, thanks!' },
  ],
}
const usajobs = {
  SearchResult: {
    SearchResultItems: [
      {
        MatchedObjectId: '9',
        MatchedObjectDescriptor: {
          PositionID: 'X-1',
          PositionTitle: 'Baker',
          OrganizationName: 'Oven',
          PositionLocationDisplay: 'Oslo',
          PositionURI: 'https://usajobs.example/9',
          QualificationSummary: CAKE,
          PositionRemuneration: [
            { MinimumRange: '30000', MaximumRange: '40000', RateIntervalCode: 'Per Year' },
          ],
          PublicationStartDate: '2025-07-01',
          UserArea: { Details: { JobSummary: BREAD } },
        },
      },
    ],
  },
}
const remoteok = [
  { last_updated: 1751364000, legal: 'Link back.' },
  {
    slug: 'baker',
    id: '5',
    epoch: 1751364000,
    date: '2025-07-01T10:00:00+00:00',
    company: 'Oven',
    position: 'Baker',
    tags: ['bread'],
    description: `${BREAD} Please mention the word OVEN`,
    location: 'Oslo',
    salary_min: 0,
    salary_max: 0,
    url: 'https://remoteok.example/5',
  },
]
const jobtech = {
  total: { value: 1 },
  hits: [
    {
      id: '8',
      headline: 'Bagare',
      employer: { name: 'Ugn' },
      description: { text: `${BREAD} Vi söker en bagare.`, text_formatted: HTML },
      publication_date: '2025-07-01T00:00:00',
      workplace_address: { municipality: 'Malmö', country: 'Sverige' },
      salary_description: 'Fast lön',
    },
  ],
}
const serp = {
  jobs_results: [
    {
      title: 'Baker',
      company_name: 'Oven',
      location: 'Oslo',
      via: 'via Oven',
      description: BREAD,
      detected_extensions: { posted_at: '3 days ago', salary: '20–25 an hour' },
      job_id: 'eyJ',
    },
  ],
}
const paste = `Oven House\n\nShare\n\nShow more options\nBaker\nOslo, Norway · 2 weeks ago · Over 100 people clicked apply\nFull-time\nSave\nAbout the job\n${BREAD}\n${CAKE}\nSet alert for similar jobs\n`
const indeed = `Cook - job post\nOven House\nOslo\n$20 an hour\nFull job description\n${BREAD}\nReport job\n`
const glassdoor = `Oven House\nCook\nOslo\n$50K - $60K (Employer est.)\nEasy Apply\n${BREAD}\nShow less\n`
const bulletin = `BAKER\n\nClass Code: 1234\nOpen Date: 07-01-25\n\nANNUAL SALARY\n\n$49,903 to $72,996; $60,000\n\nDUTIES\n\n${BREAD}\n\nREQUIREMENTS\n\n${CAKE}\nCity of Los Angeles\n`
const markdown = `---\ntitle: Baker\ncompany: Oven House\nlocation: Oslo\ndate: 2025-07-01\n---\n# Baker\n\n**Salary:** $50,000 - $60,000\n\n## Duties\n\n* ${BREAD}\n* ${CAKE}\n`
const sections = `# Oven House\n\n## Software Engineer\n\n- Location: Oslo\n\n${BREAD} ${CAKE}\n\n## Data Scientist\n\n${CAKE} ${BREAD}\n`

const cell = (reference: string, words: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`
const xlsx = zipOf({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="Jobs" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/s1.xml"/></Relationships>',
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml': `<sst><si><t>${BREAD}</t></si></sst>`,
  'xl/worksheets/s1.xml': `<worksheet><sheetData><row r="1">${cell('A1', 'Job Title')}${cell('B1', 'Company')}${cell('C1', 'Job Description')}${cell('D1', 'Date Posted')}</row><row r="2">${cell('A2', 'Baker')}${cell('B2', 'Oven')}<c r="C2" t="s"><v>0</v></c><c r="D2" s="1"><v>46055</v></c></row></sheetData></worksheet>`,
})
const odsRow = (...texts: readonly string[]) =>
  `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
const ods = zipOf({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Jobs">${odsRow('Title', 'Employer', 'Description')}${odsRow('Baker', 'Oven', BREAD)}</table:table></office:spreadsheet></office:body></office:document-content>`,
})
const parquet = Buffer.from(
  parquetWriteBuffer({
    columnData: [
      { name: 'title', data: ['Baker', 'Cook'], type: 'STRING' },
      { name: 'company', data: ['Oven', 'Grill'], type: 'STRING' },
      { name: 'description', data: [BREAD, CAKE], type: 'STRING' },
      { name: 'salary_min', data: [20000, 0], type: 'DOUBLE' },
    ],
  }),
)

/** Name of each file, which decides how it may be taken, and its bytes. Each holds at least one posting. */
export const VALID_FILES: readonly (readonly [name: string, content: Buffer])[] = Object.entries({
  'jobs.csv': csv,
  'jobs.tsv': csv.replaceAll(',', '\t'),
  'tilde.csv': `job_title~company_name~job_description~min_salary\nBaker~Oven~${BREAD}~-1\n`,
  'utf16.csv': Buffer.from(`\ufeff${csv}`, 'utf16le'),
  'latin.csv': Buffer.from(
    'title,description\nBäcker,Du bäckst täglich Brot für München und kochst – gern “Süßes”.\n',
    'latin1',
  ),
  'jobs.csv.gz': gzipSync(csv),
  'jobs.json': JSON.stringify(rows),
  'map.json': JSON.stringify({ 'https://oven.example/1': rows[0], 'https://oven.example/2': rows[1] }),
  'jobs.jsonl': rows.map((row) => JSON.stringify(row)).join('\n'),
  'ashby.json': JSON.stringify(ashby),
  'greenhouse.json': JSON.stringify(greenhouse),
  'lever.json': JSON.stringify(lever),
  'recruitee.json': JSON.stringify(recruitee),
  'workable.json': JSON.stringify(workable),
  'thread.json': JSON.stringify(thread),
  'usajobs.json': JSON.stringify(usajobs),
  'remoteok.json': JSON.stringify(remoteok),
  'jobtech.json': JSON.stringify(jobtech),
  'serp.json': JSON.stringify(serp),
  'data.html': page(`<script type="application/ld+json">${JSON.stringify(data)}</script><p>x</p>`),
  'microdata.html': page(microdata),
  'prose.html': page(
    `<main><h1>Baker</h1>${HTML}<p>${BREAD} Apply with your experience and skills: salary and benefits.</p></main>`,
  ),
  'linkedin.txt': paste + paste.replaceAll('Baker', 'Cook'),
  'indeed.txt': indeed,
  'glassdoor.txt': glassdoor,
  'bulletin.txt': bulletin,
  'plain.txt': `Baker\n${BREAD}\n${CAKE}\n`,
  'several.txt': `Software Engineer\n${BREAD}\n----------\nData Scientist\n${CAKE}\n`,
  'posting.md': markdown,
  'sections.md': sections,
  'jobs.xlsx': xlsx,
  'jobs.ods': ods,
  'jobs.parquet': parquet,
  'jobs.zip': zipOf({ 'a/jobs.csv': csv, 'b.json': JSON.stringify(rows), 'c.html': page(microdata) }),
}).map(([name, content]) => [name, Buffer.from(content as string)] as const)
