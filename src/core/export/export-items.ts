import type { SourceItem } from '../../sources/index.ts'
import { AppError } from '../errors.ts'
import { exportedPosting } from './exported-posting.ts'
import { type OpenedExport, openExport } from './open-export.ts'

const FORMATS = { jsonl: 'JSON Lines', csv: 'CSV', parquet: 'Parquet' } as const

/**
 * What an ingest makes of a file that `plumbline export` wrote: its postings under their own source and id, so that they are
 * the ones they were. Null for any other file.
 *
 * @throws AppError HOME_NEWER, as `openExport`.
 */
export async function exportItems(file: string): Promise<AsyncIterable<SourceItem> | null> {
  const opened = await openExport(file).catch((cause: unknown) => {
    if (cause instanceof AppError) throw cause
    return null // what cannot be opened is said by whoever reads the file as any other
  })
  return opened && itemsOf(file, opened)
}

/** Source of rows that tell no posting. */
const SOURCE = 'export'

async function* itemsOf(file: string, opened: OpenedExport): AsyncGenerator<SourceItem, void, undefined> {
  const reject = (row: number, reason: string): SourceItem => ({
    kind: 'reject',
    file,
    row,
    source: SOURCE,
    reason,
    sample: '',
  })
  if (opened.kind !== 'postings') {
    yield reject(0, `an export of ${opened.kind} holds no postings: export them with --what postings`)
    return
  }
  let rows = 0
  for await (const _row of opened.rows()) rows += 1
  yield {
    kind: 'columns',
    file,
    format: `postings exported by Plumbline, ${FORMATS[opened.format]}`,
    source: SOURCE,
    rows,
    recognised: [],
    unused: [],
  }
  for await (const one of opened.rows()) {
    const posting = 'reason' in one ? one : exportedPosting(one.value)
    if ('reason' in posting) yield reject(one.row, posting.reason)
    else if ('facts' in posting)
      yield reject(one.row, 'facts without a text of their own come back with plumbline import')
    else yield { kind: 'posting', posting: posting.raw, row: one.row, file, notes: [] }
  }
}
