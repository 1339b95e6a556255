import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatedRows } from '../../test/fixtures/generated-rows.ts'
import { openTinyMarket } from '../../test/fixtures/tiny-market.ts'
import type { SnapshotPosting } from '../market/index.ts'
import { quantile, runsOf, sampleOf } from '../method/index.ts'
import { allRoles, skillById } from '../taxonomy/index.ts'
import { jobsPage } from './jobs/jobs-page.ts'
import { rolePage } from './roles/role-page.ts'
import type { Scope } from './scope-types.ts'
import { skillPage } from './skills/skill-page.ts'
import { skillsPage } from './skills/skills-page.ts'

/**
 * The counts of whole pages against a recount of the stored rows in plain code that shares nothing with the
 * queries: generated postings of 80 employers with roles of the real list, some duplicates and some left out.
 */
const roles = allRoles().slice(0, 8)
const rows = generatedRows(roles, { postings: 2_500, skills: 40, employers: 80, seed: 11 })
const skill = (() => {
  const asked = new Map<number, number>()
  for (const { asks } of rows)
    for (const ask of asks) asked.set(ask.skillId, (asked.get(ask.skillId) ?? 0) + 1)
  const [id] = [...asked].sort((a, b) => b[1] - a[1])[0] ?? [0]
  return skillById(id)
})()
if (!skill) throw new Error('the generated skills are not in the list')

let tiny: Awaited<ReturnType<typeof openTinyMarket>>
beforeAll(async () => {
  tiny = await openTinyMarket(rows)
})
afterAll(() => tiny.close())

const scopes: readonly Scope[] = [
  { collection: 'mine' },
  { collection: 'mine', country: 'US' },
  { collection: 'mine', family: roles[0]?.family ?? 'software' },
  { collection: 'mine', role: roles[1]?.slug ?? '', seniority: 'senior' },
  { collection: 'mine', from: '2025-04-01', to: '2025-09-30', remote: 'remote' },
]

function holds(scope: Scope, row: SnapshotPosting): boolean {
  if (scope.country !== undefined && row.country !== scope.country) return false
  if (scope.family !== undefined && row.family !== scope.family) return false
  if (scope.role !== undefined && row.role !== scope.role) return false
  if (scope.seniority !== undefined && row.seniority !== scope.seniority) return false
  if (scope.remote !== undefined && row.remote !== scope.remote) return false
  if (scope.from !== undefined && (row.firstSeen === null || row.firstSeen < scope.from)) return false
  return scope.to === undefined || (row.firstSeen !== null && row.firstSeen <= scope.to)
}

function tally<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

describe.each(scopes)('pages of %j', (scope) => {
  const found = rows.filter((row) => holds(scope, row))
  const rated = found.filter((row) => row.isRepresentative && row.leftOut === null)
  const asking = rated.filter((row) => row.asks.some((ask) => ask.skillId === skill.id))
  const askOf = (row: SnapshotPosting) => row.asks.find((ask) => ask.skillId === skill.id)
  const fields = { ...scope }

  it('the skill page', async () => {
    const page = await skillPage(tiny.ctx, { slug: skill.slug, scope: fields })
    expect(page.scope.postings).toBe(rated.length)
    const { from: _from, to: _to, ...anyDay } = scope
    const undated = rows.filter((row) => holds(anyDay, row) && row.firstSeen === null)
    expect(page.scope.undated).toBe(
      undated.filter((row) => row.isRepresentative && row.leftOut === null).length,
    )
    expect(page.asking).toBe(asking.length)
    const levels = tally(asking.flatMap((row) => askOf(row)?.level ?? []))
    expect(page.depth.counts).toEqual([1, 2, 3, 4, 5].map((level) => levels.get(level as 1) ?? 0))
    expect(page.depth.notStated).toBe(asking.filter((row) => askOf(row)?.level === null).length)
    expect(page.employersAsking).toBe(new Set(asking.map((row) => row.employer?.key ?? row.id)).size)
    const { required } = page
    const marked = asking.filter((row) => askOf(row)?.strength === 'required').length
    expect(required.status === 'suppressed' ? required.count : Math.round(required.value * required.n)).toBe(
      marked,
    )
    const byRole = tally(asking.map((row) => row.role))
    for (const row of page.roles) {
      expect(row.asking).toBe(byRole.get(row.slug))
      expect(row.postings).toBe(rated.filter((one) => one.role === row.slug).length)
    }
    for (const row of page.employers)
      expect(row.asking).toBe(asking.filter((one) => one.employer?.slug === row.slug).length)
    for (const pair of page.pairings) {
      const both = asking.filter((row) => row.asks.some((ask) => skillById(ask.skillId)?.slug === pair.slug))
      expect(pair.together).toBe(both.length)
    }
    for (const rung of page.rungs)
      for (const { words, postings } of rung.words)
        expect(postings).toBe(
          asking.filter((row) => askOf(row)?.level === rung.level && askOf(row)?.cue === words).length,
        )
  })

  it('its median pay', async () => {
    const page = await skillPage(tiny.ctx, { slug: skill.slug, scope: fields })
    if (page.medianPay.status === 'suppressed') return
    const paid = asking.flatMap((row) =>
      row.pay?.currency === page.medianPayCurrency && row.pay.yearly ? [row.pay.yearly.value] : [],
    )
    expect(page.medianPay.n).toBe(paid.length)
    expect(page.medianPay.value).toBe(quantile(sampleOf(runsOf(paid)), 0.5))
  })

  it('the index', async () => {
    const page = await skillsPage(tiny.ctx, { scope: fields })
    const counts = tally(rated.flatMap((row) => row.asks.map((ask) => skillById(ask.skillId)?.slug)))
    expect(page.total).toBe(counts.size)
    for (const row of page.rows) expect(row.asking).toBe(counts.get(row.slug))
  })

  it('pay of the index as the skill pages say it, also where it is withheld', async () => {
    const { rows: listed } = await skillsPage(tiny.ctx, { scope: fields })
    for (const row of [...listed.slice(0, 2), ...listed.slice(-2)]) {
      const page = await skillPage(tiny.ctx, { slug: row.slug, scope: fields })
      expect(row.medianPay).toEqual(page.medianPay)
      expect(row.currency).toBe(page.medianPayCurrency)
      if (row.medianPay.status !== 'suppressed') continue
      const own = rated.filter((one) => one.asks.some((ask) => skillById(ask.skillId)?.slug === row.slug))
      const byCurrency = tally(own.flatMap((one) => (one.pay?.yearly ? [one.pay.currency] : [])))
      expect(row.medianPay.count).toBe(Math.max(0, ...byCurrency.values()))
    }
  })

  it('the postings found', async () => {
    const page = await jobsPage(tiny.ctx, { scope: fields })
    const shown = found.filter((row) => row.isRepresentative)
    expect(page.total).toBe(shown.length)
    const seniorities = tally(shown.map((row) => row.seniority))
    for (const facet of page.facets.seniority)
      expect(facet.postings).toBe(seniorities.get(facet.value as 'senior'))
  })
})

it('a role’s page', async () => {
  const slug = roles[2]?.slug ?? ''
  const page = await rolePage(tiny.ctx, { slug })
  const own = rows.filter((row) => row.role === slug && row.isRepresentative && row.leftOut === null)
  expect(page.postings).toBe(own.length)
  const counts = tally(own.flatMap((row) => row.asks.map((ask) => skillById(ask.skillId)?.slug)))
  for (const row of page.skills) expect(row.asking).toBe(counts.get(row.slug))
})
