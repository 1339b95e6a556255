import { readWholeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { textToPosting } from '../texts/text-file.ts'
import type { SourceItem, SourceOptions } from '../types.ts'

const MAX_TEXT_FILE = 20_000_000

/** A text file. */
export async function* textItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const file = opened.path
  const text = await readWholeText(opened, MAX_TEXT_FILE, 'one text', options.encoding)
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
