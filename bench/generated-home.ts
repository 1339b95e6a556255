/** A home directory filled with generated postings, as `plumbline up` finds one. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { marketRules } from '../src/core/app/market-rules.ts'
import { settingsOf } from '../src/core/snapshot/fill-snapshot.ts'
import {
  contentHash,
  createTables,
  finishSnapshot,
  openStore,
  postingId,
  readingKey,
  recordId,
  type SnapshotPosting,
  storeReadings,
  storeRecords,
} from '../src/market/index.ts'
import { READER_VERSION, readPosting } from '../src/reader/index.ts'
import { allRoles } from '../src/taxonomy/index.ts'
import { generatePostings } from './generator.ts'
import { loadPostings } from './market-load.ts'
import { realPostings } from './real-postings.ts'
import { tell } from './section.ts'

/** Name of the generated snapshot. */
export const SNAPSHOT = 'bench'
/** Mentions of each posting. */
export const MENTIONS = 12

/** The home of so many generated postings under a folder; whether it is filled, `isFilled` says. */
export function generatedHome(folder: string, postings: number): string {
  return join(folder, `generated-${postings}`)
}

/** True when the home stands complete. */
export function isFilled(home: string): boolean {
  return existsSync(join(home, 'market'))
}

/** The posting whose page is asked for: the first real text, under an id of its own. */
export const READ_POSTING = postingId('bench', '0')

/**
 * Loads generated postings and builds their page tables. One posting among them has a text and a reading. A home
 * that is cut off half-way is made again.
 */
export async function fillHome(home: string, postings: number): Promise<void> {
  const half = `${home}-unfinished`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const store = await openStore({ path: join(half, 'market') })
  await createTables(store)
  const [real] = realPostings(null).postings
  if (!real) throw new Error('There is no real posting to read')
  const hash = contentHash(real)
  const record = recordId(real.source, real.sourceId, hash)
  await storeReadings(store, READER_VERSION, [
    { textHash: readingKey(real), reading: JSON.stringify(readPosting(real)) },
  ])
  await storeRecords(store, [
    {
      collection: 'mine',
      posting: READ_POSTING,
      id: record,
      source: real.source,
      feed: real.source,
      sourceId: real.sourceId,
      form: 'posting',
      collectedOn: null,
      firstSeen: null,
      title: real.title,
      employer: real.employer,
      contentHash: hash,
      textHash: readingKey(real),
      readerVersion: '',
      raw: JSON.stringify(real),
    },
  ])
  const roles = allRoles()
  const asServed = function* (): Generator<SnapshotPosting> {
    let index = 0
    for (const posting of generatePostings({ postings, mentionsEach: MENTIONS })) {
      // The generator numbers its roles; pages know those of the taxonomy.
      const role = roles[Number(posting.role?.split('-')[1]) % roles.length]
      const served = role ? { ...posting, role: role.slug, family: role.family } : posting
      const isRead = index === 0
      index += 1
      yield isRead ? { ...served, id: READ_POSTING, cluster: READ_POSTING, record } : served
    }
  }
  let told = 0
  const mentions = await loadPostings(store, SNAPSHOT, asServed(), {
    progress: (done) => {
      if (done - told < 100_000) return
      told = done
      tell(`${done} postings generated`)
    },
  })
  await finishSnapshot(store, SNAPSHOT, new Date().toISOString(), {
    settings: settingsOf(marketRules()),
    records: postings,
    postings,
    inRates: postings,
    mentions,
    digests: {},
  })
  await store.close()
  rmSync(home, { recursive: true, force: true })
  renameSync(half, home)
}
