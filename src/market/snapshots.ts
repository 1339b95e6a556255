import { forgetAnswers } from './per-snapshot.ts'
import type { CurrentRecord } from './records.ts'
import { number, oneOf, text } from './row.ts'
import { date } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { dropSnapshotRows, SNAPSHOT_TABLES, tableName } from './tables.ts'

const EVENTS = ['ready', 'pinned', 'unpinned', 'forgotten'] as const
type SnapshotEvent = (typeof EVENTS)[number]

/** Versions that a snapshot was built with; part of its id. */
export interface SnapshotSettings {
  readonly readerVersion: string
  readonly taxonomyVersion: string
  readonly methodVersion: string
  readonly corpusVersion: string
  /** Version of the rows' own layout. */
  readonly layout: number
  /** Id of the fixes it was built with; '' for none. */
  readonly fixes: string
}

/** What is known of a finished snapshot. `builtAt` is for people and in no hash. */
export interface SnapshotInfo {
  readonly id: string
  readonly builtAt: string
  readonly isPinned: boolean
  readonly settings: SnapshotSettings
  readonly records: number
  readonly postings: number
  readonly inRates: number
  readonly mentions: number
  /** Digest of the rows of each table, in their canonical order. */
  readonly digests: Readonly<Record<string, string>>
}

/** What the `ready` event keeps beside id and time. */
export type SnapshotDetail = Omit<SnapshotInfo, 'id' | 'builtAt' | 'isPinned'>

/** Snapshots kept besides pinned ones. */
const KEPT = 3

/** Says something of a snapshot that holds from now on. */
async function say(
  store: MarketStore,
  event: SnapshotEvent,
  id: string,
  at: string,
  detail: SnapshotDetail | null = null,
): Promise<void> {
  const { seq } = await store.row(
    { seq: number },
    `SELECT max(seq) + 1 AS seq FROM ${tableName('snapshot_event')}`,
  )
  await store.insert(tableName('snapshot_event'), [
    { seq, id, event, at, detail: detail === null ? '' : JSON.stringify(detail) },
  ])
}

/** Finished snapshots that are not forgotten, the current one first. [] before the first is built. */
export async function listSnapshots(store: MarketStore): Promise<readonly SnapshotInfo[]> {
  const events = await store.rows(
    { id: text, event: oneOf(EVENTS), at: text, detail: text },
    `SELECT id, event, at, detail FROM ${tableName('snapshot_event')} ORDER BY seq`,
  )
  const live = new Map<string, SnapshotInfo>()
  for (const { id, event, at, detail } of events) {
    const before = live.get(id)
    if (event === 'ready') {
      // Written by `finishSnapshot` alone, from this very type.
      const known = JSON.parse(detail) as SnapshotDetail
      live.delete(id)
      const settings = { ...known.settings, fixes: known.settings.fixes ?? '' }
      live.set(id, { id, builtAt: at, isPinned: before?.isPinned ?? false, ...known, settings })
    } else if (event === 'forgotten') live.delete(id)
    else if (before) live.set(id, { ...before, isPinned: event === 'pinned' })
  }
  return [...live.values()].reverse()
}

/** The snapshot that pages speak of: the one finished last; null before the first. */
export async function currentSnapshot(store: MarketStore): Promise<SnapshotInfo | null> {
  return (await listSnapshots(store))[0] ?? null
}

/** Makes a snapshot visible: the last step of building one. */
export function finishSnapshot(
  store: MarketStore,
  id: string,
  at: string,
  detail: SnapshotDetail,
): Promise<void> {
  return say(store, 'ready', id, at, detail)
}

/** Keeps a snapshot for good, or no longer. */
export function pinSnapshot(store: MarketStore, id: string, isPinned: boolean, at: string): Promise<void> {
  return say(store, isPinned ? 'pinned' : 'unpinned', id, at)
}

/** Forgets snapshots beyond the last three that are not pinned. Returns their ids. */
export async function forgetOldSnapshots(store: MarketStore, at: string): Promise<readonly string[]> {
  const old = (await listSnapshots(store)).filter((one) => !one.isPinned).slice(KEPT)
  // Said first: rows without a finished snapshot are swept at the next start, the other way round would show holes.
  for (const { id } of old) await say(store, 'forgotten', id, at)
  for (const { id } of old) await dropSnapshot(store, id)
  return old.map((one) => one.id)
}

/** Forgets every snapshot, pinned ones too. Their rows are swept at the next start. */
export async function forgetEverySnapshot(store: MarketStore, at: string): Promise<void> {
  for (const { id } of await listSnapshots(store)) await say(store, 'forgotten', id, at)
}

/** Drops every row of a snapshot, finished or not. */
export async function dropSnapshot(store: MarketStore, id: string): Promise<void> {
  forgetAnswers(store, id)
  for (const table of SNAPSHOT_TABLES) await dropSnapshotRows(store, table, id)
}

/** Drops the rows of snapshots that were never finished or are forgotten. Returns their ids. */
export async function sweepSnapshots(store: MarketStore): Promise<readonly string[]> {
  const finished = new Set((await listSnapshots(store)).map((one) => one.id))
  const found = new Set<string>()
  for (const table of SNAPSHOT_TABLES) {
    const rows = await store.rows(
      { id: text },
      `SELECT DISTINCT toString(snapshot) AS id FROM ${tableName(table)} ORDER BY id`,
    )
    for (const { id } of rows) if (!finished.has(id)) found.add(id)
  }
  for (const id of found) await dropSnapshot(store, id)
  return [...found].sort()
}

/** Keeps which records a snapshot is made of. */
export function storeManifest(
  store: MarketStore,
  snapshot: string,
  records: readonly CurrentRecord[],
): Promise<void> {
  return store.insert(
    tableName('manifest'),
    records.map((one) => ({
      snapshot,
      collection: one.collection,
      record: one.id,
      collected_on: one.collectedOn,
    })),
  )
}

/** The records a snapshot is made of, by collection and record id. [] for an unknown snapshot. */
export function manifestOf(store: MarketStore, snapshot: string): Promise<readonly CurrentRecord[]> {
  return store.rows(
    { collection: text, id: text, collectedOn: date },
    `SELECT collection, record AS id, toString(collected_on) AS collectedOn FROM ${tableName('manifest')}
     WHERE snapshot = {snapshot:String} ORDER BY collection, id`,
    { snapshot },
  )
}
