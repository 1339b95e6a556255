import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fetchPublic } from './fetch-once.ts'
import { inOrder, type Replay, type Reply, replyWith, startReplay } from './fixtures.ts'
import { type ClientOptions, createPoliteClient } from './polite-client.ts'
import { isPrivateAddress } from './private-address.ts'
import { backOff, retryAfter } from './waiting.ts'

let replay: Replay
beforeAll(async () => {
  replay = await startReplay()
})
afterAll(() => replay.close())
let host = ''
let number = 0
/** Every test has hosts of its own: turns and rests belong to a host. */
function site(): string {
  number += 1
  host = `site${number}.example`
  return host
}
afterEach(() => {
  for (const list of [replay.asked, replay.everything, replay.waits, replay.headers]) list.splice(0)
})

const client = (options: Partial<ClientOptions> = {}) =>
  createPoliteClient({
    effects: replay.effects,
    allowsPrivateAddresses: false,
    maxBytes: 100_000,
    timeoutMilliseconds: 2_000,
    ...options,
  })
const get = (path = '/a', options: Partial<ClientOptions> = {}) =>
  client(options).get(new URL(`https://${host}${path}`), { accept: 'text/plain' })
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  replyWith('', headers, code)
const cut: Reply = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' })
  response.write('half')
  setImmediate(() => response.destroy())
}

describe('a request', () => {
  it('names the program and what it wants, after asking robots.txt once', async () => {
    replay.replies.set(`${site()}/a`, replyWith('hello', { etag: '"1"', 'last-modified': 'yesterday' }))
    const one = client()
    const page = await one.get(new URL(`https://${host}/a`), { accept: 'text/plain' })
    await one.get(new URL(`https://${host}/a`), { accept: 'text/plain' })
    expect(page).toMatchObject({
      kind: 'page',
      text: 'hello',
      validators: { etag: '"1"', lastModified: 'yesterday' },
    })
    expect(replay.everything).toEqual([`${host}/robots.txt`, `${host}/a`, `${host}/a`])
    expect(replay.headers[0]?.['user-agent']).toMatch(/^Plumbline\//)
    expect(one.spent).toEqual({ requests: 3, bytes: 10 })
  })

  it('carries the validators of what is known, and takes 304 for unchanged', async () => {
    replay.replies.set(`${site()}/a`, status(304))
    const page = await client().get(new URL(`https://${host}/a`), {
      accept: 'text/plain',
      validators: { etag: '"1"', lastModified: 'Sun, 01 Mar 2026 00:00:00 GMT' },
    })
    expect(page).toEqual({ kind: 'unchanged' })
    expect(replay.headers[0]).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT',
    })
  })

  it('takes 304 for an error where nothing is known that could stand', async () => {
    replay.replies.set(`${site()}/a`, status(304))
    await expect(get()).rejects.toThrow('status 304')
  })

  it('leaves a second between two to one host, and more where robots.txt asks for it', async () => {
    replay.replies.set(`${site()}/a`, replyWith('x'))
    const one = client()
    for (let time = 0; time < 3; time += 1) await one.get(new URL(`https://${host}/a`), { accept: '*/*' })
    expect(replay.waits).toEqual([1000, 1000, 1000])
    replay.waits.splice(0)
    replay.replies.set(`${site()}/robots.txt`, replyWith('User-agent: *\nCrawl-delay: 7'))
    replay.replies.set(`${host}/a`, replyWith('x'))
    const slow = client()
    for (let time = 0; time < 2; time += 1) await slow.get(new URL(`https://${host}/a`), { accept: '*/*' })
    expect(replay.waits.at(-1)).toBe(7000)
  })

  it('never meets another one at the same host, whoever makes it', async () => {
    replay.replies.set(`${site()}/a`, replyWith('x'))
    await Promise.all([get(), get(), get(), get()])
    expect(replay.busiest.get(host)).toBe(1)
    expect(replay.asked).toHaveLength(4)
  })

  it('is not made once the share of the day is used up', async () => {
    replay.replies.set(`${site()}/a`, replyWith('x'))
    let left = 2
    const days = new Set<string>()
    const effects = {
      ...replay.effects,
      takeRequest: async (_host: string, day: string) => {
        days.add(day)
        left -= 1
        return left >= 0
      },
    }
    await get('/a', { effects })
    await expect(get('/a', { effects })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('asked again tomorrow'),
    })
    expect([...days]).toEqual([replay.effects.now().toISOString().slice(0, 10)])
  })
})

describe('what passes is tried again', () => {
  it.each<[string, readonly Reply[], readonly number[]]>([
    ['a 500', [status(500), replyWith('x')], [1500]],
    ['two 503', [status(503), status(503), replyWith('x')], [1500, 3000]],
    ['a 429 that says when', [status(429, { 'retry-after': '30' }), replyWith('x')], [30_000]],
    ['a connection that is cut', [cut, replyWith('x')], [1500]],
  ])('%s', async (_name, replies, waits) => {
    replay.replies.set(`${site()}/a`, inOrder(...replies))
    expect(await get()).toMatchObject({ kind: 'page', text: 'x' })
    expect(replay.waits.filter((wait) => wait !== 1000 && wait >= 1000)).toEqual(waits)
  })

  it('four times and no more', async () => {
    replay.replies.set(`${site()}/a`, status(500))
    await expect(get()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: `${host} could not be asked: it answered with status 500 (tried 4 times)`,
    })
    expect(replay.asked).toHaveLength(4)
  })

  it('but not before a long rest that the server asks for', async () => {
    replay.replies.set(`${site()}/a`, status(429, { 'retry-after': '3600' }))
    await expect(get()).rejects.toThrow(/asks to be left alone for 60 minutes/)
    expect(replay.asked).toHaveLength(1)
  })

  it('within a time: a body that never ends its trickle is given up', async () => {
    replay.replies.set(`${site()}/a`, (_request, response) => {
      response.write('a little')
    })
    await expect(get('/a', { timeoutMilliseconds: 60 })).rejects.toThrow(
      /could not be asked: it did not answer in time \(tried 4 times\)/,
    )
  })

  it.each([
    [2, 0, 1000],
    [2, 0.5, 1500],
    [3, 0.5, 3000],
    [4, 0.999, 7996],
    [20, 0.5, 45_000],
  ])('before attempt %i with chance %d after %i ms', (attempt, chance, expected) =>
    expect(backOff(attempt, chance)).toBe(expected),
  )

  it.each<[string | null, number | null]>([
    ['120', 120_000],
    ['Sun, 01 Mar 2026 06:00:10 GMT', 10_000],
    ['Sun, 01 Mar 2026 05:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('Retry-After %s', (header, expected) =>
    expect(retryAfter(header, new Date('2026-03-01T06:00:00Z'))).toBe(expected),
  )
})

describe('what does not pass is said at once', () => {
  it.each<[string, Reply, object]>([
    ['404', status(404), { kind: 'gone', status: 404 }],
    ['410', status(410), { kind: 'gone', status: 410 }],
  ])('%s is an answer', async (_name, reply, expected) => {
    replay.replies.set(`${site()}/a`, reply)
    expect(await get()).toEqual(expected)
  })

  it.each<[string, Reply, string, RegExp]>([
    ['403', status(403), 'UNAVAILABLE', /status 403/],
    ['an endless body', endless, 'TOO_LARGE', /answers more than 0 MB/],
    ['a body announced too long', status(200, { 'content-length': '900000' }), 'TOO_LARGE', /more than/],
    ['a small body that unpacks to a large one', bomb, 'TOO_LARGE', /more than/],
    [
      'an encoding nobody asked for',
      replyWith('x', { 'content-encoding': 'br' }),
      'UNAVAILABLE',
      /encoding "br"/,
    ],
  ])('%s', async (_name, reply, code, message) => {
    replay.replies.set(`${site()}/a`, reply)
    await expect(get()).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
    expect(replay.asked).toHaveLength(1)
  })

  it('gzip is understood', async () => {
    replay.replies.set(`${site()}/a`, (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'))
    })
    expect(await get()).toMatchObject({ text: 'hello' })
    expect(replay.headers[0]?.['accept-encoding']).toBe('gzip')
  })

  it('broken gzip is tried again like a cut connection', async () => {
    replay.replies.set(`${site()}/a`, (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')
    })
    await expect(get()).rejects.toThrow(/incorrect header check \(tried 4 times\)/)
  })
})

function endless(_request: unknown, response: Parameters<Reply>[1]): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(10_000)));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

function bomb(_request: unknown, response: Parameters<Reply>[1]): void {
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000)))
}

describe('robots.txt', () => {
  it.each<[string, Reply, 'read' | RegExp]>([
    ['that is not there allows everything', status(404), 'read'],
    ['that is forbidden allows everything', status(403), 'read'],
    ['that forbids others allows us', replyWith('User-agent: Evil\nDisallow: /'), 'read'],
    [
      'that forbids us is obeyed',
      replyWith('User-agent: plumbline\nDisallow: /a'),
      /robots.txt of .* asks not to read \/a/,
    ],
    ['that forbids everybody is obeyed', replyWith('User-agent: *\nDisallow: /'), /asks not to read/],
    ['that cannot be read forbids everything', status(500), /could not be asked/],
    [
      'longer than anybody reads is read to its limit',
      replyWith(`User-agent: *\nDisallow: /a\n${'#'.repeat(600_000)}`),
      /asks not/,
    ],
  ])('%s', async (_name, reply, expected) => {
    replay.replies.set(`${site()}/a`, replyWith('x'))
    replay.replies.set(`${host}/robots.txt`, reply)
    if (expected === 'read') expect(await get()).toMatchObject({ text: 'x' })
    else await expect(get()).rejects.toThrow(expected)
  })

  it('of the host a redirect leads to counts as well', async () => {
    const first = site()
    replay.replies.set(`${first}/a`, status(302, { location: `https://other-${first}/b` }))
    replay.replies.set(`other-${first}/robots.txt`, replyWith('User-agent: *\nDisallow: /b'))
    await expect(get()).rejects.toThrow(new RegExp(`other-${first} asks not to read /b`))
  })
})

describe('redirects', () => {
  it('are followed, and the address at the end is known', async () => {
    replay.replies.set(`${site()}/a`, status(301, { location: '/b' }))
    replay.replies.set(`${host}/b`, replyWith('x'))
    expect(await get()).toMatchObject({ text: 'x', url: new URL(`https://${host}/b`) })
  })

  it('are followed five times', async () => {
    replay.replies.set(`${site()}/a`, status(302, { location: '/a' }))
    await expect(get()).rejects.toThrow(/redirects more than 5 times/)
  })

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/x',
    'https://localhost./x',
    'https://a.localhost/x',
    'https://127.1/x',
    'https://0x7f000001/x',
    'https://2130706433/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[64:ff9b::7f00:1]/x',
    'https://[2002:7f00:1::]/x',
    'http://example.org/x',
    'file:///etc/passwd',
    'ftp://example.org/x',
    'data:text/plain,x',
  ])('to %s are refused', async (location) => {
    replay.replies.set(`${site()}/a`, status(302, { location }))
    await expect(get()).rejects.toMatchObject({ code: 'REFUSED' })
    expect(replay.asked).toEqual([`${host}/a`])
  })

  it('to a file are refused even where private addresses are allowed', async () => {
    replay.replies.set(`${site()}/a`, status(302, { location: 'file:///etc/passwd' }))
    await expect(get('/a', { allowsPrivateAddresses: true })).rejects.toMatchObject({ code: 'REFUSED' })
  })
})

it('a stop ends a wait and says so', async () => {
  replay.replies.set(`${site()}/a`, status(500))
  const stop = new AbortController()
  const effects = {
    ...replay.effects,
    sleep: async () => {
      stop.abort(new Error('enough'))
      throw stop.signal.reason
    },
  }
  await expect(get('/a', { effects, signal: stop.signal })).rejects.toThrow('enough')
})

describe('the built-in client', () => {
  const init = { signal: new AbortController().signal, headers: {} }
  it.each(['https://localhost:1/', 'https://127.0.0.1:1/', 'https://[::1]:1/'])(
    'connects to no loopback name or address: %s',
    (url) => expect(fetchPublic(new URL(url), init)).rejects.toThrow(/not public/),
  )
  it('speaks https only', () =>
    expect(fetchPublic(new URL('http://example.org/'), init)).rejects.toThrow(/only https/))

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:0a00:0001',
    '0:0:0:0:0:ffff:a00:1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2002:a00:1::',
    '2001:0:53aa:64c::1',
    '2001:db8::1',
    '3fff::1',
    '[::1]',
    'example.org',
    '',
  ])('%s is not public', (address) => expect(isPrivateAddress(address)).toBe(true))

  it.each(['1.1.1.1', '104.16.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])(
    '%s is public',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  )
})
