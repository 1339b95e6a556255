import { decodeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { sampleOf } from '../source-error.ts'
import type { BrokenRow, Table, TableRow } from '../types.ts'
import type { Json } from './flatten-object.ts'
import { jsonRow } from './json-table.ts'
import { parseJson } from './parse-json.ts'

/** A line longer than this is no posting; held whole it could take all memory. */
const MAX_LINE = 20_000_000

function tooLongLine(row: number, line: string): BrokenRow {
  return {
    row,
    reason: `the line is longer than ${MAX_LINE / 1e6} million characters: no single posting`,
    sample: sampleOf(line.slice(0, 1_000), 120),
  }
}

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
      let length = 0
      const convert = (lines: readonly string[]): (TableRow | BrokenRow)[] => {
        const rows: (TableRow | BrokenRow)[] = []
        for (const line of lines) {
          if (line.trim() === '') continue
          row += 1
          const isTooLong = line.length > MAX_LINE
          rows.push(isTooLong ? tooLongLine(row, line) : parseLine(line, row, columns, indexOf))
        }
        return rows
      }
      for await (const text of decodeText(file, encoding)) {
        // Of a line that is too long anyway the beginning is enough: it may have no end.
        if (length <= MAX_LINE || text.includes('\n')) pending.push(text)
        length += text.length
        if (!text.includes('\n')) continue
        const lines = pending.join('').split('\n')
        pending = [lines.pop() ?? '']
        length = pending[0]?.length ?? 0
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
