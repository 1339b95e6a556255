import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { keepRefreshing } from './refresh-loop.ts'
import { RefreshAnswer } from './schemas/refresh.ts'
import { SourceAnswer } from './schemas/source.ts'
import { killAll, plumbline } from './test-process.ts'

// Several processes a test, each opening a store: slow where the machine is busy with the other tests.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'plumbline-refresh-'))
let server: Server
let address = ''
const asked: string[] = []
const posting = {
  '@type': 'JobPosting',
  title: 'Cook',
  description: `<p>${'You cook soup for many guests with strong hands. '.repeat(12)}</p>`,
  datePosted: '2026-01-01',
}
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url !== '/jobs') response.writeHead(404).end()
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<script type="application/ld+json">${JSON.stringify(posting)}</script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jobs`
})
afterEach(killAll)
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

it('follows a page, reads it, lists it, and lets it go', async () => {
  const home = join(folder, 'home')
  const refused = await plumbline(home, ['source', 'add', address, '--json'])
  expect(refused.code).toBe(13)
  expect(JSON.parse(refused.err)).toMatchObject({
    error: { code: 'FORBIDDEN', remedy: expect.stringContaining('--allow-private-addresses') },
  })
  const json = async (...args: readonly string[]) => {
    const { out, err, code } = await plumbline(home, [...args, '--json'], {
      variables: { PLUMBLINE_ALLOW_PRIVATE_ADDRESSES: '1' },
    })
    expect({ args, code, err: code === 0 ? '' : err }).toEqual({ args, code: 0, err: '' })
    return JSON.parse(out)
  }
  const feed = `page:${new URL(address).host}`
  expect(SourceAnswer.parse(await json('source', 'add', address))).toEqual({
    added: [{ address, feed, isNew: true }],
  })
  expect(asked).toEqual([])
  const refreshed = RefreshAnswer.parse(await json('refresh'))
  expect(refreshed.sources).toMatchObject([{ address, outcome: 'complete', listings: 1, kept: 1 }])
  expect(refreshed.snapshot).toMatch(/^[0-9a-f]{16}$/)
  expect(asked).toEqual(['/robots.txt', '/jobs'])
  expect(SourceAnswer.parse(await json('source', 'list'))).toMatchObject({
    sources: [{ address, feed, crawls: 1, lastCrawl: { outcome: 'complete' }, standings: { '': 1 } }],
  })
  expect(SourceAnswer.parse(await json('source', 'remove', address))).toEqual({
    removed: [{ address, feed }],
  })
  expect(await json('refresh')).toMatchObject({ sources: [], snapshot: null })
  expect(asked).toHaveLength(2)
})

it.each([
  [['source', 'ad', 'ashby:x'], /did you mean add\?/],
  [['source', 'add'], /needs an address/],
  [['source', 'add', 'jobs.csv'], /is no live source/],
  [['refresh', 'ashby:nobody'], /follow it with plumbline source add ashby:nobody/],
] as const)('%j says what to do', async (args, words) => {
  const { err, code } = await plumbline(join(folder, 'wrong'), args)
  expect(code).not.toBe(0)
  expect(err).toMatch(words)
})

it('up looks for sources whose turn it is, tells what goes wrong and looks again, until it stops', async () => {
  const stop = new AbortController()
  const said: string[] = []
  const pauses: number[] = []
  const answers = [
    () => Promise.reject(new Error('no disk')),
    async () => ({ sources: [{ address: 'ashby:x', outcome: 'failed', reason: 'gone' }] }),
    async () => null,
  ]
  // Only what the loop calls.
  const session = { verbs: { refreshDue: () => answers.shift()?.() } } as unknown as Parameters<
    typeof keepRefreshing
  >[0]
  const options = {
    signal: stop.signal,
    log: (text: string) => said.push(text),
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds)
      if (answers.length === 0) stop.abort()
    },
  }
  await keepRefreshing(session, { ...options, every: 'off' })
  expect(pauses).toEqual([])
  await keepRefreshing(session, { ...options, every: 'daily' })
  expect(pauses).toEqual([2_000, 60_000, 60_000, 60_000])
  expect(said).toEqual(['refresh: no disk', 'refresh of ashby:x: failed: gone'])
})
