import { readWholeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { documentItems } from '../rows/document-items.ts'
import { textPostings } from '../texts/text-file.ts'
import type { SourceItem, SourceOptions } from '../types.ts'

const MAX_TEXT_FILE = 20_000_000

/** A text file: copied pages of job sites, Markdown, an official bulletin, or one posting in plain words. */
export async function* textItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const text = await readWholeText(opened, MAX_TEXT_FILE, 'one text', options.encoding)
  const isMarkdown = /\.(?:md|markdown|mdx)(?:\.gz)?$/i.test(opened.path)
  const { format, results } = textPostings(text, isMarkdown, {
    source,
    collectedOn: options.collectedOn ?? null,
  })
  yield* documentItems(opened.path, format, source, results)
}
