import {
  type CurrentRecord,
  currentRecords,
  dropSnapshot,
  finishSnapshot,
  forgetOldSnapshots,
  listSnapshots,
  type SnapshotInfo,
  type SnapshotListing,
  type SnapshotSettings,
  shortHashOf,
} from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { withCurrentFixes } from '../fixes/apply-fixes.ts'
import { currentListings } from './current-listings.ts'
import { fillSnapshot, settingsOf } from './fill-snapshot.ts'

const LINES_AT_ONCE = 1000

/** Id of a snapshot: hash of its settings, of the records it is made of and of what crawls tell of them. */
export function snapshotId(
  settings: SnapshotSettings,
  manifest: readonly CurrentRecord[],
  listings: readonly SnapshotListing[],
): string {
  return shortHashOf(
    JSON.stringify([
      settings.readerVersion,
      settings.taxonomyVersion,
      settings.methodVersion,
      settings.corpusVersion,
      settings.layout,
      ...(settings.fixes === '' ? [] : [settings.fixes]),
    ]),
    () => linesOf(manifest, (one) => `${one.collection} ${one.id} ${one.collectedOn ?? '-'}`),
    ...(listings.length === 0 ? [] : [() => linesOf(listings, listingLine)]),
  )
}

/** A line for each item with line feeds between, some at a time: a million together are 160 MB. */
function* linesOf<Item>(items: readonly Item[], lineOf: (item: Item) => string): Generator<string> {
  for (let start = 0; start < items.length; start += LINES_AT_ONCE) {
    const lines = items.slice(start, start + LINES_AT_ONCE).map(lineOf)
    yield `${start === 0 ? '' : '\n'}${lines.join('\n')}`
  }
}

function listingLine(one: SnapshotListing): string {
  return JSON.stringify([
    one.collection,
    one.posting,
    one.address,
    one.standing,
    one.firstCrawled,
    one.lastCrawled,
    one.closedOn,
    one.repostedOn,
  ])
}

/**
 * Builds the snapshot of all current records and makes it the one that pages speak of. It becomes visible in one
 * step, last; nothing is done again when it stands already. The fixes of the home are applied
 * to what was read before. Older snapshots beyond the last three are forgotten unless pinned.
 */
export async function buildSnapshot(given: IngestContext): Promise<SnapshotInfo> {
  const ctx = await withCurrentFixes(given)
  const manifest = await currentRecords(ctx.market)
  const listings = await currentListings(ctx.market, ctx.signal)
  const id = snapshotId(settingsOf(ctx.rules), manifest, listings)
  const [current, ...others] = await listSnapshots(ctx.market)
  if (current?.id === id) return current
  const builtAt = ctx.now().toISOString()
  const again = others.find((one) => one.id === id)
  if (again) {
    const { id: _id, builtAt: _builtAt, isPinned: _isPinned, ...detail } = again
    await finishSnapshot(ctx.market, id, builtAt, detail)
  } else {
    await dropSnapshot(ctx.market, id)
    const settings = JSON.stringify(settingsOf(ctx.rules))
    const like = [current, ...others].filter((one) => one && JSON.stringify(one.settings) === settings)
    const detail = await fillSnapshot(
      ctx,
      id,
      { manifest, listings },
      like.flatMap((one) => (one ? [one.id] : [])),
    )
    await finishSnapshot(ctx.market, id, builtAt, detail)
    await forgetOldSnapshots(ctx.market, builtAt)
  }
  const built = (await listSnapshots(ctx.market)).find((one) => one.id === id)
  if (!built) throw new Error(`Snapshot ${id} was finished and is not listed`)
  return built
}
