import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RAW, READING } from '../../../test/fixtures/written-posting.ts'
import { listSnapshots } from '../../market/index.ts'
import { askedSkills, linkPhrase } from '../../reader/index.ts'
import { dataPage } from '../data/data-page.ts'
import { toFactLine } from '../demo/demo-format.ts'
import { importFacts } from '../demo/import-facts.ts'
import { itemsOf, smallRules, testMarket } from '../ingest/fixtures.ts'
import { ingest } from '../ingest/ingest.ts'
import type { PageContext } from '../scope/page-context.ts'
import { skillPage } from '../skills/skill-page.ts'
import { jobPage } from './job-page.ts'
import { jobsPage } from './jobs-page.ts'

/** The same written posting as one's own, with its text, and as a demo's facts, without. */
const small = smallRules('test')
const rules = {
  ...small,
  reader: { version: 'test', readPosting: () => READING, askedSkills },
  taxonomy: { ...small.taxonomy, link: linkPhrase },
}
let opened: Awaited<ReturnType<typeof testMarket>>
let ctx: PageContext
let mine = ''
let demo = ''

beforeAll(async () => {
  opened = await testMarket(rules)
  const header = {
    format: 1,
    readerVersion: 'test',
    taxonomyVersion: 'taxonomy-1',
    corpusVersion: 'corpus-1',
    postings: 1,
  }
  const facts = toFactLine({
    raw: { ...RAW, sourceId: 'demo' },
    reading: READING,
    mentions: READING.mentions,
    places: RAW.places,
    leftOut: 'shorter than 50 words',
    duplicateOf: null,
  })
  await importFacts(opened.ctx, [JSON.stringify(header), JSON.stringify(facts)], 'demo')
  opened.sources.set('board', itemsOf([RAW]))
  await ingest(opened.ctx, { inputs: ['board'], collection: 'mine' })
  const [current] = await listSnapshots(opened.ctx.market)
  if (!current) throw new Error('no snapshot')
  ctx = {
    market: opened.ctx.market,
    snapshot: { id: current.id, readerVersion: 'test', taxonomyVersion: 'taxonomy-1' },
    readerVersion: 'test',
  }
  mine = (await jobsPage(ctx, { scope: { collection: 'mine' } })).rows[0]?.id ?? ''
  demo = (await jobsPage(ctx, { scope: { collection: 'demo' } })).rows[0]?.id ?? ''
})
afterAll(() => opened.close())

describe('the page of a stored posting', () => {
  it('shows its text with the words that each requirement rests on', async () => {
    const page = await jobPage(ctx, { id: mine })
    expect(page).toMatchObject({
      collection: 'mine',
      title: 'Senior Backend Engineer',
      source: 'ashby:board',
      url: 'https://jobs.example/written',
      locations: ['Austin, TX', 'Remote'],
      leftOut: null,
      snapshotId: ctx.snapshot?.id,
    })
    expect(page.requirements.map((row) => [row.skill.slug, row.level, row.strength])).toEqual([
      ['python', 3, 'required'],
      ['docker', 3, 'required'],
      ['kubernetes', null, 'preferred'],
    ])
    const marked = page.text?.flatMap((block) => block.pieces).filter((piece) => piece.numbers.length > 0)
    expect(marked?.map((piece) => piece.text)).toEqual(['Strong', 'Python', 'Docker', 'Kubernetes'])
  })

  it('shows facts and words of a demo posting, and why it is in no rate', async () => {
    const page = await jobPage(ctx, { id: demo })
    expect(page).toMatchObject({ collection: 'demo', text: null, leftOut: 'shorter than 50 words' })
    expect(page.requirements[0]).toMatchObject({ words: 'Python', cue: 'Strong', sentence: null })
  })

  it('is not found for an id that no posting has', async () => {
    await expect(jobPage(ctx, { id: '0000000000000000' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(jobPage(ctx, { id: '../etc' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('a skill’s postings say their clause where the text is kept', async () => {
  const page = await skillPage(ctx, { slug: 'python' })
  expect(page.scope.scope).toEqual({ collection: 'mine' })
  expect(page.postings[0]?.asked).toMatchObject({ level: 3, isAlternative: true, cue: 'Strong' })
  expect(page.postings[0]?.asked?.sentence?.map((part) => part.text).join('')).toBe(
    'Strong Python and Docker',
  )
})

it('the data page counts records, sources and snapshots', async () => {
  const page = await dataPage(ctx)
  expect(page.collections).toEqual([
    { collection: 'mine', records: 1, postings: 1, inRates: 1, leftOut: [], readers: ['test'] },
    {
      collection: 'demo',
      records: 1,
      postings: 1,
      inRates: 0,
      leftOut: [{ reason: 'shorter than 50 words', postings: 1 }],
      readers: ['test'],
    },
  ])
  expect(page.snapshots).toEqual([
    { id: ctx.snapshot?.id, builtAt: '2026-01-02T03:04:05.000Z', postings: 2, isCurrent: true },
  ])
})
