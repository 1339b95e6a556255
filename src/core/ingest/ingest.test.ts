import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  collectionCounts,
  countRecords,
  listSnapshots,
  type MarketScope,
  type NewRow,
  pinSnapshot,
  scopeBase,
  searchPostings,
  skillPostings,
  skillShares,
} from '../../market/index.ts'
import type { SourceOptions } from '../../sources/index.ts'
import type { IngestContext } from '../context.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { verifySnapshot } from '../snapshot/verify.ts'
import { itemsOf, rawPosting, smallRules, type TestMarket, testMarket } from './fixtures.ts'
import { ingest } from './ingest.ts'

let home: TestMarket
beforeEach(async () => {
  home = await testMarket()
})
afterEach(() => home.close())

const a = rawPosting({ sourceId: 'a' })
const b = rawPosting({ sourceId: 'b', text: 'SQL and strong Python wanted', employer: 'Bolt' })
const twin = rawPosting({ sourceId: 'c', places: ['Paris'] })

async function load(...entries: Parameters<typeof itemsOf>[0][number][]) {
  home.sources.set('file', itemsOf(entries))
  return ingest(home.ctx, { inputs: ['file'] })
}

it('counts what it keeps, updates, knows and rejects, by source', async () => {
  await load(a)
  const report = await load(a, { ...a, title: 'Senior Data Engineer' }, b, 'no title', b, 'no title')
  expect(report).toMatchObject({ read: 6, kept: 1, updated: 1, unchanged: 2, rejected: 2, rows: 0 })
  expect(report.bySource).toEqual({
    'ashby:acme': { read: 6, kept: 1, updated: 1, unchanged: 2, rejected: 2 },
  })
  expect(report.reasons).toEqual({ 'no title': 2 })
  expect(report.examples['no title']).toMatch(/^\S+, row \d+/)
})

it('asks no clock for what a posting says: it is the same on any day', async () => {
  await load(a)
  home.sources.set('file', itemsOf([a]))
  const back = { ...home.ctx, now: () => new Date('1970-01-01T00:00:00Z') }
  expect(await ingest(back, { inputs: ['file'] })).toMatchObject({ unchanged: 1, updated: 0, notes: {} })
})

it('gives each input its own columns, and the common ones to the others', async () => {
  const maps: (object | undefined)[] = []
  const ctx = {
    ...home.ctx,
    async *openSource(input: string, { map }: SourceOptions) {
      maps.push(map)
      yield* itemsOf(input === 'first' ? [a] : [b])
    },
  }
  const inputs = ['first', 'second']
  await ingest(ctx, { inputs, map: { title: 'position' }, maps: { first: { title: 'rôle', employer: '' } } })
  expect(maps).toEqual([{ title: 'rôle', employer: '' }, { title: 'position' }])
})

it('finds a posting by its words and every place it is open in', async () => {
  await load({ ...a, places: ['Bergen, Norway', 'Lyon'] }, b)
  const snapshot = (await listSnapshots(home.ctx.market))[0]?.id ?? ''
  const total = async (words: string) =>
    (await searchPostings(home.ctx.market, { snapshot, collection: 'mine' }, { words })).total
  expect([await total('data bergen'), await total('lyon'), await total('oslo')]).toEqual([1, 1, 0])
})

it('changes nothing when the same file comes again', async () => {
  const first = await load(a, b, twin, 'no title')
  const before = await listSnapshots(home.ctx.market)
  const again = await load(a, b, twin, 'no title')
  expect(again).toMatchObject({ kept: 0, updated: 0, unchanged: 3, rejected: 1, snapshot: first.snapshot })
  expect(await listSnapshots(home.ctx.market)).toEqual(before)
  expect(await countRecords(home.ctx.market)).toMatchObject([{ collection: 'mine', records: 3 }])
})

it('reads an unchanged text once, and again with a new reader', async () => {
  await load(a, { ...a, sourceId: 'z' }, b)
  await load(a, b)
  expect(home.rules.reads.length).toBe(2)
  const next = smallRules('small-2')
  const built = await buildSnapshot({ ...home.ctx, rules: next })
  expect(next.reads.length).toBe(2)
  expect(built.settings.readerVersion).toBe('small-2')
})

it('gives the same snapshot whatever the order of files and rows', async () => {
  home.sources.set('one', itemsOf([a, { ...a, firstSeen: '2025-10-09' }, twin]))
  home.sources.set('two', itemsOf([b, { ...a, title: 'Older', firstSeen: '2025-09-01' }]))
  const first = await ingest(home.ctx, { inputs: ['one', 'two'] })
  const [{ digests } = { digests: {} }] = await listSnapshots(home.ctx.market)
  const records = await countRecords(home.ctx.market)
  await home.close()
  home = await testMarket()
  home.sources.set('two', itemsOf([{ ...a, title: 'Older', firstSeen: '2025-09-01' }, b]))
  home.sources.set('one', itemsOf([twin, { ...a, firstSeen: '2025-10-09' }, a]))
  const second = await ingest(home.ctx, { inputs: ['two', 'one'] })
  expect(second.snapshot).toBe(first.snapshot)
  expect((await listSnapshots(home.ctx.market))[0]?.digests).toEqual(digests)
  expect(await countRecords(home.ctx.market)).toEqual(records)
})

it('takes the latest stated date as current, then the content found last', async () => {
  const newest = { ...a, firstSeen: '2025-10-09', text: 'Kafka wanted' }
  const { snapshot } = await load(newest, a, { ...b, collectedOn: '2025-11-01', text: 'Kafka now' }, b)
  const scope = { snapshot: snapshot ?? '', collection: 'mine' }
  const kafka = await skillPostings(home.ctx.market, scope, 3)
  expect(kafka.map((row) => [row.title, row.firstSeen])).toEqual([
    ['Data Engineer', '2025-10-09'],
    ['Data Engineer', '2025-10-01'],
  ])
})

it('takes the content of the latest ingest as current where no date decides', async () => {
  const undated = { ...a, firstSeen: null }
  const texts = ['Python wanted', 'SQL wanted', 'Kafka wanted', 'strong SQL wanted']
  const now = async () => {
    const { snapshot } = await load(...loaded)
    const rows = await Promise.all(
      [1, 2, 3].map((skill) =>
        skillPostings(home.ctx.market, { snapshot: snapshot ?? '', collection: 'mine' }, skill),
      ),
    )
    return rows.map((found) => found.length)
  }
  let loaded: (typeof a)[] = []
  // Whatever their hashes: each correction, and each return to what was there before, is what pages show.
  for (const text of [...texts, ...texts.slice(0, 2)]) {
    loaded = [{ ...undated, text }]
    expect(await now(), text).toEqual(
      ['python', 'sql', 'kafka'].map((skill) => (text.toLowerCase().includes(skill) ? 1 : 0)),
    )
  }
  // Within one ingest the order of rows decides nothing.
  loaded = texts.map((text) => ({ ...undated, text }))
  const first = await now()
  loaded = loaded.toReversed()
  expect(await now()).toEqual(first)
})

it('stores the readings of a batch in parts, however long they are', async () => {
  const lengths: number[] = []
  const { reader } = home.rules
  const market = {
    ...home.ctx.market,
    insert: (table: string, rows: readonly NewRow[]) => {
      lengths.push(JSON.stringify(rows).length)
      return home.ctx.market.insert(table, rows)
    },
  }
  const long = (raw: typeof a) => ({ ...reader.readPosting(raw), language: 'x'.repeat(9_000_000) })
  const rules = { ...home.rules, reader: { ...reader, readPosting: long } }
  home.sources.set(
    'file',
    itemsOf(Array.from({ length: 5 }, (_, at) => ({ ...a, sourceId: `${at}`, text: `${at}` }))),
  )
  await ingest({ ...home.ctx, market, rules }, { inputs: ['file'], snapshot: false })
  expect(Math.max(...lengths)).toBeLessThan(26_000_000)
})

/** Shares of the first skill in a scope. */
async function sharesIn(scope: MarketScope) {
  return skillShares(home.ctx.market, scope, 1, await scopeBase(home.ctx.market, scope))
}

it('counts one cluster as one vote and leaves cut texts out of rates', async () => {
  const cut = rawPosting({ sourceId: 'd', employer: 'Cut', text: 'Python and …' })
  const report = await load(a, b, twin, cut)
  expect(report).toMatchObject({
    duplicates: 1,
    inRates: 2,
    leftOut: [{ reason: 'text is cut', postings: 1 }],
  })
  const snapshot = report.snapshot ?? ''
  const { demand, depth } = await sharesIn({ snapshot, collection: 'mine' })
  expect([demand.x, demand.n, depth.counts[2]]).toEqual([2, 2, 2])
  expect(await collectionCounts(home.ctx.market, snapshot)).toEqual([
    { collection: 'mine', feed: 'ashby', readerVersion: 'small-1', postings: 3, inRates: 2 },
  ])
})

it('keeps employer, date and pay of a posting when a barer copy of it comes', async () => {
  await load(a)
  const bare = { ...a, source: 'a-folder', sourceId: '1', employer: null, firstSeen: null, pay: null }
  const { snapshot } = await load(bare)
  const shown = await skillPostings(home.ctx.market, { snapshot: snapshot ?? '', collection: 'mine' }, 1)
  expect(shown.map(({ employer, firstSeen }) => [employer, firstSeen])).toEqual([[a.employer, a.firstSeen]])
})

it('keeps collections apart', async () => {
  home.sources.set('file', itemsOf([a]))
  await ingest(home.ctx, { inputs: ['file'], collection: 'examples' })
  const { snapshot } = await load(a, b)
  const counts = await collectionCounts(home.ctx.market, snapshot ?? '')
  expect(counts.map((row) => [row.collection, row.inRates])).toEqual([
    ['examples', 1],
    ['mine', 2],
  ])
})

it('says in words which part of its input cannot be used', async () => {
  await expect(ingest(home.ctx, { inputs: ['file'], collectedOn: '2025-02-30' })).rejects.toThrow(
    /^collectedOn: /,
  )
})

it('keeps what was stored when it is stopped, and says how much', async () => {
  const stop = new AbortController()
  const postings = Array.from({ length: 30 }, (_, at) => ({ ...a, sourceId: `${at}`, text: `Text ${at}` }))
  home.sources.set('file', itemsOf(postings))
  const ctx = {
    ...home.ctx,
    batchRows: 10,
    signal: stop.signal,
    report: ({ kept }: { kept: number }) => kept >= 20 && stop.abort(),
  }
  await expect(ingest(ctx, { inputs: ['file'] })).rejects.toMatchObject({
    code: 'CANCELLED',
    message: 'stopped; 20 postings stored before (20 kept, 0 updated, 0 unchanged) stay',
  })
  expect(await countRecords(home.ctx.market)).toMatchObject([{ records: 20 }])
  expect(await ingest(home.ctx, { inputs: ['file'] })).toMatchObject({ kept: 10, unchanged: 20 })
})

it('builds no snapshot when told not to', async () => {
  home.sources.set('file', itemsOf([a]))
  const report = await ingest(home.ctx, { inputs: ['file'], snapshot: false })
  expect(report).toMatchObject({ snapshot: null, duplicates: null, inRates: null, leftOut: null })
  expect(await listSnapshots(home.ctx.market)).toEqual([])
})

it('keeps the last three snapshots and pinned ones', async () => {
  const ids: string[] = []
  for (let day = 1; day <= 5; day++) {
    const { snapshot } = await load({ ...a, firstSeen: `2025-11-0${day}`, collectedOn: `2025-11-0${day}` })
    ids.push(snapshot ?? '')
    if (day === 1) await pinSnapshot(home.ctx.market, ids[0] ?? '', true, '2026-01-01')
  }
  const kept = await listSnapshots(home.ctx.market)
  expect(kept.map((one) => one.id)).toEqual([ids[4], ids[3], ids[2], ids[0]])
  const forgotten = await sharesIn({ snapshot: ids[1] ?? '', collection: 'mine' })
  expect(forgotten.demand.n).toBe(0)
  const pinned = await sharesIn({ snapshot: ids[0] ?? '', collection: 'mine' })
  expect(pinned.demand.n).toBe(1)
})

it('copies a collection that has not changed from the snapshot before, to the same bytes', async () => {
  home.sources.set('file', itemsOf([a, twin, rawPosting({ sourceId: 'd', text: 'Python and …' })]))
  await ingest(home.ctx, { inputs: ['file'], collection: 'examples' })
  const asked: unknown[] = []
  const rows: IngestContext['market']['rows'] = (shape, sql, parameters) => {
    if ('raw' in shape) asked.push(parameters?.collection)
    return home.ctx.market.rows(shape, sql, parameters)
  }
  home.sources.set('file', itemsOf([a, b]))
  const { snapshot } = await ingest(
    { ...home.ctx, market: { ...home.ctx.market, rows } },
    { inputs: ['file'] },
  )
  expect(new Set(asked)).toEqual(new Set(['mine']))
  const [built] = await listSnapshots(home.ctx.market)
  expect(built).toMatchObject({ id: snapshot, records: 5, postings: 4, inRates: 3, mentions: 4 })
  expect(await verifySnapshot(home.ctx, snapshot ?? '')).toMatchObject({ isSame: true })
  // Another day on which a record was found is another manifest: nothing is copied.
  asked.length = 0
  home.sources.set('file', itemsOf([{ ...a, collectedOn: '2025-12-01' }]))
  const ctx = { ...home.ctx, market: { ...home.ctx.market, rows } }
  await ingest(ctx, { inputs: ['file'], collection: 'examples' })
  expect(new Set(asked)).toEqual(new Set(['examples']))
})

it('rebuilds a snapshot to the same bytes, and says when stored rows were changed', async () => {
  const { snapshot } = await load(a, b, twin)
  const id = snapshot ?? ''
  await load(rawPosting({ sourceId: 'later' }))
  const same = await verifySnapshot(home.ctx, id)
  expect(same).toMatchObject({ id, isSame: true, records: 3 })
  await home.ctx.market.run(
    'ALTER TABLE plumbline.mention UPDATE level = 5 WHERE snapshot = {id:String} AND skill = 1 SETTINGS mutations_sync = 1',
    { id },
  )
  const changed = await verifySnapshot(home.ctx, id)
  expect(changed.isSame).toBe(false)
  expect(changed.tables.filter((one) => one.built !== one.stored).map((one) => one.table)).toEqual([
    'mention',
  ])
  await expect(verifySnapshot(home.ctx, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('verifies a snapshot that an older reader made: its readings are kept', async () => {
  const { snapshot } = await load(a, b, twin)
  const newer = smallRules('small-2')
  const verified = await verifySnapshot({ ...home.ctx, rules: newer }, snapshot ?? '')
  expect(verified).toMatchObject({
    isSame: true,
    versions: [{ part: 'reader', built: 'small-1', here: 'small-2' }],
  })
  expect(newer.reads).toEqual([])
})

it('says that another version made a snapshot, not that it is wrong, where it cannot be rebuilt', async () => {
  const { snapshot } = await load(a, b)
  const id = snapshot ?? ''
  const { reader, ...rest } = smallRules('small-2')
  const deeper = { ...reader, askedSkills: () => [] }
  const verified = verifySnapshot({ ...home.ctx, rules: { ...rest, reader: deeper } }, id)
  await expect(verified).rejects.toMatchObject({
    code: 'NOT_REBUILDABLE',
    message: `Snapshot ${id} cannot be rebuilt by this program: made by reader small-1 (this program has reader small-2)`,
  })
  const { taxonomy } = home.rules
  const links = { ...home.rules, taxonomy: { ...taxonomy, version: 'taxonomy-2' } }
  expect(await verifySnapshot({ ...home.ctx, rules: links }, id)).toMatchObject({ isSame: true })
  await home.ctx.market.run('TRUNCATE TABLE plumbline.link')
  await expect(verifySnapshot({ ...home.ctx, rules: links }, id)).rejects.toMatchObject({
    code: 'NOT_REBUILDABLE',
    message: expect.stringContaining('taxonomy taxonomy-1'),
  })
})

it('tells changed rows from another version, whichever version made them', async () => {
  const { snapshot } = await load(a, b)
  await home.ctx.market.run(
    'ALTER TABLE plumbline.mention UPDATE level = 5 WHERE skill = 1 SETTINGS mutations_sync = 1',
  )
  const verified = await verifySnapshot({ ...home.ctx, rules: smallRules('small-2') }, snapshot ?? '')
  expect(verified).toMatchObject({ isSame: false })
  expect(verified.tables.find((one) => one.table === 'mention')).toMatchObject({ rebuilt: null })
})
