/**
 * Requests a second over loopback, asked by this process of a server in another, and the memory that server took. One
 * machine does both, so the asking costs some of the speed.
 */
import { allSkills, skillById } from '../src/taxonomy/index.ts'
import { type Figure, type Findings, spread } from './figures.ts'
import { generatedHome, READ_POSTING } from './generated-home.ts'
import { load } from './load-loop.ts'
import { type BenchOptions, tell } from './section.ts'
import { startServer } from './server.ts'

const CONNECTIONS = 8

/** Every page once, so that the memory of serving is the memory of having served everything. */
const EVERY_PAGE = [
  '/',
  '/skills',
  '/skills?seniority=senior',
  '/roles',
  '/roles/backend-engineer',
  '/jobs',
  '/jobs?q=word500+skill40',
  `/jobs/${READ_POSTING}`,
  '/data',
  '/method',
  '/fit',
  '/search?q=pyt',
]

/** Cached and uncached pages of the largest generated home. */
export async function requests({ isQuick, folder, sizes }: BenchOptions): Promise<Findings> {
  const size = sizes.at(-1)
  if (size === undefined) return { figures: [], skipped: ['requests: no generated postings to serve'] }
  const section = `requests, ${size.toLocaleString('en-US')} postings`
  const figures: Figure[] = []
  const server = await startServer(generatedHome(folder, size))
  const seconds = isQuick ? 2 : 8
  const asked = async (path: (index: number) => string | null, count: number) => {
    const before = server.processorTime()
    const result = await load({
      address: server.address,
      path,
      connections: CONNECTIONS,
      requests: count,
      seconds,
    })
    const after = server.processorTime()
    const each = before === null || after === null ? null : (after - before) / result.requests
    return { ...result, rest: each === null ? {} : { processor: each } }
  }
  try {
    tell('requests: every page once')
    for (const path of EVERY_PAGE) {
      const answer = await fetch(`${server.address}${path}`)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    }
    const page = `/skills/${skillById(1)?.slug}`
    // The first asking makes the page; the machine code of the way there is made by the warm-up.
    await load({
      address: server.address,
      path: () => page,
      connections: CONNECTIONS,
      requests: 2000,
      seconds: 3,
    })
    tell('requests: cached')
    const note = `${CONNECTIONS} connections kept open, Brotli bodies, server and asker on one machine; processor time is the server's, of one request`
    const add = (what: string, value: number, unit: string, rest: Partial<Figure> = {}) =>
      figures.push({ section, what, value, unit, note, ...rest })
    const cached = await asked(() => page, 200_000)
    add('cached skill page', cached.perSecond, 'requests/s', { aim: { atLeast: 2000 }, ...cached.rest })
    add('  waiting for one', spread(cached.times).median, 'ms', { p95: spread(cached.times).p95 })
    tell('requests: uncached')
    const skills = allSkills()
    const built = await asked(
      (index) => (skills[index + 100] ? `/skills/${skills[index + 100]?.slug}` : null),
      2000,
    )
    add('skill pages, each asked for the first time', built.perSecond, 'requests/s', built.rest)
    const live = await asked(
      (index) =>
        skills[index + 100] ? `/skills/${skills[index + 100]?.slug}?seniority=senior&country=US` : null,
      1000,
    )
    add('the same, senior in the US (live)', live.perSecond, 'requests/s', live.rest)
    const peak = server.peakMemory()
    if (peak !== null)
      figures.push({
        section: 'memory',
        what: `peak of the server, ${size.toLocaleString('en-US')} postings, after all of this`,
        value: peak / 1e6,
        unit: 'MB',
        aim: { atMost: 1500 },
      })
    return { figures, skipped: peak === null ? ['memory of the server: this system does not tell'] : [] }
  } finally {
    await server.stop()
  }
}
