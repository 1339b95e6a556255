import { type CollectionFeed, collectionCounts } from '../../market/index.ts'
import { currentSnapshot } from './current-snapshot.ts'
import type { PageContext } from './page-context.ts'
import { oncePerSnapshot } from './snapshot-memo.ts'

/** What the snapshot holds, by collection, feed and reader. Asked once for a snapshot. */
export function collectionsOf(ctx: PageContext): Promise<readonly CollectionFeed[]> {
  const snapshot = currentSnapshot(ctx)
  return oncePerSnapshot(snapshot, 'collections', () => collectionCounts(ctx.market, snapshot.id))
}
