import { recogniseBoard } from '../boards/board.ts'
import { readTextUpTo } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { tableItems } from '../rows/table-items.ts'
import { messageOf, sampleOf } from '../source-error.ts'
import { slugFromFile } from '../source-name.ts'
import type { Json } from '../tables/flatten-object.ts'
import { findJsonRows, jsonTable } from '../tables/json-table.ts'
import { openLargeJsonTable } from '../tables/large-json-table.ts'
import { parseJson } from '../tables/parse-json.ts'
import type { SourceItem, SourceOptions } from '../types.ts'
import { boardItems } from './board-items.ts'
import { rejectFile } from './reject-file.ts'

/** A document up to this long is held whole; the objects of a longer one are read one by one. */
const MAX_WHOLE = 32_000_000

/** A JSON document: the response of a known board, else its rows as a table. */
export async function* jsonItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const file = opened.path
  const text = await readTextUpTo(opened, MAX_WHOLE, options.encoding)
  if (text === null) {
    yield* tableItems(openLargeJsonTable(opened, options.encoding), file, source, options)
    return
  }
  let document: Json
  try {
    document = parseJson(text)
  } catch (error) {
    // Reported with the parser's own words: they name the place.
    yield rejectFile(file, source, 'the file is not valid JSON', `${messageOf(error)}: ${sampleOf(text, 60)}`)
    return
  }
  const isMapped = Object.keys(options.map ?? {}).length > 0
  const board = isMapped ? null : recogniseBoard(document)
  if (board !== null) {
    yield* boardItems(board, file, slugFromFile(file), options)
    return
  }
  const rows = findJsonRows(document)
  if (rows === null) {
    yield rejectFile(
      file,
      source,
      'the JSON holds no list of objects and no object that could be a posting',
      sampleOf(text, 120),
    )
    return
  }
  yield* tableItems(jsonTable(document, rows), file, source, options)
}
