/**
 * Measures the market store: `node bench/market.ts [POSTINGS] [DIRECTORY]`. Loads generated postings (12 mentions
 * each) into one snapshot unless the directory holds them already, then times what pages ask for, cold and warm.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { homePage, jobsPage, type PageContext, rolesPage, skillPage, skillsPage } from '../src/core/index.ts'
import * as market from '../src/market/index.ts'
import { skillById } from '../src/taxonomy/index.ts'
import { generatePostings } from './generator.ts'
import { loadPostings } from './market-load.ts'

const postings = Number(process.argv[2] ?? 100_000)
const directory = process.argv[3] ?? join('/tmp', `plumbline-bench-${postings}`)
const SNAPSHOT = 'bench'
const scope: market.MarketScope = { snapshot: SNAPSHOT, collection: 'mine' }
const narrow: market.MarketScope = { ...scope, seniority: 'senior' }
/** The generator's most asked skill, about a third of all postings: the heaviest page there is. */
const SKILL = 1
const RARE_SKILL = 2900

/** Highest resident memory so far, sampled while the engine works. */
let peak = 0
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 20)

/** Wall time, and time of all processors: on a machine busy with other work the second is the steadier one. */
async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly milliseconds: number; readonly processor: number }> {
  const start = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const used = process.cpuUsage(before)
  return { value, milliseconds: performance.now() - start, processor: (used.user + used.system) / 1000 }
}

const wasLoaded = existsSync(join(directory, 'loaded'))
const opened = await timed(() => market.openStore({ path: join(directory, 'store') }))
const store = opened.value
await market.createTables(store)
if (!wasLoaded) {
  const load = await timed(() =>
    loadPostings(store, SNAPSHOT, generatePostings({ postings }), {
      progress: (done) => {
        if (done % 50_000 < 5_000) console.error(`${done} postings, ${Math.round(peak / 1e6)} MB`)
      },
    }),
  )
  console.log(`load ${postings} postings, ${load.value} mentions: ${(load.milliseconds / 1000).toFixed(0)} s`)
  writeFileSync(join(directory, 'loaded'), '')
  console.log(`peak memory while loading: ${Math.round(peak / 1e6)} MB`)
  peak = 0
}

interface Time {
  readonly milliseconds: number
  readonly processor: number
}

function best(times: readonly Time[]): string {
  const wall = Math.min(...times.map((one) => one.milliseconds))
  const processor = Math.min(...times.map((one) => one.processor))
  return `${times[0]?.milliseconds.toFixed(0).padStart(6)} ${wall.toFixed(1).padStart(9)} ${processor.toFixed(1).padStart(9)}`
}

/** A context that remembers nothing of earlier answers. */
function freshContext(): PageContext {
  return {
    market: store,
    snapshot: { id: SNAPSHOT, readerVersion: 'generator', taxonomyVersion: 'generator' },
    readerVersion: 'generator',
  }
}

const kept = freshContext()
const rows: [string, string][] = [['open', best([opened])]]

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: Time[] = []
  for (let run = 0; run < 6; run++) times.push(await timed(work))
  rows.push([name, best(times)])
}

function slugOf(skill: number): string {
  return skillById(skill)?.slug ?? ''
}

for (const [name, at] of [
  ['all', { collection: 'mine' }],
  ['US', { collection: 'mine', country: 'US' }],
  ['senior', { collection: 'mine', seniority: 'senior' }],
  ['senior US remote', { collection: 'mine', seniority: 'senior', country: 'US', remote: 'remote' }],
] as const) {
  await measure(`skill page, ${name}: frequent skill, nothing known`, () =>
    skillPage(freshContext(), { slug: slugOf(SKILL), scope: at }),
  )
  await measure(`skill page, ${name}: frequent skill, scope known`, () =>
    skillPage(kept, { slug: slugOf(SKILL), scope: at }),
  )
  await measure(`skill page, ${name}: rare skill, scope known`, () =>
    skillPage(kept, { slug: slugOf(RARE_SKILL), scope: at }),
  )
}
await measure('skills page, all, nothing known', () =>
  skillsPage(freshContext(), { scope: { collection: 'mine' } }),
)
await measure('skills page, senior, nothing known', () =>
  skillsPage(freshContext(), { scope: { collection: 'mine', seniority: 'senior' } }),
)
await measure('roles page, all, nothing known', () =>
  rolesPage(freshContext(), { scope: { collection: 'mine' } }),
)
await measure('home page, all, nothing known', () =>
  homePage(freshContext(), { scope: { collection: 'mine' } }),
)
await measure('jobs page, all, nothing known', () =>
  jobsPage(freshContext(), { scope: { collection: 'mine' }, query: 'word500' }),
)
await measure('index read, built: every skill of a scope', () => market.skillIndex(store, scope))
const index = await market.skillIndex(store, scope)
const firstPage = index.slice(0, 50).map((entry) => entry.skill)
await measure('index read, built: median pay of 50 skills', () =>
  market.skillPayMedians(store, scope, firstPage),
)
await measure('index live, senior: every skill of a scope', () => market.skillIndex(store, narrow))
for (const [name, words] of [
  ['rare word', 'word15000'],
  ['two words', 'word500 skill40'],
  ['frequent word', 'word3'],
] as const) {
  await measure(`search, ${name}: postings found`, () => market.foundPostings(store, scope, { words }))
  await measure(`search, ${name}: with total and facets`, () =>
    market.searchPostings(store, scope, { words }),
  )
}
await measure('one posting by id', () => market.onePosting(store, SNAPSHOT, '0123456789abcdef'))
const asking = index.find((one) => one.skill === SKILL)?.demand.x
console.log(`skills in scope: ${index.length}; the frequent skill asked by ${asking}`)
console.log(`${'milliseconds'.padEnd(52)}  first      best processor`)
for (const [name, time] of rows) console.log(`${name.padEnd(52)} ${time}`)
console.log(`peak memory: ${Math.round(peak / 1e6)} MB`)
clearInterval(sampler)
await store.close()
