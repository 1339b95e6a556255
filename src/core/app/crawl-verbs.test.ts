import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Replay, replyWith, startReplay } from '../../sources/http/fixtures.ts'
import { smallRules } from '../ingest/fixtures.ts'
import { type App, openApp } from './open-app.ts'

let folder = ''
let replay: Replay
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-crawl-verbs-'))
  replay = await startReplay()
})
afterAll(async () => {
  await replay.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = { progress: () => {}, signal: new AbortController().signal }
const POSTING = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'JobPosting',
  title: 'Baker',
  description: 'You bake bread at night.',
  hiringOrganization: { name: 'Oven' },
})}</script>`

async function within(name: string, work: (verbs: App['verbs']) => Promise<void>): Promise<void> {
  const app = await openApp({
    home: join(folder, name),
    marketUrl: null,
    rules: smallRules(),
    allowsPrivateAddresses: true,
    now: () => new Date(),
    fill: async () => {},
  })
  try {
    await work(app.verbs)
  } finally {
    await app.close()
  }
}

/** Serves a page of one posting; `onAsked` is told of each request for it. */
function servePage(path: string, onAsked: () => void): string {
  replay.replies.set(path, (request, response, nth) => {
    onAsked()
    replyWith(POSTING, { 'content-type': 'text/html' })(request, response, nth)
  })
  return `${replay.origin}/${path}`
}

it('a source that is read by hand is not read again because it was due meanwhile', () =>
  within('due', async (verbs) => {
    let asked = 0
    const address = servePage('due', () => {
      asked += 1
    })
    await verbs.addSource({ address }, call)
    const [byHand, due] = await Promise.all([
      verbs.refresh({ snapshot: false }, call),
      verbs.refreshDue({ every: 'daily' }, call),
    ])
    expect(byHand.sources).toMatchObject([{ outcome: 'complete', listings: 1 }])
    expect(due).toBeNull()
    expect(asked).toBe(1)
  }))

it('a backup holds requests up, so that it holds as many of them as it counted', async () => {
  const file = join(folder, 'during.tar')
  await within('backed-up', async (verbs) => {
    const address = servePage('during', () => {})
    const bread = Array.from({ length: 3000 }, (_, n) => ({
      id: n,
      title: `Baker ${n}`,
      description: `Bread ${n}`,
    }))
    writeFileSync(join(folder, 'bread.json'), JSON.stringify(bread))
    await verbs.ingest({ inputs: [join(folder, 'bread.json')], snapshot: false }, call)
    await verbs.addSource({ address }, call)
    // The crawl is under way when the backup begins, and goes on to another host as soon as rows are counted.
    const isCounted = Promise.withResolvers<void>()
    const isAsked = Promise.withResolvers<void>()
    let isBackedUp = false
    const asked: boolean[] = []
    const elsewhere = new URL('/elsewhere', replay.origin)
    elsewhere.hostname = 'localhost'
    replay.replies.set('robots.txt', async (_request, response) => {
      isAsked.resolve()
      await isCounted.promise
      response.writeHead(302, { location: elsewhere.href }).end()
    })
    replay.replies.set('elsewhere', (_request, response) => {
      asked.push(isBackedUp)
      response.writeHead(404).end()
    })
    const refreshed = verbs.refresh({ snapshot: false }, call)
    await isAsked.promise
    const progress = ({ phase }: { readonly phase: string }) => {
      if (phase === 'backing up') isCounted.resolve()
    }
    await verbs.backup({ file }, { ...call, progress }).finally(isCounted.resolve)
    isBackedUp = true
    await refreshed
    expect(asked).toEqual([true])
  })
  await within('restored', async (verbs) => {
    expect(await verbs.restore({ file }, call)).toMatchObject({ records: 3000 })
  })
})
