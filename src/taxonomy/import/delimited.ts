import { ImportError } from './import-error.ts'

/** One row of cells with the line it begins in, counted from 1. */
interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Comma-separated cells with quotes (RFC 4180), strict: an official file has no loose quote. Blank lines are left out. */
export function commaRows(file: string, text: string): readonly Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  let at = 0
  const end = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells })
    cells = []
  }
  while (at <= text.length) {
    if (text[at] === '"') {
      const [cell, next, lines] = quoted(file, text, at, line)
      cells.push(cell)
      at = next
      line += lines
    } else {
      let to = at
      while (to < text.length && text[to] !== ',' && text[to] !== '\n') to += 1
      cells.push(text.slice(at, to).replace(/\r$/, ''))
      at = to
    }
    if (at >= text.length) {
      end()
      return rows
    }
    if (text[at] === '\n') {
      line += 1
      end()
      start = line
    }
    at += 1
  }
  return rows
}

/** A quoted cell from its first quote: its text, where the cell ends, and the line breaks in it. */
function quoted(file: string, text: string, from: number, line: number): [string, number, number] {
  let at = from + 1
  let cell = ''
  while (true) {
    const close = text.indexOf('"', at)
    if (close < 0)
      throw new ImportError(
        `${file}: the quote that opens in line ${line} never closes; the file seems to be cut off, load it down again`,
      )
    cell += text.slice(at, close)
    at = close + 1
    if (text[at] === '"') {
      cell += '"'
      at += 1
      continue
    }
    if (text[at] === '\r') at += 1
    if (at < text.length && text[at] !== ',' && text[at] !== '\n')
      throw new ImportError(`${file}: in line ${line} text follows a closing quote; the file is damaged`)
    return [cell, at, cell.split('\n').length - 1]
  }
}

/** Tab-separated cells without quotes, as the O*NET text database has them. */
export function tabRows(text: string): readonly Row[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.replace(/\r$/, '').split('\t') }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
}

/** Field -> the names its column has had over the years, the newest first. */
export type Columns<Field extends string> = Readonly<Record<Field, readonly string[]>>

/**
 * The rows of a file by field. Columns are found by name, whatever their order; further ones are left alone.
 *
 * @throws ImportError for a file without rows, without a required column, or with a row of another width.
 */
export function fieldsOf<Field extends string, Optional extends string = never>(
  file: string,
  rows: readonly Row[],
  required: Columns<Field>,
  optional: Columns<Optional> = {} as Columns<Optional>,
): readonly (Readonly<Record<Field | Optional, string>> & { readonly line: number })[] {
  const [header, ...body] = rows
  if (header === undefined || body.length === 0) throw new ImportError(`${file}: there are no rows in it`)
  const names = header.cells.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  const places = new Map<Field | Optional, number>()
  const missing: string[] = []
  for (const [field, known] of Object.entries<readonly string[]>({ ...required, ...optional })) {
    const place = known.map((name) => names.indexOf(name.toLowerCase())).find((at) => at >= 0)
    if (place !== undefined) places.set(field as Field, place)
    else if (field in required) missing.push(known.join(' or '))
  }
  if (missing.length > 0)
    throw new ImportError(
      `${file}: no column ${missing.join(', no column ')}; its columns are ${header.cells.slice(0, 12).join(', ')}`,
    )
  return body.map(({ line, cells }) => {
    if (cells.length !== header.cells.length)
      throw new ImportError(
        `${file}: line ${line} has ${cells.length} of ${header.cells.length} columns; the file is cut off or damaged, load it down again`,
      )
    const fields = { line } as Record<Field | Optional, string> & { line: number }
    for (const field of [...Object.keys(required), ...Object.keys(optional)] as (Field | Optional)[])
      Object.assign(fields, { [field]: (cells[places.get(field) ?? -1] ?? '').trim() })
    return fields
  })
}
