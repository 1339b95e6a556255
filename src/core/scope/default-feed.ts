import type { CollectionFeed } from '../../market/index.ts'
import type { Collection, Scope } from '../scope-types.ts'

/** What a scope asks for as its feed when it means every feed of the collection. */
export const ALL_FEEDS = 'all'

/** Feed by which the demo market is shown; its other feeds are choices of their own. */
const DEMO_FEED = 'ashby'

/**
 * The feed by which a collection is shown until another is asked for; null where that is all of them. The feeds of the
 * demo market are samples of different kinds, and one rate over them would be of no market.
 */
export function defaultFeed(
  collection: Collection,
  loaded: readonly Pick<CollectionFeed, 'collection' | 'feed'>[],
): string | null {
  const isThere = loaded.some((row) => row.collection === collection && row.feed === DEMO_FEED)
  return collection === 'demo' && isThere ? DEMO_FEED : null
}

/** A scope as an address has to write it: without a feed an address would mean the default one. */
export function asWritten(scope: Scope): Scope {
  const isWhole = scope.collection === 'demo' && scope.feed === undefined && scope.source === undefined
  return isWhole ? { ...scope, feed: ALL_FEEDS } : scope
}
