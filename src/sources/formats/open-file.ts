import { sniffFormat } from '../files/sniff-format.ts'
import { type SourceFile, sourceFile } from '../files/source-file.ts'
import { tableItems } from '../rows/table-items.ts'
import { messageOf, SourceError } from '../source-error.ts'
import { declaredName, derivedName } from '../source-name.ts'
import { openCsvTable } from '../tables/csv-table.ts'
import { openJsonLinesTable } from '../tables/json-lines-table.ts'
import { openParquetTable } from '../tables/parquet-table.ts'
import type { SourceItem, SourceOptions } from '../types.ts'
import { jsonItems } from './json-items.ts'
import { pageItems } from './page-items.ts'
import { rejectFile } from './reject-file.ts'
import { textItems } from './text-items.ts'
import { zipItems } from './zip-items.ts'

/** What one file holds: what was recognised, then its postings and rejects; a file that cannot be read is one reject. */
export async function* fileItems(
  path: string,
  isFromFolder: boolean,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const source = options.source === undefined ? derivedName(path, isFromFolder) : declaredName(options.source)
  try {
    const own = await options.own?.(path)
    if (own) yield* own
    else yield* readNoted(sourceFile(path), source, options)
  } catch (error) {
    // One broken file of a folder does not end the run; what the user typed wrong does.
    if (!(error instanceof SourceError) || error.code === 'BAD_INPUT') throw error
    yield rejectFile(path, source, messageOf(error), '')
  }
}

/** Says in the description of a file that bytes of it were no UTF-8 and were read as cp1252. */
async function* readNoted(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  for await (const item of readFile(opened, source, options)) {
    const isLegacy = item.kind === 'columns' && opened.met.has('cp1252')
    yield isLegacy ? { ...item, format: `${item.format}, cp1252 letters` } : item
  }
}

async function* readFile(
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
  } else if (format.kind === 'parquet') {
    yield* tableItems(await openParquetTable(opened), file, source, options)
  } else if (format.kind === 'zip') {
    yield* zipItems(opened, source, options, readInside)
  } else if (format.kind === 'page') {
    yield* pageItems(opened, source, options)
  } else {
    yield* textItems(opened, source, options)
  }
}

/** A file of an archive; archives inside archives are not followed. */
async function* readInside(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const format = await sniffFormat(opened, options.encoding)
  if (format.kind !== 'zip' || /\.(?:xlsx|xlsm|ods)$/i.test(opened.path))
    yield* readNoted(opened, source, options)
  else yield rejectFile(opened.path, source, 'an archive inside an archive: unpack it first', '')
}
