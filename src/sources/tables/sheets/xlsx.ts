import { SourceError } from '../../source-error.ts'
import type { Cell } from '../../types.ts'
import { dateFormats, type NumberStyles } from './number-styles.ts'
import { type Sheet, type SheetParts, type SheetRow, sheetTable } from './sheet.ts'
import { readXmlPart, streamXml } from './xml-stream.ts'

/** Texts that cells share are held; a workbook beyond this is better saved as CSV. */
const MAX_SHARED = 200_000_000
/** Chosen: a row is as long as its last filled cell, so a sheet of far cells alone would fill the memory. */
const MAX_COLUMNS = 2_000
const MAX_SHEETS = 100

/** The sheets of an XLSX workbook, in its order. */
export async function openXlsxSheets(parts: SheetParts): Promise<readonly Sheet[]> {
  const book = await readWorkbook(parts)
  const shared = await sharedTexts(parts)
  const styles = await dateFormats(parts.open('xl/styles.xml'), book.isFrom1904)
  const sheets: Sheet[] = []
  for (const { name, part } of book.sheets.slice(0, MAX_SHEETS)) {
    if (parts.has(part))
      sheets.push(await sheetTable('XLSX', name, () => sheetRows(parts, part, shared, styles)))
  }
  return sheets
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly isFrom1904: boolean
}

async function readWorkbook(parts: SheetParts): Promise<Workbook> {
  const targets = new Map<string, string>()
  await readXmlPart(parts.open('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: { name: string; part: string }[] = []
  let isFrom1904 = false
  await readXmlPart(parts.open('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const part = targets.get(attributes['r:id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name: attributes.name ?? `Sheet${sheets.length + 1}`, part })
    },
  })
  return { sheets, isFrom1904 }
}

async function sharedTexts(parts: SheetParts): Promise<readonly string[]> {
  const texts: string[] = []
  let current = ''
  let isText = false
  let isPhonetic = false
  let length = 0
  await readXmlPart(parts.open('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') isText = !isPhonetic
      else if (name === 'rPh') isPhonetic = true
    },
    text(text) {
      if (!isText) return
      current += text
      length += text.length
      if (length > MAX_SHARED)
        throw new SourceError(
          'TOO_LARGE',
          `the spreadsheet holds more than ${MAX_SHARED / 1e6} million characters: save it as CSV`,
        )
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') texts.push(current)
    },
  })
  return texts
}

async function* sheetRows(
  parts: SheetParts,
  part: string,
  shared: readonly string[],
  styles: NumberStyles,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const file = parts.open(part)
  if (file === null) return
  let rows: SheetRow[] = []
  let cells: Cell[] = []
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let isValue = false
  const visitor = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        cells = []
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        value = ''
      } else if (name === 'v' || (name === 't' && type === 'inlineStr')) isValue = true
    },
    text(text: string) {
      if (isValue) value += text
    },
    close(name: string) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c' && value !== '' && column < MAX_COLUMNS) {
        for (let index = cells.length; index < column; index += 1) cells[index] = null
        cells[column] = cellOf(value, type, style, shared, styles)
      } else if (name === 'row' && cells.some((cell) => cell !== null)) rows.push(cells)
    },
  }
  for await (const _ of streamXml(file, visitor)) {
    if (rows.length > 0) yield rows
    rows = []
  }
}

function cellOf(
  value: string,
  type: string,
  style: number,
  shared: readonly string[],
  styles: NumberStyles,
): Cell {
  if (type === 's') return shared[Number(value)] ?? null
  if (type === 'b') return value === '1'
  if (type === 'e') return null
  if (type !== 'n') return value
  const number = Number(value)
  return Number.isFinite(number) ? (styles.date(number, style) ?? number) : value
}

/** "BC12" is column 54, counted from 0; null when the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
