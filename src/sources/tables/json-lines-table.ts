import { decodeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { sampleOf } from '../source-error.ts'
import type { BrokenRow, Table, TableRow } from '../types.ts'
import type { Json } from './flatten-object.ts'
import { jsonRow } from './json-table.ts'
import { parseJson } from './parse-json.ts'

/** JSON Lines, one value a line, read piece by piece; a line that is no JSON is a broken row, not the end. */
export function openJsonLinesTable(file: SourceFile, encoding?: string): Table {
  const columns: string[] = []
  const indexOf = new Map<string, number>()
  return {
    format: 'JSON Lines',
    columns,
    collectedOn: null,
    async *read() {
      let row = 0
      let pending: string[] = []
      const convert = (lines: readonly string[]): (TableRow | BrokenRow)[] => {
        const rows: (TableRow | BrokenRow)[] = []
        for (const line of lines) {
          if (line.trim() === '') continue
          row += 1
          rows.push(parseLine(line, row, columns, indexOf))
        }
        return rows
      }
      for await (const text of decodeText(file, encoding)) {
        pending.push(text)
        if (!text.includes('\n')) continue
        const lines = pending.join('').split('\n')
        pending = [lines.pop() ?? '']
        const rows = convert(lines)
        if (rows.length > 0) yield rows
      }
      const last = convert([pending.join('')])
      if (last.length > 0) yield last
    },
  }
}

function parseLine(
  line: string,
  row: number,
  columns: string[],
  indexOf: Map<string, number>,
): TableRow | BrokenRow {
  let value: Json
  try {
    value = parseJson(line)
  } catch {
    // The line is reported; the next ones are read on.
    return { row, reason: 'the line is not valid JSON', sample: sampleOf(line, 120) }
  }
  return jsonRow(value, row, columns, indexOf)
}
