import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fetchAnywhere } from './fetch-once.ts'
import type { HttpEffects } from './types.ts'

/** Answers one request; the n-th to the same address gets `nth` = n, from 0. */
export type Reply = (request: IncomingMessage, response: ServerResponse, nth: number) => void

/** A server on loopback that stands in for every host of a test, and a world in which time passes only when waited for. */
export interface Replay {
  /** Replies by host and path with query: `api.ashbyhq.com/posting-api/...`. What is not there is a 404. */
  readonly replies: Map<string, Reply>
  /** Addresses asked for, in order, robots.txt left out. */
  readonly asked: string[]
  /** The same with robots.txt. */
  readonly everything: string[]
  /** Headers of each request that `asked` lists. */
  readonly headers: IncomingMessage['headers'][]
  /** Milliseconds waited, in order. */
  readonly waits: number[]
  readonly effects: HttpEffects
  /** Requests under way at once, at most, by host. */
  readonly busiest: Map<string, number>
  /** The server's own address, for clients that are given no effects. */
  readonly origin: string
  /** Sets the clock (ISO time). */
  setTime(time: string): void
  close(): Promise<void>
}

/** Starts a replaying server; its clock stands at 2026-03-01T06:00:00Z until somebody waits. */
export async function startReplay(): Promise<Replay> {
  const replies = new Map<string, Reply>()
  const [asked, everything, waits]: [string[], string[], number[]] = [[], [], []]
  const headers: IncomingMessage['headers'][] = []
  const counts = new Map<string, number>()
  const busy = new Map<string, number>()
  const busiest = new Map<string, number>()
  let time = Date.parse('2026-03-01T06:00:00Z')
  const server = createServer((request, response) => {
    const address = decodeURI((request.url ?? '').slice(1))
    const nth = counts.get(address) ?? 0
    counts.set(address, nth + 1)
    everything.push(address)
    if (!address.endsWith('/robots.txt')) {
      asked.push(address)
      headers.push(request.headers)
    }
    const reply = replies.get(address)
    if (reply) reply(request, response, nth)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    replies,
    asked,
    everything,
    headers,
    waits,
    busiest,
    origin,
    effects: {
      async fetch(url, init) {
        const now = (busy.get(url.host) ?? 0) + 1
        busy.set(url.host, now)
        busiest.set(url.host, Math.max(now, busiest.get(url.host) ?? 0))
        try {
          return await fetchAnywhere(new URL(`${origin}/${url.host}${url.pathname}${url.search}`), init)
        } finally {
          busy.set(url.host, now - 1)
        }
      },
      now: () => new Date(time),
      async sleep(milliseconds, signal) {
        signal.throwIfAborted()
        waits.push(milliseconds)
        time += milliseconds
      },
      random: () => 0.5,
      takeRequest: async () => true,
    },
    setTime(text) {
      time = Date.parse(text)
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Answers with a text, and headers of its own. */
export function replyWith(text: string, headers: Readonly<Record<string, string>> = {}, status = 200): Reply {
  return (_request, response) => {
    response.writeHead(status, headers).end(text)
  }
}

/** Answers with JSON. */
export const replyJson = (value: unknown, headers: Readonly<Record<string, string>> = {}): Reply =>
  replyWith(JSON.stringify(value), { 'content-type': 'application/json', ...headers })

/** The replies of one address one after another; the last one for all that follow. */
export function inOrder(...replies: readonly Reply[]): Reply {
  return (request, response, nth) => replies[Math.min(nth, replies.length - 1)]?.(request, response, nth)
}
