import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DUMPED_TABLES, digestSnapshot, openStore } from '../../market/index.ts'
import { type App, openApp } from '../app/open-app.ts'
import { smallRules } from '../ingest/fixtures.ts'
import type { BackupManifest } from './backup-format.ts'
import { openBackup } from './check-backup.ts'
import { TAR_END, tarEntry } from './tar.ts'

const call = { progress: () => {}, signal: new AbortController().signal }
let folder = ''
let file = ''
let original: Awaited<ReturnType<typeof contentOf>>

const open = (name: string): Promise<App> =>
  openApp({
    home: join(folder, name),
    marketUrl: null,
    rules: smallRules(),
    now: () => new Date('2026-01-02T03:04:05Z'),
    fill: async () => {},
  })

/** Works on a home and closes it again. */
async function within<T>(home: string, work: (verbs: App['verbs']) => Promise<T>): Promise<T> {
  const app = await open(home)
  try {
    return await work(app.verbs)
  } finally {
    await app.close()
  }
}

/** A file of postings whose texts carry their numbers. */
function postings(name: string, from: number, count: number): string {
  const path = join(folder, `${name}.json`)
  const rows = Array.from({ length: count }, (_, n) => ({
    id: `p${from + n}`,
    title: `Data Engineer ${from + n}`,
    company: `Employer ${(from + n) % 40}`,
    date: '2025-10-01',
    description: `You build pipelines number ${from + n} with strong Python, some SQL and “Kafka” \\ \u0001 ${'x'.repeat(((from + n) % 7) * 300)}.`,
  }))
  writeFileSync(path, JSON.stringify(rows))
  return path
}

/** The manifest of a backup without what differs from backup to backup: when it was made. */
async function contentOf(path: string): Promise<Pick<BackupManifest, 'tables' | 'snapshots'>> {
  const backup = await openBackup(path, () => {}, null)
  await backup.close()
  const { tables, snapshots } = backup.manifest
  return { tables, snapshots }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-backup-'))
  file = join(folder, 'whole.tar')
  await within('home', async (verbs) => {
    const ingest = (inputs: string[], collection: 'mine' | 'examples', source: string) =>
      verbs.ingest({ inputs, collection, source, collectedOn: '2025-11-01' }, call)
    const { snapshot } = await ingest([postings('a', 0, 1300)], 'mine', 'a')
    await verbs.pin({ snapshot: snapshot ?? '', isPinned: true }, call)
    for (const n of [1, 2, 3, 4]) await ingest([postings('b', n * 10, 10)], 'examples', 'b')
    await ingest([postings('a', 0, 5)], 'mine', 'a')
    writeFileSync(join(folder, 'bad.csv'), 'x,y\n1,2\n')
    await ingest([join(folder, 'bad.csv')], 'mine', 'bad')
    await verbs.backup({ file }, call)
  })
  original = await contentOf(file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a backup of a whole home', () => {
  it('holds every table, the last three snapshots and the pinned one', () => {
    expect(original.tables.map(({ name }) => name)).toEqual(DUMPED_TABLES.map(({ name }) => name))
    expect(original.snapshots.map(({ isPinned }) => isPinned)).toEqual([false, false, false, true])
    const rows = Object.fromEntries(original.tables.map((table) => [table.name, table.rows]))
    expect(rows).toMatchObject({ record: 1340, sighting: 1340, reading: 1300, reject: 1 })
    // Cut into chunks where rows are many, and none is lost between two.
    expect(original.tables.find(({ name }) => name === 'record')?.parts.map((part) => part.rows)).toEqual([
      500, 840,
    ])
  })
  it('restores to the same rows, snapshots and pins, and they verify', async () => {
    const again = join(folder, 'again.tar')
    await within('restored', async (verbs) => {
      const report = await verbs.restore({ file }, call)
      expect(report).toMatchObject({ records: 1340, isRebuilt: false, collection: null })
      expect(report.snapshots).toEqual(original.snapshots.map(({ id, isPinned }) => ({ id, isPinned })))
      expect(
        (await verbs.jobs({ query: 'pipelines', skill: null, page: 1, scope: {} })).total,
      ).toBeGreaterThan(0)
      // The current one and the pinned one, the oldest.
      for (const { id } of [report.snapshots.at(0), report.snapshots.at(-1)].flatMap((one) => one ?? []))
        expect(await verbs.verify({ snapshot: id }, call)).toMatchObject({ isSame: true })
      await verbs.backup({ file: again }, call)
    })
    // Part by part the same bytes: links that the verification of old snapshots looked up are there already.
    expect(await contentOf(again)).toEqual(original)
    const digests: unknown[] = []
    for (const name of ['home', 'restored']) {
      const store = await openStore({ path: join(folder, name, 'market') })
      digests.push(await digestSnapshot(store, original.snapshots[0]?.id ?? ''))
      await store.close()
    }
    expect(digests[1]).toEqual(digests[0])
  })
  it('brings the fixes a person made, as they stand', async () => {
    // As a spreadsheet on Windows saves it: bytes that are no UTF-8 come back as they are.
    const text = Buffer.from('written,employer\n# mine\nM\xfcller,Acme\n', 'latin1')
    mkdirSync(join(folder, 'fixed', 'fixes'), { recursive: true })
    writeFileSync(join(folder, 'fixed', 'fixes', 'employers.csv'), text)
    const path = join(folder, 'fixed.tar')
    const made = await within('fixed', async (verbs) => {
      const { snapshot } = await verbs.ingest({ inputs: [postings('e', 0, 3)], source: 'e' }, call)
      await verbs.backup({ file: path }, call)
      return snapshot
    })
    await within('fixed-again', async (verbs) => {
      const { snapshots } = await verbs.restore({ file: path }, call)
      expect(snapshots[0]?.id).toBe(made)
      expect(await verbs.snapshot({}, call)).toMatchObject({ id: made })
      expect(await verbs.verify({}, call)).toMatchObject({ isSame: true })
    })
    expect(readFileSync(join(folder, 'fixed-again', 'fixes', 'employers.csv'))).toEqual(text)
    await within('fixed-otherwise', async (verbs) => {
      await verbs.addFix({ kind: 'employers', written: 'Bolt', target: 'Nut' }, call)
      const own = readFileSync(join(folder, 'fixed-otherwise', 'fixes', 'employers.csv'), 'utf8')
      await expect(verbs.restore({ file: path }, call)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('fixes of its own'),
      })
      const merged = await verbs.restore({ file: path, collection: 'mine' }, call)
      expect(merged).toMatchObject({ records: 3, fixesLeftOut: ['fixes/employers.csv'] })
      expect(readFileSync(join(folder, 'fixed-otherwise', 'fixes', 'employers.csv'), 'utf8')).toBe(own)
    })
  })
  it('is refused by a home that holds anything, which says what to do, and stays as it is', async () => {
    await within('restored', async (verbs) => {
      await expect(verbs.restore({ file }, call)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('this one is not empty: 1340 rows in record'),
        remedy: expect.stringContaining('--into DIRECTORY'),
      })
      expect((await verbs.health({}, call)).snapshots).toHaveLength(4)
    })
  })
  it('is not written over a file, but for the wish', async () => {
    await within('restored', async (verbs) => {
      const path = join(folder, 'there.tar')
      writeFileSync(path, 'mine')
      await expect(verbs.backup({ file: path }, call)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: `${path} is there already`,
        remedy: expect.stringContaining('--force'),
      })
      expect(readFileSync(path, 'utf8')).toBe('mine')
      await expect(verbs.backup({ file: join(folder, 'no/x.tar') }, call)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: `there is no directory ${join(folder, 'no')}`,
      })
      await expect(verbs.backup({ file: folder, mayOverwrite: true }, call)).rejects.toThrow('is a directory')
      await verbs.backup({ file: path, mayOverwrite: true }, call)
      expect((await contentOf(path)).tables).toEqual(original.tables)
    })
  })
  it('waits for an ingest that runs, and holds all of it', async () => {
    await within('busy', async (verbs) => {
      const path = join(folder, 'busy.tar')
      const ingest = verbs.ingest({ inputs: [postings('c', 0, 300)], source: 'c' }, call)
      const [, { records }] = await Promise.all([ingest, verbs.backup({ file: path }, call)])
      expect(records).toBe(300)
    })
  })
  it('leaves nothing behind when it is stopped half-way', async () => {
    await within('restored', async (verbs) => {
      const stop = new AbortController()
      const path = join(folder, 'stopped.tar')
      const progress = ({ phase }: { phase: string }) => {
        if (phase === 'backing up') stop.abort()
      }
      await expect(verbs.backup({ file: path }, { progress, signal: stop.signal })).rejects.toThrow('abort')
      expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([])
    })
  })
})

describe('one collection', () => {
  it('of a whole backup is added to what a home holds; doing it twice changes nothing', async () => {
    await within('other', async (verbs) => {
      await verbs.ingest({ inputs: [postings('d', 5000, 20)], source: 'd' }, call)
      const first = await verbs.restore({ file, collection: 'mine' }, call)
      expect(first).toMatchObject({ collection: 'mine', records: 1300 })
      const second = await verbs.restore({ file, collection: 'mine' }, call)
      expect(second).toMatchObject({ records: 0, rows: 0, snapshots: first.snapshots })
      expect(await verbs.verify({}, call)).toMatchObject({ isSame: true, records: 1320 })
    })
  })
  it('backed up alone gives the same snapshot as the same postings ingested', async () => {
    const path = join(folder, 'examples.tar')
    await within('home', (verbs) => verbs.backup({ file: path, collection: 'examples' }, call))
    const restored = await within('only', (verbs) => verbs.restore({ file: path }, call))
    const made = await within('made', async (verbs) => {
      for (const n of [1, 2, 3, 4])
        await verbs.ingest(
          {
            inputs: [postings('b', n * 10, 10)],
            collection: 'examples',
            source: 'b',
            collectedOn: '2025-11-01',
          },
          call,
        )
      return verbs.snapshot({}, call)
    })
    expect(restored.snapshots[0]?.id).toBe(made.id)
    expect(restored).toMatchObject({ records: 40, collection: 'examples' })
  })
  it('brings the sources it follows, numbered on from those of the home', async () => {
    const follow = async (home: string, addresses: readonly string[]) => {
      await within(home, (verbs) => verbs.ingest({ inputs: [postings(home, 0, 3)], source: home }, call))
      const store = await openStore({ path: join(folder, home, 'market') })
      await store.insert(
        'plumbline.followed_source',
        addresses.map((address, at) => ({
          seq: at + 1,
          collection: 'mine',
          address,
          feed: 'f',
          event: 'added',
          at: '',
        })),
      )
      await store.close()
    }
    await follow('followed', ['ashby:a', 'ashby:b'])
    await follow('follows', ['ashby:b', 'ashby:c'])
    const path = join(folder, 'followed.tar')
    await within('followed', (verbs) => verbs.backup({ file: path, collection: 'mine' }, call))
    await within('follows', async (verbs) => {
      await verbs.restore({ file: path }, call)
      expect(await verbs.restore({ file: path }, call)).toMatchObject({ rows: 0 })
    })
    const store = await openStore({ path: join(folder, 'follows', 'market') })
    const lines = await store.lines('SELECT seq, address FROM plumbline.followed_source ORDER BY seq')
    await store.close()
    expect(
      lines
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { seq: '1', address: 'ashby:b' },
      { seq: '2', address: 'ashby:c' },
      { seq: '3', address: 'ashby:a' },
    ])
  })
  it('that is not there is said', async () => {
    await within('made', async (verbs) => {
      await expect(
        verbs.backup({ file: join(folder, 'n.tar'), collection: 'demo' }, call),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'the collection "demo" holds no postings to back up',
      })
      await expect(verbs.restore({ file, collection: 'demo' }, call)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(
        verbs.restore({ file: join(folder, 'examples.tar'), collection: 'mine' }, call),
      ).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('"examples" only') })
    })
  })
})

describe('a file that is not as it was written', () => {
  const refused = async (name: string, bytes: Uint8Array): Promise<{ code: string; message: string }> => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const opened = await openBackup(path, () => {}, null).then(
      (backup) => backup.close().then(() => ({ code: 'accepted', message: '' })),
      (error) => error as { code: string; message: string },
    )
    return { code: opened.code, message: opened.message }
  }

  it('is refused wherever it is cut off', async () => {
    const bytes = readFileSync(file)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 512, max: bytes.length - 1 }), async (length) => {
        expect(await refused('cut.tar', bytes.subarray(0, length))).toEqual({
          code: 'UNREADABLE',
          message: `${join(folder, 'cut.tar')} is cut off: its end is missing`,
        })
      }),
      { numRuns: 60 },
    )
  })
  it('is refused whichever byte was altered', async () => {
    const bytes = readFileSync(file)
    // The last entry is filled up to a block with bytes that say nothing.
    const told = bytes.length - TAR_END.length - 512 + 80
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: told - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const other = Buffer.from(bytes)
          other[at] = (other[at] ?? 0) ^ by
          expect((await refused('altered.tar', other)).code).not.toBe('accepted')
        },
      ),
      { numRuns: 150 },
    )
  })
  it('is refused with words when it is from a newer version, and the home stays empty', async () => {
    const header = {
      format: 'plumbline-backup',
      version: 2,
      program: '9.0.0',
      madeAt: '2031',
      collection: null,
    }
    const path = join(folder, 'newer.tar')
    writeFileSync(
      path,
      Buffer.concat([tarEntry('plumbline.json', Buffer.from(JSON.stringify(header)), 0), TAR_END]),
    )
    await within('untouched', async (verbs) => {
      await expect(verbs.restore({ file: path }, call)).rejects.toMatchObject({
        code: 'HOME_NEWER',
        message: `${path} was written by Plumbline 9.0.0 (form 2; this one knows 1)`,
        remedy: expect.stringContaining('nothing was changed'),
      })
      expect((await verbs.health({}, call)).snapshots).toEqual([])
    })
  })
  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('title,description\n'.repeat(200))],
    ['another tar file', Buffer.concat([tarEntry('a.txt', Buffer.from('a'), 0), TAR_END])],
  ])('is refused with words when it is %s', async (_name, bytes) => {
    expect(await refused('none.tar', bytes)).toEqual({
      code: 'UNREADABLE',
      message: `${join(folder, 'none.tar')} is no backup made by plumbline backup`,
    })
  })
  it('is no folder and is there', async () => {
    mkdirSync(join(folder, 'dir'), { recursive: true })
    await expect(openBackup(join(folder, 'dir'), () => {}, null)).rejects.toMatchObject({
      code: 'UNREADABLE',
    })
    await expect(openBackup(join(folder, 'nothing'), () => {}, null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a backup of a version with other tables', () => {
  /** The whole backup with its manifest changed, every digest as it should be. */
  async function changed(name: string, change: (manifest: BackupManifest) => void): Promise<string> {
    const path = join(folder, name)
    copyFileSync(file, path)
    const bytes = readFileSync(file)
    const backup = await openBackup(path, () => {}, null)
    await backup.close()
    const at = bytes.indexOf('manifest.json\0')
    change(backup.manifest)
    const text = Buffer.from(JSON.stringify(backup.manifest))
    writeFileSync(
      path,
      Buffer.concat([
        bytes.subarray(0, at),
        tarEntry('manifest.json', text, 0),
        tarEntry(
          'manifest.sha256',
          Buffer.from(`${createHash('sha256').update(text).digest('hex')}  manifest.json\n`),
          0,
        ),
        TAR_END,
      ]),
    )
    return path
  }

  it('brings the records, and builds the snapshot anew', async () => {
    const path = await changed('other-tables.tar', ({ tables }) => {
      tables.find(({ name }) => name === 'mention')?.columns.push({ name: 'mood', type: 'String' })
    })
    await within('rebuilt', async (verbs) => {
      const report = await verbs.restore({ file: path }, call)
      expect(report).toMatchObject({ records: 1340, isRebuilt: true })
      // The same records and the same rules: the current snapshot has the same id.
      expect(report.snapshots).toEqual([{ id: original.snapshots[0]?.id, isPinned: false }])
      expect(await verbs.verify({}, call)).toMatchObject({ isSame: true })
    })
  })
  it('is refused where the records themselves stand otherwise', async () => {
    const path = await changed('other-records.tar', ({ tables }) => {
      tables.find(({ name }) => name === 'record')?.columns.push({ name: 'mood', type: 'String' })
    })
    await within('refusing', async (verbs) => {
      await expect(verbs.restore({ file: path }, call)).rejects.toMatchObject({
        code: 'HOME_NEWER',
        message: expect.stringContaining('with other tables than this one knows: record'),
      })
      expect((await verbs.health({}, call)).snapshots).toEqual([])
    })
  })
  it('whose rows do not add up is refused, and nothing of it stays', async () => {
    const path = await changed('wrong-sum.tar', ({ tables }) => {
      const last = tables.find(({ name }) => name === 'skill_index')
      if (last) last.sum = '1'
    })
    await within('refusing', async (verbs) => {
      await expect(verbs.restore({ file: path }, call)).rejects.toMatchObject({
        code: 'MISMATCH',
        message: expect.stringContaining('table skill_index is not what the backup says'),
      })
      expect((await verbs.health({}, call)).snapshots).toEqual([])
      // And it takes the right one afterwards.
      expect(await verbs.restore({ file }, call)).toMatchObject({ records: 1340 })
    })
  })
})
