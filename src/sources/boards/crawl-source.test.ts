import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inOrder, type Replay, type Reply, replyJson, replyWith, startReplay } from '../http/fixtures.ts'
import { type Crawl, type CrawlOptions, crawlSource } from './crawl-source.ts'
import { parseSourceAddress } from './source-address.ts'

let replay: Replay
beforeAll(async () => {
  replay = await startReplay()
})
afterAll(() => replay.close())
afterEach(() => {
  for (const list of [replay.asked, replay.everything, replay.waits, replay.headers]) list.splice(0)
})

async function crawl(input: string, options: Partial<CrawlOptions> = {}): Promise<Crawl> {
  const address = parseSourceAddress(input)
  if (address === null) throw new Error(`no address: ${input}`)
  return crawlSource(
    address,
    { effects: replay.effects, allowsPrivateAddresses: false, maxBytes: 200_000, timeoutMilliseconds: 2_000 },
    { collectedOn: '2026-03-01', validators: null, wasRead: false, isKnown: () => null, ...options },
  )
}
const postings = (one: Crawl) => one.items.flatMap((item) => (item.kind === 'posting' ? [item.posting] : []))
const rejects = (one: Crawl) => one.items.flatMap((item) => (item.kind === 'reject' ? [item.reason] : []))
const ids = (one: Crawl) => one.listings.map((listing) => `${listing.source} ${listing.sourceId}`)
const broken: Reply = replyWith('{"jobs": [')
const fails: Reply = replyWith('', {}, 500)

const ashby = (...jobs: readonly string[]) => ({
  apiVersion: '1',
  jobs: jobs.map((id) => ({
    id,
    title: `Cook ${id}`,
    isListed: true,
    jobUrl: `https://jobs.ashbyhq.com/acme/${id}`,
    descriptionHtml: '<p>Soup for two hundred guests.</p>',
  })),
})
const ASHBY = 'api.ashbyhq.com/posting-api/job-board'

describe('a board that answers in one piece', () => {
  it('is complete, with what the server says of its version', async () => {
    replay.replies.set(`${ASHBY}/acme?includeCompensation=true`, replyJson(ashby('1', '2'), { etag: '"v1"' }))
    const one = await crawl('https://jobs.ashbyhq.com/acme')
    expect(one).toMatchObject({
      outcome: 'complete',
      error: null,
      isUnchanged: false,
      validators: { etag: '"v1"' },
      requests: 2,
    })
    expect(one.bytes).toBeGreaterThan(100)
    expect(ids(one)).toEqual(['ashby:acme 1', 'ashby:acme 2'])
    expect(postings(one)[0]).toMatchObject({ collectedOn: '2026-03-01', title: 'Cook 1' })
  })

  it('is unchanged after 304, and keeps its version', async () => {
    replay.replies.set(`${ASHBY}/same?includeCompensation=true`, replyWith('', {}, 304))
    const validators = { etag: '"v1"', lastModified: null }
    expect(await crawl('ashby:same', { validators, wasRead: true })).toMatchObject({
      outcome: 'complete',
      isUnchanged: true,
      validators,
      listings: [],
    })
  })

  it('that lists nothing is complete, too', async () => {
    replay.replies.set(`${ASHBY}/none?includeCompensation=true`, replyJson(ashby()))
    replay.replies.set('api.lever.co/v0/postings/none?mode=json', replyJson([]))
    expect(await crawl('ashby:none')).toMatchObject({ outcome: 'complete', listings: [] })
    expect(await crawl('lever:none')).toMatchObject({ outcome: 'complete', listings: [] })
  })

  it('leaves out what the board does not list', async () => {
    const document = ashby('1', '2')
    const [first, second] = document.jobs
    replay.replies.set(
      `${ASHBY}/hidden?includeCompensation=true`,
      replyJson({ ...document, jobs: [first, { ...second, isListed: false }] }),
    )
    const one = await crawl('ashby:hidden')
    expect(ids(one)).toEqual(['ashby:acme 1'])
    expect(rejects(one)).toEqual(['the board does not list this job'])
  })

  it.each<[string, Reply, string, RegExp]>([
    ['500', fails, 'UNAVAILABLE', /status 500 \(tried 4 times\)/],
    [
      '404',
      replyWith('', {}, 404),
      'NOT_FOUND',
      /there is no board ashby:bad \(404 from api\.ashbyhq\.com\)/,
    ],
    ['malformed JSON', broken, 'UNAVAILABLE', /ashby:bad did not answer with JSON/],
    ['another document', replyJson({ hello: 1 }), 'UNAVAILABLE', /does not look like a job board of ashby/],
    ['an endless body', replyWith('x'.repeat(300_000)), 'TOO_LARGE', /it was not read/],
    [
      'a redirect to a private address',
      replyWith('', { location: 'https://10.0.0.1/' }, 302),
      'REFUSED',
      /10\.0\.0\.1 is no public https address/,
    ],
  ])('that answers with %s has failed, and says why', async (_name, reply, code, message) => {
    replay.replies.set(`${ASHBY}/bad?includeCompensation=true`, reply)
    const one = await crawl('ashby:bad')
    expect(one).toMatchObject({ outcome: 'failed', items: [], listings: [], validators: null })
    expect(one.error).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})

it('Greenhouse is asked at its API, whichever page is given', async () => {
  replay.replies.set(
    'boards-api.greenhouse.io/v1/boards/acme/jobs?content=true',
    replyJson({
      jobs: [
        {
          id: 7,
          title: 'Baker',
          absolute_url: 'https://boards.greenhouse.io/acme/jobs/7',
          content: '&lt;p&gt;Bread&lt;/p&gt;',
          first_published: '2026-02-01T00:00:00-05:00',
        },
      ],
      meta: { total: 1 },
    }),
  )
  const one = await crawl('https://job-boards.greenhouse.io/acme/jobs/7')
  expect(ids(one)).toEqual(['greenhouse:acme 7'])
})

it('Lever in Europe stands elsewhere', async () => {
  replay.replies.set(
    'api.eu.lever.co/v0/postings/acme?mode=json',
    replyJson([
      {
        id: 'l1',
        text: 'Baker',
        hostedUrl: 'https://jobs.eu.lever.co/acme/l1',
        descriptionPlain: 'Bread',
        createdAt: 1_760_000_000_000,
        categories: {},
      },
    ]),
  )
  expect(ids(await crawl('https://jobs.eu.lever.co/acme'))).toEqual(['lever:acme l1'])
})

it('Recruitee: two texts, places, pay, and the day an offer closes', async () => {
  replay.replies.set(
    'acme.recruitee.com/api/offers/',
    replyJson({
      offers: [
        {
          id: 11,
          title: 'Pastry Chef',
          description: '<p>Cakes every day</p>',
          requirements: '<ul><li>Strong hands</li></ul>',
          careers_url: 'https://acme.recruitee.com/o/pastry-chef',
          company_name: 'Acme Kitchens',
          published_at: '2026-02-03 08:00:00 UTC',
          close_at: '2026-04-01 00:00:00 UTC',
          location: 'Lyon, France',
          country_code: 'FR',
          remote: false,
          on_site: true,
          hybrid: false,
          employment_type_code: 'fulltime_permanent',
          department: 'Kitchen',
          min_hours: 38,
          max_hours: 38,
          salary: { min: '2400.0', max: '2900.0', period: 'month', currency: 'EUR' },
        },
      ],
    }),
  )
  const one = await crawl('https://acme.recruitee.com/o/pastry-chef')
  expect(one.listings).toEqual([
    { source: 'recruitee:acme', sourceId: '11', entry: '', validThrough: '2026-04-01' },
  ])
  expect(postings(one)).toEqual([
    {
      source: 'recruitee:acme',
      sourceId: '11',
      title: 'Pastry Chef',
      employer: 'Acme Kitchens',
      text: 'Cakes every day\nRequirements\n- Strong hands',
      url: 'https://acme.recruitee.com/o/pastry-chef',
      firstSeen: '2026-02-03',
      collectedOn: '2026-03-01',
      places: ['Lyon, France'],
      country: 'FR',
      isRemote: false,
      pay: { low: 2400, high: 2900, currency: 'EUR', period: 'month', isDisclosed: true },
      employmentType: 'full-time',
      hoursPerWeek: 38,
      statedLength: null,
      isSnippet: false,
      department: 'Kitchen',
    },
  ])
})

it('Workable: one answer with the texts, the name said once', async () => {
  replay.replies.set(
    'apply.workable.com/api/v1/widget/accounts/acme?details=true',
    replyJson({
      name: 'Acme Kitchens Ltd',
      description: null,
      jobs: [
        {
          title: 'Waiter',
          shortcode: 'AB12',
          employment_type: 'Part-time',
          telecommuting: false,
          department: 'Floor',
          url: 'https://apply.workable.com/j/AB12',
          published_on: '2026-02-10',
          created_at: '2026-02-01',
          country: 'Greece',
          city: 'Athens',
          state: 'Attica',
          locations: [{ country: 'Greece', countryCode: 'GR', city: 'Athens', region: 'Attica' }],
          description: '<p>Serve guests.</p>',
        },
      ],
    }),
  )
  const one = await crawl('https://apply.workable.com/acme/')
  expect(postings(one)).toMatchObject([
    {
      source: 'workable:acme',
      sourceId: 'AB12',
      employer: 'Acme Kitchens Ltd',
      firstSeen: '2026-02-10',
      places: ['Athens, Attica, Greece'],
      country: 'GR',
      isRemote: null,
      employmentType: 'part-time',
    },
  ])
})

const PERSONIO = 'acme.jobs.personio.de/xml?language=en'
describe('Personio', () => {
  const feed = `<?xml version="1.0" encoding="UTF-8"?>
<workzag-jobs>
  <position>
    <id>55</id><subcompany>Acme GmbH</subcompany><office>Berlin</office>
    <additionalOffices><office>Hamburg</office><office>Berlin</office></additionalOffices>
    <department>K&amp;B</department><name>Chef de Partie</name>
    <jobDescriptions>
      <jobDescription><name>Your tasks</name><value><![CDATA[<ul><li>Sauces</li></ul>]]></value></jobDescription>
      <jobDescription><name>Perks</name><value><![CDATA[]]></value></jobDescription>
    </jobDescriptions>
    <employmentType>permanent</employmentType><schedule>full-time</schedule>
    <createdAt>2026-01-15T10:00:00+00:00</createdAt>
  </position>
</workzag-jobs>`

  it('is a feed in XML', async () => {
    replay.replies.set(PERSONIO, replyWith(feed, { 'content-type': 'text/xml' }))
    expect(postings(await crawl('https://acme.jobs.personio.de/job/55'))).toMatchObject([
      {
        source: 'personio:acme',
        sourceId: '55',
        title: 'Chef de Partie',
        employer: 'Acme GmbH',
        text: 'Your tasks\n- Sauces',
        url: 'https://acme.jobs.personio.de/job/55',
        firstSeen: '2026-01-15',
        places: ['Berlin', 'Hamburg'],
        employmentType: 'full-time',
        department: 'K&B',
      },
    ])
  })

  it.each<[string, string, Crawl['outcome'], number]>([
    ['without positions is complete', '<workzag-jobs></workzag-jobs>', 'complete', 0],
    ['without positions, in short, is complete', '<?xml version="1.0"?><workzag-jobs/>', 'complete', 0],
    ['that breaks off has failed', feed.slice(0, 500), 'failed', 0],
    ['that is a page has failed', '<html><body>Hello</body></html>', 'failed', 0],
    [
      'with entities of its own expands none',
      `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50)}">]>${feed.replace(/<\?xml.*?\?>/, '')}`,
      'complete',
      1,
    ],
  ])('a feed %s', async (_name, text, outcome, listed) => {
    replay.replies.set(PERSONIO, replyWith(text))
    const one = await crawl('personio:acme')
    expect(one.outcome).toBe(outcome)
    expect(one.listings).toHaveLength(listed)
  })
})

describe('SmartRecruiters', () => {
  const list = (offset: number, total: number, entries: readonly string[]) => ({
    offset,
    limit: 100,
    totalFound: total,
    content: entries.map((id) => ({ id, name: `Cook ${id}`, releasedDate: '2026-02-01T08:00:00.000Z' })),
  })
  const detail = (id: string) => ({
    id,
    name: `Cook ${id}`,
    company: { name: 'Acme', identifier: 'Acme' },
    releasedDate: '2026-02-01T08:00:00.000Z',
    location: { city: 'Paris', region: 'IDF', country: 'fr', remote: false },
    typeOfEmployment: { label: 'Full-time' },
    department: { label: 'Kitchen' },
    postingUrl: `https://jobs.smartrecruiters.com/Acme/${id}`,
    jobAd: { sections: { jobDescription: { title: 'Job Description', text: '<p>Soup</p>' } } },
  })
  const base = 'api.smartrecruiters.com/v1/companies/Acme/postings'
  const page = (offset: number) => `${base}?limit=100&offset=${offset}`
  const many = Array.from({ length: 101 }, (_, index) => `p${index}`)
  const serve = (count: number) => {
    replay.replies.clear()
    replay.replies.set(page(0), replyJson(list(0, count, many.slice(0, Math.min(100, count)))))
    replay.replies.set(page(100), replyJson(list(100, count, many.slice(100, count))))
    for (const id of many) replay.replies.set(`${base}/${id}`, replyJson(detail(id)))
  }

  it('is followed over its pages, and each text is asked for', async () => {
    serve(101)
    const one = await crawl('https://careers.smartrecruiters.com/Acme')
    expect(one).toMatchObject({ outcome: 'complete', requests: 1 + 2 + 101 })
    expect(one.listings).toHaveLength(101)
    expect(postings(one)[0]).toMatchObject({
      source: 'smartrecruiters:acme',
      sourceId: 'p0',
      text: 'Job Description\nSoup',
      places: ['Paris, IDF'],
      country: 'FR',
      employmentType: 'full-time',
    })
  })

  it('is not asked for texts that are known as the list has them', async () => {
    serve(3)
    const one = await crawl('smartrecruiters:Acme', {
      isKnown: ({ sourceId, entry }) =>
        sourceId !== 'p1' && entry.includes('Cook') ? { validThrough: null } : null,
    })
    expect(one.outcome).toBe('complete')
    expect(one.listings).toHaveLength(3)
    expect(postings(one).map((posting) => posting.sourceId)).toEqual(['p1'])
    expect(replay.asked).toEqual([page(0), `${base}/p1`])
  })

  it('whose second page fails is partial: what the first lists is listed', async () => {
    serve(101)
    replay.replies.set(page(100), fails)
    const one = await crawl('smartrecruiters:Acme')
    expect(one.outcome).toBe('partial')
    expect(one.listings).toHaveLength(100)
    expect(one.error?.message).toMatch(/status 500/)
  })

  it('with an entry nested beyond all bounds has failed, and nothing is thrown', async () => {
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`
    replay.replies.set(
      page(0),
      replyWith(`{"totalFound":1,"content":[{"id":"p0","name":"Baker","x":${deep}}]}`),
    )
    expect(await crawl('smartrecruiters:Acme')).toMatchObject({
      outcome: 'failed',
      error: {
        code: 'UNAVAILABLE',
        message: expect.stringContaining('the answers of smartrecruiters:Acme cannot be read'),
      },
    })
  })

  it('that gives the same page over and over is partial, and not asked for ever', async () => {
    serve(2)
    for (const at of [0, 100, 200]) replay.replies.set(page(at), replyJson(list(at, 5, ['p0', 'p1'])))
    expect((await crawl('smartrecruiters:Acme')).outcome).toBe('partial')
    expect(replay.asked.filter((address) => address.includes('offset='))).toHaveLength(2)
  })

  it('that says more postings than it lists is partial', async () => {
    serve(2)
    replay.replies.set(page(0), replyJson(list(0, 5, ['p0', 'p1'])))
    replay.replies.set(page(100), replyJson(list(100, 5, [])))
    expect(await crawl('smartrecruiters:Acme')).toMatchObject({
      outcome: 'partial',
      error: { message: 'the board says 5 postings and lists 2' },
    })
  })

  it('with one broken text is partial and has the others', async () => {
    serve(3)
    replay.replies.set(`${base}/p1`, broken)
    const one = await crawl('smartrecruiters:Acme')
    expect(one.outcome).toBe('partial')
    expect(one.listings.map((listing) => listing.sourceId)).toEqual(['p0', 'p1', 'p2'])
    expect(postings(one)).toHaveLength(2)
  })

  it('is given up after three texts in a row that fail', async () => {
    serve(50)
    for (const id of many) replay.replies.set(`${base}/${id}`, broken)
    const one = await crawl('smartrecruiters:Acme')
    expect(one).toMatchObject({ outcome: 'partial', requests: 1 + 1 + 3 })
  })

  it('lists no longer what was taken down between list and text', async () => {
    serve(2)
    replay.replies.delete(`${base}/p1`)
    const one = await crawl('smartrecruiters:Acme')
    expect(one.outcome).toBe('complete')
    expect(one.listings.map((listing) => listing.sourceId)).toEqual(['p0'])
  })
})

describe('a page with schema.org data', () => {
  const posting = (title: string, more: object = {}) => ({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: '<p>You cook soup for many guests.</p>',
    hiringOrganization: { '@type': 'Organization', name: 'Acme' },
    datePosted: '2026-02-01',
    validThrough: '2026-05-01',
    ...more,
  })
  const html = (data: readonly object[], body = '') =>
    `<html><head>${data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('')}</head><body>${body}</body></html>`
  const page = (data: readonly object[], body = '', headers = {}): Reply =>
    replyWith(html(data, body), { 'content-type': 'text/html', ...headers })
  const site = 'www.acme.example'
  const start = `https://${site}/careers`

  it('of its own is read as one', async () => {
    replay.replies.clear()
    replay.replies.set(`${site}/careers`, page([posting('Cook')], '', { etag: '"p"' }))
    const one = await crawl(start)
    expect(one).toMatchObject({ outcome: 'complete', validators: { etag: '"p"' } })
    expect(one.listings).toEqual([
      { source: 'page:www.acme.example', sourceId: start, entry: '', validThrough: '2026-05-01' },
    ])
  })

  it('that names others in an ItemList leads to them, on its own host alone', async () => {
    replay.replies.clear()
    const list = {
      '@type': 'ItemList',
      itemListElement: [`${start}/1`, `${start}/2`, 'https://elsewhere.example/3'].map((url) => ({
        '@type': 'ListItem',
        url,
      })),
    }
    replay.replies.set(`${site}/careers`, page([list]))
    replay.replies.set(`${site}/careers/1`, page([posting('Cook', { url: 'https://other.example/x' })]))
    replay.replies.set(`${site}/careers/2`, page([]))
    const one = await crawl(start)
    expect(one.outcome).toBe('complete')
    expect(ids(one)).toEqual([`page:www.acme.example ${start}/1`])
    expect(rejects(one)).toEqual(['the page holds no schema.org JobPosting'])
    expect(replay.asked).toEqual([`${site}/careers`, `${site}/careers/1`, `${site}/careers/2`])
  })

  it('that holds none leads to the pages below it, over the pages of its list', async () => {
    replay.replies.clear()
    replay.replies.set(
      `${site}/careers`,
      page(
        [],
        '<a href="/careers/cook">Cook</a> <a href="/about">About</a> <a rel="next" href="?page=2">2</a>',
      ),
    )
    replay.replies.set(
      `${site}/careers?page=2`,
      page([], '<a href="/careers/waiter#top">Waiter</a> <a href="/careers/benefits">Benefits</a>'),
    )
    replay.replies.set(`${site}/careers/cook`, page([posting('Cook')]))
    replay.replies.set(`${site}/careers/waiter`, page([posting('Waiter')]))
    replay.replies.set(`${site}/careers/benefits`, page([]))
    const one = await crawl(start)
    expect(one).toMatchObject({ outcome: 'complete', validators: null })
    expect(postings(one).map(({ title }) => title)).toEqual(['Cook', 'Waiter'])
    expect(rejects(one)).toEqual([])
  })

  it('is not asked again for postings that are known', async () => {
    replay.replies.clear()
    replay.replies.set(`${site}/careers`, page([], '<a href="/careers/cook">Cook</a>'))
    const one = await crawl(start, { isKnown: () => ({ validThrough: '2026-05-01' }) })
    expect(one.outcome).toBe('complete')
    expect(one.listings).toMatchObject([{ sourceId: `${start}/cook`, validThrough: '2026-05-01' }])
    expect(replay.asked).toEqual([`${site}/careers`])
  })

  it('without a posting anywhere has failed: nobody can tell a redesign from an empty list', async () => {
    replay.replies.clear()
    replay.replies.set(`${site}/careers`, page([], '<p>Join us</p>'))
    expect(await crawl(start)).toMatchObject({
      outcome: 'failed',
      error: { message: expect.stringContaining('holds no schema.org JobPosting') },
    })
  })

  it('that is gone has failed at first; once it was read, its postings are gone', async () => {
    replay.replies.clear()
    expect(await crawl(start)).toMatchObject({ outcome: 'failed', error: { code: 'NOT_FOUND' } })
    expect(await crawl(start, { wasRead: true })).toMatchObject({ outcome: 'complete', listings: [] })
  })

  it('is partial when one of the pages it leads to fails', async () => {
    replay.replies.clear()
    replay.replies.set(
      `${site}/careers`,
      page([], '<a href="/careers/cook">Cook</a><a href="/careers/waiter">Waiter</a>'),
    )
    replay.replies.set(`${site}/careers/cook`, page([posting('Cook')]))
    replay.replies.set(`${site}/careers/waiter`, inOrder(fails))
    expect(await crawl(start)).toMatchObject({
      outcome: 'partial',
      listings: [{ sourceId: `${start}/cook` }],
    })
  })

  it('leaves out pages that robots.txt closes, as long as nothing names them as postings', async () => {
    replay.replies.clear()
    replay.replies.set(`${site}/robots.txt`, replyWith('User-agent: *\nDisallow: /careers/apply'))
    replay.replies.set(
      `${site}/careers`,
      page([], '<a href="/careers/cook">Cook</a><a href="/careers/apply">Apply</a>'),
    )
    replay.replies.set(`${site}/careers/cook`, page([posting('Cook')]))
    expect(await crawl(start)).toMatchObject({ outcome: 'complete', listings: [{}] })
  })
})
