import { digestSnapshot, dropSnapshot, listSnapshots, manifestOf } from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { AppError } from '../errors.ts'
import { snapshotId } from './build-snapshot.ts'
import { fillSnapshot, settingsOf } from './fill-snapshot.ts'

/** What one table's rows are and should be: digests at the time of building, as stored, and as rebuilt now. */
export interface VerifiedTable {
  readonly table: string
  readonly built: string
  readonly stored: string
  readonly rebuilt: string
}

export interface VerifyReport {
  readonly id: string
  readonly isSame: boolean
  readonly records: number
  readonly tables: readonly VerifiedTable[]
}

/**
 * Rebuilds a snapshot from its manifest beside the stored one and compares the bytes of every table, in canonical
 * order. The copy is dropped again.
 *
 * @throws AppError NOT_FOUND for a snapshot that is not there, MISMATCH when this program's versions differ from
 *   those it was built with, so that it cannot be rebuilt.
 */
export async function verifySnapshot(ctx: IngestContext, id: string): Promise<VerifyReport> {
  const snapshots = await listSnapshots(ctx.market)
  const wanted = snapshots.find((one) => one.id === id)
  if (!wanted)
    throw new AppError('NOT_FOUND', `There is no snapshot "${id}"`, {
      remedy:
        snapshots.length === 0
          ? 'Build one with `plumbline snapshot`.'
          : `There are: ${snapshots.map((one) => one.id).join(', ')}.`,
    })
  const settings = settingsOf(ctx.rules)
  const names = Object.keys(settings) as (keyof typeof settings)[]
  const differing = names.filter((name) => settings[name] !== wanted.settings[name])
  if (differing.length > 0)
    throw new AppError(
      'MISMATCH',
      `Snapshot ${id} was built with another ${differing.join(' and ')} than this program has`,
      { remedy: 'Build a new snapshot with `plumbline snapshot`, or verify with the version that built it.' },
    )
  const manifest = await manifestOf(ctx.market, id)
  if (snapshotId(settings, manifest) !== id)
    throw new AppError('MISMATCH', `The manifest of snapshot ${id} does not hash to its id`)
  const copy = `verify-${id}`
  await dropSnapshot(ctx.market, copy)
  try {
    const { digests: rebuilt } = await fillSnapshot(ctx, copy, manifest)
    const stored = await digestSnapshot(ctx.market, id)
    const tables = Object.keys(rebuilt).map((table) => ({
      table,
      built: wanted.digests[table] ?? '',
      stored: stored[table] ?? '',
      rebuilt: rebuilt[table] ?? '',
    }))
    return {
      id,
      isSame: tables.every(({ built, stored, rebuilt }) => built === stored && stored === rebuilt),
      records: manifest.length,
      tables,
    }
  } finally {
    await dropSnapshot(ctx.market, copy)
  }
}
