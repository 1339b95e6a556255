import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { marketRules } from '../src/core/app/market-rules.ts'
import { openApp } from '../src/core/app/open-app.ts'

const POSTINGS = join(import.meta.dirname, '../../shared/data/postings')
const LARGEST = 200_000
const root = mkdtempSync(join(tmpdir(), 'plumbline-orders-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The two smallest files of each folder of real postings, as far as they are small; `npm run bench -- shared` takes all. */
function someFiles(): readonly string[] {
  const bySize = (one: string, other: string) => statSync(one).size - statSync(other).size
  return readdirSync(POSTINGS).flatMap((name) =>
    readdirSync(join(POSTINGS, name), { recursive: true, encoding: 'utf8' })
      .map((file) => join(POSTINGS, name, file))
      .filter((path) => statSync(path).isFile() && statSync(path).size < LARGEST)
      .sort(bySize)
      .slice(0, 2),
  )
}

/** Puts the files into numbered folders, each in one of the name it came from: a feed is named after that. */
function inOrder(name: string, files: readonly string[]): string {
  for (const [index, file] of files.entries()) {
    const own = join(root, name, String(index).padStart(3, '0'), basename(dirname(file)))
    mkdirSync(own, { recursive: true })
    copyFileSync(file, join(own, basename(file)))
  }
  return join(root, name)
}

describe.skipIf(!existsSync(POSTINGS))('real postings', () => {
  it('give every row an outcome, nothing new the second time, and the same snapshot in the opposite order', async () => {
    const files = someFiles()
    const call = { progress: () => {}, signal: new AbortController().signal }
    const outcomes: { readonly snapshot: string | null; readonly kept: number; readonly rejected: number }[] =
      []
    for (const [name, ordered] of [
      ['forwards', files],
      ['backwards', files.toReversed()],
    ] as const) {
      const app = await openApp({
        home: join(root, `home-${name}`),
        marketUrl: null,
        rules: marketRules(),
        now: () => new Date('2026-11-01T12:00:00Z'),
        fill: async () => {},
      })
      try {
        const inputs = [inOrder(name, ordered)]
        const first = await app.verbs.ingest({ inputs }, call)
        expect(first.kept + first.updated + first.unchanged + first.rejected).toBe(first.read)
        outcomes.push({
          snapshot: first.snapshot,
          kept: first.kept + first.updated,
          rejected: first.rejected,
        })
        if (name === 'backwards') continue
        expect(await app.verbs.ingest({ inputs }, call)).toMatchObject({
          kept: 0,
          updated: 0,
          rejected: first.rejected,
          snapshot: first.snapshot,
        })
      } finally {
        await app.close()
      }
    }
    expect(files.length).toBeGreaterThan(12)
    expect(outcomes[0]?.kept).toBeGreaterThan(100)
    expect(outcomes[1]).toEqual(outcomes[0])
  }, 300_000)
})
