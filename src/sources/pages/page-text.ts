import { pageToText, toPlainLine, toPlainText } from '../../documents/index.ts'
import { matchRole } from '../../taxonomy/index.ts'
import { cleanUrl } from '../cells/clean-url.ts'
import { TITLE_WITH_PLACE } from '../columns/column-profile.ts'
import { barePosting } from '../rows/bare-posting.ts'
import type { DocumentResult } from '../rows/document-items.ts'
import { tooLong } from '../text-limit.ts'
import type { PageContext } from './job-posting.ts'
import type { PageData } from './page-data.ts'

/** Fewer characters are a notice, a form to sign in, an empty frame. Chosen. */
const SHORTEST_TEXT = 200
const MAX_TITLE = 150
const POSTING_WORDS =
  /\b(?:responsibilit|qualification|requirement|experience|skills|salary|benefits|apply|applicants?|full[- ]time|part[- ]time|you will|we offer|aufgaben|profil|bewerb|ervaring|vacature|sollicit|candidat|poste|exp[ée]rience|erfarenhet|ans[öo]kan)/gi

/**
 * The posting a saved page shows when it carries no JobPosting data: its heading (else its title) as the title, what
 * stands from the heading on as the text. Refused with the reason when the page shows too little, or when neither
 * heading nor text read like a posting.
 */
export function pageTextPosting(html: string, data: PageData, page: PageContext): DocumentResult {
  const name = toPlainLine(data.title)
  const heading = toPlainLine(data.heading) || withoutSite(name)
  const whole = toPlainText(pageToText(html))
  const start = heading === '' ? -1 : lineAt(whole, heading)
  const text = start < 0 ? whole : whole.slice(start)
  const sample = heading || text.slice(0, 120)
  if (text.length < SHORTEST_TEXT) {
    return {
      reason:
        text === ''
          ? 'the page shows no text: it was saved before it was filled, or it asks to sign in'
          : 'the page shows too little text for a posting: a notice, or a form to sign in',
      sample,
    }
  }
  if (heading === '') return { reason: 'the page has no heading and no title to take for the title', sample }
  const words = new Set(text.match(POSTING_WORDS)?.map((word) => word.toLowerCase()))
  if (words.size < 3 && matchRole(heading).family === 'other')
    return { reason: 'a web page that does not read like a posting and carries no JobPosting data', sample }
  if (heading.length > MAX_TITLE) return { reason: 'the heading of the page is too long for a title', sample }
  const long = tooLong(text)
  if (long !== null) return { reason: long, sample }
  const [, title, place] = TITLE_WITH_PLACE.exec(heading) ?? []
  const url = cleanUrl(page.url ?? data.address ?? '')
  return {
    posting: barePosting({
      source: page.source,
      sourceId: url,
      title: title ?? heading,
      text,
      url,
      collectedOn: page.collectedOn,
      places: place === undefined ? [] : [place],
    }),
  }
}

/** "Baker - Oven House | Indeed.com" without the site's name. */
function withoutSite(title: string): string {
  return title.replace(
    /\s+[|–—-]\s+(?:[\w.]+\.(?:com|org|net|io|co|nl|de|fr|ca|uk)|LinkedIn|Indeed|Glassdoor|Monster|StepStone|Careers|Jobs)\s*$/i,
    '',
  )
}

/** Where the line that holds the heading begins; -1 when none does. */
function lineAt(text: string, heading: string): number {
  let start = 0
  for (const line of text.split('\n')) {
    if (line.replace(/^- /, '') === heading) return start
    start += line.length + 1
  }
  return -1
}
