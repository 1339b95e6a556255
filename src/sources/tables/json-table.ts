import { parseDate } from '../cells/dates.ts'
import { sampleOf } from '../source-error.ts'
import type { BrokenRow, Cell, Table, TableRow } from '../types.ts'
import { flattenObject, isObject, type Json } from './flatten-object.ts'

/** Where the postings of a JSON document stand. */
export interface JsonRows {
  /** Dotted path of the array or map, '' for the top. */
  readonly path: string
  readonly kind: 'array' | 'map' | 'object'
  readonly rows: readonly (readonly [key: string, value: Json])[]
}

const MAX_PATH = 3
/** Names met after this many are passed over: with a new one in every row each row would get longer than the last. */
const MAX_COLUMNS = 2_000
/** More than any array is long. */
const POSTINGS_FIRST = 1e12
/** Names of the day a document was made, the surest first: a bare date may be that of the period it is about. */
const OWN_DATE_KEYS = [
  /^(?:fetched|scraped|collected|crawled|retrieved)_?(?:at|on)$/i,
  /^(?:generated_?at|last_?updated|run_?date|snapshot_?date)$/i,
  /^date$/i,
]

/**
 * Finds the rows in a JSON document: of the arrays of objects at most three levels down one whose objects have a title
 * and a text, else the longest (an answer's facets may outnumber its postings); else a map from key to
 * like objects (postings by address), else the one object itself. Null when the document holds no object.
 */
export function findJsonRows(document: Json): JsonRows | null {
  let best: JsonRows | null = null
  let bestRank = 0
  const consider = (value: Json, path: string, depth: number): void => {
    if (Array.isArray(value)) {
      const objects = value.filter(isObject)
      const rank = objects.length + (objects.slice(0, 5).some(looksLikePosting) ? POSTINGS_FIRST : 0)
      if (objects.length > 0 && rank > bestRank) {
        bestRank = rank
        best = { path, kind: 'array', rows: value.map((item, index) => [String(index), item] as const) }
      }
    } else if (isObject(value) && depth < MAX_PATH) {
      for (const [key, inner] of Object.entries(value)) {
        consider(inner, path === '' ? key : `${path}.${key}`, depth + 1)
      }
    }
  }
  consider(document, '', 0)
  if (!isObject(document)) return best
  const map = mapRows(document, '')
  if (map !== null && map.rows.length > ((best as JsonRows | null)?.rows.length ?? 0)) return map
  return looksLikePosting(document) || best === null
    ? { path: '', kind: 'object', rows: [['0', document]] }
    : best
}

/** A map whose values are objects that share most of their keys: at least two of them, or keyed by addresses. */
function mapRows(object: { readonly [key: string]: Json }, path: string): JsonRows | null {
  const entries = Object.entries(object)
  const objects = entries.filter(([, value]) => isObject(value))
  if (objects.length === 0 || objects.length !== entries.length) return null
  const isByAddress = entries.every(([key]) => /^https?:\/\//i.test(key))
  const firstKeys = Object.keys(objects[0]?.[1] as object)
  const areAlike = objects.every(
    ([, value]) => firstKeys.filter((key) => key in (value as object)).length * 2 > firstKeys.length,
  )
  return (isByAddress || (objects.length >= 2 && areAlike)) && firstKeys.length >= 2
    ? { path, kind: 'map', rows: objects }
    : null
}

/** True for an object with a title and a text by its keys. */
export function looksLikePosting(object: { readonly [key: string]: Json }): boolean {
  const keys = Object.keys(object).map((key) => key.toLowerCase())
  return (
    keys.some((key) => /title|position|headline/.test(key)) &&
    keys.some((key) => /description|text|body|content/.test(key)) &&
    typeof Object.entries(object).find(([key]) => /title|position|headline/i.test(key))?.[1] === 'string'
  )
}

/** The rows of a parsed JSON document as a table; a map's keys are the column `key`. */
export function jsonTable(document: Json, found: JsonRows): Table {
  const columns: string[] = found.kind === 'map' ? ['key'] : []
  const indexOf = new Map<string, number>(columns.map((name, index) => [name, index]))
  const format = found.kind === 'object' ? 'JSON object' : `JSON ${found.kind}`
  return {
    format: found.path === '' ? format : `${format} at ${found.path}`,
    columns,
    collectedOn: ownDate(document),
    async *read() {
      let batch: (TableRow | BrokenRow)[] = []
      for (const [index, [key, value]] of found.rows.entries()) {
        batch.push(jsonRow(value, index + 1, columns, indexOf, found.kind === 'map' ? key : null))
        if (batch.length >= 256) {
          yield batch
          batch = []
        }
      }
      if (batch.length > 0) yield batch
    },
  }
}

/** One JSON value as a row; new keys become new columns. */
export function jsonRow(
  value: Json,
  row: number,
  columns: string[],
  indexOf: Map<string, number>,
  key: string | null = null,
): TableRow | BrokenRow {
  if (!isObject(value)) {
    return { row, reason: 'the element is not an object with named fields', sample: sampleOf(value, 120) }
  }
  const cells: Cell[] = []
  if (key !== null) cells[0] = key
  for (const [name, cell] of flattenObject(value)) {
    let index = indexOf.get(name)
    if (index === undefined) {
      if (columns.length >= MAX_COLUMNS) continue
      index = columns.length
      columns.push(name)
      indexOf.set(name, index)
    }
    cells[index] = cell
  }
  for (let index = 0; index < cells.length; index += 1) cells[index] ??= null
  return { row, cells }
}

/** The collection date a document states beside its rows, at the top or in a leading notice. */
function ownDate(document: Json): string | null {
  const holder = Array.isArray(document) ? document[0] : document
  if (!isObject(holder) || looksLikePosting(holder)) return null
  // What a search service says of the answer itself stands under its metadata.
  const about = Object.entries(holder).find(([key, value]) => /metadata$/i.test(key) && isObject(value))?.[1]
  const entries = isObject(about) ? Object.entries(about) : []
  const made = entries.find(([key]) => /^(?:created|processed)_?at$/i.test(key))?.[1]
  if (typeof made === 'string' && parseDate(made, null) !== null) return parseDate(made, null)
  for (const keys of OWN_DATE_KEYS) {
    for (const [key, value] of [...Object.entries(holder), ...entries]) {
      if (!keys.test(key) || (typeof value !== 'string' && typeof value !== 'number')) continue
      const date = parseDate(value, null)
      if (date !== null) return date
    }
  }
  return null
}
