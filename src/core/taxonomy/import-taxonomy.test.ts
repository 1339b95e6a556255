import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marketRules } from '../app/market-rules.ts'
import { type App, openApp } from '../app/open-app.ts'
import type { MarketRules } from '../context.ts'

const call = { progress: () => {}, signal: new AbortController().signal }
let folder = ''
let read = 0

/** The project's rules, counting the texts that are read. */
function countingRules(): MarketRules {
  const rules = marketRules()
  const { readPosting } = rules.reader
  return {
    ...rules,
    reader: {
      ...rules.reader,
      readPosting: (raw) => {
        read += 1
        return readPosting(raw)
      },
    },
  }
}

const open = (): Promise<App> =>
  openApp({
    home: join(folder, 'home'),
    marketUrl: null,
    rules: countingRules(),
    now: () => new Date(0),
    fill: async () => {},
  })

/** An unpacked download of ESCO with these skills: id, label, further labels. */
function download(name: string, rows: readonly (readonly [string, string, string])[]): string {
  const directory = join(folder, name)
  mkdirSync(directory, { recursive: true })
  const lines = rows.map(([id, label, more]) => `http://x/esco/skill/${id},${label},"${more}",released`)
  writeFileSync(
    join(directory, 'skills_en.csv'),
    ['conceptUri,preferredLabel,altLabels,status', ...lines].join('\n'),
  )
  return directory
}

const TEXT = `You will keep the instruments of a small museum in order and write down what was done to each of them, so that
those who come after you know it. You work with two others, in a quiet house, and with the people who bring us their
instruments.\n\nRequirements\n- Experience with serpent scripting\n- Patience with old things`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-taxonomy-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an import into a home', () => {
  it('tells first, then applies: links anew, reads nothing again, and can be taken back', async () => {
    const app = await open()
    const { verbs } = app
    try {
      writeFileSync(
        join(folder, 'postings.json'),
        JSON.stringify([{ id: 'a', title: 'Keeper', company: 'Museum', description: TEXT }]),
      )
      await verbs.ingest({ inputs: [join(folder, 'postings.json')] }, call)
      const [before] = await verbs.snapshots({}, call)
      const asking = async () => (await verbs.skill({ slug: 'python', scope: {} })).asking
      expect(await asking()).toBe(0)
      const readings = read

      const input = {
        source: 'esco' as const,
        directory: download('first', [['p', 'Python', 'serpent scripting']]),
      }
      const told = await verbs.taxonomyImport(input, call)
      expect(told).toMatchObject({ isApplied: false, isNew: true, linked: 1, newAliases: 1, snapshot: null })
      expect(await asking()).toBe(0)
      expect((await verbs.taxonomyList({}, call)).imports).toEqual([])

      const applied = await verbs.taxonomyImport({ ...input, isApplied: true }, call)
      const [after] = await verbs.snapshots({}, call)
      expect(applied.snapshot).toBe(after?.id)
      expect(after?.id).not.toBe(before?.id)
      expect(after?.settings.taxonomyVersion).toBe(applied.taxonomyVersion)
      expect(applied.taxonomyVersion).toMatch(/\+[0-9a-f]{8}$/)
      expect(await asking()).toBe(1)
      expect(read).toBe(readings)
      for (const snapshot of [before, after])
        expect((await verbs.verify({ snapshot: snapshot?.id ?? null }, call)).isSame).toBe(true)

      const again = await verbs.taxonomyImport({ ...input, isApplied: true }, call)
      expect(again).toMatchObject({ isNew: false, snapshot: after?.id })
      expect((await verbs.taxonomyList({}, call)).imports).toEqual([
        { source: 'esco', concepts: 1, linked: 1, aliases: 1, redirects: 0 },
      ])
    } finally {
      await app.close()
    }
    const next = await open()
    try {
      expect(await next.verbs.taxonomyRemove({ source: 'esco' }, call)).toMatchObject({ source: 'esco' })
      const listed = await next.verbs.taxonomyList({}, call)
      expect(listed).toMatchObject({ imports: [], taxonomyVersion: countingRules().taxonomy.version })
      expect((await next.verbs.skill({ slug: 'python', scope: {} })).asking).toBe(0)
      await expect(next.verbs.taxonomyRemove({ source: 'esco' }, call)).rejects.toThrow('Nothing is imported')
    } finally {
      await next.close()
    }
  })

  it('refuses what it cannot use, and leaves everything as it was', async () => {
    const app = await open()
    const latin = join(folder, 'latin')
    mkdirSync(latin)
    writeFileSync(
      join(latin, 'skills_en.csv'),
      Buffer.from('conceptUri,preferredLabel,altLabels\nx/a,caf\xe9,\n', 'latin1'),
    )
    const importOf = (directory: string) =>
      app.verbs.taxonomyImport({ source: 'esco', directory, isApplied: true }, call)
    try {
      await expect(importOf(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(importOf(latin)).rejects.toThrow('skills_en.csv is not UTF-8 text')
      expect((await app.verbs.taxonomyList({}, call)).imports).toEqual([])
    } finally {
      await app.close()
    }
  })
})
