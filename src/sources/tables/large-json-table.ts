import { decodeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { SourceError, sampleOf } from '../source-error.ts'
import type { BrokenRow, Table, TableRow } from '../types.ts'
import { isObject } from './flatten-object.ts'
import { JsonElements } from './json-elements.ts'
import { jsonRow, looksLikePosting } from './json-table.ts'
import { parseJson } from './parse-json.ts'

/** A longer object is no posting. */
const LONGEST_OBJECT = 8_000_000

/**
 * A JSON document too long to be held, read object by object: those of the document's own list, else of the first list
 * whose first object looks like a posting.
 *
 * @throws {SourceError} TOO_LARGE while reading, when it has no such list.
 */
export function openLargeJsonTable(file: SourceFile, encoding?: string): Table {
  const columns: string[] = []
  const indexOf = new Map<string, number>()
  return {
    format: 'JSON array, read piece by piece',
    columns,
    collectedOn: null,
    async *read() {
      const elements = new JsonElements(isPosting, LONGEST_OBJECT)
      let row = 0
      for await (const text of decodeText(file, encoding)) {
        const rows = elements.push(text).map((element): TableRow | BrokenRow => {
          row += 1
          const sample = sampleOf(element.sample, 120)
          if (element.text === null)
            return {
              row,
              reason: `the object is longer than ${LONGEST_OBJECT / 1e6} million characters: no posting`,
              sample,
            }
          try {
            return jsonRow(parseJson(element.text), row, columns, indexOf)
          } catch {
            // The object is reported; the next ones are read on.
            return { row, reason: 'the object is not valid JSON', sample }
          }
        })
        if (rows.length > 0) yield rows
      }
      if (!elements.hasList)
        throw new SourceError(
          'TOO_LARGE',
          'the JSON document is too long to be held and has no list of postings that could be read piece by piece: save it as JSON Lines or CSV',
        )
    },
  }
}

function isPosting(text: string): boolean {
  try {
    const value = parseJson(text)
    return isObject(value) && looksLikePosting(value)
  } catch {
    // Asked to find out: what is no JSON is no posting.
    return false
  }
}
