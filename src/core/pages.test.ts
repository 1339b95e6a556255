import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTinyMarket, postingOf, yearlyPay } from '../../test/fixtures/tiny-market.ts'
import type { SnapshotPosting } from '../market/index.ts'
import { dataPage } from './data/data-page.ts'
import { methodPage } from './data/method-page.ts'
import { homePage } from './home/home-page.ts'
import { jobsPage } from './jobs/jobs-page.ts'
import { rolePage } from './roles/role-page.ts'
import { rolesPage } from './roles/roles-page.ts'
import { resolveScope } from './scope/resolve-scope.ts'
import { search } from './search/search.ts'
import { skillPage } from './skills/skill-page.ts'
import { skillsPage } from './skills/skills-page.ts'

/**
 * Twelve employers with ten postings each. Of each ten: five ask for Python (levels 2, 3, 3, 4 and one without),
 * the first three of them for Docker, too; six are backend engineers, four data analysts. Python postings pay
 * 140-160, the others 110-130 thousand; the tenth says nothing of pay. One posting in the demo is New York's.
 */
function demo(): readonly SnapshotPosting[] {
  const levels = [2, 3, 3, 4, null] as const
  const ashby = Array.from({ length: 12 }, (_, employer) =>
    Array.from({ length: 10 }, (_, index) => {
      const asksPython = index < 5
      const shift = employer * 100
      return postingOf(
        `${employer}-${index}`,
        [
          ...(asksPython ? [['python', levels[index] ?? null] as const] : []),
          ...(index < 3 ? [['docker', null] as const] : []),
          ...(index === 9 ? [['sql', 1, 'preferred'] as const] : []),
        ],
        {
          source: `ashby:board-${employer}`,
          employer: { key: `e${employer}`, slug: `employer-${employer}`, name: `Employer ${employer}` },
          ...(index < 6 ? {} : { role: 'data-analyst', family: 'data' as const, title: 'Data Analyst' }),
          seniority: index === 0 ? 'senior' : index === 5 ? 'junior' : 'not stated',
          firstSeen: employer === 0 && index === 0 ? null : `2025-0${1 + (index % 9)}-15`,
          pay:
            index === 9
              ? null
              : asksPython
                ? yearlyPay(140_000 + shift, 160_000 + shift)
                : yearlyPay(110_000 + shift, 130_000 + shift),
        },
      )
    }),
  ).flat()
  const nyc = postingOf('city', [['python', 3]], { source: 'nyc-open-data-jobs', firstSeen: '2019-05-01' })
  const snippet = postingOf('snippet', [['python', 5]], {
    leftOut: 'truncated',
    employer: { key: 'e0', slug: 'employer-0', name: 'Employer 0' },
    title: 'Backend Engineer, cut short',
  })
  return [...ashby, nyc, snippet]
}

let tiny: Awaited<ReturnType<typeof openTinyMarket>>
beforeAll(async () => {
  tiny = await openTinyMarket(demo())
})
afterAll(() => tiny.close())

describe('the default scope', () => {
  it('is the demo’s first feed while nothing of one’s own is loaded', async () => {
    expect(await resolveScope(tiny.ctx, {})).toEqual({ collection: 'demo', feed: 'ashby' })
    expect(await resolveScope(tiny.ctx, { collection: 'demo' })).toEqual({
      collection: 'demo',
      feed: 'ashby',
    })
    expect(await resolveScope(tiny.ctx, { collection: 'demo', feed: 'all' })).toEqual({ collection: 'demo' })
    expect(await resolveScope(tiny.ctx, { collection: 'demo', source: 'ashby:board-1' })).toEqual({
      collection: 'demo',
      source: 'ashby:board-1',
    })
    expect(await resolveScope(tiny.ctx, { feed: 'nyc-open-data-jobs' })).toEqual({
      collection: 'demo',
      feed: 'nyc-open-data-jobs',
    })
  })

  it('is offered with the N it gives, and the whole collection as wider', async () => {
    const { scope } = await skillsPage(tiny.ctx, { scope: { collection: 'mine' } })
    expect(scope.options.collection[0]).toEqual({ value: 'demo', label: 'Demo market', postings: 120 })
    const demo = (await skillsPage(tiny.ctx, {})).scope
    expect(demo.wider.at(-1)).toMatchObject({ label: 'Everything loaded', postings: 121 })
    const [hit] = (await search(tiny.ctx, { query: 'python', scope: { feed: 'all' } })).hits
    expect(hit?.href).toBe('/skills/python?collection=demo&feed=all')
  })

  it('refuses a feed that is not there and names those that are', async () => {
    await expect(resolveScope(tiny.ctx, { feed: 'lever' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.stringContaining('ashby, nyc-open-data-jobs'),
    })
    await expect(resolveScope(tiny.ctx, { role: 'wizard' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('drops a role that is not of the family chosen after it', async () => {
    expect(await resolveScope(tiny.ctx, { family: 'data', role: 'backend-engineer' })).toEqual({
      collection: 'demo',
      feed: 'ashby',
      family: 'data',
    })
  })

  it('needs a snapshot', async () => {
    await expect(resolveScope({ ...tiny.ctx, snapshot: null }, {})).rejects.toMatchObject({
      code: 'NO_SNAPSHOT',
      remedy: expect.stringContaining('plumbline ingest'),
    })
  })
})

describe('what every page of a scope says', () => {
  it('counts what is kept and enters no rate, with the reason', async () => {
    const { scope } = await skillsPage(tiny.ctx, {})
    expect(scope).toMatchObject({ postings: 120, leftOut: [{ reason: 'truncated', postings: 1 }] })
    const nyc = await skillsPage(tiny.ctx, { scope: { feed: 'nyc-open-data-jobs' } })
    expect(nyc.scope.leftOut).toEqual([])
  })

  it('names what is chosen also where it holds nothing', async () => {
    const { scope } = await skillsPage(tiny.ctx, { scope: { collection: 'mine', country: 'TV' } })
    expect(scope).toMatchObject({ postings: 0, leftOut: [] })
    expect(scope.options.country).toEqual([{ value: 'TV', label: 'Tuvalu', postings: 0 }])
    expect(scope.options.collection.at(-1)).toEqual({ value: 'mine', label: 'Mine', postings: 0 })
  })

  it('tells when another reader has read the collection', async () => {
    expect((await skillsPage(tiny.ctx, {})).scope.otherReader).toBeNull()
    // A snapshot's object is remembered with what was asked of it: the program has another version, so this is another one.
    const snapshot = tiny.ctx.snapshot && { ...tiny.ctx.snapshot }
    const newer = { ...tiny.ctx, snapshot, readerVersion: 'newer' }
    expect((await skillsPage(newer, {})).scope.otherReader).toEqual({
      postings: 122,
      versions: ['test'],
      current: 'newer',
      isKept: true,
    })
  })

  it('counts skills alike on every page', async () => {
    const { total, published, withDepth } = await skillsPage(tiny.ctx, {})
    expect((await homePage(tiny.ctx, {})).skills).toEqual({ listed: total, published, withDepth })
  })
})

describe('a skill’s page', () => {
  it('has the figures that a person finds on paper', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'python' })
    expect(page.scope).toMatchObject({ postings: 120, employers: 12, undated: 1, from: '2025-01-15' })
    expect(page.asking).toBe(60)
    expect(page.demand).toMatchObject({ status: 'ok', value: 0.5, n: 120, employers: 12 })
    expect(page.required).toMatchObject({ value: 0.5 })
    expect(page.employersAsking).toBe(12)
    expect(page.largestEmployerAsking).toBe(5)
    expect(page.depth).toMatchObject({ counts: [0, 12, 24, 12, 0], stated: 48, notStated: 12, dominant: 3 })
    expect(page.depth.median).toMatchObject({ status: 'ok', value: 3, n: 48 })
    expect(page.depth.atLeast[2]).toMatchObject({ status: 'ok', value: 0.75, n: 48 })
    expect(page.depth.title).toBe('Most postings that state a level ask for at least L3 Independent')
    expect(page.medianPay).toMatchObject({ status: 'low', value: 150_550, n: 60, employers: 12 })
    expect(page.medianPayCurrency).toBe('USD')
    expect(page.held).toEqual({ people: 0, needed: 30 })
  })

  it('leaves out what is in no rate', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'python', scope: { feed: 'all' } })
    expect(page.asking).toBe(61)
    expect(page.depth.counts).toEqual([0, 12, 25, 12, 0])
    expect(page.scope.unknownEmployerPostings).toBe(1)
  })

  it('tells where there is more when little can be said', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'docker', scope: { seniority: 'senior' } })
    expect(page.asking).toBe(12)
    expect(page.closeBy).toEqual([{ slug: 'python', name: 'Python', together: 12 }])
    expect(page.widerAsking).toMatchObject([{ label: 'All seniorities', asking: 36, stated: 0 }])
    const wide = await skillPage(tiny.ctx, { slug: 'python', scope: { seniority: 'senior' } })
    expect(wide.widerAsking).toMatchObject([{ asking: 60, stated: 48 }, { stated: 49 }])
    expect((await skillPage(tiny.ctx, { slug: 'python' })).closeBy).toBeUndefined()
  })

  it('compares pay within one family and one country', async () => {
    const { pay } = await skillPage(tiny.ctx, { slug: 'python' })
    expect(pay).toMatchObject({ family: 'software', country: 'US', currency: 'USD', reason: null })
    expect(pay.with).toMatchObject({ postings: 60, n: 60, rangeBand: [140_550, 160_550] })
    expect(pay.without).toMatchObject({ postings: 12, n: 12 })
    expect(pay.without.median).toMatchObject({ value: 120_550 })
    expect(pay.gap).toMatchObject({ status: 'suppressed', count: 60, n: 72 })
  })

  it('pairs skills that meet more often than by chance', async () => {
    const { pairings } = await skillPage(tiny.ctx, { slug: 'python' })
    expect(pairings.map((pair) => [pair.slug, pair.together, pair.lift, pair.overall])).toEqual([
      ['docker', 36, 2, 0.3],
    ])
    expect(pairings[0]?.share).toMatchObject({ value: 0.6, n: 60 })
  })

  it('lists roles, employers, words and postings', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'python' })
    expect(page.roles.map((role) => [role.slug, role.asking, role.postings])).toEqual([
      ['backend-engineer', 60, 72],
    ])
    expect(page.roles[0]?.concentration).toBeCloseTo(60 / 72 / 0.5, 10)
    expect(page.employers).toHaveLength(12)
    expect(page.employers[0]).toEqual({ slug: 'employer-0', name: 'Employer 0', asking: 5, postings: 10 })
    expect(page.rungs.map((rung) => rung.words)).toEqual([
      [],
      [{ words: 'experience with', postings: 12 }],
      [{ words: 'strong', postings: 24 }],
      [{ words: 'deep', postings: 12 }],
      [],
    ])
    expect(page.postings).toHaveLength(20)
    expect(page.postings[0]).toMatchObject({ pay: expect.stringMatching(/^\$14\d,\d00–16\d,\d00 a year$/) })
    const atFour = await skillPage(tiny.ctx, { slug: 'python', level: 4 })
    expect(atFour.postings.map((posting) => posting.asked?.level)).toEqual(Array(12).fill(4))
  })

  it('answers questions only from figures of status ok', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'python' })
    expect(page.faq.map((entry) => entry.question)).toEqual([
      'Is Python in demand?',
      'Which level of Python do postings ask for?',
      'What goes with Python?',
      'Which roles ask for Python?',
      'How do I get to the next level in Python?',
    ])
    expect(page.citation).toMatch(/120 postings at 12 employers, first seen .* snapshot tiny, method 1\.2\.$/)
  })

  it('withholds everything for a skill that hardly anybody asks for', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'kubernetes' })
    expect(page).toMatchObject({ asking: 0, faq: [], bullets: [], pairings: [], postings: [] })
    expect(page.medianPay).toMatchObject({ status: 'suppressed', n: 0 })
    expect(page.pay.reason).toMatch(/^No posting/)
  })

  it('narrows to a role and says the wider scopes', async () => {
    const page = await skillPage(tiny.ctx, {
      slug: 'python',
      scope: { role: 'data-analyst', seniority: 'junior' },
    })
    expect(page.scope.postings).toBe(0)
    expect(page.scope.wider.map((wider) => [wider.label, wider.postings])).toEqual([
      ['All seniorities', 48],
      ['All role families', 12],
      ['Everything loaded', 121],
    ])
    const family = await skillPage(tiny.ctx, {
      slug: 'python',
      scope: { role: 'backend-engineer', seniority: 'junior' },
    })
    expect(family.scope.wider[0]).toEqual({
      label: 'All seniorities',
      scope: { collection: 'demo', feed: 'ashby', role: 'backend-engineer' },
      postings: 72,
    })
  })

  it('is not found for a slug that no skill has', async () => {
    await expect(skillPage(tiny.ctx, { slug: 'no-such-skill' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the index', () => {
  it('ranks published rates first and sorts by depth, pay and name', async () => {
    const page = await skillsPage(tiny.ctx, {})
    expect(page).toMatchObject({ total: 3, pages: 1 })
    expect(page.rows.map((row) => [row.slug, row.asking])).toEqual([
      ['python', 60],
      ['docker', 36],
      ['sql', 12],
    ])
    const sorted = async (sort: 'depth' | 'pay' | 'name') =>
      (await skillsPage(tiny.ctx, { sort })).rows.map((row) => row.slug)
    expect(await sorted('depth')).toEqual(['python', 'sql', 'docker'])
    expect(await sorted('name')).toEqual(['docker', 'python', 'sql'])
    expect(await sorted('pay')).toEqual(['python', 'docker', 'sql'])
  })

  it('finds by name, filters by kind and counts the kinds', async () => {
    const page = await skillsPage(tiny.ctx, { query: 'pyth', kind: 'human' })
    expect(page).toMatchObject({ total: 0, rows: [], pages: 1 })
    expect(page.kinds.find((row) => row.kind === 'technical')?.skills).toBe(1)
    expect((await skillsPage(tiny.ctx, { page: 9 })).rows).toEqual([])
  })
})

describe('roles, jobs, home, data, method, search', () => {
  it('lists roles by family', async () => {
    const { families } = await rolesPage(tiny.ctx, {})
    expect(families.map((family) => [family.family, family.postings, family.roles[0]?.slug])).toEqual([
      ['software', 72, 'backend-engineer'],
      ['data', 48, 'data-analyst'],
    ])
  })

  it('shows a role’s skills by rank', async () => {
    const page = await rolePage(tiny.ctx, { slug: 'backend-engineer', scope: { family: 'data' } })
    expect(page).toMatchObject({
      postings: 72,
      employers: 12,
      role: { name: 'Backend Engineer', soc: '15-1252' },
    })
    expect(page.skills.map((row) => row.slug)).toEqual(['python', 'docker'])
    await expect(rolePage(tiny.ctx, { slug: 'wizard' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('searches postings, those in no rate too, with counts', async () => {
    const all = await jobsPage(tiny.ctx, {})
    expect(all).toMatchObject({ total: 121, pages: 7, isFactsOnly: true })
    expect(all.facets.role.map((facet) => [facet.label, facet.postings])).toEqual([
      ['Backend Engineer', 73],
      ['Data Analyst', 48],
    ])
    expect((await jobsPage(tiny.ctx, { query: 'cut short' })).rows.map((row) => row.title)).toEqual([
      'Backend Engineer, cut short',
    ])
    expect(await jobsPage(tiny.ctx, { skill: 'docker' })).toMatchObject({
      total: 36,
      skill: { name: 'Docker' },
    })
  })

  it('counts the postings that ask for a skill as its own page does, and says what else there is', async () => {
    for (const scope of [{}, { collection: 'demo' }, { seniority: 'senior' }] as Record<string, string>[]) {
      const { asking } = await skillPage(tiny.ctx, { slug: 'python', scope })
      expect((await jobsPage(tiny.ctx, { skill: 'python', scope })).inRates).toBe(asking)
    }
    expect(await jobsPage(tiny.ctx, { skill: 'python' })).toMatchObject({ total: 61, inRates: 60 })
    expect(await jobsPage(tiny.ctx, {})).toMatchObject({ total: 121, inRates: 120 })
  })

  it('says of each posting found by a skill what it asks of it, where it enters rates', async () => {
    const { rows } = await jobsPage(tiny.ctx, { skill: 'python', size: 100 })
    const own = await skillPage(tiny.ctx, { slug: 'python', postings: 100 })
    const byId = new Map(own.postings.map((row) => [row.id, row]))
    for (const row of rows) expect(row).toEqual(byId.get(row.id) ?? { ...row, asked: null })
    expect(rows.filter((row) => row.asked !== null)).toHaveLength(60)
    const bySql = await jobsPage(tiny.ctx, { query: 'Structured Query Language' })
    expect(bySql.rows.map((row) => row.asked?.words)).toEqual(Array(12).fill('SQL'))
    expect((await jobsPage(tiny.ctx, {})).rows.every((row) => row.asked === null)).toBe(true)
  })

  it('finds singular for plural and words with their signs, and nothing for signs alone', async () => {
    const total = async (query: string) => (await jobsPage(tiny.ctx, { query })).total
    expect(await total('data analysts')).toBe(48)
    expect(await total('c++')).toBe(0)
    expect(await total('+++')).toBe(0)
  })

  it('finds by a skill’s name what asks for it in other words', async () => {
    const written = await jobsPage(tiny.ctx, { query: 'Python' })
    expect(written).toMatchObject({ namedSkill: { slug: 'python' }, isByNamedSkill: false, total: 61 })
    const other = await jobsPage(tiny.ctx, { query: 'Structured Query Language' })
    expect(other).toMatchObject({ namedSkill: { slug: 'sql' }, isByNamedSkill: true, total: 12 })
  })

  it('lists one employer’s postings', async () => {
    expect(await jobsPage(tiny.ctx, { employer: 'employer-1' })).toMatchObject({
      total: 10,
      employer: { slug: 'employer-1', name: 'Employer 1' },
    })
    const page = await skillPage(tiny.ctx, { slug: 'python' })
    for (const { slug, asking } of page.employers)
      expect((await jobsPage(tiny.ctx, { skill: 'python', employer: slug })).inRates).toBe(asking)
  })

  it('gives a file every posting and employer, a page the first of them', async () => {
    const page = await skillPage(tiny.ctx, { slug: 'python' })
    expect([page.postings.length, page.employers.length]).toEqual([20, 12])
    const file = await skillPage(tiny.ctx, { slug: 'python', postings: 1000, employers: 5 })
    expect([file.postings.length, file.employers.length]).toEqual([60, 5])
    expect((await rolePage(tiny.ctx, { slug: 'backend-engineer', skills: 1 })).skills).toHaveLength(1)
  })

  it('opens with what is loaded and live figures', async () => {
    const page = await homePage(tiny.ctx, {})
    expect(page).toMatchObject({
      sources: 12,
      skills: { listed: 3, published: 3, withDepth: 2 },
      roles: { listed: 2, published: 2 },
    })
    expect(page.mostAsked?.slug).toBe('python')
    expect(page.deepest?.slug).toBe('python')
    expect(page.statesPay).toMatchObject({ value: 0.9, n: 120 })
    expect(page.entryLevel).toMatchObject({ value: 0.1 })
  })

  it('counts what is stored', async () => {
    const page = await dataPage(tiny.ctx)
    expect(page.languages).toEqual([{ language: 'en', postings: 122 }])
    expect(page.collections).toMatchObject([
      { collection: 'demo', records: 122, postings: 122, inRates: 121, leftOut: [{ postings: 1 }] },
    ])
    for (const row of page.sources) expect(row.records).toBe(row.postings + row.duplicates)
    expect(page.sources.reduce((sum, row) => sum + row.inRates, 0)).toBe(121)
    expect(page.scope.scope).toEqual({ collection: 'demo', feed: 'ashby' })
  })

  it('shows a live example of the method', async () => {
    expect((await methodPage(tiny.ctx)).example).toMatchObject({ slug: 'python', depth: { stated: 48 } })
    const empty = await methodPage({ ...tiny.ctx, snapshot: null })
    expect(empty.example).toBeNull()
    for (const row of empty.accuracy?.rows ?? []) {
      expect(row.low).toBeLessThanOrEqual(row.value)
      expect(row.high).toBeGreaterThanOrEqual(row.value)
      expect(row.n).toBeGreaterThan(0)
    }
  })

  it('answers a search with published figures first', async () => {
    const { hits } = await search(tiny.ctx, { query: 'data' })
    expect(hits[0]).toMatchObject({ kind: 'role', slug: 'data-analyst', note: '48 postings' })
    expect((await search(tiny.ctx, { query: 'python' })).hits[0]).toMatchObject({
      kind: 'skill',
      note: 'asked for by 50.0\u202f% of 120 postings',
      href: '/skills/python?collection=demo&feed=ashby',
    })
    expect((await search(tiny.ctx, { query: 'employer 1' })).hits.map((hit) => hit.slug)).toContain(
      'employer-11',
    )
    expect((await search(tiny.ctx, { query: ' ' })).hits).toEqual([])
  })
})
