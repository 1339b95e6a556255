import { readWholeText } from '../files/decode-text.ts'
import type { SourceFile } from '../files/source-file.ts'
import { readPageData } from '../pages/page-data.ts'
import { pageTextPosting } from '../pages/page-text.ts'
import { postingsOfData } from '../pages/postings-of-page.ts'
import { documentItems } from '../rows/document-items.ts'
import type { SourceItem, SourceOptions } from '../types.ts'

/** A saved page longer than this is no page; real ones stay under a fifth of it. */
const MAX_PAGE = 20_000_000

/** A saved web page: its JobPosting data, else the posting its text shows. */
export async function* pageItems(
  opened: SourceFile,
  source: string,
  options: SourceOptions,
): AsyncGenerator<SourceItem, void, undefined> {
  const html = await readWholeText(opened, MAX_PAGE, 'one web page', options.encoding)
  const page = { source, collectedOn: options.collectedOn ?? null, url: null }
  const data = readPageData(html)
  const found = postingsOfData(data, page)
  if (found.length > 0) {
    yield* documentItems(opened.path, 'web page with JobPosting data', source, found)
  } else {
    yield* documentItems(opened.path, 'web page, its text', source, [pageTextPosting(html, data, page)])
  }
}
