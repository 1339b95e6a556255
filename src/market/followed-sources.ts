import { number, oneOf, type RowOf, text } from './row.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

const FOLLOWED = { collection: text, address: text, feed: text, at: text } as const

/** A live source that a person follows. */
export interface FollowedSource {
  readonly collection: string
  /** As it is shown and given: `ashby:linear`, or the address of a page. */
  readonly address: string
  /** Name its postings are kept under. */
  readonly feed: string
  /** When it was added, ISO time. */
  readonly addedAt: string
}

/** Sources followed now, in the order in which they were added. [] when there are none. */
export async function followedSources(store: MarketStore): Promise<readonly FollowedSource[]> {
  const rows = await store.rows(
    { ...FOLLOWED, event: oneOf(['added', 'removed']) },
    `SELECT collection, address, feed, at, event FROM ${tableName('followed_source')} ORDER BY seq, address`,
  )
  const live = new Map<string, FollowedSource>()
  for (const { event, at, ...source } of rows) {
    if (event === 'added') live.set(source.address, { ...source, addedAt: at })
    else live.delete(source.address)
  }
  return [...live.values()]
}

/** Follows a source from now on, or no longer. What was crawled of it stays. */
export async function followSource(
  store: MarketStore,
  event: 'added' | 'removed',
  source: Omit<FollowedSource, 'addedAt'>,
  at: string,
): Promise<void> {
  const { seq } = await store.row(
    { seq: number },
    `SELECT max(seq) + 1 AS seq FROM ${tableName('followed_source')}`,
  )
  const { collection, address, feed } = source
  await store.insert(tableName('followed_source'), [{ seq, collection, address, feed, event, at }])
}

const SHARE = { requests: number } as const satisfies Record<string, (value: unknown) => unknown>

/** Requests made to a host on a day (YYYY-MM-DD), as far as they were counted. */
export async function requestsMade(store: MarketStore, host: string, day: string): Promise<number> {
  const row: RowOf<typeof SHARE> = await store.row(
    SHARE,
    `SELECT max(requests) AS requests FROM ${tableName('request_share')}
     WHERE host = {host:String} AND day = {day:Date32}`,
    { host, day },
  )
  return row.requests
}

/** Keeps the running total of requests to a host on a day. */
export function storeRequestsMade(
  store: MarketStore,
  host: string,
  day: string,
  requests: number,
): Promise<void> {
  return store.insert(tableName('request_share'), [{ host, day, requests }])
}
