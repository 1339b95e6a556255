import { toPlainLine, toPlainText } from '../../documents/index.ts'
import { matchRole } from '../../taxonomy/index.ts'
import { barePosting } from '../rows/bare-posting.ts'
import type { DocumentResult } from '../rows/document-items.ts'
import { tooLong } from '../text-limit.ts'
import { bulletinFields } from './bulletin.ts'
import { markdownPostings } from './markdown-file.ts'
import { pastedPostings } from './pastes/pasted-postings.ts'

export interface TextContext {
  readonly source: string
  readonly collectedOn: string | null
}

/** A line of one sign repeated, as people put between two texts. */
const DIVIDER = /^[ \t]*(?:-{8,}|={8,}|\*{8,}|_{8,}|~{8,}|#{8,})[ \t]*$/m

/**
 * The postings of a text file, with the name of its form: pages copied from a job site, a Markdown file, several
 * postings between dividing lines (each opening with a job's title), else the whole file as one.
 */
export function textPostings(
  raw: string,
  isMarkdown: boolean,
  context: TextContext,
): { readonly format: string; readonly results: readonly DocumentResult[] } {
  const pasted = pastedPostings(raw, context)
  if (pasted !== null)
    return {
      format: `text copied from ${pasted.site}`,
      results: pasted.results,
    }
  if (isMarkdown) return { format: 'Markdown', results: markdownPostings(raw, context) }
  const parts = raw.split(DIVIDER).filter((part) => part.trim() !== '')
  if (parts.length > 1 && parts.every(opensWithTitle))
    return {
      format: 'plain text, postings between lines',
      results: parts.map((part) => textToPosting(part, context)),
    }
  return { format: 'plain text, one posting a file', results: [textToPosting(raw, context)] }
}

function opensWithTitle(part: string): boolean {
  const [first = '', ...rest] = part.trim().split('\n')
  return first.length <= 120 && rest.length > 0 && matchRole(toPlainLine(first)).family !== 'other'
}

/**
 * A text as one posting: the title is its first line, the text the whole. Official bulletins (with a class code and an
 * open date) give salary, date, employer and id too.
 */
export function textToPosting(raw: string, context: TextContext): DocumentResult {
  const text = toPlainText(raw)
  const title = toPlainLine(text.split('\n', 1)[0]?.replace(/^- /, '') ?? '')
  const sample = text.slice(0, 120)
  if (text === '') return { reason: 'the file holds no text', sample: '' }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample }
  if (!text.includes('\n'))
    return { reason: 'the file holds one line only: no posting with a title and a text', sample }
  if (title.length > 150) return { reason: 'the first line is too long for a title', sample }
  const bulletin = bulletinFields(text)
  return {
    posting: barePosting({
      ...context,
      sourceId: bulletin?.id ?? null,
      title,
      employer: bulletin?.employer ?? null,
      text,
      firstSeen: bulletin?.openDate ?? null,
      places: bulletin?.places ?? [],
      country: bulletin?.country ?? null,
      pay: bulletin?.pay ?? null,
    }),
  }
}
