/**
 * Measures the market store: `node bench/market.ts [POSTINGS] [DIRECTORY]`. Loads generated postings (12 mentions
 * each) into one snapshot unless the directory holds them already, then times what pages ask for, cold and warm.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as market from '../src/market/index.ts'
import { generatePostings } from './generator.ts'
import { loadPostings } from './market-load.ts'

const postings = Number(process.argv[2] ?? 100_000)
const directory = process.argv[3] ?? join('/tmp', `plumbline-bench-${postings}`)
const SNAPSHOT = 'bench'
const scope: market.MarketScope = { snapshot: SNAPSHOT, collection: 'mine' }
const narrow: market.MarketScope = { ...scope, seniority: 'senior' }
const SKILL = 1
const CERTIFICATIONS = Array.from({ length: 400 }, (_, index) => 15 * (index + 1))

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
  const { writeFileSync } = await import('node:fs')
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
  return `${times[0]?.milliseconds.toFixed(0).padStart(6)} ${wall.toFixed(1).padStart(8)} ${processor.toFixed(1).padStart(8)}`
}

/** Everything a skill page asks of the store in a scope, one after the other. */
async function skillPage(at: market.MarketScope, times: Map<string, Time[]>): Promise<void> {
  const take = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const { value, ...time } = await timed(work)
    times.set(name, [...(times.get(name) ?? []), time])
    return value
  }
  await take('scope totals', () => market.scopeBase(store, at))
  await take('scope choices', () => market.scopeOptions(store, at))
  await take('shares and depth', () => market.skillShares(store, at, SKILL))
  const { pairs } = await take('pair counts', () => market.skillPairs(store, at, SKILL))
  await take('pair shares', () =>
    market.skillsBeside(
      store,
      at,
      SKILL,
      pairs.slice(0, 12).map((pair) => pair.skill),
    ),
  )
  await take('roles', () => market.skillRoles(store, at, SKILL))
  await take('employers', () => market.skillEmployers(store, at, SKILL))
  await take('certifications', () => market.mostNamedBeside(store, at, SKILL, CERTIFICATIONS))
  await take('any certification', () => market.anyBeside(store, at, SKILL, CERTIFICATIONS))
  await take('cue words', () => market.skillCues(store, at, SKILL))
  await take('postings', () => market.skillPostings(store, at, SKILL))
  const [place] = await take('pay places', () => market.skillPayPlaces(store, at, SKILL))
  if (place)
    await take('pay with and without', () =>
      market.skillPay(
        store,
        { ...at, family: place.family as 'software', country: place.country },
        SKILL,
        place.currency,
      ),
    )
  await take('median pay', () => market.skillPayMedians(store, at, [SKILL]))
}

const rows: [string, string][] = [['open', best([opened])]]

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: Time[] = []
  for (let run = 0; run < 5; run++) times.push(await timed(work))
  rows.push([name, best(times)])
}

for (const [name, at] of [
  ['all postings', scope],
  ['senior', narrow],
] as const) {
  const parts = new Map<string, Time[]>()
  const whole: Time[] = []
  for (let run = 0; run < 5; run++) whole.push(await timed(() => skillPage(at, parts)))
  for (const [part, times] of parts) rows.push([`skill page, ${name}: ${part}`, best(times)])
  rows.push([`skill page, ${name}: together`, best(whole)])
}
await measure('skills index, built, all postings', () => market.skillIndex(store, scope))
const index = await market.skillIndex(store, scope)
await measure('median pay of 50 skills, built', () =>
  market.skillPayMedians(
    store,
    scope,
    index.slice(0, 50).map((entry) => entry.skill),
  ),
)
await measure('skills index, live, senior', () => market.skillIndex(store, narrow))
await measure('search, rare word', () => market.searchPostings(store, scope, { words: 'word15000' }))
await measure('search, two words', () => market.searchPostings(store, scope, { words: 'word500 skill40' }))
await measure('search, frequent word', () => market.searchPostings(store, scope, { words: 'word3' }))
await measure('search, nothing typed', () => market.searchPostings(store, scope, { words: '' }))
await measure('one posting', () => market.onePosting(store, SNAPSHOT, '0123456789abcdef'))
await measure('roles', () => market.roleList(store, scope))
await measure('posting shares', () => market.postingShares(store, scope))
console.log(
  `skills in scope: ${index.length}; skill ${SKILL} asked by ${index.find((one) => one.skill === SKILL)?.demand.x}`,
)
console.log(`${'milliseconds'.padEnd(50)}  first     best processor`)
for (const [name, time] of rows) console.log(`${name.padEnd(50)} ${time}`)
console.log(`peak memory: ${Math.round(peak / 1e6)} MB`)
clearInterval(sampler)
await store.close()
