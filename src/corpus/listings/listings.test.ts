import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listingLives } from './listing-lives.ts'
import { crawlInterval, listingStanding, standingReason } from './listing-standing.ts'
import { type CrawlFact, type ListingEvent, type ListingLife, STANDINGS } from './types.ts'

const NAMES = { c: 'complete', p: 'partial', f: 'failed' } as const
/** One crawl a day from 1 March 2026: `cpf` is complete, partial, failed. */
const crawls = (outcomes: string): CrawlFact[] =>
  [...outcomes].map((name, index) => ({
    at: new Date(Date.UTC(2026, 2, 1 + index, 6)).toISOString(),
    outcome: NAMES[name as keyof typeof NAMES],
  }))
const day = (number: number) => new Date(Date.UTC(2026, 2, number)).toISOString().slice(0, 10)

/**
 * Events of a listing out of what each crawl saw of it: `x` there, `.` not there, `?` cannot be told. As crawls are
 * stored: a complete one says only what changed, a partial one all it met.
 */
function seen(outcomes: string, sight: string, text: string | null = 't'): ListingEvent[] {
  let isListed: boolean | null = null
  return [...sight].flatMap((mark, crawl): ListingEvent[] => {
    const outcome = outcomes[crawl]
    const event = (listed: boolean) => [{ crawl, isListed: listed, text, validThrough: null }]
    if (outcome === 'f' || mark === '?') return []
    if (mark === 'x') {
      const isNew = isListed !== true || outcome === 'p'
      isListed = true
      return isNew ? event(true) : []
    }
    if (outcome !== 'c' || isListed !== true) return []
    isListed = false
    return event(false)
  })
}

const lifeOf = (outcomes: string, sight: string): ListingLife | undefined =>
  listingLives(crawls(outcomes), [{ id: 'a', events: seen(outcomes, sight) }])[0]

describe('closing', () => {
  it.each<[string, string, string, { last: number; closed: number | null; reposts?: number[] }]>([
    ['there in every crawl', 'ccc', 'xxx', { last: 3, closed: null }],
    ['absent once is not closed', 'ccc', 'xx.', { last: 2, closed: null }],
    [
      'absent from two complete crawls in a row is closed by the second',
      'cccc',
      'x...',
      { last: 1, closed: 3 },
    ],
    ['a failed crawl closes nothing', 'cff', 'x??', { last: 1, closed: null }],
    ['a partial crawl closes nothing', 'cpp', 'x..', { last: 1, closed: null }],
    ['absent, failed, absent: the two complete ones close it', 'ccfc', 'x.?.', { last: 1, closed: 4 }],
    ['absent, partly seen, absent: not in a row', 'ccpc', 'x.x.', { last: 3, closed: null }],
    ['absent once and back is no repost', 'cccc', 'x.xx', { last: 4, closed: null }],
    ['closed and there again is a repost', 'ccccc', 'x..xx', { last: 5, closed: null, reposts: [4] }],
    ['closed, there again, closed again', 'cccccc', 'x..x..', { last: 4, closed: 6, reposts: [4] }],
    ['there again in a partial crawl counts', 'cccpc', 'x..x?', { last: 5, closed: null, reposts: [4] }],
    ['first met in a later crawl', 'cccc', '..xx', { last: 4, closed: null }],
    ['a partial crawl that met it moves the last day', 'cp', 'xx', { last: 2, closed: null }],
    ['a failed crawl does not', 'cf', 'x?', { last: 1, closed: null }],
  ])('%s', (_name, outcomes, sight, { last, closed, reposts = [] }) => {
    expect(lifeOf(outcomes, sight)).toMatchObject({
      firstCrawled: day(sight.indexOf('x') + 1),
      lastCrawled: day(last),
      closedOn: closed === null ? null : day(closed),
      repostedOn: reposts.map(day),
    })
  })

  it('what was never met has no life', () => {
    expect(lifeOf('ccc', '...')).toBeUndefined()
    expect(listingLives([], [])).toEqual([])
  })

  it('is what a plain reading of the crawls says, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ outcome: fc.constantFrom('c', 'p', 'f'), isThere: fc.boolean() }), {
          maxLength: 30,
        }),
        (steps) => {
          const outcomes = steps.map(({ outcome }) => outcome).join('')
          const sight = steps
            .map(({ outcome, isThere }) =>
              outcome === 'f' ? '?' : isThere ? 'x' : outcome === 'p' ? '?' : '.',
            )
            .join('')
          const life = lifeOf(outcomes, sight)
          let misses = 0
          let closed: number | null = null
          let first: number | null = null
          let last: number | null = null
          const reposts: number[] = []
          for (const [index, mark] of [...sight].entries()) {
            if (mark === 'x') {
              if (closed !== null) reposts.push(index + 1)
              first ??= index + 1
              last = index + 1
              misses = 0
              closed = null
            } else if (mark === '.' && first !== null) {
              misses += 1
              if (misses === 2) closed = index + 1
            }
          }
          if (first === null || last === null) expect(life).toBeUndefined()
          else
            expect(life).toEqual({
              id: 'a',
              firstCrawled: day(first),
              lastCrawled: day(last),
              closedOn: closed === null ? null : day(closed),
              validThrough: null,
              repostedOn: reposts.map(day),
            })
        },
      ),
    )
  })
})

describe('the same text under a new id', () => {
  const lives = (outcomes: string, sights: Readonly<Record<string, [string, string | null]>>, step = 1) =>
    listingLives(
      crawls(outcomes).map((crawl, index) => ({
        ...crawl,
        at: new Date(Date.UTC(2026, 2, 1 + index * step, 6)).toISOString(),
      })),
      Object.entries(sights).map(([id, [sight, text]]) => ({ id, events: seen(outcomes, sight, text) })),
    )
  const reposts = (...given: Parameters<typeof lives>) =>
    Object.fromEntries(lives(...given).map(({ id, repostedOn }) => [id, repostedOn]))

  it.each<[string, string, Readonly<Record<string, [string, string | null]>>, Record<string, number[]>]>([
    ['after the old one has gone is a repost', 'ccc', { a: ['x..', 't'], b: ['.xx', 't'] }, { b: [2] }],
    ['beside the old one is another ad', 'ccc', { a: ['xxx', 't'], b: ['.xx', 't'] }, {}],
    ['from the first crawl on is another ad', 'ccc', { a: ['x..', 't'], b: ['xxx', 't'] }, {}],
    ['with another text is another ad', 'ccc', { a: ['x..', 't'], b: ['.xx', 'u'] }, {}],
    ['with unknown texts is another ad', 'ccc', { a: ['x..', null], b: ['.xx', null] }, {}],
    [
      'again and again adds up',
      'cccc',
      { a: ['x...', 't'], b: ['.x..', 't'], c: ['..xx', 't'] },
      { b: [2], c: [2, 3] },
    ],
    [
      'of which the first is reposted once more by itself',
      'cccccc',
      { a: ['x..xxx', 't'], b: ['.x....', 't'] },
      { a: [4], b: [2] },
    ],
  ])('%s', (_name, outcomes, sights, expected) => {
    const wanted = Object.fromEntries(Object.keys(sights).map((id) => [id, (expected[id] ?? []).map(day)]))
    expect(reposts(outcomes, sights)).toEqual(wanted)
  })

  it('within 90 days of the last sight of the old one, and no later', () => {
    const sights = { a: ['x.', 't'], b: ['.x', 't'] } as const
    const mutable = { a: [...sights.a], b: [...sights.b] } as Record<string, [string, string]>
    expect(reposts('cc', mutable, 90).b).toHaveLength(1)
    expect(reposts('cc', mutable, 91).b).toHaveLength(0)
  })
})

describe('active at date t (METHOD 2)', () => {
  const life = {
    firstCrawled: '2026-03-01',
    lastCrawled: '2026-03-20',
    closedOn: null,
    validThrough: null,
  } as const
  const on = (day: string, interval = 1) => ({ on: day, interval })
  it.each<[string, Partial<ListingLife>, string | null, { on: string; interval: number }, string]>([
    ['seen today, posted this month', {}, '2026-03-01', on('2026-03-20'), 'active'],
    ['90 days old', {}, '2025-12-20', on('2026-03-20'), 'active'],
    ['91 days old and still there', {}, '2025-12-19', on('2026-03-20'), 'long-running'],
    ['without a date it is as old as its first crawl', {}, null, on('2026-03-20'), 'active'],
    ['closed', { closedOn: '2026-03-20' }, '2026-03-01', on('2026-03-20'), 'closed'],
    ['closed counts before age', { closedOn: '2026-03-20' }, '2020-01-01', on('2026-03-20'), 'closed'],
    ['not seen for seven days', {}, '2026-03-01', on('2026-03-27'), 'active'],
    ['not seen for eight days', {}, '2026-03-01', on('2026-03-28'), 'unseen'],
    ['not seen for three weekly crawls', {}, '2026-03-01', on('2026-04-10', 7), 'active'],
    ['not seen for longer than that', {}, '2026-03-01', on('2026-04-11', 7), 'unseen'],
    ['valid through today', { validThrough: '2026-03-20' }, '2026-03-01', on('2026-03-20'), 'active'],
    ['valid through yesterday', { validThrough: '2026-03-19' }, '2026-03-01', on('2026-03-20'), 'expired'],
    ['dated tomorrow', {}, '2026-03-21', on('2026-03-20'), 'ahead'],
  ])('%s', (_name, change, firstSeen, moment, expected) =>
    expect(listingStanding({ ...life, ...change }, firstSeen, moment)).toBe(expected),
  )

  it.each(STANDINGS)('%s has its reason, an active one has none', (standing) =>
    expect(standingReason(standing) === null).toBe(standing === 'active'),
  )
})

describe('the interval between crawls', () => {
  it('is unknown until two complete ones: a collection made once has nothing active', () => {
    expect(crawlInterval(crawls(''))).toBeNull()
    expect(crawlInterval(crawls('cpf'))).toBeNull()
    expect(crawlInterval(crawls('cc'))).toBe(1)
  })
  it('is the lower median of the gaps', () => {
    const at = (...days: number[]) =>
      days.map((number): CrawlFact => ({ at: `${day(number)}T06:00:00.000Z`, outcome: 'complete' }))
    expect(crawlInterval(at(1, 2, 9, 10))).toBe(1)
    expect(crawlInterval(at(1, 8, 15))).toBe(7)
  })
})
