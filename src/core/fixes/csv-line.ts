/**
 * The cells of one line of a CSV text, trimmed: quotes as in RFC 4180, though none runs on to the next line. What is
 * wrong with the line as a sentence fragment when it cannot be cut.
 */
export function cellsOf(line: string): readonly string[] | string {
  const cells: string[] = []
  let at = 0
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at += 1
    if (line[at] === '"') {
      const opened = at + 1
      let cell = ''
      at += 1
      for (;;) {
        const end = line.indexOf('"', at)
        if (end < 0) return `the quote that opens at character ${opened} is never closed`
        cell += line.slice(at, end)
        at = end + 1
        if (line[at] !== '"') break
        cell += '"'
        at += 1
      }
      const comma = line.indexOf(',', at)
      const rest = line.slice(at, comma < 0 ? undefined : comma)
      if (rest.trim() !== '') return `"${rest.trim()}" stands behind a closing quote`
      cells.push(cell.trim())
      if (comma < 0) return cells
      at = comma + 1
      continue
    }
    const comma = line.indexOf(',', at)
    cells.push(line.slice(at, comma < 0 ? undefined : comma).trim())
    if (comma < 0) return cells
    at = comma + 1
  }
}

/** Cells as one line of CSV; trailing empty ones are left out. Line breaks become blanks. */
export function lineOf(cells: readonly string[]): string {
  const clean = cells.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, ' ').trim())
  const last = clean.findLastIndex((cell) => cell !== '')
  return clean
    .slice(0, Math.max(1, last + 1))
    .map((cell) => (/[",]|^#/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}
