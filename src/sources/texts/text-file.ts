import { toPlainLine, toPlainText } from '../../documents/index.ts'
import type { RawPosting } from '../../reader/types.ts'
import { contentId } from '../rows/content-id.ts'
import { tooLong } from '../text-limit.ts'
import { bulletinFields } from './bulletin.ts'

/** Lines that a job site's page repeats for each posting when several are pasted after another. */
const PASTE_MARK =
  /^(?:Show more options|Over \d+ people clicked apply|\d+ people clicked apply|Reposted \d+ \w+ ago)$/gm

/**
 * A text file as one posting: the title is its first line, the text the whole. Official bulletins (with a class code
 * and an open date) give salary, date, employer and id too. A file that holds several postings is refused.
 */
export function textToPosting(
  raw: string,
  context: { readonly source: string; readonly collectedOn: string | null },
): RawPosting | { readonly reason: string; readonly sample: string } {
  const text = toPlainText(raw)
  const title = toPlainLine(text.split('\n', 1)[0]?.replace(/^- /, '') ?? '')
  const sample = text.slice(0, 120).replace(/\n/g, ' ')
  if (text === '') return { reason: 'the file holds no text', sample: '' }
  if ((text.match(PASTE_MARK) ?? []).length >= 3) {
    return {
      reason: 'several postings pasted one after another: save each in its own file, or as rows of a table',
      sample,
    }
  }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample }
  if (!text.includes('\n'))
    return { reason: 'the file holds one line only: no posting with a title and a text', sample }
  if (title.length > 150) return { reason: 'the first line is too long for a title', sample }
  const bulletin = bulletinFields(text)
  const employer = bulletin?.employer ?? null
  const places = bulletin?.places ?? []
  return {
    source: context.source,
    sourceId: bulletin?.id ?? contentId(title, employer, places, text),
    title,
    employer,
    text,
    url: null,
    firstSeen: bulletin?.openDate ?? null,
    collectedOn: context.collectedOn,
    places,
    country: bulletin?.country ?? null,
    isRemote: null,
    pay: bulletin?.pay ?? null,
    employmentType: null,
    hoursPerWeek: null,
    statedLength: null,
    isSnippet: false,
    department: null,
  }
}
