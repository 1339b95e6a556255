/** A value bound to a named parameter `{name:Type}`: sent beside the statement, or put in as a literal of that type. */
export type Bound = string | number | bigint | boolean | null | readonly (string | number | bigint)[]
export type BoundValues = Readonly<Record<string, Bound>>

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** A string as a ClickHouse literal: nothing in it ends the literal or begins another statement. */
function quoted(text: string): string {
  return `'${text.replace(/[\\'\0\n\r\t]/g, (character) => ESCAPES[character] ?? character)}'`
}

function plain(value: string | number | bigint | boolean): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`A statement cannot bind the number ${value}`)
  return String(value)
}

function literal(value: Bound, type: string): string {
  if (typeof value === 'string' && type === 'String') return quoted(value)
  const text =
    value === null ? 'NULL' : typeof value === 'object' ? `[${value.map(plain).join(', ')}]` : plain(value)
  return `CAST(${text}, ${quoted(type)})`
}

/**
 * A statement with every placeholder `{name:Type}` replaced by its value as a literal of that type: what the
 * embedded engine is asked. It can bind values itself, but then one statement at a time in the whole process.
 * Throws RangeError for a placeholder without a value and for a number that is none.
 */
export function withLiterals(sql: string, values: BoundValues): string {
  return sql.replace(/\{(\w+):([\w()]+)\}/g, (placeholder, name: string, type: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`The statement binds ${placeholder}, but no value is given`)
    return literal(value, type)
  })
}
