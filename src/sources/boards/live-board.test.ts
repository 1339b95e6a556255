import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSource, type SourceItem } from '../index.ts'
import type { NetworkOptions } from '../types.ts'
import { parseBoardAddress } from './live-board.ts'
import { isPrivateAddress } from './private-address.ts'
import { publicFetch } from './public-fetch.ts'

const ashby = {
  apiVersion: '1',
  jobs: [
    {
      id: '1',
      title: 'Cook',
      jobUrl: 'https://jobs.ashbyhq.com/acme/1',
      descriptionHtml: '<p>Soup</p>',
      isListed: true,
    },
  ],
}
const asked: string[] = []
let server: Server
let base = ''

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request.url ?? '')
  const slug = /(?:job-board|boards|postings)\/([^/?]+)/.exec(request.url ?? '')?.[1] ?? ''
  const json = (status: number, body: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  if (slug === 'ok') json(200, JSON.stringify(ashby))
  else if (slug === 'broken') json(500, 'oops')
  else if (slug === 'half') json(200, '{"jobs": [')
  else if (slug === 'page') json(200, '{"hello": 1}')
  else if (slug === 'empty')
    json(200, request.url?.includes('postings') ? '[]' : '{"jobs": [], "apiVersion": "1"}')
  else if (slug === 'big') json(200, `"${'x'.repeat(200_000)}"`)
  else if (slug === 'moved') json(302, '', { location: request.url?.replace('moved', 'ok') ?? '' })
  else if (slug === 'endless') json(302, '', { location: request.url ?? '' })
  else if (slug === 'silent') setTimeout(() => response.destroy(), 5_000).unref()
  else json(404, '{}')
}

beforeAll(async () => {
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(input: string, network: NetworkOptions = {}): Promise<SourceItem[]> {
  const items: SourceItem[] = []
  const local: NetworkOptions = {
    fetch: (url, init) => fetch(url, { ...init, redirect: 'manual' }),
    bases: { ashby: base, greenhouse: base, lever: base },
    allowsPrivateAddresses: true,
    maxBytes: 100_000,
    timeoutMilliseconds: 1_000,
    ...network,
  }
  for await (const item of openSource(input, { collectedOn: '2026-02-01', network: local })) items.push(item)
  return items
}

describe('a live board', () => {
  it('is asked once and read like a saved one', async () => {
    asked.length = 0
    const items = await ask('ashby:ok')
    expect(asked).toEqual(['/posting-api/job-board/ok?includeCompensation=true'])
    expect(items).toMatchObject([
      { kind: 'columns', format: 'Ashby board', rows: 1, source: 'ashby:ok' },
      { kind: 'posting', row: 1, posting: { title: 'Cook', text: 'Soup', collectedOn: '2026-02-01' } },
    ])
  })

  it('follows a redirect', async () => expect(await ask('ashby:moved')).toHaveLength(2))

  it('that lists no jobs gives one reject', async () => {
    expect((await ask('lever:empty')).at(-1)).toMatchObject({
      kind: 'reject',
      row: 0,
      reason: 'the board lists no jobs',
    })
  })

  it.each<[string, string, RegExp]>([
    [
      'greenhouse:nobody',
      'NOT_FOUND',
      /there is no board greenhouse:nobody \(404 from 127\.0\.0\.1:\d+\); check the slug/,
    ],
    ['ashby:broken', 'UNAVAILABLE', /ashby:broken answered with status 500; try again later/],
    ['ashby:half', 'UNAVAILABLE', /did not answer with JSON/],
    ['ashby:page', 'UNAVAILABLE', /does not look like a job board of ashby/],
    ['lever:ok', 'UNAVAILABLE', /does not look like a job board of lever/],
    ['ashby:big', 'TOO_LARGE', /answers more than 0 MB; it was not read/],
    ['ashby:endless', 'UNAVAILABLE', /redirects more than 3 times/],
    ['ashby:silent', 'UNAVAILABLE', /did not answer in time/],
  ])('%s fails with %s', async (input, code, message) => {
    await expect(ask(input)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('that redirects to a private address is refused', async () => {
    const publicFirst: NetworkOptions = {
      bases: { ashby: 'https://boards.example.org' },
      allowsPrivateAddresses: false,
      fetch: () =>
        Promise.resolve(
          new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/x' } }),
        ),
    }
    await expect(ask('ashby:ok', publicFirst)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(ask('ashby:ok', { allowsPrivateAddresses: false })).rejects.toMatchObject({
      code: 'REFUSED',
    })
  })
})

describe('the built-in client', () => {
  const init = { signal: new AbortController().signal, headers: {} }
  it('connects to no loopback name or address', async () => {
    await expect(publicFetch(new URL('https://localhost:1/'), init)).rejects.toThrow(/not public/)
    await expect(publicFetch(new URL('https://127.0.0.1:1/'), init)).rejects.toThrow(/not public/)
    await expect(publicFetch(new URL('https://[::1]:1/'), init)).rejects.toThrow(/not public/)
    await expect(publicFetch(new URL('http://example.org/'), init)).rejects.toThrow(/only https/)
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:0a00:0001',
    '64:ff9b::a00:1',
    '[::1]',
    'example.org',
  ])('%s is not public', (address) => expect(isPrivateAddress(address)).toBe(true))

  it.each(['1.1.1.1', '104.16.0.1', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  )
})

it.each<[string, unknown]>([
  ['ashby:linear', { vendor: 'ashby', slug: 'linear' }],
  ['greenhouse:acme-1', { vendor: 'greenhouse', slug: 'acme-1' }],
  ['lever:Acme%20Co', { vendor: 'lever', slug: 'Acme%20Co' }],
  ['workday:acme', null],
  ['/data/ashby:linear', null],
  ['ashby:../secret', null],
  ['ashby:', null],
])('%s as a board address', (input, expected) => expect(parseBoardAddress(input)).toEqual(expected))
