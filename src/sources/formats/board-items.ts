import type { Board } from '../boards/board.ts'
import { sampleOf } from '../source-error.ts'
import { boardSource, declaredName } from '../source-name.ts'
import { tooLong } from '../text-limit.ts'
import { pauses } from '../turns.ts'
import type { SourceItem, SourceOptions } from '../types.ts'
import { rejectFile } from './reject-file.ts'

/** The jobs of a board's response, saved or live. */
export async function* boardItems(
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
