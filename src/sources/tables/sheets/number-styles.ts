import type { SourceFile } from '../../files/source-file.ts'
import { readXmlPart } from './xml-stream.ts'

/** Which numbers of a workbook are dates. */
export interface NumberStyles {
  /** The day (and time, when it has one) a number stands for under a style; null when the style is no date's. */
  date(serial: number, style: number): string | null
}

/** Days from the day 0 of each calendar to 1 January 1970. The older one counts a 29 February 1900 that never was. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107

/** Number formats that every workbook knows by number: dates and times. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Reads which cell styles show dates. */
export async function dateFormats(styles: SourceFile | null, isFrom1904: boolean): Promise<NumberStyles> {
  const custom = new Map<number, boolean>()
  const isDateStyle: boolean[] = []
  let isCellStyles = false
  await readXmlPart(styles, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isDateCode(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') isCellStyles = true
      else if (name === 'xf' && isCellStyles) {
        const id = Number(attributes.numFmtId ?? 0)
        isDateStyle.push(custom.get(id) ?? isBuiltInDate(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return {
    date(serial, style) {
      if (isDateStyle[style] !== true || serial < 1 || serial > 200_000) return null
      const milliseconds = Math.round((serial - (isFrom1904 ? EPOCH_1904 : EPOCH_1900)) * 86_400_000)
      const text = new Date(milliseconds).toISOString()
      return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19)
    },
  }
}

/** A format code with days or years in it, texts in quotes and brackets aside. */
function isDateCode(code: string): boolean {
  return /[dy]/i.test(code.slice(0, 300).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
