import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatePostings } from '../../bench/generator.ts'
import { loadPostings } from '../../bench/market-load.ts'
import { medianLevel, pairing, payLadder, publishMedianLevel, sumEmployers, sumPay } from '../method/index.ts'
import { allSkills } from '../taxonomy/index.ts'
import * as market from './index.ts'
import { number, text } from './row.ts'

/** Two skills of the taxonomy that are certifications, in place of two that the generator draws. */
const certifications = allSkills()
  .filter(({ kind }) => kind === 'certification')
  .slice(0, 2)
  .map(({ id }) => id)
const drawn = new Map([
  [7, certifications[0]],
  [9, certifications[1]],
])
const postings = [
  ...generatePostings({ postings: 3000, skills: 60, employers: 150, roles: 12, seed: 3 }),
].map((posting) => ({
  ...posting,
  asks: posting.asks.map((ask) => ({ ...ask, skillId: drawn.get(ask.skillId) ?? ask.skillId })),
}))
const directory = mkdtempSync(join(tmpdir(), 'market-recount-'))
let store: market.MarketStore
const SNAPSHOT = 'recount'
const scopes: [string, market.MarketScope][] = [
  ['everything', { snapshot: SNAPSHOT, collection: 'mine' }],
  ['a feed', { snapshot: SNAPSHOT, collection: 'mine', feed: 'ashby' }],
  ['a country', { snapshot: SNAPSHOT, collection: 'mine', country: 'US' }],
  ['a role', { snapshot: SNAPSHOT, collection: 'mine', role: 'role-0' }],
  [
    'a seniority and a window',
    { snapshot: SNAPSHOT, collection: 'mine', seniority: 'senior', from: '2025-03-01', to: '2025-10-31' },
  ],
]

beforeAll(async () => {
  store = await market.openStore({ path: directory })
  await market.createTables(store)
  await loadPostings(store, SNAPSHOT, postings, { builtFromPostings: 500, keptFromAsking: 300 })
})
afterAll(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

/** The scope applied to the generated postings in plain code. */
function within(scope: market.MarketScope) {
  return postings.filter(
    (posting) =>
      (scope.feed === undefined || market.feedOf(posting.source) === scope.feed) &&
      (scope.country === undefined || posting.country === scope.country) &&
      (scope.role === undefined || posting.role === scope.role) &&
      (scope.seniority === undefined || posting.seniority === scope.seniority) &&
      (scope.from === undefined || (posting.firstSeen !== null && posting.firstSeen >= scope.from)) &&
      (scope.to === undefined || (posting.firstSeen !== null && posting.firstSeen <= scope.to)),
  )
}
type Generated = (typeof postings)[number]
const employerOf = (posting: Generated) => posting.employer?.key ?? posting.cluster
const asksFor = (posting: Generated, skill: number) => posting.asks.find((ask) => ask.skillId === skill)

function dates(sample: readonly Generated[]) {
  const stated = sample.flatMap(({ firstSeen }) => (firstSeen === null ? [] : [firstSeen])).sort()
  return { from: stated[0] ?? null, to: stated.at(-1) ?? null }
}
/** Share statistics recounted through plain maps. */
function share(sample: readonly Generated[], isHit: (posting: Generated) => boolean) {
  const groups = Map.groupBy(sample, employerOf)
  return sumEmployers(
    [...groups.values()].map((group) => ({ postings: group.length, hits: group.filter(isHit).length })),
    dates(sample),
  )
}

const skill = 1
it('answers about the most asked skills are kept for scopes with tables, and for no others', async () => {
  const kept = await store.rows(
    { scope: text, names: number },
    `SELECT scope, count() AS names FROM plumbline.skill_answer WHERE skill = 1 GROUP BY scope ORDER BY scope`,
  )
  expect(kept).toContainEqual({ scope: 'mine', names: 7 })
  expect(kept).toContainEqual({ scope: 'mine country=US', names: 7 })
  expect(kept.map(({ scope }) => scope)).not.toContain('mine seniority=senior')
})

describe.each(scopes)('counts of %s agree with a recount of its postings', (_name, scope) => {
  const sample = within(scope)
  const asking = sample.filter((posting) => asksFor(posting, skill))
  const stating = asking.filter((posting) => asksFor(posting, skill)?.level)

  const base = () => market.scopeBase(store, scope)
  const shares = async () => market.skillShares(store, scope, skill, await base())

  it('holds postings at all', () => expect(asking.length).toBeGreaterThan(10))

  it('totals', async () => {
    const found = await base()
    const all = share(sample, () => false)
    expect(found).toEqual({
      disclosed: sample.filter((posting) => posting.pay?.isDisclosed).length,
      n: all.n,
      employers: all.employers,
      unknownEmployerPostings: sample.filter((posting) => !posting.employer).length,
      largestEmployer: all.largestEmployer,
      sumNN: all.sumNN,
      from: all.from,
      to: all.to,
      undated: within({ ...scope, from: '0000', to: '9999' }).length === 0 ? 0 : withoutDate(scope),
    })
  })

  it('demand, required share, stated share and every level', async () => {
    const found = await shares()
    expect(found.demand).toEqual(share(sample, (posting) => Boolean(asksFor(posting, skill))))
    expect(found.required).toEqual(
      share(sample, (posting) => asksFor(posting, skill)?.strength === 'required'),
    )
    expect(found.stated).toEqual(share(asking, (posting) => Boolean(asksFor(posting, skill)?.level)))
    for (const level of [1, 2, 3, 4, 5] as const) {
      expect(found.depth.exactly[level - 1]).toEqual(
        share(stating, (posting) => asksFor(posting, skill)?.level === level),
      )
      expect(found.depth.atLeast[level - 1]).toEqual(
        share(stating, (posting) => (asksFor(posting, skill)?.level ?? 0) >= level),
      )
    }
    const { n, employers, sumNN, largestEmployer, from, to } = share(asking, () => false)
    expect(found.asking).toEqual({ n, employers, sumNN, largestEmployer, from, to })
    expect(found.disclosure).toEqual(disclosure(skill))
  })

  /** Who states pay, with and without a skill. */
  function disclosure(id: number) {
    const count = (group: typeof sample) => ({
      n: group.length,
      x: group.filter((posting) => posting.pay?.isDisclosed).length,
    })
    return {
      asking: count(sample.filter((posting) => asksFor(posting, id))),
      others: count(sample.filter((posting) => !asksFor(posting, id))),
    }
  }

  it('cells of pay by seniority and place, and the employers that pay in a currency', async () => {
    const cells = await market.skillPayCells(store, scope, skill, 'USD')
    expect(cells.reduce((sum, cell) => sum + cell.postings, 0)).toBe(sample.length)
    for (const cell of cells.slice(0, 8)) {
      const own = sample.filter(
        (posting) =>
          Boolean(asksFor(posting, skill)) === cell.asks &&
          posting.seniority === cell.seniority &&
          (posting.country ?? '') === cell.country &&
          (posting.region ?? '') === cell.region,
      )
      expect(cell.postings).toBe(own.length)
      expect(cell.disclosed).toBe(own.filter((posting) => posting.pay?.isDisclosed).length)
      const paid = own.filter((posting) => posting.pay?.currency === 'USD' && posting.pay.yearly)
      expect(cell.values).toEqual(
        paid.map((posting) => posting.pay?.yearly?.value).sort((a, b) => Number(a) - Number(b)),
      )
    }
    const paying = sample.filter((posting) => posting.pay?.currency === 'USD' && posting.pay.yearly)
    expect((await market.skillPay(store, scope, skill, 'USD')).employers).toBe(
      new Set(paying.map(employerOf)).size,
    )
    const asked = paying.filter((posting) => asksFor(posting, skill)).length
    const [most] = await market.skillPaidCounts(store, scope, [skill])
    expect(most?.postings).toBeGreaterThanOrEqual(asked)
    if (most?.currency === 'USD') expect(most.postings).toBe(asked)
  })

  it('how many postings of each skill state pay, in the currency most of them state', async () => {
    const ids = [...new Set(sample.flatMap((posting) => posting.asks.map((ask) => ask.skillId)))].slice(0, 40)
    const counts = new Map((await market.skillPaidCounts(store, scope, ids)).map((row) => [row.skill, row]))
    for (const id of ids) {
      const paid = sample.filter((posting) => posting.pay?.yearly && asksFor(posting, id))
      const most = [...Map.groupBy(paid, (posting) => posting.pay?.currency ?? '')]
        .map(([currency, group]) => ({ skill: id, currency, postings: group.length }))
        .sort((a, b) => b.postings - a.postings || (a.currency < b.currency ? -1 : 1))[0]
      expect(counts.get(id)).toEqual(most)
    }
    expect(await market.skillPaidCounts(store, scope, [])).toEqual([])
  })

  it('the index of all skills, built or live', async () => {
    const index = await market.skillIndex(store, scope, await base())
    expect(index.map((entry) => entry.skill).sort((a, b) => a - b)).toEqual(
      [...new Set(sample.flatMap((posting) => posting.asks.map((ask) => ask.skillId)))].sort((a, b) => a - b),
    )
    for (const entry of index.slice(0, 12)) {
      expect(entry.demand).toEqual(share(sample, (posting) => Boolean(asksFor(posting, entry.skill))))
      expect(entry.disclosure).toEqual(disclosure(entry.skill))
      const levels = sample.flatMap((posting) => asksFor(posting, entry.skill)?.level ?? [])
      expect(entry.counts).toEqual(
        [1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length),
      )
      const stating = sample.filter((posting) => asksFor(posting, entry.skill)?.level)
      expect(entry.atLeast[2]).toEqual(
        share(stating, (posting) => (asksFor(posting, entry.skill)?.level ?? 0) >= 3),
      )
      if (levels.length >= 10 && publishMedianLevel(entry.atLeast).status !== 'suppressed')
        expect(publishMedianLevel(entry.atLeast)).toMatchObject({ value: medianLevel(entry.counts) })
    }
  })

  it('median pay of each skill, with the values that bound it', async () => {
    const medians = await market.skillPayMedians(store, scope, [1, 2, 3, 4])
    for (const row of medians) {
      const paid = sample.flatMap((posting) =>
        asksFor(posting, row.skill) && posting.pay?.yearly && posting.pay.currency === row.currency
          ? [{ employer: employerOf(posting), ...posting.pay.yearly }]
          : [],
      )
      const ladder = payLadder(sumPay(paid))
      expect(row.n).toBe(paid.length)
      if (ladder.median.status === 'suppressed') continue
      expect([row.median, row.low, row.high]).toEqual([
        ladder.median.value,
        ladder.median.low,
        ladder.median.high,
      ])
    }
    expect(medians.length).toBeGreaterThan(0)
  })

  it('pairs with another skill, and what is asked of it', async () => {
    const pairs = await market.skillPairs(store, scope, skill, 5)
    const first = pairs.slice(0, 5)
    expect(first.length).toBe(5)
    const beside = await market.skillsBeside(
      store,
      scope,
      skill,
      first.map((pair) => pair.skill),
      (await shares()).asking,
    )
    const together = await market.skillsTogether(store, scope, skill, 5)
    expect(together).toEqual(first.map((pair) => ({ skill: pair.skill, together: pair.together })))
    for (const [place, pair] of first.entries()) {
      const both = asking.filter((posting) => asksFor(posting, pair.skill))
      expect(pair).toEqual({
        skill: pair.skill,
        together: both.length,
        employersTogether: Math.min(6, new Set(both.map(employerOf)).size),
        asking: sample.filter((posting) => asksFor(posting, pair.skill)).length,
      })
      const counts = { n: sample.length, a: asking.length, b: pair.asking, both: pair.together }
      expect(pairing(counts).share).toBeCloseTo(both.length / asking.length)
      expect(beside[place]?.share).toEqual(share(asking, (posting) => Boolean(asksFor(posting, pair.skill))))
      expect(beside[place]?.counts).toEqual(
        [1, 2, 3, 4, 5].map(
          (level) => both.filter((posting) => asksFor(posting, pair.skill)?.level === level).length,
        ),
      )
    }
  })

  it('certifications beside it', async () => {
    const { any, named } = await market.certificationsBeside(store, scope, skill, (await shares()).asking)
    expect(any).toEqual(share(asking, (posting) => certifications.some((other) => asksFor(posting, other))))
    expect(named).toEqual(
      certifications
        .map((other) => ({
          skill: other,
          together: asking.filter((posting) => asksFor(posting, other)).length,
        }))
        .filter((row) => row.together > 0)
        .sort((a, b) => b.together - a.together || a.skill - b.skill),
    )
    expect(named.length).toBeGreaterThan(0)
  })

  it('roles, employers and cue words', async () => {
    const roles = await market.skillRoles(store, scope, skill, {
      base: await base(),
      asking: (await shares()).asking,
    })
    expect(roles.length).toBe(new Set(asking.map((posting) => posting.role)).size)
    for (const row of roles.slice(0, 4)) {
      const ofRole = sample.filter((posting) => posting.role === row.role)
      expect(row.ofRole).toEqual({
        ...share(ofRole, (posting) => Boolean(asksFor(posting, skill))),
        ...dates(sample),
      })
      expect(row.ofSkill).toEqual(share(asking, (posting) => posting.role === row.role))
      const stating = ofRole.filter((posting) => asksFor(posting, skill)?.level)
      expect(row.depth.atLeast[3]).toEqual({
        ...share(stating, (posting) => (asksFor(posting, skill)?.level ?? 0) >= 4),
        ...dates(asking),
      })
    }
    for (const row of await market.skillEmployers(store, scope, skill, 3)) {
      const own = sample.filter((posting) => posting.employer?.slug === row.slug)
      expect([row.postings, row.asking]).toEqual([
        own.length,
        own.filter((posting) => asksFor(posting, skill)).length,
      ])
    }
    for (const row of await market.skillCues(store, scope, skill, 2)) {
      const using = asking.filter((posting) => {
        const ask = asksFor(posting, skill)
        return ask?.level === row.level && ask.cue === row.words
      })
      expect(row.postings).toBe(using.length)
    }
  })

  it('the postings behind the figures, newest first', async () => {
    const found = await market.skillPostings(store, scope, skill, { size: 30 })
    const newest = [...asking].sort(
      (a, b) => (b.firstSeen ?? '').localeCompare(a.firstSeen ?? '') || a.id.localeCompare(b.id),
    )
    expect(found.map((row) => row.id)).toEqual(newest.slice(0, 30).map((posting) => posting.id))
    const level = await market.skillPostings(store, scope, skill, { level: 3, size: 10_000 })
    expect(level.length).toBe(asking.filter((posting) => asksFor(posting, skill)?.level === 3).length)
  })

  it('pay with and without the skill', async () => {
    const [place] = await market.skillPayPlaces(store, scope, skill)
    if (!place) throw new Error('no place with pay')
    const narrowed = { ...scope, family: place.family as 'software', country: place.country }
    const here = sample.filter(
      (posting) => posting.family === place.family && posting.country === place.country,
    )
    const { asking: withSkill, others } = await market.skillPay(store, narrowed, skill, place.currency)
    for (const [side, isAsking] of [
      [withSkill, true],
      [others, false],
    ] as const) {
      const group = here.filter((posting) => Boolean(asksFor(posting, skill)) === isAsking)
      const paid = group.filter((posting) => posting.pay?.yearly && posting.pay.currency === place.currency)
      expect(side.disclosed).toEqual(share(group, (posting) => posting.pay !== null))
      expect(side.pay).toEqual(
        sumPay(
          paid.flatMap((posting) =>
            posting.pay?.yearly ? [{ employer: employerOf(posting), ...posting.pay.yearly }] : [],
          ),
          dates(paid),
        ),
      )
      expect(isAsking ? place.asking : place.others).toBe(paid.length)
    }
  })

  it('what pages say of postings as such', async () => {
    const shares = await market.postingShares(store, scope)
    expect(shares.disclosed).toEqual(share(sample, (posting) => posting.pay !== null))
    expect(shares.entry).toEqual(
      share(
        sample,
        (posting) =>
          posting.seniority === 'intern' ||
          posting.seniority === 'junior' ||
          (posting.yearsOverall !== null && posting.yearsOverall <= 2 && posting.degree !== 'required'),
      ),
    )
    const roles = await market.roleList(store, scope)
    expect(roles.reduce((sum, row) => sum + row.postings, 0)).toBe(sample.length)
    const options = await market.scopeOptions(store, scope)
    const wider = within({ ...scope, seniority: undefined } as unknown as market.MarketScope)
    expect(options.find((row) => row.dimension === 'seniority' && row.value === 'mid')?.postings).toBe(
      wider.filter((posting) => posting.seniority === 'mid').length,
    )
  })

  it('search and its facets', async () => {
    const word = `skill${skill}`
    const hits = sample.filter((posting) => posting.search.split(' ').includes(word))
    const found = await market.searchPostings(store, scope, { words: `  ${word.toUpperCase()} `, size: 5 })
    expect(found.total).toBe(hits.length)
    expect(found.rows.length).toBe(Math.min(5, hits.length))
    const first = found.facets.find((row) => row.facet === 'seniority')
    expect(first?.postings).toBe(hits.filter((posting) => posting.seniority === first?.value).length)
    const both = await market.searchPostings(store, scope, { words: word, skill: 2 })
    expect(both.total).toBe(hits.filter((posting) => asksFor(posting, 2)).length)
    expect(both.inRates).toBe(both.total)
    const employer = sample.find((posting) => posting.employer)?.employer?.slug ?? ''
    const own = await market.searchPostings(store, scope, { words: '', employer })
    expect(own.total).toBe(sample.filter((posting) => posting.employer?.slug === employer).length)
  })
})

function withoutDate(scope: market.MarketScope): number {
  const { from: _from, to: _to, ...anyDay } = scope
  return within(anyDay).filter((posting) => posting.firstSeen === null).length
}

it('finds one posting by the id of its page and nothing else', async () => {
  const wanted = postings[17]
  if (!wanted) throw new Error('no posting')
  const found = await market.onePosting(store, SNAPSHOT, wanted.id)
  expect(found).toMatchObject({
    id: wanted.id,
    title: wanted.title,
    source: wanted.source,
    payPerYear: wanted.pay?.yearly?.value ?? null,
  })
  expect(await market.onePosting(store, SNAPSHOT, 'ffffffffffffffff')).toBeNull()
  expect(await market.onePosting(store, SNAPSHOT, "' OR 1=1")).toBeNull()
})

it('what sources carry adds up by feed', async () => {
  const { feeds, sources, sourceCount } = await market.dataInventory(store, SNAPSHOT, 'mine')
  expect(sources.length).toBe(sourceCount)
  expect(sourceCount).toBe(new Set(postings.map((posting) => posting.source)).size)
  for (const feed of feeds) {
    const own = sources.filter((row) => market.feedOf(row.source) === feed.source)
    for (const count of ['records', 'postings', 'inRates', 'withPay', 'withDate', 'withPlace'] as const)
      expect(own.reduce((sum, row) => sum + row[count], 0)).toBe(feed[count])
    expect(feed.to).toBe(
      own
        .map((row) => row.to ?? '')
        .sort()
        .at(-1),
    )
  }
})

it('answers an empty snapshot with zeros and empty lists', async () => {
  const nowhere = { snapshot: 'none', collection: 'mine' }
  const base = await market.scopeBase(store, nowhere)
  expect(base).toMatchObject({ n: 0, employers: 0, from: null })
  const { demand, asking } = await market.skillShares(store, nowhere, 1, base)
  expect(demand).toMatchObject({ n: 0, x: 0 })
  expect(await market.skillIndex(store, nowhere, base)).toEqual([])
  expect(await market.skillPairs(store, nowhere, 1)).toEqual([])
  expect(await market.skillRoles(store, nowhere, 1, { base, asking })).toEqual([])
  expect((await market.searchPostings(store, nowhere, { words: 'x' })).total).toBe(0)
  expect((await market.skillPay(store, nowhere, 1, 'USD')).asking.pay.n).toBe(0)
})
