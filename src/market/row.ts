/** Reads one column of a row; throws when the value is not what the query promised. */
export type Column<T> = (value: unknown) => T

/** Columns of a query's result by name. */
export type Shape = Readonly<Record<string, Column<unknown>>>

/** A parsed row of a shape. */
export type RowOf<S extends Shape> = { readonly [Name in keyof S]: ReturnType<S[Name]> }

function expected(what: string, value: unknown): TypeError {
  return new TypeError(`expected ${what}, got ${JSON.stringify(value) ?? 'nothing'}`)
}

/** A string. */
export const text: Column<string> = (value) => {
  if (typeof value !== 'string') throw expected('a string', value)
  return value
}

/** A finite number. */
export const number: Column<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw expected('a number', value)
  return value
}

/** 0 or 1 as a boolean. */
export const flag: Column<boolean> = (value) => {
  if (value !== 0 && value !== 1 && value !== true && value !== false) throw expected('0 or 1', value)
  return value === 1 || value === true
}

/** A column that may be null. */
export function nullable<T>(column: Column<T>): Column<T | null> {
  return (value) => (value === null ? null : column(value))
}

/** A string where the empty one stands for "not known". */
export const known: Column<string | null> = (value) => {
  const read = text(value)
  return read === '' ? null : read
}

/** An array column. */
export function list<T>(column: Column<T>): Column<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw expected('an array', value)
    return value.map(column)
  }
}

/** One of a closed list of strings. */
export function oneOf<const T extends string>(values: readonly T[]): Column<T> {
  const allowed = new Set<string>(values)
  return (value) => {
    const read = text(value)
    if (!allowed.has(read)) throw expected(`one of ${values.join(', ')}`, read)
    return read as T
  }
}

/** Reads one value of a column. A renamed or retyped column fails here, with its name, and not in a chart. */
function read<T>(name: string, column: Column<T>, value: unknown): T {
  try {
    return column(value)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new TypeError(`Column "${name}" of a market row: ${reason}`, { cause })
  }
}

/** Parses one object of a result. */
export function parseRow<S extends Shape>(shape: S, row: Readonly<Record<string, unknown>>): RowOf<S> {
  const parsed: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(shape)) parsed[name] = read(name, column, row[name])
  // Every name of the shape was read by its own column above.
  return parsed as RowOf<S>
}

/** Parses rows of values that stand under `names`. */
export function parseRows<S extends Shape>(
  shape: S,
  names: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): RowOf<S>[] {
  const columns = Object.entries(shape).map(([name, column]) => ({ name, column, at: names.indexOf(name) }))
  return rows.map((row) => {
    const parsed: Record<string, unknown> = {}
    for (const { name, column, at } of columns) parsed[name] = read(name, column, row[at])
    // As above.
    return parsed as RowOf<S>
  })
}
