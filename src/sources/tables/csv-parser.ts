/** A parsed record; `isRepaired` when an unclosed quote had to be taken as an ordinary character. */
export interface CsvRecord {
  readonly cells: readonly string[]
  readonly isRepaired: boolean
  /** True for a line without an end in sight: its beginning is the one cell, the rest of it is passed over. */
  readonly isTooLong?: boolean
}

/** A quoted cell longer than this is taken for an unclosed quote. Chosen: no posting text comes near. */
const MAX_QUOTED = 400_000
/** A record longer than this is cut: waiting for its end would scan it again with every piece that comes. */
export const MAX_RECORD = 2_000_000
/** After this many repairs in a row quotes are mistrusted: the scan for a closing one gets short. */
const MISTRUST_AFTER = 50
const MISTRUSTED_QUOTED = 2_000
/** Characters that may be looked at in vain, and how many more for each one that was read, before quotes are mistrusted. */
const VAIN_AT_FIRST = 10_000_000
const VAIN_A_CHARACTER = 4

/**
 * Delimited text, piece by piece, forgiving: quotes inside a quoted cell that end nothing are characters; a quote
 * that never closes, or whose cell swallows following rows so that the record has another number of cells than
 * `width`, costs its own row at most. Blank lines are skipped. Time is linear also on hostile input.
 */
export class CsvParser {
  readonly #delimiter: string
  #width: number | null = null
  #text = ''
  #repairs = 0
  /** Characters read, and characters looked at for the end of a quoted cell that had none. */
  #read = 0
  #vain = 0
  #isFirst = true
  #isPassingOver = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** Number of cells a record should have, once the header is known. */
  expect(width: number): void {
    this.#width = width
  }

  push(text: string): CsvRecord[] {
    const piece = this.#isPassingOver ? this.#afterLine(text) : text
    this.#text = this.#text === '' ? piece : this.#text + piece
    return this.#drain(false)
  }

  #afterLine(text: string): string {
    const feed = text.indexOf('\n')
    if (feed === -1) return ''
    this.#isPassingOver = false
    return text.slice(feed + 1)
  }

  end(): CsvRecord[] {
    const records = this.#drain(true)
    this.#text = ''
    return records
  }

  #drain(isLast: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    let position = 0
    while (position < this.#text.length) {
      const limit = this.#longestQuoted()
      let next = readRecord(this.#text, position, this.#delimiter, limit, isLast)
      // A line whose quote does not close is taken as it stands, once its end is there.
      const hasNoEnd = next === 'unclosed' && !isLast && this.#text.indexOf('\n', position) === -1
      if (next === 'unfinished' || hasNoEnd) {
        if (this.#text.length - position <= MAX_RECORD) break
        if (this.#text.indexOf('\n', position) === -1) {
          records.push({
            cells: [this.#text.slice(position, position + 200)],
            isRepaired: true,
            isTooLong: true,
          })
          this.#isPassingOver = true
          this.#text = ''
          return records
        }
        next = 'unclosed'
      }
      let isRepaired = false
      if (next === 'unclosed' || this.#looksSwallowed(next)) {
        this.#vain +=
          next === 'unclosed' ? Math.min(limit, this.#text.length - position) : next.end - position
        const line = readLine(this.#text, position, this.#delimiter)
        const isBetter = next === 'unclosed' || line.cells.length === this.#width
        if (isBetter) {
          next = line
          isRepaired = true
        }
      }
      if (next === 'unclosed') break
      this.#repairs = isRepaired ? this.#repairs + 1 : 0
      this.#read += next.end - position
      position = next.end
      // Excel's own first line, naming the delimiter, is no record.
      if (this.#isFirst && /^sep=.?$/i.test(next.cells.join(''))) continue
      this.#isFirst = false
      if (next.cells.length === 1 && next.cells[0]?.trim() === '') continue
      records.push({ cells: next.cells, isRepaired })
    }
    this.#text = position === 0 ? this.#text : this.#text.slice(position)
    return records
  }

  /** How far to look for a closing quote: less, in the end nowhere, the more has been looked at in vain. */
  #longestQuoted(): number {
    const granted = VAIN_AT_FIRST + VAIN_A_CHARACTER * this.#read
    if (this.#vain > 4 * granted) return 0
    return this.#vain > granted || this.#repairs > MISTRUST_AFTER ? MISTRUSTED_QUOTED : MAX_QUOTED
  }

  #looksSwallowed(record: ReadRecord): boolean {
    return (
      this.#width !== null &&
      record.spansLines &&
      (record.hasStrayQuote || record.cells.length !== this.#width)
    )
  }
}

interface ReadRecord {
  readonly cells: string[]
  /** Offset of the next record. */
  readonly end: number
  readonly spansLines: boolean
  /** A quote inside a quoted cell that was neither doubled nor its end. */
  readonly hasStrayQuote: boolean
}

const QUOTE = 34
const SPACE = 32
const LINE_FEED = 10
const RETURN = 13

function readRecord(
  text: string,
  start: number,
  delimiter: string,
  limit: number,
  isLast: boolean,
): ReadRecord | 'unfinished' | 'unclosed' {
  const cells: string[] = []
  const separator = delimiter.charCodeAt(0)
  let position = start
  let spansLines = false
  let hasStrayQuote = false
  for (;;) {
    // `a, "b, c"`: spaces before an opening quote belong to neither.
    let opening = position
    while (text.charCodeAt(opening) === SPACE) opening += 1
    if (text.charCodeAt(opening) === QUOTE) {
      position = opening
      const quoted = readQuoted(text, position, separator, limit, isLast)
      if (typeof quoted === 'string') return quoted
      cells.push(quoted.value)
      spansLines ||= quoted.value.includes('\n')
      hasStrayQuote ||= quoted.hasStrayQuote
      position = quoted.end
    } else {
      let end = position
      for (; end < text.length; end += 1) {
        const code = text.charCodeAt(end)
        if (code === separator || code === LINE_FEED || code === RETURN) break
      }
      if (end >= text.length && !isLast) return 'unfinished'
      cells.push(text.slice(position, end))
      position = end
    }
    if (position >= text.length) return { cells, end: position, spansLines, hasStrayQuote }
    const code = text.charCodeAt(position)
    if (code === separator) {
      position += 1
      if (position >= text.length) {
        if (!isLast) return 'unfinished'
        cells.push('')
        return { cells, end: position, spansLines, hasStrayQuote }
      }
      continue
    }
    if (code === RETURN) {
      if (position + 1 >= text.length && !isLast) return 'unfinished'
      return {
        cells,
        end: text.charCodeAt(position + 1) === LINE_FEED ? position + 2 : position + 1,
        spansLines,
        hasStrayQuote,
      }
    }
    return { cells, end: position + 1, spansLines, hasStrayQuote }
  }
}

/** A quoted cell from its opening quote; a quote ends it only before a delimiter, a line end or the end. */
function readQuoted(
  text: string,
  start: number,
  separator: number,
  limit: number,
  isLast: boolean,
):
  | { readonly value: string; readonly end: number; readonly hasStrayQuote: boolean }
  | 'unfinished'
  | 'unclosed' {
  let value = ''
  let from = start + 1
  let hasStrayQuote = false
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1 || quote - start > limit) {
      return isLast || text.length - start > limit ? 'unclosed' : 'unfinished'
    }
    const after = text.charCodeAt(quote + 1)
    if (after === QUOTE) {
      value += text.slice(from, quote + 1)
      from = quote + 2
      continue
    }
    if (quote + 1 >= text.length && !isLast) return 'unfinished'
    if (quote + 1 >= text.length || after === separator || after === LINE_FEED || after === RETURN) {
      return { value: value + text.slice(from, quote), end: quote + 1, hasStrayQuote }
    }
    hasStrayQuote = true
    value += text.slice(from, quote + 1)
    from = quote + 1
  }
}

/** One physical line, quotes taken as ordinary characters except around a whole cell. */
function readLine(text: string, start: number, delimiter: string): ReadRecord {
  const feed = text.indexOf('\n', start)
  const end = feed === -1 ? text.length : feed
  const line = text.slice(start, end).replace(/\r$/, '')
  const cells = line.split(delimiter).map((cell) => cell.replace(/^"([^"]*)"$/, '$1'))
  return { cells, end: feed === -1 ? end : feed + 1, spansLines: false, hasStrayQuote: false }
}
