import { brotliDecompressSync } from 'node:zlib'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScopeSummary } from '../../src/core/scope-types.ts'
import { fixtureVerbs } from '../../src/web/fixtures/verbs.ts'
import { createSite } from '../../src/web/index.ts'
import { ensureBuilt } from './built-site.ts'

let app: Hono
const logged: string[] = []

beforeAll(async () => {
  await ensureBuilt()
  const verbs = fixtureVerbs()
  app = await createSite(
    {
      ...verbs,
      skill: (input) =>
        input.slug === 'broken'
          ? Promise.reject(new Error('secret detail of the store'))
          : verbs.skill(input),
    },
    { hosts: ['plumbline.example'], log: (message) => logged.push(message) },
  )
})

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(app.request(path, { headers: { host: 'localhost:4400', ...headers } }))
}

function post(
  path: string,
  body: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    app.request(path, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { host: 'localhost:4400', origin: 'http://localhost:4400', ...headers },
    }),
  )
}

async function token(): Promise<string> {
  const page = await (await get('/fit')).text()
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

describe('whom the server answers', () => {
  it.each(['localhost', 'LOCALHOST:4400', '127.0.0.1:4400', '[::1]:4400', 'plumbline.example'])(
    'answers as %s',
    async (host) => expect((await get('/', { host })).status).toBe(200),
  )

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.',
    'localhost@evil.example',
    '',
    '[::2]',
    '0.0.0.0',
  ])('refuses to be "%s"', async (host) => {
    const response = await get('/', { host })
    expect(response.status).toBe(421)
    expect(await response.text()).toContain('This server answers as')
  })
})

describe('an address of a skill that is no longer used', () => {
  it.each([
    ['/skills/rest-api', '/skills/rest-apis'],
    ['/skills/rest-api.csv?country=US', '/skills/rest-apis.csv?country=US'],
  ])('%s leads for good to the one that took its place', async (path, location) => {
    const answer = await app.request(path, { headers: { host: 'localhost' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, location])
  })
})

describe('forms', () => {
  it('reads a posting sent by our own page with the token of this start', async () => {
    const response = await post('/fit', { text: 'Data Engineer\nStrong SQL', token: await token() })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('Data Engineer')
  })

  it.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:9999' }],
  ])('refuses %s', async (_name, headers) => {
    const response = await post('/fit', { text: 'x', token: await token() }, headers)
    expect(response.status).toBe(403)
  })

  it('refuses a wrong or missing token', async () => {
    expect((await post('/fit', { text: 'x', token: 'nonsense' })).status).toBe(403)
    expect((await post('/fit', { text: 'x' })).status).toBe(403)
  })

  it('refuses a request without Origin, whatever else it says of where it is from', async () => {
    const body = new URLSearchParams({ text: 'x', token: await token() })
    const send = (headers: Record<string, string>) =>
      app.request('/fit', { method: 'POST', body, headers: { host: 'localhost', ...headers } })
    expect((await send({})).status).toBe(403)
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(403)
    expect((await send({ origin: 'http://localhost' })).status).toBe(200)
  })

  it('refuses an empty and an endless text in words', async () => {
    const empty = await post('/fit', { text: '  ', token: await token() })
    expect([empty.status, (await empty.text()).includes('There is no text to read')]).toEqual([400, true])
    const long = await post('/fit', { text: 'a'.repeat(100_001), token: await token() })
    expect([long.status, (await long.text()).includes('Paste one posting')]).toEqual([413, true])
    const endless = await post('/fit', { text: 'a'.repeat(1_100_000), token: await token() })
    expect(endless.status).toBe(413)
  })

  it('answers no other method and no other address', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await app.request('/skills', { method, headers: { host: 'localhost' } })).status).toBe(403)
  })
})

describe('headers', () => {
  it.each(['/', '/skills/kubernetes', '/nowhere', '/skills.csv', '/favicon.svg'])(
    'guards %s',
    async (path) => {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    },
  )

  it('has no inline script, style or handler on any page', async () => {
    for (const path of ['/', '/skills/kubernetes', '/jobs/hostile', '/fit', '/styleguide', '/method']) {
      const page = await (await get(path)).text()
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
      expect(page).not.toMatch(/<style/)
      expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z][^<>]*\s(style|on[a-z]+)=/)
    }
  })
})

describe('text of a posting', () => {
  it('never becomes markup, an attribute or a link that runs', async () => {
    const page = await (await get('/jobs/hostile')).text()
    expect(page).not.toContain('<script>window')
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<svg onload')
    expect(page).not.toMatch(/href="javascript:/i)
    expect(page).toContain('&lt;script&gt;window.hurt=1')
  })

  it('cannot be a formula in a spreadsheet', async () => {
    const { toCsv } = await import('../../src/web/server/csv.ts')
    expect(toCsv(['a'], [['=1+1'], ['@x'], ['-3'], [-3], ['a,"b"\n']])).toBe(
      'a\r\n\'=1+1\r\n\'@x\r\n\'-3\r\n-3\r\n"a,""b""\n"\r\n',
    )
  })
})

describe('sending', () => {
  it('sends brotli, gzip or plain, as the browser asks, and 304 when it has the page', async () => {
    const br = await get('/skills/kubernetes', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers.get('content-encoding')).toBe('br')
    const text = brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()
    expect(text).toBe(await (await get('/skills/kubernetes')).text())
    expect(
      (await get('/skills/kubernetes', { 'accept-encoding': 'gzip, br;q=0' })).headers.get(
        'content-encoding',
      ),
    ).toBe('gzip')
    const tag = br.headers.get('etag') ?? ''
    const again = await get('/skills/kubernetes', { 'accept-encoding': 'br', 'if-none-match': tag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  })

  it('gives the same bytes for the same page, whatever unknown names its address carries', async () => {
    const [one, two] = [await get('/skills?sort=pay'), await get('/skills?utm_source=x&sort=pay')]
    expect(one.headers.get('etag')).toBe(two.headers.get('etag'))
    expect((await get('/skills?sort=name')).headers.get('etag')).not.toBe(one.headers.get('etag'))
  })

  it('lets built files be kept for ever and pages be asked for again', async () => {
    const page = await (await get('/')).text()
    const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await get(script)).headers.get('cache-control')).toContain('immutable')
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/assets/../package.json')).status).toBe(404)
    expect((await get('/assets/manifest.json')).status).toBe(404)
  })

  it('writes figures without the noise of binary fractions', async () => {
    const { skillCsv } = await import('../../src/web/server/csv-tables.ts')
    const { KUBERNETES } = await import('../../src/web/fixtures/skill.ts')
    const published = {
      ...KUBERNETES.demand,
      status: 'ok',
      low: 0.1,
      high: 0.2,
      employers: 9,
      from: null,
      to: null,
    }
    const csv = skillCsv(
      {
        ...KUBERNETES,
        demand: { ...published, status: 'ok', value: 0.1 + 0.2 },
        medianPay: { ...published, status: 'ok', value: 273_000.000_000_000_1 },
      },
      undefined,
    )
    expect(csv).toContain('share,0.3,0.1,0.2,ok')
    expect(csv).toContain('pay per year,273000,0.1,0.2,ok')
    for (const cell of csv.split(/[,\r\n]/)) expect(cell).not.toMatch(/^-?\d+\.\d{7,}$/)
  })

  it('asks for every posting and employer for a file, and for the page’s own number for a page', async () => {
    const asked: unknown[] = []
    const verbs = fixtureVerbs()
    const site = await createSite({
      ...verbs,
      skill: (input) => {
        asked.push([input.postings, input.employers])
        return verbs.skill(input)
      },
    })
    for (const path of ['', '.csv?table=postings', '.csv?table=employers', '.csv'])
      await site.request(`/skills/kubernetes${path}`, { headers: { host: 'localhost' } })
    expect(asked).toEqual([
      [undefined, undefined],
      [10_000, undefined],
      [undefined, 10_000],
      [undefined, undefined],
    ])
  })

  it('gives figures as CSV and JSON beside the page', async () => {
    for (const odd of ['constructor', 'toString', '__proto__'])
      expect((await get(`/skills/kubernetes.csv?table=${odd}`)).status).toBe(200)
    const csv = await get('/skills/kubernetes.csv?table=depth')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toContain('plumbline-skills-kubernetes-depth.csv')
    const lines = (await csv.text()).split('\r\n')
    expect(lines[0]).toContain('figure,label,of,unit,value,low,high,status')
    const columns = new Set(
      lines.filter(Boolean).map((line) => line.replace(/"[^"]*"/g, '').split(',').length),
    )
    expect([...columns]).toEqual([15])
    expect(lines.find((line) => line.startsWith('depthShare') && line.includes(',L1,'))).toContain(
      'suppressed,11,214',
    )
    const json = (await (await get('/skills/kubernetes.json')).json()) as { skill: { slug: string } }
    expect(json.skill.slug).toBe('kubernetes')
  })
})

/** A site whose scope is the fixtures' own with some of it changed, on every page that has one. */
async function siteWithin(change: Partial<ScopeSummary>): Promise<(path: string) => Promise<string>> {
  const verbs = fixtureVerbs()
  const within = <Data extends { readonly scope: ScopeSummary }>(data: Data): Data => ({
    ...data,
    scope: { ...data.scope, ...change },
  })
  const site = await createSite({
    ...verbs,
    home: (scope) => verbs.home(scope).then(within),
    skills: (input) => verbs.skills(input).then((page) => ({ ...within(page), rows: [] })),
    skill: (input) => verbs.skill(input).then((page) => ({ ...within(page), asking: 0 })),
    roles: (scope) => verbs.roles(scope).then((page) => ({ ...within(page), families: [] })),
    role: (input) => verbs.role(input).then((page) => ({ ...within(page), postings: 0, skills: [] })),
    jobs: (input) => verbs.jobs(input).then((page) => ({ ...within(page), rows: [], total: 0, inRates: 0 })),
    data: (scope) => verbs.data(scope).then(within),
  })
  return async (path) => {
    const page = await (await site.request(path, { headers: { host: 'localhost' } })).text()
    return page.replace(/<!-- -->/g, '')
  }
}

describe('a scope without figures', () => {
  it.each(['/', '/skills', '/skills/nomad', '/roles', '/roles/backend-engineer'])(
    'says on %s what is kept and why none of it enters a rate',
    async (path) => {
      const page = await (await siteWithin({ postings: 0 }))(path)
      expect(page).toContain(
        '14 postings kept, 0 enter rates: 9 shorter than 50 words, 5 in a language not read for depth yet.',
      )
      expect(page).toContain('href="/data#left-out"')
    },
  )

  it('says that nothing is there when nothing is', async () => {
    const page = await (await siteWithin({ postings: 0, leftOut: [] }))('/skills')
    expect(page).toContain('No posting in this scope')
    expect(page).not.toContain('enter rates:')
  })

  it('says when another reader has read it, most of all where a skill has no posting', async () => {
    const otherReader = { postings: 40, versions: ['1.a'], current: '2.b', isKept: true }
    const ask = await siteWithin({ otherReader })
    for (const path of ['/', '/skills/kubernetes', '/roles', '/jobs'])
      expect(await ask(path)).toContain('skills listed since are not counted')
    for (const path of ['/skills/nomad', '/data'])
      expect(await ask(path)).toContain('a zero may only mean that the skill was not on the list then')
    expect(await (await get('/skills/kubernetes')).text()).not.toContain('skills listed since')
  })

  it('offers what to try when a search finds nothing', async () => {
    const ask = await siteWithin({})
    expect(await ask('/jobs?q=%2B%2B%2B')).toContain('Signs alone cannot be searched for')
    const page = await ask('/jobs?q=harbour+pilot')
    expect(page).toContain('No posting holds “harbour pilot”')
    expect(page).toContain('href="/jobs?q=harbour"')
    expect(page).toContain('href="/search?q=harbour+pilot"')
    const quoted = await ask('/jobs?q=%22harbour+pilot%22+%28c%2B%2B%29')
    for (const word of ['harbour', 'pilot', 'c%2B%2B']) expect(quoted).toContain(`href="/jobs?q=${word}"`)
  })
})

describe('the search of every page', () => {
  it('looks in the scope that is looked at', async () => {
    const form = /<form[^>]*data-search="site".*?<\/form>/s
    const page = await (await get('/skills?collection=demo&country=US&q=go')).text()
    const fields = form.exec(page)?.[0].match(/type="hidden" name="(\w+)" value="(\w+)"/g)
    expect(fields).toEqual([
      'type="hidden" name="collection" value="demo"',
      'type="hidden" name="country" value="US"',
    ])
    expect(form.exec(await (await get('/jobs/tidewater-facts')).text())?.[0]).toContain('value="demo"')
  })
})

describe('a posting that was pasted', () => {
  it('is shown with the words that the list of skills does not have', async () => {
    const page = await (await post('/fit', { text: 'Cook\nSoup', token: await token() })).text()
    expect(page).toContain('Also asked for, not in the list of skills')
    expect(page).toContain('harbour radio')
    expect(page).toContain('Named, but not asked for')
  })
})

describe('what goes wrong', () => {
  it('says what is not there and what to do', async () => {
    const response = await get('/skills/no-such-thing')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no skill')
    expect((await get('/skills/no-such-thing.csv')).status).toBe(404)
    expect((await get('/nowhere')).status).toBe(404)
    expect((await get('/skills?sort=speed')).status).toBe(400)
  })

  it('keeps the details of a failure in the log', async () => {
    const response = await get('/skills/broken')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret detail')
    expect(logged).toContain('GET /skills/broken failed')
  })

  it('has a first page before any posting is loaded, where some can be added', async () => {
    const { AppError } = await import('../../src/core/errors.ts')
    const nothing = await createSite({
      ...fixtureVerbs(),
      home: () => Promise.reject(new AppError('NO_SNAPSHOT', 'No postings are loaded yet')),
      roles: () => Promise.reject(new AppError('NO_SNAPSHOT', 'No postings are loaded yet')),
    })
    const ask = (path: string) => nothing.request(path, { headers: { host: 'localhost' } })
    const home = await ask('/')
    expect(home.status).toBe(200)
    expect(await home.text()).toContain('Add your own postings')
    expect((await ask('/roles')).status).toBe(503)
  })

  it('does not keep a failure: the next request asks again', async () => {
    let asked = 0
    const verbs = fixtureVerbs()
    const flaky = await createSite({
      ...verbs,
      roles: (scope) => {
        asked += 1
        return asked === 1 ? Promise.reject(new Error('once')) : verbs.roles(scope)
      },
    })
    const roles = async () => (await flaky.request('/roles', { headers: { host: 'localhost' } })).status
    expect([await roles(), await roles(), await roles(), asked]).toEqual([500, 200, 200, 2])
  })
})

describe('adding postings', () => {
  const bring = async (fields: Record<string, string | File>, headers: Record<string, string> = {}) => {
    const body = new FormData()
    body.set('token', await token())
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return app.request('/add', {
      method: 'POST',
      body,
      headers: { host: 'localhost:4400', origin: 'http://localhost:4400', ...headers },
    })
  }

  /** Sends the page of a draft: what it should do, and fields of its files. */
  const answer = async (at: string, fields: Record<string, string>) =>
    post(at, { token: await token(), '0.use': 'on', ...fields })
  /** Brings something and starts its reading. */
  const started = async (fields: Record<string, string | File>) => {
    const at = (await bring(fields)).headers.get('location') ?? ''
    expect((await answer(at, { do: 'start' })).headers.get('location')).toBe(at)
    return at
  }
  const words = async (at: string) => (await (await get(at)).text()).replace(/<!-- -->/g, '')

  it('has a page of its own, with every way to bring postings', async () => {
    const page = await words('/add')
    for (const part of ['Choose', 'type="file"', 'name="text"', 'name="board"', 'Up to 64 MB at once'])
      expect(page, part).toContain(part === 'Choose' ? 'choose them' : part)
    expect((await get('/add')).headers.get('cache-control')).toBe('no-store')
  })

  it('shows what a file holds before anything is read', async () => {
    const sent = await bring({ files: new File(['a,b\n1,2\n'], '../jobs.csv') })
    expect(sent.status).toBe(303)
    const at = sent.headers.get('location') ?? ''
    expect(at).toMatch(/^\/add\/[\w-]+$/)
    const page = await words(at)
    expect(page).toContain('<h1>jobs.csv</h1>')
    expect(page).toContain('nothing is stored yet')
    expect(page).toMatch(/<select[^>]*name="0\.title"[\s\S]*?<option value="position" selected=""/)
    expect(page).toContain('You build the pipelines that every report')
    expect(page).toContain('Asks for SQL (L3), Python and 4 more.')
    expect(page).toContain('Would be rejected')
  })

  it('leads a file whose columns are not known to a choice, and starts only with it', async () => {
    const at = (await bring({ files: new File(['c1,c2\n1,2\n'], 'odd.csv') })).headers.get('location') ?? ''
    expect(await words(at)).toContain('No column was recognised as the title or the text')
    expect(await words(at)).not.toContain('--map')
    const refused = await answer(at, { do: 'start' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('No column of odd.csv holds its title yet')
    expect((await answer(at, { do: 'look', '0.title': 'c1', '0.text': 'no such column' })).status).toBe(303)
    expect(await words(at)).toMatch(/needed/)
    expect((await answer(at, { do: 'look', '0.title': 'c1', '0.text': 'c2' })).status).toBe(303)
    const page = await words(at)
    expect(page).toMatch(/name="0\.title"[\s\S]*?<option value="c1" selected=""/)
    expect(page).toContain('As they would be read')
    expect((await answer(at, { do: 'start', '0.title': 'c1', '0.text': 'c2' })).status).toBe(303)
    await expect.poll(() => words(at), { timeout: 5000 }).toContain('See your postings')
    // Sent twice, the form finds what it started.
    expect((await answer(at, { do: 'start' })).headers.get('location')).toBe(at)
  })

  it('keeps the good files of several, and says of each other why it is none', async () => {
    const body = new FormData()
    body.set('token', await token())
    body.append('files', new File(['a,b\n1,2\n'], 'jobs.csv'))
    body.append('files', new File(['x'], 'picture.png'))
    const sent = await app.request('/add', {
      method: 'POST',
      body,
      headers: { host: 'localhost:4400', origin: 'http://localhost:4400' },
    })
    const at = sent.headers.get('location') ?? ''
    const page = await words(at)
    expect(page).toContain('<h1>2 files</h1>')
    expect(page).toContain('It cannot be read: a picture')
    expect(page).toContain('The other files are not touched by it')
    expect(page).toContain('Start reading')
    const none = await post(at, { token: await token(), do: 'start' })
    expect([none.status, (await none.text()).includes('Nothing is left to read')]).toEqual([400, true])
    expect((await answer(at, { do: 'start' })).status).toBe(303)
    await expect.poll(() => words(at), { timeout: 5000 }).toContain('See your postings')
  })

  it('gives back what was pasted when it holds no posting, and what was typed as a board', async () => {
    const { fixtureInspect } = await import('../../src/web/fixtures/adding.ts')
    const strict = await createSite({
      ...fixtureVerbs(),
      inspect: (input, signal) => fixtureInspect({ ...input, file: '/x/empty.txt' }, signal),
    })
    const ask = (path: string, init: RequestInit = {}) =>
      strict.request(path, { ...init, headers: { host: 'localhost', origin: 'http://localhost' } })
    const own = /name="token" value="([^"]+)"/.exec(await (await ask('/add')).text())?.[1] ?? ''
    const sent = await ask('/add', {
      method: 'POST',
      body: new URLSearchParams({ token: own, text: 'Cook' }),
    })
    const page = await (await ask(sent.headers.get('location') ?? '')).text()
    expect(page).toMatch(/<textarea[^>]*>Cook<\/textarea>/)
    expect(page).not.toContain('Start reading')
    const board = await bring({ board: 'https://example.org/<jobs>' })
    expect(board.status).toBe(400)
    expect(await board.text()).toContain('value="https://example.org/&lt;jobs&gt;"')
  })

  it('reads a board at once, follows it when asked, and says what of it was not read', async () => {
    const once = (await bring({ board: 'ashby:acme' })).headers.get('location') ?? ''
    expect(await words(once)).toContain('<h1>ashby:acme</h1>')
    await expect.poll(() => words(once), { timeout: 5000 }).toContain('See your postings')
    const at = (await bring({ board: 'ashby:acme', follow: 'on' })).headers.get('location') ?? ''
    await expect.poll(() => words(at), { timeout: 5000 }).toContain('See your postings')
    expect(await words(at)).toContain('<h1>ashby:acme, followed</h1>')
    expect(await words(at)).toContain('Not all of it was read: two of its pages were cut off')
  })

  it('forgets an upload that is thrown away, and the oldest when the eleventh comes', async () => {
    const at = (await bring({ text: 'Cook' })).headers.get('location') ?? ''
    expect((await answer(at, { do: 'discard' })).headers.get('location')).toBe('/add')
    expect((await get(at)).status).toBe(404)
    const first = (await bring({ text: 'Cook' })).headers.get('location') ?? ''
    for (let count = 0; count < 10; count += 1) await bring({ text: 'Baker' })
    expect((await get(first)).status).toBe(404)
  })

  it('says that more than a form may bring was not taken', async () => {
    const long = await app.request('/add', {
      method: 'POST',
      body: 'x',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(65 * 1024 * 1024),
      },
    })
    expect([long.status, (await long.text()).includes('Nothing of it was taken')]).toEqual([413, true])
  })

  it('reads, tells how far it is, and stops when asked', async () => {
    const at = await started({ files: new File(['a,b\n1,2\n'], '../jobs.csv') })
    expect(await words(at)).toContain('no text')
    // One reading at a time: the second waits for its turn, and nothing of it is lost.
    const second = await started({ text: 'Cook' })
    const third = await started({ text: 'Baker' })
    expect(new Set([at, second, third]).size).toBe(3)
    expect(await words(second)).toContain('in the queue')
    expect(await words('/add')).toContain(`href="${third}"`)
    await post(`${third}/stop`, { token: await token() })
    await expect.poll(() => words(third)).toContain('Nothing was read')
    expect(await words(second)).toContain('in the queue')
    expect((await post(`${at}/stop`, { token: 'wrong' })).status).toBe(403)
    expect((await post(`${at}/stop`, { token: await token() })).status).toBe(303)
    await expect.poll(() => words(at)).toContain('What was read before is kept')
    await expect.poll(() => words(second), { timeout: 5000 }).toContain('See your postings')
    expect((await get('/add/nonsense')).status).toBe(404)
  })

  it('says at the end what enters rates, what was rejected, and which column was taken for what', async () => {
    const at = await started({ text: 'Cook' })
    await expect.poll(() => words(at), { timeout: 5000 }).toContain('See your postings')
    const page = await words(at)
    expect(page).toContain('3 postings kept, 2 enter rates, 1 does not: 1 shorter than 50 words.')
    expect(page).toContain('jobs.csv, 4 rows: title from “position”, text; not used: x.')
    expect(page).toContain('jobs.csv, row 4: Baker')
    expect(page).toContain('pay: no amount')
  })

  it('refuses what it has no room to queue, and says that nothing was taken', async () => {
    const waiting: string[] = []
    for (let count = 0; count < 11; count += 1) waiting.push(await started({ text: 'Cook' }))
    const refused = await bring({ text: 'Baker' })
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('Nothing of this one was taken')
    expect(page).toMatch(/<textarea[^>]*>Baker<\/textarea>/)
    for (const at of waiting.toReversed()) await post(`${at}/stop`, { token: await token() })
    for (const at of waiting) await expect.poll(() => words(at)).toContain('Stopped')
  })

  it('refuses foreign forms, empty ones, and boards that are none', async () => {
    expect((await bring({ text: 'Cook' }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await bring({})).status).toBe(400)
    expect((await bring({ board: '/etc/passwd' })).status).toBe(400)
    const noForm = await app.request('/add', {
      method: 'POST',
      body: '{}',
      headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' },
    })
    expect(noForm.status).toBe(400)
  })

  it('is not offered where nothing can be added', async () => {
    const { ingest: _ingest, ...verbs } = fixtureVerbs()
    const closed = await createSite(verbs)
    const page = await (await closed.request('/', { headers: { host: 'localhost' } })).text()
    expect(page).not.toContain('Add your own postings')
    expect(await (await get('/')).text()).toContain('Add your own postings')
    expect(page).not.toContain('href="/add"')
    expect((await closed.request('/add', { method: 'POST', headers: { host: 'localhost' } })).status).toBe(
      403,
    )
  })
})

describe('employers', () => {
  const words = async (path: string) => (await (await get(path)).text()).replace(/<!-- -->/g, '')

  it('are listed in counts, agencies marked, each with its page and its postings', async () => {
    const page = await words('/companies')
    expect(page).toContain('486 employers have a posting in this scope.')
    expect(page).toMatch(/Northgate Staffing \(invented\)<\/a><span[^>]*>agency/)
    expect(page).toContain('href="/companies/tidewater-freight"')
    expect(page).toContain('href="/jobs?employer=tidewater-freight"')
    expect(await words('/companies?q=zzz&collection=mine')).toContain('No further page')
  })

  it('are found by name, ordered and taken away as a file', async () => {
    expect(await words('/companies?q=north')).not.toContain('Tidewater Freight')
    expect((await get('/companies?sort=speed')).status).toBe(400)
    const csv = (await (await get('/companies.csv')).text()).split('\r\n')
    expect(csv[0]).toContain('employer,name,is_agency,postings,postings_in_rates,state_pay')
    expect(csv[2]).toContain('northgate-staffing,Northgate Staffing (invented),1,9,9,0')
  })

  it('have shares from 30 postings on, and counts below', async () => {
    const many = await words('/companies/tidewater-freight')
    expect(many).toContain('Share of its postings')
    expect(many).toMatch(/46\.9\s%/)
    expect(many).toContain('TIDEWATER FREIGHT, Inc. (invented) (7)')
    expect(many).toContain('95 % intervals of one employer’s postings')
    const few = await words('/companies/northgate-staffing')
    expect(few).toContain('Counts: 30 postings of an employer are needed for a share.')
    expect(few).not.toContain('Share of its postings')
    expect(few).toContain('An agency: it posts for other employers.')
  })

  it('say where their postings are when the scope holds none', async () => {
    const page = await words('/companies/fjordlys')
    expect(page).toContain('No posting of Fjordlys (invented) in this scope')
    expect(page).toContain('href="/companies/fjordlys?collection=mine&amp;feed=all">2 postings of it')
  })

  it('carry their figures in a file, withheld ones with their count', async () => {
    const csv = await (await get('/companies/tidewater-freight.csv')).text()
    expect(csv).toMatch(
      /employerAsks,Asked for by the employer,kubernetes,share,0\.46875,0\.352,0\.589,ok,30,64,1/,
    )
    expect(csv).toMatch(/employerAsks,Asked for by the employer,nomad,share,,,,suppressed,3,64/)
  })

  it('are not there for an unknown slug', async () => {
    const response = await get('/companies/nobody')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('There is no employer')
  })
})

it('takes a text too long for a name for a posting', async () => {
  const page = await (await get(`/search?q=${'word+'.repeat(60)}`)).text()
  expect(page).toContain('<textarea')
})

describe('fixes from the data page', () => {
  const fix = { kind: 'employers', written: 'Tide Water', target: 'Tidewater', back: 'employers' }

  it('are taken from our own pages with this start’s token alone, and lead back to their list', async () => {
    const own = { ...fix, token: await token() }
    const answer = await post('/data/fixes', own)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/data?show=employers#employers'])
    expect((await post('/data/fixes', fix)).status).toBe(403)
    expect((await post('/data/fixes', own, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await post('/data/fixes', { ...own, kind: 'spells' })).status).toBe(400)
    const removed = await post('/data/fixes/remove', own)
    expect([removed.status, removed.headers.get('location')]).toEqual([303, '/data#fixes'])
    expect((await post('/data/snapshot', { token: own.token })).status).toBe(303)
    expect((await post('/data/snapshot', {})).status).toBe(403)
  })

  it('lists whole in the file of a table, whatever part the page shows', async () => {
    const verbs = fixtureVerbs()
    const asked: unknown[] = []
    const site = await createSite({
      ...verbs,
      data: (input) => {
        asked.push([input.whole, input.size])
        return verbs.data(input)
      },
    })
    await site.request('/data.csv?table=titles&show=rejects&page=3', { headers: { host: 'localhost' } })
    expect(asked).toEqual([['titles', 10_000]])
  })

  it('stand on the page with what is left out, a form in each row, and every table as a file', async () => {
    const page = await (await get('/data')).text()
    expect(page).toContain('employers.csv:3')
    expect(page).toContain('the quote that opens at character 1 is never closed')
    expect(page).toContain('aria-label="For “Fish Whisperer”: the role"')
    const tables = ['feeds', 'sources', 'employers', 'titles', 'places', 'agencies', 'copies']
    for (const table of [...tables, 'languages', 'left-out', 'rejects', 'fixes']) {
      const file = await get(`/data.csv?table=${table}`)
      expect(file.headers.get('content-type')).toContain('text/csv')
      expect((await file.text()).split('\r\n').length, table).toBeGreaterThan(2)
    }
  })
})
