import type { Cell } from '../../types.ts'
import { type Sheet, type SheetParts, type SheetRow, sheetTable } from './sheet.ts'
import { readXmlPart, streamXml } from './xml-stream.ts'

const MAX_COLUMNS = 2_000
/** A filled row or cell is repeated this often at most: sheets repeat blanks by the million, contents seldom. */
const MAX_REPEATS = 1_000
const MAX_SHEETS = 100

/** The sheets of an ODS workbook, in its order. */
export async function openOdsSheets(parts: SheetParts): Promise<readonly Sheet[]> {
  const names: string[] = []
  await readXmlPart(parts.open('content.xml'), {
    open(name, attributes) {
      if (name === 'table') names.push(attributes['table:name'] ?? `Sheet${names.length + 1}`)
    },
  })
  const sheets: Sheet[] = []
  for (const [index, name] of names.slice(0, MAX_SHEETS).entries())
    sheets.push(await sheetTable('ODS', name, () => sheetRows(parts, index)))
  return sheets
}

async function* sheetRows(
  parts: SheetParts,
  wanted: number,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const file = parts.open('content.xml')
  if (file === null) return
  let rows: SheetRow[] = []
  let cells: Cell[] = []
  let sheet = -1
  let rowRepeats = 1
  let attributes: Readonly<Record<string, string>> = {}
  let paragraphs: string[] = []
  let isParagraph = false
  let isNote = false
  const visitor = {
    open(name: string, given: Readonly<Record<string, string>>) {
      if (name === 'table') sheet += 1
      if (sheet !== wanted) return
      if (name === 'table-row') {
        cells = []
        rowRepeats = repeats(given['table:number-rows-repeated'])
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        attributes = given
        paragraphs = []
      } else if (name === 'annotation') isNote = true
      else if (name === 'p' && !isNote) {
        paragraphs.push('')
        isParagraph = true
      } else if (isParagraph && (name === 's' || name === 'tab' || name === 'line-break')) {
        paragraphs.push((paragraphs.pop() ?? '') + (name === 'line-break' ? '\n' : ' '))
      }
    },
    text(text: string) {
      if (sheet === wanted && isParagraph) paragraphs.push((paragraphs.pop() ?? '') + text)
    },
    close(name: string) {
      if (sheet !== wanted) return
      if (name === 'p') isParagraph = false
      else if (name === 'annotation') isNote = false
      else if (name === 'table-cell' || name === 'covered-table-cell') addCells(cells, attributes, paragraphs)
      else if (name === 'table-row' && cells.some((cell) => cell !== null))
        for (let count = 0; count < Math.min(rowRepeats, MAX_REPEATS); count += 1) rows.push(cells)
    },
  }
  for await (const _ of streamXml(file, visitor)) {
    if (rows.length > 0) yield rows
    rows = []
    if (sheet > wanted) return
  }
}

function addCells(
  cells: Cell[],
  attributes: Readonly<Record<string, string>>,
  paragraphs: readonly string[],
): void {
  const cell = cellOf(attributes, paragraphs.join('\n'))
  const count = repeats(attributes['table:number-columns-repeated'])
  const filled = cell === null ? count : Math.min(count, MAX_REPEATS)
  for (let index = 0; index < filled && cells.length < MAX_COLUMNS; index += 1) cells.push(cell)
}

function cellOf(attributes: Readonly<Record<string, string>>, text: string): Cell {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'] ?? ''
  if (type === 'date') return attributes['office:date-value'] ?? text
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true'
  const number = Number(attributes['office:value'] ?? Number.NaN)
  // A currency keeps its sign: it is written in the text only.
  if (type === 'float' && Number.isFinite(number)) return number
  return text === '' ? null : text
}

function repeats(text: string | undefined): number {
  const count = Number(text ?? 1)
  return Number.isInteger(count) && count >= 1 ? Math.min(count, MAX_COLUMNS) : 1
}
