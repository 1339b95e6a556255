import { dropTable, forgetEverySnapshot, type MarketStore, tableDifferences } from '../../market/index.ts'
import { AppError } from '../errors.ts'
import { homeVersion } from '../owner/index.ts'

/**
 * Fits a store that another version of the program made: tables whose rows follow from the records are dropped, to be
 * made and filled anew, and the snapshots with them; records, days and rejects stay as they are. Nothing happens to a
 * new store or one of this version.
 *
 * @throws AppError HOME_UNUSABLE when a table that holds what cannot be made again differs; it is not touched.
 */
export async function migrate(market: MarketStore, home: string, now: () => Date): Promise<void> {
  const differences = await tableDifferences(market)
  const kept = differences.filter(({ isDerived }) => !isDerived)
  if (kept.length > 0) {
    const version = await homeVersion(home)
    const which = kept.map(({ table, parts }) => `${table} (${parts.join(', ')})`).join('; ')
    throw new AppError(
      'HOME_UNUSABLE',
      `${home} was made by ${version === null ? 'another Plumbline' : `Plumbline ${version}`} with other tables: ${which}`,
      {
        remedy:
          'use the version that made it, or set PLUMBLINE_HOME to a new directory and ingest the postings again; nothing was changed',
      },
    )
  }
  if (differences.length === 0) return
  await forgetEverySnapshot(market, now().toISOString())
  for (const difference of differences) await dropTable(market, difference)
}
