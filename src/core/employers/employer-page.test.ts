import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTinyMarket, postingOf, yearlyPay } from '../../../test/fixtures/tiny-market.ts'
import type { SnapshotPosting } from '../../market/index.ts'
import { employerPage } from './employer-page.ts'
import { employersPage } from './employers-page.ts'

const acme = { key: 'acme', slug: 'acme', name: 'Acme' }
const north = { key: 'north staffing', slug: 'north-staffing', name: 'North Staffing', isAgency: true }

/** Forty postings of one employer (12 ask for Python, 20 state pay), four of an agency, one nameless, one in German. */
function postings(): readonly SnapshotPosting[] {
  const own = Array.from({ length: 40 }, (_, index) =>
    postingOf(`acme-${index}`, index < 12 ? [['python', index < 6 ? 3 : null]] : [], {
      employer: index < 3 ? { ...acme, name: 'ACME, Inc.' } : acme,
      pay: index < 20 ? yearlyPay(100_000, 120_000) : null,
      firstSeen: `2025-0${1 + (index % 9)}-10`,
    }),
  )
  const agency = [0, 1, 2, 3].map((index) => postingOf(`north-${index}`, [['sql', 2]], { employer: north }))
  const german = postingOf('german', [['python', 4]], {
    employer: acme,
    language: 'de',
    leftOut: 'language without a cue table',
  })
  const other = postingOf('elsewhere', [['sql', 2]], {
    source: 'nyc-open-data-jobs',
    employer: { key: 'city', slug: 'city', name: 'City' },
  })
  return [...own, ...agency, german, other, postingOf('nameless', [['sql', 1]])]
}

let tiny: Awaited<ReturnType<typeof openTinyMarket>>
beforeAll(async () => {
  tiny = await openTinyMarket(postings())
})
afterAll(() => tiny.close())

describe('the page of an employer', () => {
  it('states shares with their interval from 30 postings on', async () => {
    const page = await employerPage(tiny.ctx, { slug: 'acme' })
    expect(page).toMatchObject({ kept: 41, postings: 40, from: '2025-01-10', to: '2025-09-10' })
    expect(page.employer).toEqual({ slug: 'acme', name: expect.stringMatching(/acme/i), isAgency: false })
    const [python] = page.skills
    expect(python).toMatchObject({ slug: 'python', asking: 12, counts: [0, 0, 6, 0, 0] })
    expect(python?.share).toMatchObject({ status: 'ok', value: 0.3, n: 40, employers: 1 })
    expect(page.statesPay).toMatchObject({ status: 'ok', value: 0.5, n: 40, employers: 1 })
    expect(page.latest).toHaveLength(12)
  })

  it('states counts below', async () => {
    const page = await employerPage(tiny.ctx, { slug: 'north-staffing' })
    expect(page.employer.isAgency).toBe(true)
    expect(page.skills[0]?.share).toEqual({
      status: 'suppressed',
      count: 4,
      n: 4,
      reason: 'fewer than 30 postings of this employer',
    })
  })

  it('names the other ways its name is written', async () => {
    const page = await employerPage(tiny.ctx, { slug: 'acme' })
    const [other] = page.otherNames
    expect(page.otherNames).toHaveLength(1)
    expect([page.employer.name, other?.name].toSorted()).toEqual(['ACME, Inc.', 'Acme'])
    expect(other?.postings).toBe(other?.name === 'Acme' ? 38 : 3)
  })

  it('stands also where the scope holds none of its postings, and says how many there are', async () => {
    const page = await employerPage(tiny.ctx, { slug: 'city' })
    expect(page.scope.scope.feed).toBe('ashby')
    expect(page).toMatchObject({ kept: 0, postings: 0, keptAnywhere: 1, skills: [], latest: [] })
    expect(page.statesPay).toMatchObject({ status: 'suppressed', n: 0 })
  })

  it('is not there for a slug that no employer has', async () => {
    await expect(employerPage(tiny.ctx, { slug: 'nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('"nobody"'),
    })
  })
})

describe('the list of employers', () => {
  it('holds the known ones, marks agencies and leaves out the nameless', async () => {
    const page = await employersPage(tiny.ctx, {})
    expect(page.rows.map(({ slug, isAgency, postings: n }) => [slug, isAgency, n])).toEqual([
      ['acme', false, 40],
      ['north-staffing', true, 4],
    ])
    expect(page.rows[0]).toMatchObject({ kept: 41, statePay: 20 })
    expect(page.rows[0]?.countries).toEqual([{ value: 'US', label: 'United States', postings: 40 }])
  })

  it('is searched by any part of a name, in any case', async () => {
    const page = await employersPage(tiny.ctx, { query: 'STAFF' })
    expect([page.total, page.rows.map((row) => row.slug)]).toEqual([1, ['north-staffing']])
    expect(await employersPage(tiny.ctx, { query: 'zzz' })).toMatchObject({ total: 0, pages: 1, rows: [] })
  })

  it('is empty behind its last page', async () => {
    expect(await employersPage(tiny.ctx, { page: 9 })).toMatchObject({ total: 2, pages: 1, rows: [] })
  })
})
