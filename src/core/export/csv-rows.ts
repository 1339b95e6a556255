/** Thrown for CSV that is not as `csvCell` writes it. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
}

/** Characters of one cell: far beyond any posting. */
const LONGEST_CELL = 50_000_000

/**
 * Records of CSV as an export writes it, out of pieces of text. Strict: what a person's spreadsheet wrote another way is
 * for `plumbline ingest`. A quoted cell may hold anything.
 */
export class CsvRows {
  #rest = ''
  #record: string[] = []

  /** Records that are complete with this piece. */
  push(text: string): string[][] {
    this.#rest += text
    const records: string[][] = []
    let at = 0
    for (;;) {
      const end = this.#cellEnd(at)
      if (end === null) break
      this.#record.push(this.#cell(at, end))
      at = end + 1
      if (this.#rest[end] === ',') continue
      if (this.#rest[end] === '\r' && this.#rest[at] === '\n') at += 1
      records.push(this.#record)
      this.#record = []
    }
    this.#rest = this.#rest.slice(at)
    if (this.#rest.length > LONGEST_CELL) throw new CsvError('a quoted cell does not end')
    return records
  }

  /** Throws `CsvError` when the text ends within a record: every line of an export has its end. */
  end(): void {
    if (this.#rest !== '' || this.#record.length > 0)
      throw new CsvError('the file is cut off: it ends within a row')
  }

  /** Where the cell that begins at `at` ends: its comma or line end. Null while that has not come. */
  #cellEnd(at: number): number | null {
    const text = this.#rest
    let from = at
    if (text[at] === '"') {
      for (from = at + 1; ; from += 2) {
        from = text.indexOf('"', from)
        // A quote at the very end may be the first of two.
        if (from < 0 || from + 1 >= text.length) return null
        if (text[from + 1] !== '"') break
      }
      from += 1
      if (!/[,\r\n]/.test(text[from] ?? '')) throw new CsvError('something follows a quoted cell')
    } else while (from < text.length && !/[,\r\n]/.test(text[from] ?? '')) from += 1
    // The line feed of a line end may come with the next piece.
    return from >= text.length || (text[from] === '\r' && from + 1 >= text.length) ? null : from
  }

  #cell(start: number, end: number): string {
    const text = this.#rest.slice(start, end)
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
  }
}
