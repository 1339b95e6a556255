/** How long the data of each page takes at scale: the pages' own verbs over generated postings, nothing remembered. */
import { join } from 'node:path'
import {
  dataPage,
  homePage,
  jobPage,
  jobsPage,
  type PageContext,
  rolePage,
  rolesPage,
  search,
  skillPage,
  skillsPage,
} from '../src/core/index.ts'
import { foundPostings, type MarketStore, openStore, scopeBase, skillIndex } from '../src/market/index.ts'
import { READER_VERSION } from '../src/reader/index.ts'
import { allRoles, skillById } from '../src/taxonomy/index.ts'
import { type Figure, type Findings, spread } from './figures.ts'
import { generatedHome, READ_POSTING, SNAPSHOT } from './generated-home.ts'
import { type BenchOptions, tell } from './section.ts'
import { peakMemory, type Time, timed } from './timing.ts'

/** The generator's most asked skill, about a third of all postings: the heaviest page there is. */
const FREQUENT = 1
const RARE = 2900

interface Question {
  readonly what: string
  /** Asked first and not timed: what the page before this one has left known. */
  readonly before?: (ctx: PageContext) => Promise<unknown>
  readonly ask: (ctx: PageContext) => Promise<unknown>
  readonly aim?: number
}

const all = { collection: 'mine' }
const senior = { collection: 'mine', seniority: 'senior' }
const narrow = { collection: 'mine', seniority: 'senior', country: 'US', remote: 'remote' }
const market = { snapshot: SNAPSHOT, collection: 'mine' }
const slugOf = (skill: number) => skillById(skill)?.slug ?? ''
const anyRole = allRoles()[0]?.slug ?? ''

const QUESTIONS: readonly Question[] = [
  {
    what: 'index read: every skill of a built scope',
    ask: async (ctx) => skillIndex(ctx.market, market, await scopeBase(ctx.market, market)),
    aim: 50,
  },
  { what: '/skills', ask: (ctx) => skillsPage(ctx, { scope: all }) },
  { what: '/skills, senior', ask: (ctx) => skillsPage(ctx, { scope: senior }) },
  {
    what: '/skills/:skill, asked by a third of all',
    ask: (ctx) => skillPage(ctx, { scope: all, slug: slugOf(FREQUENT) }),
  },
  {
    what: '/skills/:skill, the same, senior',
    ask: (ctx) => skillPage(ctx, { scope: senior, slug: slugOf(FREQUENT) }),
    aim: 300,
  },
  {
    what: '/skills/:skill, the same, senior, US, remote (live)',
    ask: (ctx) => skillPage(ctx, { scope: narrow, slug: slugOf(FREQUENT) }),
    aim: 300,
  },
  {
    what: '/skills/:skill, the same, after another page of that scope',
    before: (ctx) => skillPage(ctx, { scope: narrow, slug: slugOf(RARE) }),
    ask: (ctx) => skillPage(ctx, { scope: narrow, slug: slugOf(FREQUENT) }),
    aim: 300,
  },
  {
    what: '/skills/:skill, asked by a third of all, US',
    ask: (ctx) => skillPage(ctx, { scope: { ...all, country: 'US' }, slug: slugOf(FREQUENT) }),
    aim: 300,
  },
  {
    what: '/skills/:skill, rarely asked, senior, US, remote (live)',
    ask: (ctx) => skillPage(ctx, { scope: narrow, slug: slugOf(RARE) }),
    aim: 300,
  },
  { what: '/skills, senior, US, remote (live)', ask: (ctx) => skillsPage(ctx, { scope: narrow }) },
  { what: '/', ask: (ctx) => homePage(ctx, { scope: all }) },
  { what: '/roles', ask: (ctx) => rolesPage(ctx, { scope: all }) },
  { what: '/roles/:role', ask: (ctx) => rolePage(ctx, { scope: all, slug: anyRole }) },
  {
    what: 'text search: a rare word',
    ask: (ctx) => foundPostings(ctx.market, market, { words: 'word15000' }),
    aim: 20,
  },
  {
    what: 'text search: two words',
    ask: (ctx) => foundPostings(ctx.market, market, { words: 'word500 skill40' }),
    aim: 20,
  },
  {
    what: 'text search: a word in most postings',
    ask: (ctx) => foundPostings(ctx.market, market, { words: 'word3' }),
  },
  { what: '/jobs, all', ask: (ctx) => jobsPage(ctx, { scope: all }) },
  {
    what: '/jobs, two words, with facets',
    ask: (ctx) => jobsPage(ctx, { scope: all, query: 'word500 skill40' }),
  },
  { what: '/jobs/:id', ask: (ctx) => jobPage(ctx, { id: READ_POSTING, scope: {} }) },
  { what: 'search box, "pyt"', ask: (ctx) => search(ctx, { scope: all, query: 'pyt' }) },
  { what: '/data', ask: (ctx) => dataPage(ctx, { scope: all }) },
]

/** A context that remembers nothing of earlier answers. */
function freshContext(store: MarketStore): PageContext {
  return {
    market: store,
    snapshot: { id: SNAPSHOT, readerVersion: READER_VERSION, taxonomyVersion: 'generated' },
    readerVersion: READER_VERSION,
  }
}

/** Asks every question of every size some times over. */
export async function pages({ isQuick, folder, sizes }: BenchOptions): Promise<Findings> {
  const figures: Figure[] = []
  const skipped: string[] = []
  const runs = isQuick ? 5 : 15
  for (const size of sizes) {
    const section = `page data, ${size.toLocaleString('en-US')} postings`
    const store = await openStore({ path: join(generatedHome(folder, size), 'market') })
    for (const { what, before, ask, aim } of QUESTIONS) {
      tell(`${section}: ${what}`)
      const times: Time[] = []
      try {
        await ask(freshContext(store))
        for (let run = 0; run < runs; run++) {
          const ctx = freshContext(store)
          await before?.(ctx)
          times.push(await timed(() => ask(ctx)))
        }
      } catch (error) {
        skipped.push(`${section}: ${what} failed: ${error instanceof Error ? error.message : String(error)}`)
        continue
      }
      const { median, p95 } = spread(times.map((time) => time.wall))
      figures.push({
        section,
        what,
        value: median,
        unit: 'ms',
        ...(aim === undefined ? {} : { aim: { atMost: aim } }),
        p95,
        processor: spread(times.map((time) => time.processor)).median,
        note: `medians of ${runs} runs after one that warms the store up; no run remembers anything of another, but what it says it does`,
      })
    }
    await store.close()
  }
  figures.push({
    section: 'memory',
    what: 'peak while asking everything',
    value: peakMemory() / 1e6,
    unit: 'MB',
    aim: { atMost: 1500 },
  })
  return { figures, skipped }
}
