import { afterAll, beforeAll, expect, it } from 'vitest'
import { replyWith } from '../../sources/http/fixtures.ts'
import { type TestCrawls, testCrawls } from '../crawl/fixtures.ts'
import { createCrawlVerbs } from './crawl-verbs.ts'

let test: TestCrawls
beforeAll(async () => {
  test = await testCrawls()
})
afterAll(() => test.close())

const call = { progress: () => {}, signal: new AbortController().signal }
const POSTING = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'JobPosting',
  title: 'Baker',
  description: 'You bake bread at night.',
  hiringOrganization: { name: 'Oven' },
})}</script>`

it('a source that is read by hand is not read again because it was due meanwhile', async () => {
  const verbs = createCrawlVerbs({
    allowsPrivateAddresses: true,
    takeRequest: async () => true,
    contextOf: () => ({ ...test.market.ctx, now: () => new Date() }),
    write: (_name, _call, work) => work({ ...test.market.ctx, now: () => new Date() }),
  })
  test.replay.replies.set('jobs', replyWith(POSTING, { 'content-type': 'text/html' }))
  await verbs.addSource({ address: `${test.replay.origin}/jobs` }, call)
  const [byHand, due] = await Promise.all([
    verbs.refresh({ snapshot: false }, call),
    verbs.refreshDue({ every: 'daily' }, call),
  ])
  expect(byHand.sources).toMatchObject([{ outcome: 'complete', listings: 1 }])
  expect(due).toBeNull()
  expect(test.replay.asked.filter((address) => address === 'jobs')).toHaveLength(1)
})
