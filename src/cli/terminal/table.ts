import { stripVTControlCharacters } from 'node:util'

export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** Columns a text takes on a terminal: colours take none, East Asian characters and emoji two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of stripVTControlCharacters(text))
    if (!/\p{Mark}/u.test(character)) width += WIDE.test(character) ? 2 : 1
  return width
}

/**
 * A table of text with its header, columns two spaces apart, no trailing spaces. The last left-aligned column is cut
 * with an ellipsis where a row would be wider than `columns`. No rows give the header alone.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  columnsWide: number,
): string {
  const all = [columns.map((column) => column.title), ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => widthOf(row[i] ?? ''))))
  const flexible = columns.findLastIndex((column) => column.align !== 'right')
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (columns.length - 1)
  const excess = total - columnsWide
  if (excess > 0 && flexible >= 0) widths[flexible] = Math.max(8, (widths[flexible] ?? 0) - excess)
  return all
    .map((row) =>
      columns
        .map((column, i) => {
          const width = widths[i] ?? 0
          const text = i === flexible ? cut(row[i] ?? '', width) : (row[i] ?? '')
          const fill = ' '.repeat(Math.max(0, width - widthOf(text)))
          return column.align === 'right' ? fill + text : text + fill
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Text of at most `width` columns; what does not fit ends in an ellipsis (and loses its colours). */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const character of stripVTControlCharacters(text)) {
    if (widthOf(kept + character) > width - 1) break
    kept += character
  }
  return `${kept}…`
}
