import { openRandomAccess, type RandomAccess } from '../files/random-access.ts'
import { type SourceFile, withoutGzip } from '../files/source-file.ts'
import { readZipDirectory, type ZipEntry, zipEntryFile } from '../files/zip-archive.ts'
import { tableItems } from '../rows/table-items.ts'
import { messageOf, SourceError } from '../source-error.ts'
import { openOdsSheets } from '../tables/sheets/ods.ts'
import type { Sheet, SheetParts } from '../tables/sheets/sheet.ts'
import { openXlsxSheets } from '../tables/sheets/xlsx.ts'
import { pauses } from '../turns.ts'
import type { SourceItem, SourceOptions } from '../types.ts'
import { rejectFile } from './reject-file.ts'

/** Reads one file of an archive as it would be read by itself. */
export type ReadFile = (
  file: SourceFile,
  source: string,
  options: SourceOptions,
) => AsyncGenerator<SourceItem, void, undefined>

/** A ZIP file: a spreadsheet (XLSX, ODS), or an archive of files, each read by itself under the archive's name. */
export async function* zipItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
  readFile: ReadFile,
): AsyncGenerator<SourceItem, void, undefined> {
  const access = await openRandomAccess(opened)
  try {
    const entries = await readZipDirectory(access)
    const parts = sheetParts(access, entries, opened.path)
    if (parts.has('xl/workbook.xml')) yield* sheetItems(openXlsxSheets(parts), opened.path, source, options)
    else if (parts.has('content.xml') && parts.has('mimetype'))
      yield* sheetItems(openOdsSheets(parts), opened.path, source, options)
    else if (parts.has('word/document.xml') || parts.has('[Content_Types].xml'))
      yield rejectFile(
        opened.path,
        source,
        'an Office document that is no spreadsheet: save it as text or HTML',
        '',
      )
    else yield* archiveItems(access, entries, opened.path, source, options, readFile)
  } finally {
    await access.close()
  }
}

async function* archiveItems(
  access: RandomAccess,
  entries: readonly ZipEntry[],
  path: string,
  source: string,
  options: SourceOptions,
  readFile: ReadFile,
): AsyncGenerator<SourceItem, void, undefined> {
  const pause = pauses(options.signal)
  const shown = entries.filter(({ name }) => name !== '' && !/(?:^|\/)(?:\.|__MACOSX(?:\/|$))/.test(name))
  if (shown.length === 0) yield rejectFile(path, source, 'the archive holds no files', '')
  for (const entry of [...shown].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    await pause()
    const name = `${path}/${entry.name}`
    try {
      yield* readFile(withoutGzip(zipEntryFile(access, entry, name), entry.packedSize), source, options)
    } catch (error) {
      // One broken file of an archive does not end the others.
      if (!(error instanceof SourceError) || error.code === 'BAD_INPUT') throw error
      yield rejectFile(name, source, messageOf(error), '')
    }
  }
}

/** Every sheet that holds a table of postings; a workbook without one gives its first sheet, to say what is missing. */
async function* sheetItems(
  sheets: Promise<readonly Sheet[]>,
  path: string,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const filled = (await sheets).filter((sheet) => sheet.columns.length > 0)
  const tables = filled.filter((sheet) => sheet.knownNames >= 2)
  const chosen = tables.length > 0 ? tables : filled.slice(0, 1)
  if (chosen.length === 0) yield rejectFile(path, source, 'the spreadsheet holds no table', '')
  for (const sheet of chosen) {
    const file = chosen.length > 1 ? `${path}/${sheet.name}` : path
    yield* tableItems(sheet, file, source, options)
  }
}

function sheetParts(access: RandomAccess, entries: readonly ZipEntry[], path: string): SheetParts {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    has: (name) => byName.has(name),
    open(name) {
      const entry = byName.get(name)
      return entry === undefined ? null : zipEntryFile(access, entry, path)
    },
  }
}
