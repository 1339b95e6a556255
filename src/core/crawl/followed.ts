import { z } from 'zod'
import {
  type FollowedSource,
  followedSources,
  followSource,
  listingStandings,
  type MarketStore,
  type StoredCrawl,
  sourceCrawls,
} from '../../market/index.ts'
import {
  feedOfSource,
  hiddenAddress,
  parseSourceAddress,
  type SourceAddress,
  sourceAddressText,
  VENDORS,
} from '../../sources/index.ts'
import { AppError } from '../errors.ts'
import { validate } from '../scope/scope-input.ts'
import { COLLECTIONS, type Collection } from '../scope-types.ts'

const Address = z.string().trim().min(1).max(2000)

export const AddSourceInput = z.strictObject({
  /** `ashby:linear`, the address of a board's public page, or of any page with schema.org JobPosting data. */
  address: Address,
  collection: z.enum(COLLECTIONS).default('mine'),
})
export type AddSourceInput = z.input<typeof AddSourceInput>

export const RemoveSourceInput = z.strictObject({ address: Address })
export type RemoveSourceInput = z.input<typeof RemoveSourceInput>

/** A followed source as doors show it. */
export interface FollowedRow {
  readonly address: string
  /** Name its postings are kept under. */
  readonly feed: string
  readonly collection: Collection
  readonly addedAt: string
  /** Crawls kept. */
  readonly crawls: number
  /** The last one, whatever came of it; null before the first. */
  readonly lastCrawl: Pick<
    StoredCrawl,
    'startedAt' | 'outcome' | 'isUnchanged' | 'reason' | 'listings' | 'requests' | 'bytes'
  > | null
  /** When it was last read as a whole. */
  readonly lastComplete: string | null
  /**
   * Its postings in the current snapshot by how they stand (active, long-running, closed ...); under "" those of a
   * source that was not crawled twice. Empty without a snapshot.
   */
  readonly standings: Readonly<Record<string, number>>
}

/** What adding needs of the world. */
export interface FollowContext {
  readonly market: MarketStore
  readonly allowsPrivateAddresses: boolean
  now(): Date
}

/**
 * Follows a live source from now on. Nothing is asked of it yet: `refresh` reads it.
 *
 * @returns `isNew` false when it was followed already.
 * @throws AppError INVALID_INPUT for what is no live source, FORBIDDEN for an address of a private network.
 */
export async function addSource(
  ctx: FollowContext,
  input: AddSourceInput,
): Promise<{ readonly address: string; readonly feed: string; readonly isNew: boolean }> {
  const { address: given, collection } = validate(AddSourceInput, input)
  const address = liveSource(given, ctx.allowsPrivateAddresses)
  const [text, feed] = [sourceAddressText(address), feedOfSource(address)]
  const same = (await followedSources(ctx.market)).find((one) => isSame(one.address, text))
  if (same) return { address: same.address, feed: same.feed, isNew: false }
  await followSource(ctx.market, 'added', { collection, address: text, feed }, ctx.now().toISOString())
  return { address: text, feed, isNew: true }
}

/**
 * Follows a source no longer. Its postings and crawls stay.
 *
 * @throws AppError NOT_FOUND for one that is not followed.
 */
export async function removeSource(
  ctx: Pick<FollowContext, 'market' | 'now'>,
  input: RemoveSourceInput,
): Promise<{ readonly address: string; readonly feed: string }> {
  const { address } = validate(RemoveSourceInput, input)
  const { collection, feed, ...found } = findFollowed(await followedSources(ctx.market), address)
  const source = { collection, feed, address: found.address }
  await followSource(ctx.market, 'removed', source, ctx.now().toISOString())
  return { address: source.address, feed }
}

/**
 * The sources followed, in the order in which they were added, with their last crawls and how their postings stand in a
 * snapshot (null: none). [] when there are none.
 */
export async function listSources(
  market: MarketStore,
  snapshot: string | null,
): Promise<readonly FollowedRow[]> {
  const followed = await followedSources(market)
  if (followed.length === 0) return []
  const [crawls, standings] = await Promise.all([
    sourceCrawls(market),
    snapshot === null ? [] : listingStandings(market, snapshot),
  ])
  return followed.map(({ address, feed, collection, addedAt }) => {
    const isOwn = (one: { readonly collection: string; readonly address: string }) =>
      one.collection === collection && one.address === address
    const own = crawls.find(({ last }) => isOwn(last))
    const last = own?.last
    return {
      address,
      feed,
      collection: COLLECTIONS.find((known) => known === collection) ?? 'mine',
      addedAt,
      crawls: own?.crawls ?? 0,
      lastCrawl: last
        ? {
            startedAt: last.startedAt,
            outcome: last.outcome,
            isUnchanged: last.isUnchanged,
            reason: last.reason,
            listings: last.listings,
            requests: last.requests,
            bytes: last.bytes,
          }
        : null,
      lastComplete: own?.lastComplete ?? null,
      standings: Object.fromEntries(
        standings.flatMap((one) => (isOwn(one) ? [[one.standing, one.listings] as const] : [])),
      ),
    }
  })
}

/** A followed source by what a person calls it. Throws NOT_FOUND. */
export function findFollowed(followed: readonly FollowedSource[], given: string): FollowedSource {
  const address = parseSourceAddress(given)
  const text = address === null ? given : sourceAddressText(address)
  const found =
    followed.find((one) => isSame(one.address, text)) ?? followed.find(({ feed }) => feed === given)
  if (found) return found
  throw new AppError('NOT_FOUND', `"${given}" is not followed`, {
    remedy:
      followed.length === 0
        ? `follow it with plumbline source add ${given}`
        : `plumbline source list shows those that are: ${followed.map((one) => one.address).join(', ')}`,
  })
}

/**
 * A live source as a person gives it: `ashby:linear`, or the address of a board or page.
 *
 * @throws AppError INVALID_INPUT for what is none (a path, a word), FORBIDDEN for an address of a private network.
 */
export function liveSource(given: string, allowsPrivateAddresses: boolean): SourceAddress {
  const address = parseSourceAddress(given)
  const hidden = address === null || allowsPrivateAddresses ? null : hiddenAddress(address)
  if (hidden !== null)
    throw new AppError('FORBIDDEN', `${hidden}; only https addresses of the public internet are read`, {
      remedy:
        'a person who means it starts Plumbline with --allow-private-addresses or PLUMBLINE_ALLOW_PRIVATE_ADDRESSES=1',
    })
  if (address !== null) return address
  throw new AppError('INVALID_INPUT', `"${given}" is no live source`, {
    remedy: `give a board as ${VENDORS.map((vendor) => `${vendor}:NAME`).join(', ')}, or the https address of its page, or of a page with schema.org JobPosting data`,
  })
}

/** Case tells pages apart, and boards of SmartRecruiters; other boards it does not. */
function isSame(one: string, other: string): boolean {
  const minds = /^(?:https?:|smartrecruiters:)/.test(one)
  return minds ? one === other : one.toLowerCase() === other.toLowerCase()
}
