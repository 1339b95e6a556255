import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { postingId, storedCrawls } from '../../market/index.ts'
import { replyJson, replyWith } from '../../sources/http/fixtures.ts'
import { jobPage } from '../jobs/job-page.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { currentListings } from '../snapshot/current-listings.ts'
import { verifySnapshot } from '../snapshot/verify.ts'
import { dueSources } from './due.ts'
import { ashbyAddress, ashbyJob, serveAshby, type TestCrawls, testCrawls } from './fixtures.ts'
import { addSource, listSources, removeSource } from './followed.ts'
import { refresh } from './refresh.ts'
import { createRequestBudget } from './request-budget.ts'

// One market for all: each test follows a board of its own, and nothing else is followed meanwhile.
let test: TestCrawls
let number = 0
let board = ''
let source = ''
beforeAll(async () => {
  test = await testCrawls()
})
afterAll(() => test.close())
beforeEach(() => {
  number += 1
  board = `acme${number}`
  source = `ashby:${board}`
  test.replay.setTime('2026-03-01T06:00:00Z')
  for (const list of [test.replay.asked, test.replay.everything, test.replay.headers]) list.splice(0)
})
afterEach(async () => {
  for (const { address } of await listSources(test.ctx.market, null))
    await removeSource(test.ctx, { address })
})

const follow = (address: string) => addSource({ ...test.ctx, allowsPrivateAddresses: false }, { address })
const onDay = async (day: number, jobs: readonly string[] | null) => {
  test.replay.setTime(new Date(Date.UTC(2026, 2, day, 6)).toISOString())
  if (jobs !== null)
    serveAshby(
      test.replay,
      board,
      jobs.map((id) => ashbyJob(board, id)),
    )
  return refresh(test.ctx, { snapshot: false })
}
const fails = () => test.replay.replies.set(ashbyAddress(board), replyWith('', {}, 500))
/** What the crawls so far tell, a line a posting. */
const lives = async () =>
  (await currentListings(test.ctx.market, null))
    .filter(({ address }) => address === source)
    .map(
      ({ standing, firstCrawled, lastCrawled, closedOn, repostedOn }) =>
        `${standing || '-'} ${firstCrawled.slice(8)}-${lastCrawled.slice(8)}${closedOn ? ` closed ${closedOn.slice(8)}` : ''}${repostedOn.length > 0 ? ` again ${repostedOn.map((day) => day.slice(8)).join()}` : ''}`,
    )
    .sort()

describe('following', () => {
  it('asks nothing of anybody until it is told to, and nothing of nobody', async () => {
    await follow(`https://jobs.ashbyhq.com/${board}`)
    expect(test.replay.everything).toEqual([])
    await removeSource(test.ctx, { address: source.toUpperCase().replace('ASHBY', 'ashby') })
    expect(await refresh(test.ctx, {})).toMatchObject({ sources: [], snapshot: null })
    expect(test.replay.everything).toEqual([])
  })

  it('keeps a source once, whichever form its address has', async () => {
    expect(await follow(`https://jobs.ashbyhq.com/${board}`)).toEqual({
      address: source,
      feed: source,
      isNew: true,
    })
    expect(await follow(source.replace('acme', 'Acme'))).toMatchObject({ address: source, isNew: false })
    expect(await listSources(test.ctx.market, null)).toEqual([
      {
        address: source,
        feed: source,
        collection: 'mine',
        addedAt: '2026-03-01T06:00:00.000Z',
        crawls: 0,
        lastCrawl: null,
        lastComplete: null,
        standings: {},
      },
    ])
  })

  it.each([
    ['jobs.csv', 'INVALID_INPUT'],
    ['workday:acme', 'INVALID_INPUT'],
    ['http://example.org/jobs', 'FORBIDDEN'],
    ['https://169.254.169.254/jobs', 'FORBIDDEN'],
    ['https://localhost/jobs', 'FORBIDDEN'],
  ])('%s is turned away: %s', (address, code) => expect(follow(address)).rejects.toMatchObject({ code }))

  it('a source followed again for another collection starts anew there', async () => {
    await follow(source)
    serveAshby(test.replay, board, [ashbyJob(board, 'a')])
    await refresh(test.ctx, { snapshot: false })
    await removeSource(test.ctx, { address: source })
    await addSource(
      { ...test.ctx, allowsPrivateAddresses: false },
      { address: source, collection: 'examples' },
    )
    expect(await listSources(test.ctx.market, null)).toMatchObject([
      { collection: 'examples', crawls: 0, lastCrawl: null, lastComplete: null },
    ])
  })

  it('what is not followed is not read', async () => {
    await expect(refresh(test.ctx, { sources: [source] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      remedy: `follow it with plumbline source add ${source}`,
    })
    await expect(removeSource(test.ctx, { address: source })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('crawls over time', () => {
  beforeEach(async () => {
    await follow(source)
  })

  it('keep when, how and what it took, and their postings', async () => {
    const report = await onDay(1, ['a', 'b'])
    expect(report.snapshot).toBeNull()
    expect(report.sources).toMatchObject([
      { outcome: 'complete', listings: 2, arrived: 2, departed: 0, kept: 2, rejected: 0, requests: 2 },
    ])
    const [crawl] = await storedCrawls(test.ctx.market, source)
    expect(crawl).toMatchObject({
      collection: 'mine',
      address: source,
      startedAt: '2026-03-01T06:00:00.000Z',
      outcome: 'complete',
      isUnchanged: false,
      reason: null,
      listings: 2,
      requests: 2,
    })
    expect(crawl?.bytes).toBeGreaterThan(100)
  })

  it('have nothing active after one, for a collection made once has no past', async () => {
    await onDay(1, ['a'])
    expect(await lives()).toEqual(['- 01-01'])
  })

  it('close what two complete ones in a row do not list', async () => {
    await onDay(1, ['a', 'b'])
    await onDay(2, ['a'])
    expect(await lives()).toEqual(['active 01-01', 'active 01-02'])
    await onDay(3, ['a'])
    expect(await lives()).toEqual(['active 01-03', 'closed 01-01 closed 03'])
  })

  it('close nothing when they fail', async () => {
    await onDay(1, ['a', 'b'])
    await onDay(2, ['a'])
    fails()
    const failed = await onDay(3, null)
    expect(failed.sources).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('status 500'), listings: 0, departed: 0 },
    ])
    expect(await lives()).toEqual(['active 01-01', 'active 01-02'])
    await onDay(4, ['a'])
    expect(await lives()).toEqual(['active 01-04', 'closed 01-01 closed 04'])
  })

  it('close nothing when nothing of what is listed can be read any more', async () => {
    await onDay(1, ['a', 'b'])
    const bare = ['a', 'b'].map((id) => ashbyJob(board, id, { descriptionHtml: '' }))
    serveAshby(test.replay, board, bare)
    await onDay(2, null)
    const { sources } = await onDay(3, null)
    expect(sources).toMatchObject([
      {
        outcome: 'partial',
        reason: expect.stringContaining(`nothing of what ${source} lists can be read: the description`),
      },
    ])
    expect(await lives()).toEqual(['- 01-03', '- 01-03'])
    serveAshby(
      test.replay,
      board,
      bare.map((job) => ({ ...job, isListed: false })),
    )
    await onDay(4, null)
    await onDay(5, null)
    expect(await lives()).toEqual(['closed 01-03 closed 05', 'closed 01-03 closed 05'])
  })

  it('close no posting that is listed and cannot be read', async () => {
    await onDay(1, ['a', 'b'])
    for (const day of [2, 3]) {
      serveAshby(test.replay, board, [ashbyJob(board, 'a'), ashbyJob(board, 'b', { descriptionHtml: '' })])
      expect((await onDay(day, null)).sources).toMatchObject([
        { outcome: 'complete', listings: 2, rejected: 1 },
      ])
    }
    expect(await lives()).toEqual(['active 01-03', 'active 01-03'])
  })

  it('see what is there again, under its own id and under a new one', async () => {
    await onDay(1, ['a', 'b'])
    await onDay(2, ['b'])
    await onDay(3, ['b'])
    await onDay(4, ['a', 'b'])
    await onDay(5, ['a'])
    const again = ashbyJob(board, 'b')
    serveAshby(test.replay, board, [
      ashbyJob(board, 'a'),
      { ...again, id: 'b2', jobUrl: `https://jobs.ashbyhq.com/${board}/b2` },
    ])
    await onDay(6, null)
    expect(await lives()).toEqual([
      'active 01-06 again 04',
      'active 06-06 again 06',
      'closed 01-04 closed 06',
    ])
  })

  it('take 304 for the list of the last time', async () => {
    serveAshby(test.replay, board, [ashbyJob(board, 'a')], { etag: '"v1"' })
    await onDay(1, null)
    test.replay.replies.set(ashbyAddress(board), replyWith('', {}, 304))
    const report = await onDay(2, null)
    expect(test.replay.headers.at(-1)?.['if-none-match']).toBe('"v1"')
    expect(report.sources).toMatchObject([{ outcome: 'complete', isUnchanged: true, listings: 1, kept: 0 }])
    expect(await lives()).toEqual(['active 01-02'])
    await onDay(3, null)
    expect(test.replay.headers.at(-1)?.['if-none-match']).toBe('"v1"')
  })

  it('write down only what changed', async () => {
    await onDay(1, ['a', 'b'])
    await onDay(2, ['a', 'b'])
    await onDay(3, ['a', 'b', 'c'])
    const { n } = await test.ctx.market.row(
      { n: Number },
      'SELECT count() AS n FROM plumbline.listing_event WHERE address = {source:String}',
      { source },
    )
    expect(n).toBe(3)
  })

  it('leave long-running, closed and unseen postings out of rates, listed and counted', async () => {
    serveAshby(test.replay, board, [
      ashbyJob(board, 'a'),
      ashbyJob(board, 'old', { publishedAt: '2025-11-01T00:00:00Z' }),
      ashbyJob(board, 'b'),
    ])
    await onDay(1, null)
    serveAshby(test.replay, board, [
      ashbyJob(board, 'a'),
      ashbyJob(board, 'old', { publishedAt: '2025-11-01T00:00:00Z' }),
    ])
    await onDay(2, null)
    test.replay.setTime('2026-03-03T06:00:00Z')
    const { snapshot } = await refresh(test.ctx, {})
    const rows = await test.ctx.market.rows(
      { id: String, why: String, counts: Number, whole: Number },
      `SELECT splitByChar('/', url)[5] AS id, left_out AS why, counts, is_complete AS whole FROM plumbline.posting
       WHERE snapshot = {snapshot:String} AND posting.source = {source:String} ORDER BY id`,
      { snapshot: snapshot ?? '', source },
    )
    expect(rows).toEqual([
      { id: 'a', why: '', counts: 1, whole: 1 },
      { id: 'b', why: 'its source no longer lists it', counts: 0, whole: 1 },
      { id: 'old', why: 'it has been open for more than 90 days', counts: 0, whole: 1 },
    ])
    const versions = { readerVersion: test.ctx.rules.reader.version, taxonomyVersion: 'taxonomy-1' }
    const pages = { market: test.ctx.market, snapshot: { id: snapshot ?? '', ...versions }, ...versions }
    const page = await jobPage(pages, { id: postingId(source, 'b'), scope: {} })
    expect(page).toMatchObject({
      firstSeen: '2026-02-20',
      leftOut: 'its source no longer lists it',
      listing: {
        address: source,
        standing: 'closed',
        firstCrawled: '2026-03-01',
        lastCrawled: '2026-03-01',
        closedOn: '2026-03-03',
        repostedOn: [],
      },
    })
    expect(await listSources(test.ctx.market, snapshot)).toMatchObject([
      {
        crawls: 3,
        lastCrawl: { outcome: 'complete', listings: 2 },
        standings: { active: 1, closed: 1, 'long-running': 1 },
      },
    ])
  })

  it('give the same snapshot on any day, and one that can be verified', async () => {
    await onDay(1, ['a', 'b'])
    await onDay(2, ['a'])
    await onDay(3, ['a'])
    const snapshot = (await buildSnapshot(test.ctx)).id
    test.replay.setTime('2027-01-01T00:00:00Z')
    expect((await buildSnapshot(test.ctx)).id).toBe(snapshot)
    expect(await verifySnapshot(test.ctx, snapshot)).toMatchObject({ isSame: true })
  })

  it('are judged on the latest day, whichever source is numbered last', async () => {
    await onDay(9, ['a'])
    serveAshby(test.replay, board, [ashbyJob(board, 'a', { publishedAt: '2026-03-05T00:00:00Z' })])
    await onDay(10, null)
    expect(await lives()).toEqual(['active 09-10'])
    // As crawls do that came with a backup of another home: older, and numbered on from there.
    await follow('lever:older')
    test.replay.replies.set('api.lever.co/v0/postings/older?mode=json', replyJson([]))
    test.replay.setTime('2026-03-02T06:00:00Z')
    await refresh(test.ctx, { sources: ['lever:older'], snapshot: false })
    expect(await lives()).toEqual(['active 09-10'])
  })

  it('let one that fails keep no other from being read', async () => {
    await follow('lever:acme')
    fails()
    test.replay.replies.set('api.lever.co/v0/postings/acme?mode=json', replyJson([]))
    expect((await onDay(1, null)).sources.map(({ outcome }) => outcome)).toEqual(['failed', 'complete'])
    const before = test.replay.asked.length
    await refresh(test.ctx, { sources: ['https://jobs.lever.co/acme'], snapshot: false })
    expect(test.replay.asked.slice(before)).toEqual(['api.lever.co/v0/postings/acme?mode=json'])
  })

  it('reject what is no posting, with its reason, like any ingest', async () => {
    serveAshby(test.replay, board, [ashbyJob(board, 'a'), ashbyJob(board, 'b', { descriptionHtml: '' })])
    const report = await onDay(1, null)
    expect(report.sources).toMatchObject([{ listings: 2, kept: 1, rejected: 1 }])
    expect(await lives()).toEqual(['- 01-01'])
  })
})

it('a crawl that breaks off did not happen: what it stored stays, and the next one does it all', async () => {
  await follow(source)
  serveAshby(test.replay, board, [ashbyJob(board, 'a'), ashbyJob(board, 'b')])
  const broken = {
    ...test.ctx.market,
    insert: (table: string, rows: Parameters<typeof test.ctx.market.insert>[1]) => {
      if (table.endsWith('.crawl')) throw new Error('killed')
      return test.ctx.market.insert(table, rows)
    },
  }
  await expect(refresh({ ...test.ctx, market: broken }, {})).rejects.toThrow('killed')
  expect(await storedCrawls(test.ctx.market, source)).toEqual([])
  expect(await lives()).toEqual([])
  const report = await refresh(test.ctx, { snapshot: false })
  expect(report.sources).toMatchObject([{ outcome: 'complete', arrived: 2, kept: 0, unchanged: 2 }])
  const { n } = await test.ctx.market.row(
    { n: Number },
    'SELECT count() AS n FROM plumbline.listing_event WHERE address = {source:String}',
    { source },
  )
  expect(n).toBe(2)
})

it('what asks at once counts on one share of the day', async () => {
  const take = createRequestBudget(test.ctx.market, 3)
  const taken = await Promise.all(Array.from({ length: 5 }, () => take('c.example', '2026-03-01')))
  expect(taken).toEqual([true, true, true, false, false])
})

it('the share of a day is kept over restarts, and ends with the day', async () => {
  const { market } = test.ctx
  const first = createRequestBudget(market, 25)
  for (let number = 0; number < 12; number += 1) expect(await first('a.example', '2026-03-01')).toBe(true)
  // What was written down beforehand and not used is lost: 20 of 25 are taken.
  const second = createRequestBudget(market, 25)
  const taken = []
  for (let number = 0; number < 7; number += 1) taken.push(await second('a.example', '2026-03-01'))
  expect(taken).toEqual([true, true, true, true, true, false, false])
  expect(await second('a.example', '2026-03-02')).toBe(true)
  expect(await second('b.example', '2026-03-01')).toBe(true)
})

describe('whose turn it is', () => {
  const source = (address: string, startedAt: string | null) => ({
    address,
    lastCrawl: startedAt === null ? null : { startedAt },
  })
  const now = Date.parse('2026-03-02T06:00:00Z')
  const sources = [
    source('new', null),
    source('yesterday', '2026-03-01T06:00:00Z'),
    source('hours ago', '2026-03-02T04:00:00Z'),
    source('just now', '2026-03-02T05:59:00Z'),
    source('in the future', '2026-04-01T00:00:00Z'),
  ]
  it.each([
    ['off', []],
    ['daily', ['new', 'yesterday', 'in the future']],
    ['hourly', ['new', 'yesterday', 'hours ago', 'in the future']],
  ] as const)('%s', (every, expected) => expect(dueSources(sources, every, now)).toEqual(expected))
})
