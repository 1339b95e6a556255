import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatedRows } from '../../../test/fixtures/generated-rows.ts'
import { openTinyMarket } from '../../../test/fixtures/tiny-market.ts'
import type { SnapshotPosting } from '../../market/index.ts'
import { allRoles, skillById } from '../../taxonomy/index.ts'
import { jobsPage } from '../jobs/jobs-page.ts'
import type { Scope } from '../scope-types.ts'
import { employerPage } from './employer-page.ts'
import { employersPage } from './employers-page.ts'

/** Employers of generated postings against a recount in plain code; some duplicates, some left out, some nameless. */
const roles = allRoles().slice(0, 6)
const rows = generatedRows(roles, { postings: 1_500, skills: 30, employers: 24, seed: 5 }).map(
  (posting, index) => ({
    ...posting,
    firstSeen: index % 29 === 0 ? null : posting.firstSeen,
  }),
)

let tiny: Awaited<ReturnType<typeof openTinyMarket>>
beforeAll(async () => {
  tiny = await openTinyMarket(rows)
})
afterAll(() => tiny.close())

const scopes: readonly Scope[] = [
  { collection: 'mine' },
  { collection: 'mine', country: 'US' },
  { collection: 'mine', role: roles[1]?.slug ?? '' },
  { collection: 'mine', from: '2025-04-01', to: '2025-09-30' },
]

function holds(scope: Scope, row: SnapshotPosting): boolean {
  if (scope.country !== undefined && row.country !== scope.country) return false
  if (scope.role !== undefined && row.role !== scope.role) return false
  if (scope.from !== undefined && (row.firstSeen === null || row.firstSeen < scope.from)) return false
  return scope.to === undefined || (row.firstSeen !== null && row.firstSeen <= scope.to)
}

function tally<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

describe.each(scopes)('employers of %j', (scope) => {
  const shown = rows.filter((row) => row.isRepresentative && holds(scope, row))
  const inRates = (list: readonly SnapshotPosting[]) => list.filter((row) => row.leftOut === null)
  const of = (slug: string) => shown.filter((row) => row.employer?.slug === slug)
  const datesOf = (list: readonly SnapshotPosting[]) => {
    const days = list.flatMap((row) => row.firstSeen ?? []).sort()
    return { from: days[0] ?? null, to: days.at(-1) ?? null }
  }

  it('the list: every employer once, its postings, dates, pay, roles and countries', async () => {
    const page = await employersPage(tiny.ctx, { scope: { ...scope }, size: 1000 })
    const slugs = new Set(shown.flatMap((row) => row.employer?.slug ?? []))
    expect(page.total).toBe(slugs.size)
    expect(new Set(page.rows.map((row) => row.slug))).toEqual(slugs)
    for (const row of page.rows) {
      const rated = inRates(of(row.slug))
      expect(row).toMatchObject({
        kept: of(row.slug).length,
        postings: rated.length,
        ...datesOf(of(row.slug)),
      })
      expect(row.statePay).toBe(rated.filter((one) => one.pay?.isDisclosed).length)
      const countries = tally(rated.map((one) => one.country))
      for (const country of row.countries) expect(country.postings).toBe(countries.get(country.value))
      expect(row.roles[0]?.postings ?? 0).toBe(
        Math.max(0, ...tally(rated.flatMap((one) => one.role ?? [])).values()),
      )
    }
    const counts = page.rows.map((row) => row.postings)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('each page of the list once, in each order', async () => {
    for (const sort of ['postings', 'newest', 'name'] as const) {
      const whole = await employersPage(tiny.ctx, { scope: { ...scope }, sort, size: 1000 })
      const parts = [1, 2, 3, 4, 5].map((page) =>
        employersPage(tiny.ctx, { scope: { ...scope }, sort, page, size: 5 }),
      )
      const cut = (await Promise.all(parts)).flatMap((part) => part.rows)
      expect(cut).toEqual(whole.rows.slice(0, 25))
    }
  })

  it('the page of one: its skills, roles, countries and postings, as the jobs page finds them', async () => {
    const slug = (await employersPage(tiny.ctx, { scope: { ...scope } })).rows[0]?.slug ?? ''
    const page = await employerPage(tiny.ctx, { slug, scope: { ...scope }, skills: 1000 })
    const rated = inRates(of(slug))
    expect(page).toMatchObject({ kept: of(slug).length, postings: rated.length, ...datesOf(of(slug)) })
    const asked = tally(rated.flatMap((row) => row.asks.map((ask) => skillById(ask.skillId)?.slug)))
    expect(page.skillsAsked).toBe(asked.size)
    for (const row of page.skills) {
      expect(row.asking).toBe(asked.get(row.slug))
      const levels = rated.flatMap((one) =>
        one.asks.filter((ask) => skillById(ask.skillId)?.slug === row.slug).map((ask) => ask.level),
      )
      expect(row.counts).toEqual([1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length))
      if (rated.length < 30) expect(row.share).toMatchObject({ status: 'suppressed', n: rated.length })
      else if (row.share.status !== 'suppressed')
        expect(row.share.value).toBe((asked.get(row.slug) ?? 0) / rated.length)
    }
    const roleCounts = tally(rated.map((row) => row.role))
    for (const role of page.roles) expect(role.postings).toBe(roleCounts.get(role.value))
    expect(page.seniorities.reduce((sum, one) => sum + one.postings, 0)).toBe(rated.length)
    const jobs = await jobsPage(tiny.ctx, { scope: { ...scope }, employer: slug })
    expect(jobs.total).toBe(page.kept)
    expect(page.latest).toEqual(jobs.rows.slice(0, page.latest.length))
  })
})
