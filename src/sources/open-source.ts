import { stat } from 'node:fs/promises'
import { liveItems } from './boards/live-items.ts'
import { parseSourceAddress } from './boards/source-address.ts'
import { VENDORS } from './boards/vendors.ts'
import { parseDate } from './cells/dates.ts'
import { walkFolder } from './files/walk-folder.ts'
import { fileItems } from './formats/open-file.ts'
import { SourceError } from './source-error.ts'
import { declaredName } from './source-name.ts'
import { pauses } from './turns.ts'
import { FIELDS, type SourceItem, type SourceOptions } from './types.ts'

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

/** An item under a declared feed name. */
function underName(item: SourceItem, source: string): SourceItem {
  return item.kind === 'posting' ? { ...item, posting: { ...item.posting, source } } : { ...item, source }
}
