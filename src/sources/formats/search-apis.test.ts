import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openSource, type SourceItem, type SourceOptions } from '../index.ts'

const home = mkdtempSync(join(tmpdir(), 'search-apis-'))
afterAll(() => rmSync(home, { recursive: true }))

async function open(document: unknown, options: SourceOptions = {}): Promise<readonly SourceItem[]> {
  const path = join(home, 'answer.json')
  writeFileSync(path, JSON.stringify(document))
  const items: SourceItem[] = []
  for await (const item of openSource(path, options)) items.push(item)
  return items
}

const BREAD = 'Bake rye bread before sunrise for our three shops, and keep the deck oven clean.'
const NIGHT = 'Plan the night shift and order flour for the week'

describe('answers of job search services', () => {
  it('SerpApi: sections under their titles, extensions, relative dates against the day of the answer', async () => {
    const items = await open({
      search_metadata: { id: 'x', created_at: '2026-02-10 09:00:00 UTC' },
      jobs_results: [
        {
          title: 'Baker',
          company_name: 'Oven House',
          location: '  Austin, TX ',
          via: 'via LinkedIn',
          description: BREAD,
          job_highlights: [
            { title: 'Qualifications', items: ['Two years at a deck oven', 'A food handler card'] },
            { title: 'Responsibilities', items: [NIGHT] },
          ],
          detected_extensions: {
            posted_at: '3 days ago',
            schedule_type: 'Full-time',
            salary: '$80K–$100K a year',
            work_from_home: true,
          },
          job_id: 'eyJq1',
        },
        {
          title: 'Cook',
          company_name: 'Sweet Ltd',
          location: 'Anywhere',
          description: BREAD,
          detected_extensions: { posted_at: '30+ days ago', salary: '22.5–25 an hour' },
          job_id: 'eyJq2',
        },
      ],
    })
    expect(items.slice(1)).toMatchObject([
      {
        posting: {
          sourceId: 'eyJq1',
          title: 'Baker',
          employer: 'Oven House',
          firstSeen: '2026-02-07',
          collectedOn: '2026-02-10',
          isRemote: true,
          employmentType: 'full-time',
          pay: { low: 80000, high: 100000, currency: 'USD', period: 'year', isDisclosed: true },
          text: `${BREAD}\nResponsibilities\n${NIGHT}\nQualifications\n- Two years at a deck oven\n- A food handler card`,
        },
      },
      {
        posting: { firstSeen: null, pay: { low: 22.5, high: 25, period: 'hour' } },
        notes: [{ field: 'date', reason: 'says only how old at least: the day is not known' }],
      },
    ])
  })

  it('JSearch: highlights by name, pay in fields of their own', async () => {
    const items = await open({
      status: 'OK',
      data: [
        {
          job_id: 'a==',
          job_title: 'Baker',
          employer_name: 'Oven House',
          job_description: BREAD,
          job_city: 'Austin',
          job_state: 'TX',
          job_country: 'US',
          job_is_remote: false,
          job_posted_at: '5 days ago',
          job_posted_at_datetime_utc: '2026-02-05T00:00:00.000Z',
          job_min_salary: 40000,
          job_max_salary: 50000,
          job_salary_period: 'YEAR',
          job_highlights: { Qualifications: ['Two years at a deck oven', 'A food handler card'] },
        },
      ],
    })
    expect(items[1]).toMatchObject({
      posting: {
        sourceId: 'a==',
        firstSeen: '2026-02-05',
        places: ['Austin, TX, US'],
        country: 'US',
        isRemote: false,
        pay: { low: 40000, high: 50000, period: 'year' },
        text: `${BREAD}\nQualifications\n- Two years at a deck oven\n- A food handler card`,
      },
    })
  })

  it('Adzuna: beginnings of texts, a predicted salary is not disclosed, pay in the money of the country', async () => {
    const row = {
      adref: 'x',
      redirect_url: 'https://www.adzuna.co.uk/jobs/land/ad/1?se=2',
      created: '2026-02-05T10:00:00Z',
      id: '1',
      title: 'Baker',
      description: `${BREAD}…`,
      company: { display_name: 'Oven House' },
      location: { display_name: 'Leeds, West Yorkshire', area: ['UK', 'Yorkshire', 'Leeds'] },
      salary_min: 24000,
      salary_max: 26000,
      salary_is_predicted: '1',
    }
    expect(
      (await open({ results: [row, { ...row, id: '2', salary_is_predicted: '0' }] })).slice(1),
    ).toMatchObject([
      {
        posting: {
          isSnippet: true,
          country: 'GB',
          pay: { low: 24000, currency: 'GBP', period: 'year', isDisclosed: false },
        },
      },
      { posting: { pay: { isDisclosed: true } } },
    ])
  })

  it('bytes of cp1252 and letters decoded wrongly before are repaired and told', async () => {
    const path = join(home, 'old.csv')
    writeFileSync(
      path,
      Buffer.from(
        `title,company,description\nP\u00e2tissier,Caf\u00e9 Noir,"${BREAD}"\nBaker,Oven House,"We\u00e2\u0080\u0099re bakers. ${BREAD}"\n`,
        'latin1',
      ),
    )
    const items: SourceItem[] = []
    for await (const item of openSource(path)) items.push(item)
    expect(items[0]).toMatchObject({ format: 'CSV, delimiter ",", cp1252 letters' })
    expect(items[1]).toMatchObject({ posting: { title: 'Pâtissier', employer: 'Café Noir' }, notes: [] })
    expect(JSON.stringify(items[2])).toContain('We’re bakers')
  })

  it('a hiring thread: columns mapped by nobody leave its comments comments', async () => {
    const text = `Oven House | Baker | Austin, TX | ONSITE | Full-time<p>${BREAD} ${NIGHT}, and teach the apprentices.`
    const thread = { jobs: [{ id: 7, source: 'who_is_hiring', by: 'mia', time: 1770053906, text }] }
    const items = await open(thread, { map: {} })
    expect(items.slice(1)).toMatchObject([{ posting: { title: 'Baker', employer: 'Oven House' } }])
  })

  it('Remote OK: the sentence against copies is no text, and a text that breaks off before it is a beginning', async () => {
    const notice =
      '<br/><br/>Please mention the word **CRUMBLY** and tag RMTA= when applying to show you read the job post completely (#RMTA=). This is a beta feature.'
    const offer = (id: string, description: string) => ({
      slug: `remote-baker-${id}`,
      id,
      epoch: 1773100800,
      date: '2026-03-10T00:00:00+00:00',
      company: 'Oven House',
      position: 'Baker',
      tags: [],
      description: `<p>${BREAD}</p>${description}${notice}`,
      location: 'Remote',
      salary_min: 0,
      salary_max: 0,
      apply_url: `https://jobs.example/${id}`,
    })
    const items = await open([
      { legal: 'Link back to us.' },
      offer('1', '<p>You plan the night shift.</p>'),
      offer('2', '<p>You plan the night shift and order fl'),
      offer('3', '<p>Apply by mail. #LI-Remote</p>'),
    ])
    const read = items.flatMap((item) => (item.kind === 'posting' ? [item.posting] : []))
    expect(read.map(({ text, isSnippet }) => [text.slice(BREAD.length + 1), isSnippet])).toEqual([
      ['You plan the night shift.', false],
      ['You plan the night shift and order fl', true],
      ['Apply by mail. #LI-Remote', false],
    ])
  })
})
