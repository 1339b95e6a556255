import { text } from './row.ts'
import type { Condition } from './scope.ts'
import type { MarketStore } from './store.ts'
import { columnsOf, KEPT } from './table-layout.ts'
import { DATABASE, TABLES, tableName } from './tables.ts'

/** A table as a dump tells it: enough to make its rows again, and to see whether this program keeps the same table. */
export interface DumpedTable {
  readonly name: string
  /** Whether its rows follow from those of other tables. */
  readonly isDerived: boolean
  /** Whether its rows belong to one snapshot each. */
  readonly isPerSnapshot: boolean
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** Rows counted and summed up in any order: equal rows give equal sums, whatever parts they lie in. */
export interface RowsDigest {
  readonly rows: number
  /** Sum of the 64-bit hashes of the rows as text, in decimal. */
  readonly sum: string
  /** Exclusive or of another 64-bit hash of the same, in decimal. */
  readonly xor: string
}

/** Every table of this program, in the order in which they are made. */
export const DUMPED_TABLES: readonly DumpedTable[] = TABLES.map(({ name, columns, perSnapshot }) => ({
  name,
  isDerived: !KEPT.has(name),
  isPerSnapshot: perSnapshot === true,
  columns: [...columnsOf(columns)].map(([column, type]) => ({ name: column, type })),
}))

const definitionOf = (name: string) => {
  const table = TABLES.find((one) => one.name === name)
  if (!table) throw new RangeError(`There is no table ${name}`)
  return table
}

/** Names of the columns that order a table's rows. */
export const keysOf = (name: string): readonly string[] => definitionOf(name).orderBy.split(/,\s*/)

const hasColumn = ({ columns }: DumpedTable, name: string) => columns.some((one) => one.name === name)

/** Rows that a replacing table still holds twice count once. */
const from = (name: string, database: string) =>
  `${tableName(name, database)}${definitionOf(name).engine?.startsWith('Replacing') ? ' FINAL' : ''}`

/**
 * Which rows of a table belong to a dump: those of finished snapshots, or of one collection with the readings of its
 * records. Null for a table that is no part of it: snapshots span all collections.
 */
export function dumpCondition(
  table: DumpedTable,
  { collection, snapshots }: { readonly collection: string | null; readonly snapshots: readonly string[] },
): Condition | null {
  if (collection === null)
    return table.isPerSnapshot
      ? { sql: 'snapshot IN {snapshots:Array(String)}', parameters: { snapshots } }
      : { sql: '1', parameters: {} }
  if (table.isPerSnapshot) return null
  const ofCollection = 'collection = {collection:String}'
  if (hasColumn(table, 'collection')) return { sql: ofCollection, parameters: { collection } }
  if (table.name === 'reading')
    return {
      sql: `text_hash IN (SELECT text_hash FROM ${tableName('record')} WHERE ${ofCollection})`,
      parameters: { collection },
    }
  return table.name === 'link' ? { sql: '1', parameters: {} } : null
}

/** Counts and sums up the rows of a table under a condition. */
export async function digestRows(
  store: MarketStore,
  table: DumpedTable,
  { sql, parameters }: Condition,
  database = DATABASE,
): Promise<RowsDigest> {
  const row = await store.row(
    { rows: text, sum: text, xor: text },
    `SELECT toString(count()) AS rows, toString(sum(cityHash64(line))) AS sum, toString(groupBitXor(sipHash64(line))) AS xor
     FROM (SELECT toString(tuple(${table.columns.map(({ name }) => name).join(', ')})) AS line
       FROM ${from(table.name, database)} WHERE ${sql})`,
    parameters,
  )
  return { rows: Number(row.rows), sum: row.sum, xor: row.xor }
}

/** Bytes of a chunk aimed at; what a chunk holds beyond them is a matter of its rows. */
const CHUNK_BYTES = 8_000_000
/** Rows of the first chunk, before it is known how long they are, and the bounds for the next ones. */
const ROWS = { first: 500, least: 100, most: 100_000 } as const
const NEWLINE = 10

/** Some rows of a table as JSON Lines, one object a row by column name. */
export interface DumpChunk {
  readonly rows: number
  readonly lines: Buffer
}

/**
 * The rows of a table under a condition in the order of its keys, a few megabytes at a time, each read from where the
 * last ended: memory stays bounded and the table is read once. No chunk for no rows.
 */
export async function* dumpRows(
  store: MarketStore,
  table: DumpedTable,
  { sql, parameters }: Condition,
): AsyncGenerator<DumpChunk, void, undefined> {
  const keys = [...(table.isPerSnapshot ? ['snapshot'] : []), ...keysOf(table.name)]
  const columns = table.columns.map(({ name }) => name).join(', ')
  let after: Condition = { sql: '1', parameters: {} }
  let atOnce: number = ROWS.first
  for (;;) {
    const lines = await store.lines(
      `SELECT ${columns} FROM ${from(table.name, DATABASE)} WHERE ${sql} AND ${after.sql}
       ORDER BY ${keys.join(', ')} LIMIT ${atOnce} WITH TIES`,
      { ...parameters, ...after.parameters },
    )
    const rows = countLines(lines)
    if (rows > 0) yield { rows, lines }
    if (rows < atOnce) return
    after = beyond(table, keys, lastRow(lines))
    atOnce = Math.round(
      Math.min(ROWS.most, Math.max(ROWS.least, (rows * CHUNK_BYTES) / Math.max(lines.length, 1))),
    )
  }
}

function countLines(lines: Buffer): number {
  let rows = 0
  for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) rows += 1
  return rows
}

function lastRow(lines: Buffer): Readonly<Record<string, unknown>> {
  const start = lines.lastIndexOf(NEWLINE, lines.length - 2) + 1
  // One line of the engine's own, whose keys are what was selected.
  return JSON.parse(lines.toString('utf8', start)) as Record<string, unknown>
}

/**
 * SQL: rows behind a row in the order of the keys. Written out key by key, because only so does the engine find the
 * place by its index.
 */
function beyond(
  table: DumpedTable,
  keys: readonly string[],
  row: Readonly<Record<string, unknown>>,
): Condition {
  const types = new Map(table.columns.map(({ name, type }) => [name, type]))
  const parameters: Record<string, string | number> = {}
  const bind = (key: string) => {
    const value = row[key]
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`Key ${key} of table ${table.name} is ${JSON.stringify(value)}`)
    parameters[`after_${key}`] = value
    return `{after_${key}:${(types.get(key) ?? 'String').replace(/^LowCardinality\((.*)\)$/, '$1')}}`
  }
  const steps = keys.map((key, index) =>
    [...keys.slice(0, index).map((same) => `${same} = ${bind(same)}`), `${key} > ${bind(key)}`].join(' AND '),
  )
  return { sql: `((${steps.join(') OR (')}))`, parameters }
}
