import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatePostings } from '../../bench/generator.ts'
import { loadPostings } from '../../bench/market-load.ts'
import { marketRules } from '../../src/core/app/market-rules.ts'
import { type App, openApp } from '../../src/core/app/open-app.ts'
import { openBackup } from '../../src/core/backup/check-backup.ts'
import * as market from '../../src/market/index.ts'
import { type ClickHouseServer, startClickHouse, whyNoServer } from './server.ts'

const reason = whyNoServer()
const call = { progress: () => {}, signal: new AbortController().signal }

describe.skipIf(reason !== null)(
  `a ClickHouse server as market store${reason === null ? '' : ` (SKIPPED: ${reason})`}`,
  () => {
    let server: ClickHouseServer
    let folder: string
    let apps: { readonly embedded: App; readonly served: App }
    const open = (name: string, marketUrl: string | null) =>
      openApp({
        home: join(folder, name),
        marketUrl,
        rules: marketRules(),
        now: () => new Date(0),
        fill: async () => {},
      })
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'plumbline-market-server-'))
      server = await startClickHouse()
      apps = { embedded: await open('embedded', null), served: await open('served', server.url) }
    })
    afterAll(async () => {
      await apps?.embedded.close()
      await apps?.served.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    const input = { inputs: ['examples/postings.json'], source: 'examples' }

    it('ingests, counts and names the snapshot as the embedded store does', async () => {
      const [embedded, served] = [
        await apps.embedded.verbs.ingest(input, call),
        await apps.served.verbs.ingest(input, call),
      ]
      expect(served).toEqual(embedded)
      expect(served).toMatchObject({ read: 30, kept: 30 })
    })
    it('gives the same page of a skill, byte for byte', async () => {
      const ask = { slug: 'sql', scope: {} }
      expect(JSON.stringify(await apps.served.verbs.skill(ask))).toBe(
        JSON.stringify(await apps.embedded.verbs.skill(ask)),
      )
    })
    it('gives the same lists, search and postings', async () => {
      for (const { verbs } of [apps.served]) {
        const jobs = { query: 'kubernetes', skill: null, page: 1, scope: {} }
        expect(await verbs.jobs(jobs)).toEqual(await apps.embedded.verbs.jobs(jobs))
        const skills = { query: '', sort: 'pay' as const, kind: null, page: 1, scope: {} }
        expect(await verbs.skills(skills)).toEqual(await apps.embedded.verbs.skills(skills))
        // Each home tells where its own files of fixes lie.
        const data = async (app: App, home: string) =>
          JSON.stringify(await app.verbs.data({})).replaceAll(join(folder, home), '')
        expect(await data(apps.served, 'served')).toBe(await data(apps.embedded, 'embedded'))
      }
    })
    it('verifies: the snapshot rebuilds to the same bytes, and to those of the embedded store', async () => {
      const served = await apps.served.verbs.verify({}, call)
      expect(served.isSame).toBe(true)
      expect(served).toEqual(await apps.embedded.verbs.verify({}, call))
    })
    it('knows everything when the same file comes again', async () => {
      const again = await apps.served.verbs.ingest(input, call)
      expect(again).toMatchObject({ read: 30, kept: 0, updated: 0, unchanged: 30 })
    })
    it('exports the same bytes, and backs up the same rows', async () => {
      const [embedded, served] = await Promise.all(
        (['embedded', 'served'] as const).map(async (name) => {
          const file = join(folder, `${name}.tar`)
          const rows = join(folder, `${name}.jsonl`)
          await apps[name].verbs.export({ file: rows }, call)
          await apps[name].verbs.backup({ file }, call)
          const backup = await openBackup(file, () => {}, null)
          await backup.close()
          return {
            rows: readFileSync(rows, 'utf8'),
            // One of the two has met the file twice: numbers of ingests differ.
            tables: backup.manifest.tables
              .filter((table) => table.name !== 'arrival')
              .map(({ name: table, rows: count, sum, xor }) => [table, count, sum, xor]),
          }
        }),
      )
      expect(served).toEqual(embedded)
    })
    it('takes a backup of an embedded store, whole and one collection of it', async () => {
      const store = await market.openStore({ url: server.url })
      await store.run('DROP DATABASE plumbline SYNC')
      await store.close()
      const restored = await open('restored', server.url)
      try {
        const file = join(folder, 'embedded.tar')
        expect(await restored.verbs.restore({ file }, call)).toMatchObject({ records: 30, isRebuilt: false })
        expect(await restored.verbs.verify({}, call)).toEqual(await apps.embedded.verbs.verify({}, call))
        expect(await restored.verbs.restore({ file, collection: 'mine' }, call)).toMatchObject({ rows: 0 })
      } finally {
        await restored.close()
      }
    })
    it('is as it was after a new start', async () => {
      const again = await open('again', server.url)
      try {
        expect((await again.verbs.health({}, call)).snapshots).toHaveLength(1)
        expect(await again.verbs.verify({}, call)).toMatchObject({ isSame: true })
      } finally {
        await again.close()
      }
    })

    describe('with many postings', () => {
      const SNAPSHOT = 'many'
      const scope = { snapshot: SNAPSHOT, collection: 'mine' }
      let stores: readonly market.MarketStore[]
      beforeAll(async () => {
        stores = [
          await market.openStore({ path: join(folder, 'embedded', 'market') }),
          await market.openStore({ url: server.url }),
        ]
        for (const store of stores) {
          await market.createTables(store)
          await loadPostings(
            store,
            SNAPSHOT,
            generatePostings({ postings: 6000, skills: 80, employers: 150, roles: 12, seed: 5 }),
            { builtFromPostings: 500 },
          )
        }
      })
      afterAll(async () => {
        await market.dropSnapshot(stores[1] as market.MarketStore, SNAPSHOT)
        for (const store of stores) await store.close()
      })
      const both = <T>(ask: (store: market.MarketStore) => Promise<T>) => Promise.all(stores.map(ask))

      it('has the same rows in every table, those built with the snapshot included', async () => {
        const [embedded, served] = await both((store) => market.digestSnapshot(store, SNAPSHOT))
        expect(served).toEqual(embedded)
      })
      it.each([
        [
          'shares of a skill',
          async (store: market.MarketStore) =>
            market.skillShares(store, scope, 1, await market.scopeBase(store, scope)),
        ],
        ['its postings', (store: market.MarketStore) => market.skillPostings(store, scope, 1)],
        [
          'the index of skills in a narrower scope',
          async (store: market.MarketStore) => {
            const narrow = { ...scope, seniority: 'senior', remote: 'remote' } as const
            return market.skillIndex(store, narrow, await market.scopeBase(store, narrow))
          },
        ],
      ])('answers %s alike', async (_name, ask) => {
        const [embedded, served] = await both<unknown>(ask)
        expect(served).toEqual(embedded)
      })
      it('takes more ids than fit into an address or a field of a request', async () => {
        const ids = Array.from({ length: 20_000 }, (_, n) => market.shortHashOf('posting', String(n)))
        const records = ids.map((posting) => ({ posting, id: market.hashOf('record', posting) }))
        const [, served] = stores as readonly [market.MarketStore, market.MarketStore]
        await market.storeSightings(
          served,
          'examples',
          records.slice(0, 15_000).map(({ id }) => ({ record: id, collectedOn: '2026-01-02' })),
        )
        const before = await served.row(
          { n: Number },
          `SELECT count() AS n FROM plumbline.sighting FINAL WHERE collection = 'examples'`,
        )
        await market.storeSightings(
          served,
          'examples',
          records.map(({ id }) => ({ record: id, collectedOn: '2026-01-02' })),
        )
        const after = await served.row(
          { n: Number },
          `SELECT count() AS n FROM plumbline.sighting WHERE collection = 'examples'`,
        )
        expect([before.n, after.n]).toEqual([15_000, 20_000])
        expect(await market.knownRecords(served, 'mine', records)).toEqual({
          records: new Set(),
          postings: new Set(),
        })
        expect(
          (
            await market.knownReadings(
              served,
              'any',
              records.map(({ id }) => id),
            )
          ).size,
        ).toBe(0)
        expect(
          await market.standingsOf(
            served,
            SNAPSHOT,
            'mine',
            ids.map((id) => BigInt(market.toKey(id))),
          ),
        ).toEqual({ duplicates: 0, inRates: 0, leftOut: [] })
      })
    })
  },
)

it('says that a server does not answer, and never its password', async () => {
  const opening = openApp({
    home: '/nowhere',
    marketUrl: 'http://ana:secret@127.0.0.1:9',
    rules: marketRules(),
    now: () => new Date(0),
    fill: async () => {},
  })
  await expect(opening).rejects.toThrow('The ClickHouse server at 127.0.0.1:9 does not answer')
  await expect(opening).rejects.not.toThrow('secret')
})
