/**
 * One life of a process that owns a market, told on the command line what to do and when to die: opens the store
 * as every start does, reports what it found, then works until its own SIGKILL strikes in mid-statement.
 *
 * `node kill-child.ts DIRECTORY ingest|refresh|snapshot|backup|restore ROUND FATAL_STATEMENT DELAY_MILLISECONDS`
 *
 * `refresh` reads a followed board twice, which lists other jobs each time; its answers are made up here.
 * `backup` writes DIRECTORY.tar over the last one; `restore` empties the store and restores DIRECTORY.tar into it.
 */

import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { openBackup } from '../src/core/backup/check-backup.ts'
import { restore } from '../src/core/backup/restore.ts'
import { writeBackup } from '../src/core/backup/write-backup.ts'
import type { IngestContext } from '../src/core/context.ts'
import { addSource } from '../src/core/crawl/followed.ts'
import { refresh } from '../src/core/crawl/refresh.ts'
import { createRequestBudget } from '../src/core/crawl/request-budget.ts'
import { rawPosting, smallRules } from '../src/core/ingest/fixtures.ts'
import { ingest } from '../src/core/ingest/ingest.ts'
import { buildSnapshot } from '../src/core/snapshot/build-snapshot.ts'
import {
  createTables,
  digestSnapshot,
  lastListingEvents,
  listSnapshots,
  type MarketStore,
  openStore,
  SNAPSHOT_TABLES,
  storedCrawls,
  sweepCrawls,
  sweepSnapshots,
  sweepStaging,
  tableName,
} from '../src/market/index.ts'
import { number, text } from '../src/market/row.ts'
import type { SourceItem } from '../src/sources/index.ts'

const [directory = '', mode = '', round = '0', fatal = '0', delay = '0'] = process.argv.slice(2)

const BOARD = 'ashby:acme'

function say(event: string, value: unknown): void {
  // Synchronous, so that what is said before a kill has been said.
  process.stdout.write(`${JSON.stringify({ event, value })}\n`)
}

/** The store with a death sentence: SIGKILL strikes `delay` ms into the statement numbered `fatal`. */
function mortal(store: MarketStore): MarketStore {
  let statement = 0
  const counted = <A extends unknown[], R>(work: (...given: A) => Promise<R>) => {
    return (...given: A): Promise<R> => {
      statement += 1
      if (statement === Number(fatal)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(delay))
      return work(...given)
    }
  }
  return {
    rows: counted(store.rows.bind(store)) as MarketStore['rows'],
    row: counted(store.row.bind(store)) as MarketStore['row'],
    run: counted(store.run.bind(store)),
    insert: counted(store.insert.bind(store)),
    lines: counted(store.lines.bind(store)),
    insertLines: counted(store.insertLines.bind(store)),
    close: () => store.close(),
  }
}

const store = await openStore({ path: directory })
await sweepStaging(store)
await createTables(store)
const swept = await sweepSnapshots(store)
const sweptEvents = await sweepCrawls(store)
const snapshots = await listSnapshots(store)
const damaged: string[] = []
for (const snapshot of snapshots) {
  const digests = await digestSnapshot(store, snapshot.id)
  if (JSON.stringify(digests) !== JSON.stringify(snapshot.digests)) damaged.push(snapshot.id)
}
const leftovers: string[] = []
for (const table of SNAPSHOT_TABLES)
  for (const { id } of await store.rows(
    { id: text },
    `SELECT DISTINCT toString(snapshot) AS id FROM ${tableName(table)}`,
  ))
    if (!snapshots.some((one) => one.id === id)) leftovers.push(`${table} ${id}`)
const records = await store.rows(
  { id: text },
  `SELECT source_id AS id FROM ${tableName('record')} ORDER BY id`,
)
const unread = await store.row(
  { n: number },
  `SELECT count() AS n FROM ${tableName('record')} WHERE text_hash NOT IN (SELECT text_hash FROM ${tableName('reading')})`,
)
const file = `${directory}.tar`
/** Records of the backup that stands under its name; null for none. Throws when it is not whole. */
async function recordsBackedUp(): Promise<number | null> {
  if (!existsSync(file)) return null
  const backup = await openBackup(file, () => {}, null)
  await backup.close()
  return backup.manifest.tables.find(({ name }) => name === 'record')?.rows ?? null
}
/** Crawls that are kept, and whether the listings after the last one are those it says. */
async function crawlsFound(): Promise<{ readonly crawls: number; readonly isWhole: boolean }> {
  const crawls = await storedCrawls(store)
  const listed = (await lastListingEvents(store, 'mine', BOARD)).filter(({ isListed }) => isListed)
  const { events } = await store.row(
    { events: number },
    `SELECT count() AS events FROM ${tableName('listing_event')} WHERE crawl NOT IN (SELECT seq FROM ${tableName('crawl')})`,
  )
  const { missing } = await store.row(
    { missing: number },
    `SELECT count() AS missing FROM ${tableName('listing_event')} WHERE posting NOT IN (SELECT posting FROM ${tableName('record')})`,
  )
  const isSame = listed.length === (crawls.at(-1)?.listings ?? 0)
  return { crawls: crawls.length, isWhole: isSame && events === 0 && missing === 0 }
}
say('start', {
  ...(await crawlsFound()),
  sweptEvents,
  backup: await recordsBackedUp(),
  unfinished: readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`)).length,
  swept,
  snapshots: snapshots.map((one) => one.id),
  damaged,
  leftovers,
  unread: unread.n,
  records: records.map((one) => one.id),
})

/** Postings of this round, each with a text of its own. */
async function* postings(count: number): AsyncGenerator<SourceItem> {
  for (let index = 0; index < count; index++) {
    const sourceId = `${mode}-${round}-${index}`
    const text = `Round ${round}: strong Python and SQL for desk ${index}, with Kafka.`
    yield {
      kind: 'posting',
      posting: rawPosting({ sourceId, text, employer: `Employer ${index % 7}` }),
      row: index + 1,
      file: 'made up',
      notes: [],
    }
  }
}

/** A board whose jobs change with the round and the hour. */
async function board(url: URL, round: number, time: number) {
  const hour = Math.floor(time / 3_600_000)
  const jobs = Array.from({ length: 30 }, (_, index) => index)
    .filter((index) => (index + round + hour) % 4 !== 0)
    .map((index) => ({
      id: `refresh-${index}`,
      title: `Data Engineer ${index}`,
      isListed: true,
      jobUrl: `https://jobs.ashbyhq.com/acme/refresh-${index}`,
      descriptionHtml: `<p>Strong Python for desk ${index}, round ${index % 3 === 0 ? round : 0}.</p>`,
    }))
  const isRobots = url.pathname === '/robots.txt'
  return {
    status: isRobots ? 404 : 200,
    headers: new Headers(),
    body: (async function* () {
      yield Buffer.from(JSON.stringify({ apiVersion: '1', jobs }))
    })(),
    drop: () => {},
  }
}

const ctx: Omit<IngestContext, 'market'> = {
  rules: smallRules(),
  openSource: () => postings(mode === 'ingest' ? 400 : mode === 'backup' ? 10 : 3),
  now: () => new Date(Date.UTC(2026, 0, 1, 0, Number(round))),
  report: ({ kept }) => {
    if (mode === 'ingest') say('acknowledged', kept)
  },
  signal: null,
  batchRows: 20,
}
if (mode === 'ingest') {
  await ingest({ ...ctx, market: mortal(store) }, { inputs: ['made up'], snapshot: false })
} else if (mode === 'refresh') {
  const market = mortal(store)
  const takeRequest = createRequestBudget(market)
  let time = Date.UTC(2026, 0, 1 + Number(round))
  const effects = {
    fetch: (url: URL) => board(url, Number(round), time),
    now: () => new Date(time),
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
    random: () => 0,
    takeRequest,
  }
  const crawling = {
    ...ctx,
    market,
    network: { effects, allowsPrivateAddresses: false },
    inTurn: <T>(work: () => Promise<T>) => work(),
  }
  await addSource({ ...ctx, market: store, allowsPrivateAddresses: false }, { address: BOARD })
  for (let turn = 0; turn < 2; turn++) {
    time += 3_600_000
    await refresh(crawling, { snapshot: false })
    say('acknowledged', turn + 1)
  }
} else if (mode === 'snapshot') {
  await ingest({ ...ctx, market: store }, { inputs: ['made up'], snapshot: false })
  const built = await buildSnapshot({ ...ctx, market: mortal(store) })
  say('built', built.id)
} else if (mode === 'backup') {
  await ingest({ ...ctx, market: store }, { inputs: ['made up'] })
  const { records } = await writeBackup({ ...ctx, market: mortal(store) }, { file, mayOverwrite: true })
  say('acknowledged', records)
} else if (mode === 'restore') {
  await store.run('DROP DATABASE plumbline SYNC')
  await createTables(store)
  const { snapshots } = await restore({ ...ctx, market: mortal(store) }, { file })
  say('built', snapshots[0]?.id)
}
await store.close()
