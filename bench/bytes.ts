/** Bytes a browser takes for a page: Brotli bodies as the server sends them over the demo market. */
import { existsSync } from 'node:fs'
import { get } from 'node:http'
import type { Figure, Findings } from './figures.ts'
import { type BenchOptions, tell } from './section.ts'
import { startServer } from './server.ts'
import { demoHome } from './start.ts'

const PAGES = [
  '/',
  '/skills',
  '/skills/python',
  '/roles',
  '/roles/backend-engineer',
  '/jobs',
  '/data',
  '/method',
  '/fit',
]

async function bytesOf(url: string): Promise<{ readonly bytes: number; readonly text: string }> {
  // Asked by hand: `fetch` takes the encoding off and with it the size.
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (plain.status !== 200) throw new Error(`${url} answered ${plain.status}`)
  const text = await plain.text()
  const bytes = await new Promise<number>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let sum = 0
      answer.on('data', (chunk: Buffer) => {
        sum += chunk.length
      })
      answer.on('end', () => resolve(sum))
    }).on('error', reject)
  })
  return { bytes, text }
}

/** Scripts, styles and markup of the public pages. */
export async function bytes({ folder }: BenchOptions): Promise<Findings> {
  const hadHome = existsSync(demoHome(folder))
  if (!hadHome) tell('bytes: filling a home with the demo market')
  const server = await startServer(demoHome(folder))
  const figures: Figure[] = []
  const add = (what: string, value: number, rest: Partial<Figure> = {}) =>
    figures.push({
      section: 'bytes a browser takes (Brotli)',
      what,
      value: value / 1000,
      unit: 'kB',
      ...rest,
    })
  try {
    const scripts = new Set<string>()
    const styles = new Set<string>()
    const pages: [string, number][] = []
    for (const path of PAGES) {
      const { bytes: size, text } = await bytesOf(`${server.address}${path}`)
      pages.push([path, size])
      for (const match of text.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) if (match[1]) scripts.add(match[1])
      for (const match of text.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g))
        if (match[1]) styles.add(match[1])
    }
    const sum = async (paths: Iterable<string>) => {
      let total = 0
      for (const path of paths) total += (await bytesOf(`${server.address}${path}`)).bytes
      return total
    }
    add('all scripts of all public pages', await sum([...scripts].sort()), { aim: { atMost: 40 } })
    add('style sheet', await sum([...styles].sort()))
    for (const [path, size] of pages) add(`page ${path}`, size)
  } finally {
    await server.stop()
  }
  return { figures, skipped: [] }
}
