import {
  digestSnapshot,
  dropSnapshot,
  listingsOf,
  listSnapshots,
  manifestOf,
  type SnapshotInfo,
} from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { rulesWithKeptFixes } from '../fixes/apply-fixes.ts'
import { snapshotId } from './build-snapshot.ts'
import { fillSnapshot, type SnapshotParts } from './fill-snapshot.ts'
import { describeVersions, differingVersions, pinnedRules, type VersionPair } from './pinned-rules.ts'

/** What one table's rows are and should be: digests at the time of building, as stored, and as rebuilt now. */
export interface VerifiedTable {
  readonly table: string
  readonly built: string
  readonly stored: string
  /** Null when stored rows differ from those built and other versions made them, so that nothing was rebuilt. */
  readonly rebuilt: string | null
}

export interface VerifyReport {
  readonly id: string
  readonly isSame: boolean
  readonly records: number
  readonly tables: readonly VerifiedTable[]
  /** Versions that built it and are not this program's; its stored readings and links stood in for them. */
  readonly versions: readonly VersionPair[]
}

/**
 * Rebuilds a snapshot from its manifest beside the stored one and compares the bytes of every table, in canonical
 * order, under the fixes it was built with. The copy is dropped again. Readings and links that the snapshot pins are kept in the store, and records of
 * facts bring theirs along, so a newer reader rebuilds an older snapshot without reading anything again.
 *
 * @throws AppError NOT_FOUND for a snapshot that is not there, MISMATCH when its manifest was changed,
 *   NOT_REBUILDABLE when other versions built it and this program's give other rows, which proves nothing.
 */
export async function verifySnapshot(ctx: IngestContext, id: string): Promise<VerifyReport> {
  const wanted = await find(ctx, id)
  const versions = differingVersions(ctx.rules, wanted.settings)
  const manifest = await manifestOf(ctx.market, id)
  const listings = await listingsOf(ctx.market, id)
  if (snapshotId(wanted.settings, manifest, listings) !== id)
    throw new AppError('MISMATCH', `The manifest of snapshot ${id} does not hash to its id`)
  const stored = await digestSnapshot(ctx.market, id)
  const isUntouched = Object.entries(stored).every(([table, digest]) => digest === wanted.digests[table])
  const rebuilt =
    isUntouched || versions.length === 0 ? await rebuild(ctx, wanted, { manifest, listings }, versions) : null
  const tables = Object.keys(stored).map((table) => ({
    table,
    built: wanted.digests[table] ?? '',
    stored: stored[table] ?? '',
    rebuilt: rebuilt && (rebuilt[table] ?? ''),
  }))
  const isSame = tables.every((one) => one.built === one.stored && one.stored === one.rebuilt)
  if (!isSame && isUntouched && versions.length > 0) throw notRebuildable(id, versions)
  return { id, isSame, records: manifest.length, tables, versions }
}

async function find(ctx: IngestContext, id: string): Promise<SnapshotInfo> {
  const snapshots = await listSnapshots(ctx.market)
  const wanted = snapshots.find((one) => one.id === id)
  if (wanted) return wanted
  throw new AppError('NOT_FOUND', `There is no snapshot "${id}"`, {
    remedy:
      snapshots.length === 0
        ? 'Build one with `plumbline snapshot`.'
        : `There are: ${snapshots.map((one) => one.id).join(', ')}.`,
  })
}

/** Digests of the rows its manifest gives under the versions it pins. */
async function rebuild(
  ctx: IngestContext,
  { id, settings }: SnapshotInfo,
  parts: SnapshotParts,
  versions: readonly VersionPair[],
): Promise<Readonly<Record<string, string>>> {
  const copy = `verify-${id}`
  await dropSnapshot(ctx.market, copy)
  try {
    const kept = await rulesWithKeptFixes(ctx.market, ctx.rules, settings.fixes)
    const rules = pinnedRules(kept, settings, () => notRebuildable(id, versions))
    return (await fillSnapshot({ ...ctx, rules }, copy, parts)).digests
  } finally {
    await dropSnapshot(ctx.market, copy)
  }
}

function notRebuildable(id: string, versions: readonly VersionPair[]): AppError {
  return new AppError(
    'NOT_REBUILDABLE',
    `Snapshot ${id} cannot be rebuilt by this program: made by ${describeVersions(versions)}`,
    {
      remedy:
        'Its stored rows are as they were built. Verify it with the version that made it, or make a new one with `plumbline snapshot`.',
    },
  )
}
