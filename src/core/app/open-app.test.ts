import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { marketRules } from './market-rules.ts'
import { openApp } from './open-app.ts'

const call = { progress: () => {}, signal: new AbortController().signal }

it('has a new version after an ingest that leaves the snapshot as it is: its rejects are on a page', async () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-app-'))
  const app = await openApp({
    home,
    marketUrl: null,
    rules: marketRules(),
    now: () => new Date(0),
    fill: async () => {},
  })
  try {
    const file = (name: string, text: string) => {
      const path = join(home, name)
      writeFileSync(path, text)
      return { inputs: [path] }
    }
    const good = file(
      'good.csv',
      'title,description\nCook,"You will cook for a small house, plan the menus of the week, and keep the kitchen in order with two others."\n',
    )
    const { snapshot } = await app.verbs.ingest(good, call)
    const before = await app.verbs.version()
    const data = await app.verbs.data({})
    expect(data.rejects).toEqual([])
    expect(data.collections).toMatchObject([
      {
        collection: 'mine',
        postings: 1,
        inRates: 0,
        leftOut: [{ reason: 'its text has fewer than 50 words', postings: 1 }],
        readers: [marketRules().reader.version],
      },
    ])
    expect(data.scope).toMatchObject({ postings: 0, leftOut: [{ postings: 1 }], otherReader: null })
    const second = await app.verbs.ingest(file('bad.csv', 'x,y\n1,2\n'), call)
    expect(second).toMatchObject({ rejected: 1, snapshot })
    expect((await app.verbs.data({})).rejects).toHaveLength(1)
    expect(await app.verbs.version()).not.toBe(before)
  } finally {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  }
})
