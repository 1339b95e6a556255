import { z } from 'zod'
import {
  type FollowedSource,
  followedSources,
  lastListingEvents,
  postingId,
  type StoredCrawl,
  storeCrawl,
  storedCrawls,
  sweepCrawls,
} from '../../market/index.ts'
import { type Crawl, crawlSource, parseSourceAddress } from '../../sources/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { ingest } from '../ingest/ingest.ts'
import { progressOf } from '../progress.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import type { CrawlContext } from './context.ts'
import { findFollowed } from './followed.ts'
import { isFresh, isStillKnown, type KnownListing, listingChanges } from './listing-changes.ts'

export const RefreshInput = z.strictObject({
  /** Followed sources, by address; all of them when left out or empty. */
  sources: z.array(z.string().min(1)).default([]),
  /** Build a snapshot at the end. */
  snapshot: z.boolean().default(true),
})
export type RefreshInput = z.input<typeof RefreshInput>

/** What one crawl came to. */
export interface RefreshedSource {
  readonly address: string
  readonly feed: string
  readonly outcome: StoredCrawl['outcome']
  /** The source said that nothing changed. */
  readonly isUnchanged: boolean
  /** Why it is not complete; null when it is. */
  readonly reason: string | null
  /** Postings it lists. */
  readonly listings: number
  /** Listings that were not there before, and that no longer are. */
  readonly arrived: number
  readonly departed: number
  readonly kept: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly requests: number
  readonly bytes: number
}

export interface RefreshReport {
  readonly sources: readonly RefreshedSource[]
  /** Id of the snapshot built at the end; null when none was asked for, or nothing is followed. */
  readonly snapshot: string | null
  readonly seconds: number
}

/**
 * Reads followed sources once each, one after another. Each crawl is kept with how it ended, its postings go through
 * the ordinary ingest, and a snapshot is built at the end. A source that fails keeps no other from being read. What is
 * stored stays when it is stopped; a crawl that broke off did not happen, and the next one starts clean.
 *
 * @throws AppError NOT_FOUND for a source that is not followed; CANCELLED when it was stopped.
 */
export async function refresh(ctx: CrawlContext, input: RefreshInput): Promise<RefreshReport> {
  const { sources, snapshot } = validate(RefreshInput, input)
  const started = ctx.now().getTime()
  const followed = await followedSources(ctx.market)
  const wanted = sources.length === 0 ? followed : sources.map((given) => findFollowed(followed, given))
  const chosen = [...new Set(wanted)]
  const done: RefreshedSource[] = []
  if (chosen.length > 0) await ctx.inTurn(() => sweepCrawls(ctx.market))
  for (const source of chosen) {
    ctx.signal?.throwIfAborted()
    ctx.report(progressOf(`reading ${source.address}`, done.length, chosen.length))
    done.push(await refreshOne(ctx, source))
  }
  const built = snapshot && done.length > 0 ? await ctx.inTurn(() => buildSnapshot(ctx)) : null
  return {
    sources: done,
    snapshot: built?.id ?? null,
    seconds: (ctx.now().getTime() - started) / 1000,
  }
}

async function refreshOne(ctx: CrawlContext, source: FollowedSource): Promise<RefreshedSource> {
  const { market, network } = ctx
  const address = parseSourceAddress(source.address)
  if (address === null) throw new AppError('INTERNAL', `"${source.address}" is followed and is no address`)
  const known = new Map<string, KnownListing>(
    (await lastListingEvents(market, source.collection, source.address)).map((row) => [row.posting, row]),
  )
  const whole = (await storedCrawls(market, source.address)).filter(
    ({ outcome, collection }) => outcome === 'complete' && collection === source.collection,
  )
  const lastRead = whole.findLast(({ isUnchanged }) => !isUnchanged)
  // The moment a crawl begins is a fact of it, kept with it; nothing later looks at the clock.
  const startedAt = network.effects.now().toISOString()
  const day = startedAt.slice(0, 10)
  const crawl = await crawlSource(
    address,
    { ...network, signal: ctx.signal ?? undefined },
    {
      collectedOn: day,
      validators:
        lastRead && isFresh(lastRead.startedAt, startedAt)
          ? { etag: lastRead.etag, lastModified: lastRead.lastModified }
          : null,
      wasRead: lastRead !== undefined,
      isKnown(listing) {
        const posting = postingId(listing.source, listing.sourceId)
        const before = known.get(posting)
        return before && isStillKnown(before, posting, listing.entry, day)
          ? { validThrough: before.validThrough }
          : null
      },
    },
  )
  const times = { startedAt, finishedAt: network.effects.now().toISOString() }
  return ctx.inTurn(() => keep(ctx, source, crawl, known, times))
}

/** Stores a crawl: its postings first, then what it says of listings, and last that it took place. */
async function keep(
  ctx: CrawlContext,
  source: FollowedSource,
  crawl: Crawl,
  known: ReadonlyMap<string, KnownListing>,
  times: Pick<StoredCrawl, 'startedAt' | 'finishedAt'>,
): Promise<RefreshedSource> {
  const { kept, updated, unchanged, rejected } = await ingestItems(ctx, source, crawl)
  const changes = listingChanges(known, crawl)
  const listings = crawl.isUnchanged
    ? [...known.values()].filter(({ isListed }) => isListed).length
    : crawl.listings.length
  const { outcome, isUnchanged, requests, bytes } = crawl
  const reason = crawl.error?.message ?? null
  const { address, feed, collection } = source
  const { etag = null, lastModified = null } = crawl.validators ?? {}
  await storeCrawl(
    ctx.market,
    {
      collection,
      address,
      feed,
      ...times,
      outcome,
      isUnchanged,
      reason,
      listings,
      rejected,
      requests,
      bytes,
      etag,
      lastModified,
    },
    changes,
  )
  return {
    address,
    feed,
    outcome,
    isUnchanged,
    reason,
    listings,
    arrived: changes.filter(({ isListed, posting }) => isListed && !known.get(posting)?.isListed).length,
    departed: changes.filter(({ isListed }) => !isListed).length,
    kept,
    updated,
    unchanged,
    rejected,
    requests,
    bytes,
  }
}

async function ingestItems(ctx: IngestContext, source: FollowedSource, crawl: Crawl) {
  const collection = COLLECTIONS.find((name) => name === source.collection)
  if (collection === undefined) throw new AppError('INTERNAL', `there is no collection ${source.collection}`)
  if (crawl.items.every(({ kind }) => kind === 'columns'))
    return { kept: 0, updated: 0, unchanged: 0, rejected: 0 }
  const openSource = async function* () {
    yield* crawl.items
  }
  return ingest({ ...ctx, openSource }, { inputs: [source.address], collection, snapshot: false })
}
