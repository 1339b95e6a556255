/** A bounded load of GET requests over a few connections that stay open. */
import { Agent, get } from 'node:http'

export interface LoadOptions {
  readonly address: string
  /** Path of the n-th request, from 0; null when there are no more. */
  readonly path: (index: number) => string | null
  readonly connections: number
  readonly requests: number
  readonly seconds: number
}

export interface LoadResult {
  readonly requests: number
  readonly perSecond: number
  /** Milliseconds of each request. */
  readonly times: readonly number[]
}

/** Asks until the requests or the time are used up. Throws on any answer but 200. */
export async function load({
  address,
  path,
  connections,
  requests,
  seconds,
}: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  let next = 0
  const worker = async () => {
    while (next < requests && performance.now() < end) {
      const at = path(next)
      next += 1
      if (at === null) return
      const from = performance.now()
      await fetchOnce(new URL(at, address), agent)
      times.push(performance.now() - from)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, worker))
  } finally {
    agent.destroy()
  }
  return { requests: times.length, perSecond: times.length / ((performance.now() - started) / 1000), times }
}

function fetchOnce(url: URL, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume()
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve()
        else reject(new Error(`${url.pathname} answered ${answer.statusCode}`))
      })
    }).on('error', reject)
  })
}
