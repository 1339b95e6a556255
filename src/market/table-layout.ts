import { text } from './row.ts'
import type { MarketStore } from './store.ts'
import { DATABASE, TABLES, tableName } from './tables.ts'

/** A table that stands otherwise than this program makes it. */
export interface TableDifference {
  readonly table: string
  /** Whether its rows follow from those of other tables. */
  readonly isDerived: boolean
  /** Columns that are missing, are too many or have another type; `ORDER BY` when the order of the rows differs. */
  readonly parts: readonly string[]
}

/** Tables that hold what cannot be made again. */
export const KEPT: ReadonlySet<string> = new Set([
  'record',
  'sighting',
  'arrival',
  'reject',
  'snapshot_event',
  'followed_source',
  'crawl',
  'listing_event',
  'request_share',
  'fix_set',
  'taxonomy_import',
])

/** Text between commas that stand in no brackets. */
function partsOf(definition: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const [at, sign] of [...definition].entries()) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (sign === ',' && depth === 0) {
      parts.push(definition.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, definition.slice(start)]
}

/** Columns of a table's definition by name, each with its type as the engine writes it. */
export function columnsOf(definition: string): ReadonlyMap<string, string> {
  const columns = new Map<string, string>()
  for (const part of partsOf(definition)) {
    const [, name, type] = /^\s*(\w+)\s+(.+?)(?:\s+CODEC\(.*)?\s*$/s.exec(part) ?? []
    if (name !== undefined && type !== undefined && name !== 'INDEX') columns.set(name, type)
  }
  return columns
}

/** Tables of the store that another version of the program made otherwise. [] for a new store. */
export async function tableDifferences(store: MarketStore): Promise<readonly TableDifference[]> {
  const columns = await store.rows(
    { table: text, name: text, type: text },
    'SELECT table, name, type FROM system.columns WHERE database = {database:String} ORDER BY table, position',
    { database: DATABASE },
  )
  const orders = await store.rows(
    { name: text, order: text },
    'SELECT name, sorting_key AS order FROM system.tables WHERE database = {database:String} ORDER BY name',
    { database: DATABASE },
  )
  const found = Map.groupBy(columns, ({ table }) => table)
  return TABLES.flatMap((table) => {
    const there = found.get(table.name)
    // A snapshot of a version without this table has no rows in it.
    if (!there)
      return found.size > 0 && table.perSnapshot
        ? [{ table: table.name, isDerived: true, parts: ['all'] }]
        : []
    const wanted = columnsOf(table.columns)
    const types = new Map(there.map(({ name, type }) => [name, type]))
    const parts = [...new Set([...wanted.keys(), ...types.keys()])].filter(
      (name) => wanted.get(name) !== types.get(name),
    )
    // The engine keeps the brackets around a single column.
    const order = orders.find(({ name }) => name === table.name)?.order.replace(/^\(|\)$/g, '')
    if (order !== table.orderBy) parts.push('ORDER BY')
    return parts.length === 0 ? [] : [{ table: table.name, isDerived: !KEPT.has(table.name), parts }]
  })
}

/** Drops a table whose rows can be made again. */
export async function dropTable(store: MarketStore, { table, isDerived }: TableDifference): Promise<void> {
  if (!isDerived) throw new Error(`Rows of ${table} cannot be made again`)
  await store.run(`DROP TABLE IF EXISTS ${tableName(table)} SYNC`)
}
