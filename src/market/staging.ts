import { type DumpedTable, keysOf } from './dump.ts'
import { number } from './row.ts'
import type { MarketStore } from './store.ts'
import { createTables, DATABASE, mergeSnapshotRows, SNAPSHOT_TABLES, tableName } from './tables.ts'

/**
 * Database in which a backup is put together before any of it is seen. Whatever is found there at a start was left by
 * a killed process.
 */
export const STAGING = `${DATABASE}_staging`

/** Forgets what a killed restore left. Nothing happens when there is nothing. */
export async function sweepStaging(store: MarketStore): Promise<void> {
  await store.run(`DROP DATABASE IF EXISTS ${STAGING} SYNC`)
}

/** Empty tables in the staging database. */
export async function openStaging(store: MarketStore): Promise<void> {
  await sweepStaging(store)
  await createTables(store, STAGING)
}

/** Keeps rows of a dump in the staging database. */
export function stageRows(store: MarketStore, table: DumpedTable, lines: Buffer): Promise<void> {
  return store.insertLines(
    tableName(table.name, STAGING),
    table.columns.map(({ name }) => name),
    lines,
  )
}

/**
 * Puts the staging database in the place of the market, in one step. The market must hold nothing: it is dropped. A kill
 * before the step leaves an empty market, and what was staged is swept at the next start.
 */
export async function adoptStaging(store: MarketStore): Promise<void> {
  await store.run(`DROP DATABASE IF EXISTS ${DATABASE} SYNC`)
  await store.run(`RENAME DATABASE ${STAGING} TO ${DATABASE}`)
}

/** Makes the tables of restored snapshots as fast to ask as when they were built. */
export async function tidySnapshots(store: MarketStore, snapshots: readonly string[]): Promise<void> {
  for (const snapshot of snapshots)
    for (const table of SNAPSHOT_TABLES) await mergeSnapshotRows(store, table, snapshot)
}

/** Tables whose rows make those of others count, in the order in which they come behind all others. */
const LAST: readonly string[] = ['crawl', 'record']

/** What a merge brought. */
export interface MergedRows {
  /** Rows that were not there yet, by table. */
  readonly added: Readonly<Record<string, number>>
}

/**
 * Adds the staged rows of one collection that the market does not hold yet. Records come last and in one step: before
 * it nothing of the merge is seen, and what a kill leaves is taken up when the merge is done again. Ingests of the
 * backup count as later than those of the market where both name contents that are new here.
 *
 * @param tables staged tables to merge.
 */
export async function mergeStaging(
  store: MarketStore,
  tables: readonly DumpedTable[],
  collection: string,
): Promise<MergedRows> {
  const added: Record<string, number> = {}
  const ordered = [...tables].sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name))
  for (const table of ordered) {
    const staged = tableName(table.name, STAGING)
    const fresh = tableName(`new_${table.name}`, STAGING)
    const keys = keysOf(table.name).join(', ')
    const has = (column: string) => table.columns.some(({ name }) => name === column)
    const columns = table.columns.map(({ name }) => name)
    const shift = await shiftOf(store, table)
    // What is followed and crawled is one history for each address: it comes whole, where there is none.
    const known = has('address') ? 'collection, address' : keys
    await store.run(`CREATE TABLE ${fresh} AS ${staged}`)
    await store.run(
      `INSERT INTO ${fresh} (${columns.join(', ')})
       SELECT ${columns.map((name) => (name === shift?.column ? `${name} + ${shift.by} AS ${name}` : name)).join(', ')}
       FROM ${staged} WHERE (${known}) NOT IN (SELECT ${known} FROM ${tableName(table.name)})
         ${has('collection') ? 'AND collection = {collection:String}' : ''}
         ${table.name === 'reading' ? `AND text_hash IN (SELECT text_hash FROM ${tableName('record', STAGING)} WHERE collection = {collection:String})` : ''}`,
      { collection },
    )
    const { rows } = await store.row({ rows: number }, `SELECT count() AS rows FROM ${fresh}`)
    added[table.name] = rows
    if (rows > 0) {
      // Parts change their table as a whole; several become one first.
      await store.run(`OPTIMIZE TABLE ${fresh} FINAL SETTINGS optimize_skip_merged_partitions = 1`)
      await store.run(`ALTER TABLE ${tableName(table.name)} ATTACH PARTITION tuple() FROM ${fresh}`)
    }
  }
  return { added }
}

/** Columns that number what was done in a home, one after the other: what is added goes on from there. */
const NUMBERED: Readonly<Record<string, string>> = { arrival: 'run', followed_source: 'seq' }

async function shiftOf(
  store: MarketStore,
  { name }: DumpedTable,
): Promise<{ readonly column: string; readonly by: number } | null> {
  const column = NUMBERED[name]
  if (column === undefined) return null
  const { by } = await store.row({ by: number }, `SELECT max(${column}) AS by FROM ${tableName(name)}`)
  return { column, by }
}
