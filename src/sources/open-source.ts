import { stat } from 'node:fs/promises'
import { type Board, recogniseBoard } from './boards/board.ts'
import { liveItems } from './boards/live-items.ts'
import { parseSourceAddress } from './boards/source-address.ts'
import { VENDORS } from './boards/vendors.ts'
import { parseDate } from './cells/dates.ts'
import { readWholeText } from './files/decode-text.ts'
import { sniffFormat } from './files/sniff-format.ts'
import { type SourceFile, sourceFile } from './files/source-file.ts'
import { walkFolder } from './files/walk-folder.ts'
import { tableItems } from './rows/table-items.ts'
import { messageOf, SourceError, sampleOf } from './source-error.ts'
import { boardSource, declaredName, derivedName, slugFromFile } from './source-name.ts'
import { openCsvTable } from './tables/csv-table.ts'
import type { Json } from './tables/flatten-object.ts'
import { openJsonLinesTable } from './tables/json-lines-table.ts'
import { findJsonRows, jsonTable } from './tables/json-table.ts'
import { parseJson } from './tables/parse-json.ts'
import { tooLong } from './text-limit.ts'
import { textToPosting } from './texts/text-file.ts'
import { pauses } from './turns.ts'
import { FIELDS, type RejectItem, type SourceItem, type SourceOptions } from './types.ts'

/** JSON documents are held whole; the engine's longest string is about 536 million characters. */
const MAX_JSON = 450_000_000
const MAX_TEXT_FILE = 20_000_000

/**
 * Opens a source and yields what it holds, in a fixed order: `ashby:linear` (a board of a known vendor) or an https
 * address (of a board, or of a page with schema.org JobPostings) asks that live source; anything else is the absolute
 * path of a file or a folder. Each file yields what was recognised in it, then its postings and rejects row by row; a
 * file that cannot be read yields one reject (row 0) and the next is opened.
 *
 * @throws {SourceError} for what makes the whole source unreadable: no such file, board not found, network refused,
 *   a mapped column that does not exist, a collection date that is none. The reason of `options.signal` once aborted.
 */
export async function* openSource(
  input: string,
  options: SourceOptions = {},
): AsyncGenerator<SourceItem, void, undefined> {
  checkOptions(options)
  const address = parseSourceAddress(input)
  if (address !== null) {
    const renamed = options.source === undefined ? null : declaredName(options.source)
    for await (const item of liveItems(address, options.network ?? {}, options.collectedOn, options.signal))
      yield renamed === null ? item : underName(item, renamed)
    return
  }
  let entry: Awaited<ReturnType<typeof stat>>
  try {
    entry = await stat(input)
  } catch (cause) {
    throw new SourceError(
      'NOT_FOUND',
      `no file or folder "${input}"; give a path, or a live board as ashby:NAME (also ${VENDORS.slice(1).join(', ')}) or by its https address`,
      { cause },
    )
  }
  if (!entry.isDirectory()) {
    yield* fileItems(input, false, options)
    return
  }
  const files = await walkFolder(input)
  if (files.length === 0) throw new SourceError('NOT_FOUND', `the folder "${input}" holds no files`)
  const pause = pauses(options.signal)
  for (const file of files) {
    await pause()
    yield* fileItems(file, true, options)
  }
}

function checkOptions(options: SourceOptions): void {
  const { collectedOn } = options
  const unknown = Object.keys(options.map ?? {}).find(
    (field) => !(FIELDS as readonly string[]).includes(field),
  )
  if (unknown !== undefined) {
    throw new SourceError(
      'BAD_INPUT',
      `"${unknown}" is no field to map a column to; the fields are: ${FIELDS.join(', ')}`,
    )
  }
  if (collectedOn !== undefined && parseDate(collectedOn, null) !== collectedOn) {
    throw new SourceError('BAD_INPUT', `"${collectedOn}" is not a date; write it as YYYY-MM-DD`)
  }
}

async function* fileItems(
  file: string,
  isFromFolder: boolean,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const source = options.source === undefined ? derivedName(file, isFromFolder) : declaredName(options.source)
  try {
    yield* readFileItems(sourceFile(file), source, options)
  } catch (error) {
    // One broken file of a folder does not end the run; what the user typed wrong does.
    if (!(error instanceof SourceError) || error.code === 'BAD_INPUT') throw error
    yield rejectFile(file, source, messageOf(error), '')
  }
}

async function* readFileItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const file = opened.path
  const format = await sniffFormat(opened, options.encoding)
  if (format.kind === 'unreadable') {
    yield rejectFile(file, source, format.reason, '')
  } else if (format.kind === 'table') {
    yield* tableItems(await openCsvTable(opened, format.delimiter, options.encoding), file, source, options)
  } else if (format.kind === 'json-lines') {
    yield* tableItems(openJsonLinesTable(opened, options.encoding), file, source, options)
  } else if (format.kind === 'json') {
    yield* jsonItems(opened, source, options)
  } else {
    yield* textItems(opened, source, options)
  }
}

async function* jsonItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const file = opened.path
  const text = await readWholeText(opened, MAX_JSON, options.encoding)
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

async function* textItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const file = opened.path
  const text = await readWholeText(opened, MAX_TEXT_FILE, options.encoding)
  const result = textToPosting(text, { source, collectedOn: options.collectedOn ?? null })
  yield {
    kind: 'columns',
    file,
    format: 'plain text, one posting a file',
    source,
    rows: 1,
    recognised: [],
    unused: [],
  }
  if ('reason' in result) yield { kind: 'reject', file, row: 1, source, ...result }
  else yield { kind: 'posting', posting: result, row: 1, file, notes: [] }
}

async function* boardItems(
  board: Board,
  file: string,
  slug: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const pause = pauses(options.signal)
  const declared = options.source === undefined ? null : declaredName(options.source)
  const source = declared ?? boardSource(board.vendor, slug)
  const name = `${board.vendor[0]?.toUpperCase()}${board.vendor.slice(1)} board`
  yield { kind: 'columns', file, format: name, source, rows: board.jobs.length, recognised: [], unused: [] }
  if (board.jobs.length === 0) yield rejectFile(file, source, 'the board lists no jobs', '')
  for (const [index, job] of board.jobs.entries()) {
    await pause()
    const posting = board.toPosting(job, { slug, source: declared, collectedOn: options.collectedOn ?? null })
    const long = 'text' in posting ? tooLong(posting.text) : null
    const result = long !== null && 'text' in posting ? { reason: long, sample: posting.title } : posting
    if ('reason' in result) {
      yield {
        kind: 'reject',
        file,
        row: index + 1,
        source,
        reason: result.reason,
        sample: sampleOf(result.sample, 120),
      }
    } else {
      yield { kind: 'posting', posting: result, row: index + 1, file, notes: [] }
    }
  }
}

/** An item under a declared feed name. */
function underName(item: SourceItem, source: string): SourceItem {
  return item.kind === 'posting' ? { ...item, posting: { ...item.posting, source } } : { ...item, source }
}

function rejectFile(file: string, source: string, reason: string, sample: string): RejectItem {
  return { kind: 'reject', file, row: 0, source, reason, sample }
}
