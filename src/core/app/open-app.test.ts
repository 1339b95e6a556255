import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../market/index.ts'
import { smallRules } from '../ingest/fixtures.ts'
import { prepareHome } from '../owner/home.ts'
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
    expect(data.rejects.rows).toEqual([])
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
    expect((await app.verbs.data({})).rejects).toMatchObject({ reasons: 1, records: 1 })
    expect(await app.verbs.version()).not.toBe(before)
  } finally {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  }
})

describe('a home that another version of the program made', () => {
  const parts = { marketUrl: null, rules: smallRules(), now: () => new Date(0), fill: async () => {} }

  /** A home with one posting, changed by a statement before it is opened again. */
  async function changedHome(statement: string): Promise<{ home: string; snapshot: string | null }> {
    const home = mkdtempSync(join(tmpdir(), 'plumbline-old-'))
    await prepareHome(home, '0.0.9')
    const app = await openApp({ ...parts, home })
    const file = join(home, 'market.csv')
    writeFileSync(
      file,
      'title,description\nCook,"You will cook for a small house with strong Python and some SQL."\n',
    )
    const { snapshot } = await app.verbs.ingest({ inputs: [file] }, call)
    await app.close()
    const store = await openStore({ path: join(home, 'market') })
    await store.run(statement)
    await store.close()
    return { home, snapshot }
  }

  it('is left as it is where all tables are the same', async () => {
    const { home, snapshot } = await changedHome('SELECT 1')
    try {
      const app = await openApp({ ...parts, home })
      expect((await app.verbs.health({}, call)).snapshots).toMatchObject([{ id: snapshot }])
      expect(await app.verbs.verify({}, call)).toMatchObject({ isSame: true })
      await app.close()
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })

  it.each([
    ['lacks a column', 'ALTER TABLE plumbline.mention DROP COLUMN beside'],
    ['has a column of another type', 'ALTER TABLE plumbline.posting MODIFY COLUMN words UInt64'],
    ['is not there at all', 'DROP TABLE plumbline.collection_feed SYNC'],
    ['lacks a column of the readings', 'ALTER TABLE plumbline.reading DROP COLUMN reading'],
  ])('is fitted where a table that follows from the records %s', async (_, statement) => {
    const { home, snapshot } = await changedHome(statement)
    try {
      const app = await openApp({ ...parts, home })
      expect((await app.verbs.health({}, call)).snapshots).toEqual([])
      await app.verbs.prepare({ isDemoWanted: false }, call)
      expect((await app.verbs.health({}, call)).snapshots).toMatchObject([{ id: snapshot }])
      expect(await app.verbs.snapshot({}, call)).toMatchObject({ id: snapshot, records: 1 })
      expect(await app.verbs.verify({}, call)).toMatchObject({ isSame: true })
      await app.close()
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })

  it('is left as it is where the records themselves stand otherwise, and the error says who made it', async () => {
    const { home } = await changedHome('ALTER TABLE plumbline.record ADD COLUMN colour String')
    try {
      await expect(openApp({ ...parts, home })).rejects.toMatchObject({
        code: 'HOME_UNUSABLE',
        message: expect.stringMatching(/made by Plumbline 0\.0\.9 with other tables: record \(colour\)$/),
        remedy: expect.stringContaining('PLUMBLINE_HOME'),
      })
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
})

it('takes what comes after a clock was set back for the newer, and loses nothing', async () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-clock-'))
  const ingestAt = async (time: string, name: string, text: string) => {
    const app = await openApp({
      home,
      marketUrl: null,
      rules: smallRules(),
      now: () => new Date(time),
      fill: async () => {},
    })
    try {
      const path = join(home, 'market.csv')
      writeFileSync(path, `id,title,description\n1,Cook,${text}\n`)
      const report = await app.verbs.ingest({ inputs: [path], source: name }, call)
      const snapshots = await app.verbs.snapshots({}, call)
      const verified = await app.verbs.verify({}, call)
      return { report, snapshots, isSame: verified.isSame, current: await app.verbs.version() }
    } finally {
      await app.close()
    }
  }
  try {
    const future = await ingestAt('2031-05-01T00:00:00Z', 'a', 'You cook for a house with strong Python.')
    const today = await ingestAt('2026-05-01T00:00:00Z', 'a', 'You cook for a house with SQL and Kafka.')
    expect(today.report).toMatchObject({ updated: 1, kept: 0 })
    expect(today.snapshots.map(({ id }) => id)).toEqual([today.report.snapshot, future.report.snapshot])
    expect(today.current).toContain(today.report.snapshot)
    expect([future.isSame, today.isSame]).toEqual([true, true])
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
