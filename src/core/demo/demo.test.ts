import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import {
  collectionCounts,
  listSnapshots,
  onePosting,
  searchPostings,
  skillCues,
  skillPostings,
} from '../../market/index.ts'
import { rawPosting, smallRules, testMarket } from '../ingest/fixtures.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { verifySnapshot } from '../snapshot/verify.ts'
import { type DemoHeader, expandFacts, type FactsOf, parseFactLine, toFactLine } from './demo-format.ts'
import { importFacts } from './import-facts.ts'

const rules = smallRules('facts-1')

function factsOf(fields: Parameters<typeof rawPosting>[0], rest: Partial<FactsOf> = {}): FactsOf {
  const raw = rawPosting(fields)
  const reading = rules.reader.readPosting(raw)
  return {
    raw,
    reading,
    mentions: reading.mentions,
    places: raw.places,
    leftOut: null,
    duplicateOf: null,
    ...rest,
  }
}

const header: DemoHeader = {
  format: 1,
  readerVersion: 'facts-1',
  taxonomyVersion: 'taxonomy-1',
  corpusVersion: 'corpus-1',
  postings: 3,
}
const facts = [
  factsOf(
    { sourceId: 'a', text: 'A long sentence that asks for strong Python.' },
    { places: ['Berlin', 'Paris'] },
  ),
  factsOf({ sourceId: 'b' }, { duplicateOf: { source: 'ashby:acme', sourceId: 'a' } }),
  factsOf({ sourceId: 'c', text: 'SQL…' }, { leftOut: 'text is cut' }),
]
const lines = [header, ...facts.map(toFactLine)].map((line) => JSON.stringify(line))

it('keeps the facts of a posting and none of its sentences', () => {
  const [first] = facts
  if (!first) throw new Error('no facts')
  const line = toFactLine(first)
  expect(JSON.stringify(line)).not.toContain('sentence')
  const { raw, reading } = expandFacts(parseFactLine(JSON.stringify(line)), 'facts-1')
  expect(raw.text).toBe('Python\nstrong')
  expect(reading.mentions.map((one) => raw.text.slice(one.start, one.end))).toEqual(['Python'])
  expect(reading.mentions[0]).toMatchObject({
    phrase: 'python',
    level: 3,
    strength: 'required',
    levelRule: 'cue:strong',
  })
  expect(reading).toMatchObject({
    words: first.reading.words,
    role: 'data-engineer',
    readerVersion: 'facts-1',
  })
})

it('imports facts once, never reads them, and keeps them under a newer reader', async () => {
  const newer = smallRules('small-9')
  const home = await testMarket(newer)
  try {
    expect(await importFacts(home.ctx, lines, 'demo')).toMatchObject({ read: 3, kept: 3, unchanged: 0 })
    expect(await importFacts(home.ctx, lines, 'demo')).toMatchObject({ read: 3, kept: 0, unchanged: 3 })
    const { id, postings, inRates } = await buildSnapshot(home.ctx)
    expect([newer.reads.length, postings, inRates]).toEqual([0, 2, 1])
    const scope = { snapshot: id, collection: 'demo' }
    expect(await skillCues(home.ctx.market, scope, 1)).toEqual([{ level: 3, words: 'strong', postings: 1 }])
    const rows = await skillPostings(home.ctx.market, scope, 1)
    expect(rows[0]).toMatchObject({
      title: 'Data Engineer',
      employer: 'Acme Inc.',
      asked: { words: 'Python', cue: 'strong' },
    })
    const found = await onePosting(home.ctx.market, id, rows[0]?.id ?? '')
    expect(found).toMatchObject({ readerVersion: 'facts-1', locations: ['Berlin', 'Paris'] })
    expect((await searchPostings(home.ctx.market, scope, { words: 'python acme' })).total).toBe(1)
    expect((await searchPostings(home.ctx.market, scope, { words: 'sentence' })).total).toBe(0)
    expect((await verifySnapshot(home.ctx, id)).isSame).toBe(true)
    // The readings of facts come with them: a newer reader changes nothing.
    const next = { ...home.ctx, rules: smallRules('facts-3') }
    expect((await verifySnapshot(next, id)).isSame).toBe(true)
    expect((await listSnapshots(home.ctx.market)).length).toBe(1)
  } finally {
    await home.close()
  }
})

it('follows the file that came last, by whichever reader it was made', async () => {
  const home = await testMarket(rules)
  try {
    await importFacts(home.ctx, lines, 'demo')
    const other = [JSON.stringify({ ...header, readerVersion: 'facts-2' }), ...lines.slice(1)]
    await importFacts(home.ctx, other, 'demo')
    await importFacts(home.ctx, lines, 'demo')
    const { id } = await buildSnapshot(home.ctx)
    const counts = await collectionCounts(home.ctx.market, id)
    expect(counts.map(({ readerVersion }) => readerVersion)).toEqual(['facts-1'])
  } finally {
    await home.close()
  }
})

it('says which line is not of the format', async () => {
  const home = await testMarket()
  try {
    await expect(importFacts(home.ctx, [lines[0] ?? '', '["too short"]'], 'demo')).rejects.toThrow(
      'Line 2 of the facts',
    )
    await expect(importFacts(home.ctx, [], 'demo')).rejects.toThrow('no header line')
  } finally {
    await home.close()
  }
})

it('stays small: ten thousand postings of twelve mentions fit in 6 MB', () => {
  const many = Array.from({ length: 1000 }, (_, place) => {
    const line = toFactLine(
      factsOf({
        sourceId: `posting-${place}-${(place * 7919) % 1000}`,
        title: `Engineer ${place % 90}`,
        url: `https://jobs.example/acme/${(place * 104_729).toString(36)}-${place}`,
        text: Array.from({ length: 12 }, (_unused, one) =>
          (place + one) % 3 ? 'Python' : 'strong SQL',
        ).join(' and '),
      }),
    )
    return JSON.stringify(line)
  })
  expect(brotliCompressSync(Buffer.from(many.join('\n'))).length * 10).toBeLessThan(6_000_000)
})
