import { toPlainText } from '../../documents/index.ts'
import { cellList, cellText } from '../cells/cell-text.ts'
import { columnHeading } from '../columns/column-names.ts'
import type { ColumnPlan, PlannedColumn } from '../columns/column-plan.ts'
import type { Cell } from '../types.ts'

/**
 * The text of a row: its description, then each further prose column under its name as a heading. A further column
 * is left out where the text holds it already (a feed that cut its sections out of the description). '' when empty.
 */
export function rowText(plan: ColumnPlan, cells: readonly Cell[]): string {
  let text = joinTexts(plan.mainTexts, cells, plan.mainTexts.length > 1)
  if (text === '') text = joinTexts(plan.spareTexts.slice(0, 1), cells, false)
  text = withFurtherTexts(
    text,
    plan.furtherTexts.map((planned) => {
      const { items, isList } = cellList(cells[planned.index])
      const raw =
        isList && items.length > 1 ? items.map((item) => `- ${item}`).join('\n') : unquote(items.join('\n'))
      return { heading: columnHeading(planned.column), text: toPlainText(raw) }
    }),
  )
  // Copies of a feed that were split at commas keep the doubled quotes of their first form.
  if (plan.shift !== null) text = text.replaceAll('""', '"')
  return plan.feed?.notice === undefined ? text : text.replace(plan.feed.notice, '').trimEnd()
}

/** A text with further ones behind it, each under its heading; one that the text holds already is left out. */
export function withFurtherTexts(
  text: string,
  further: readonly { readonly heading: string; readonly text: string }[],
): string {
  let joined = text
  let whole: string | null = null
  for (const { heading, text: part } of further) {
    if (part === '') continue
    whole ??= bare(text)
    if (isContained(part, whole)) continue
    joined = joined === '' ? part : `${joined}\n${heading}\n${part}`
    whole = `${whole} ${bare(part)}`
  }
  return joined
}

function joinTexts(columns: readonly PlannedColumn[], cells: readonly Cell[], withHeadings: boolean): string {
  const parts: string[] = []
  for (const planned of columns) {
    const { items, isList } = cellList(cells[planned.index])
    const part = toPlainText(isList ? items.join('\n') : unquote(cellText(cells[planned.index])))
    if (part === '') continue
    if (withHeadings && parts.length > 0) parts.push(columnHeading(planned.column))
    parts.push(part)
  }
  return parts.join('\n')
}

/** A cell that was quoted twice over when the file was made ("1. A ""degree"" ...") loses the inner quoting. */
function unquote(text: string): string {
  return text.startsWith('"') && text.includes('""') ? text.replace(/^"|"$/g, '').replaceAll('""', '"') : text
}

/** Lines of a part that are looked for, enough to tell: each costs a pass over the whole. */
const MAX_COMPARED = 500

/** True when at least four fifths of a part's lines stand in the text, bullets and case aside. */
function isContained(part: string, whole: string): boolean {
  if (whole === '') return false
  const lines = part
    .split('\n')
    .map(bare)
    .filter((line) => line.length > 3)
    .slice(0, MAX_COMPARED)
  return lines.filter((line) => whole.includes(line)).length >= lines.length * 0.8
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The text of a row whose cells were shifted when its texts were split at commas: all its prose from the first text
 * column on, commas put back. What went beyond the last column is lost, so the text is not complete.
 */
export function shiftedText(cells: readonly Cell[], from: number): string {
  const pieces = cells.slice(from).map((cell) => (typeof cell === 'string' ? cell : ''))
  let text = ''
  for (const piece of pieces) {
    const part = piece.replace(/^"|"$/g, '').replaceAll('""', '"')
    if (part.trim() === '' || /^\d{4}-\d\d-\d\dT/.test(part)) continue
    // A piece that begins with a space continues the sentence before it; any other is a cell of its own.
    text += text === '' ? part : /^\s/.test(piece) ? `,${part}` : `\n${part}`
  }
  return toPlainText(text)
}
