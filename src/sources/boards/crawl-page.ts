import { cleanUrl } from '../cells/clean-url.ts'
import type { PoliteClient } from '../http/polite-client.ts'
import type { Validators } from '../http/types.ts'
import { readPageData } from '../pages/page-data.ts'
import { postingsOfData } from '../pages/postings-of-page.ts'
import { SourceError } from '../source-error.ts'
import type { Asked, CrawlOptions } from './crawl-source.ts'
import { eachPage, type Gathering } from './gathering.ts'
import { itemListLinks, linksOf } from './page-links.ts'

/** Pages of one list that are followed. */
const MOST_LISTS = 50
/** Pages below a list that are looked at. */
const MOST_DETAILS = 500
/** A page of the web; the longest saved ones hold 2 MB. */
const PAGE_BYTES = 20_000_000
const ACCEPT = 'text/html, application/xhtml+xml'

/** Name of the feed of a page: its host. */
export const pageFeed = (url: URL): string => `page:${url.host.toLowerCase()}`

interface Found {
  readonly url: URL
  /** Whether the page names it as one of its list, or just leads there. */
  readonly isNamed: boolean
}

/**
 * Reads a page with schema.org JobPostings: those it holds itself, those of the pages that its ItemList names, and on
 * the next pages of its list. A page that holds none and names none is a list all the same: what lies below it is
 * looked at.
 */
export async function crawlPage(
  start: URL,
  client: PoliteClient,
  gathering: Gathering,
  options: CrawlOptions,
): Promise<Asked> {
  const found = new Map<string, Found>()
  const met = new Set<string>()
  let page: URL | null = start
  let validators: Validators | null = null
  while (page !== null && met.size < MOST_LISTS) {
    const isStart: boolean = met.size === 0
    met.add(page.href)
    const answer = await client.get(page, {
      accept: ACCEPT,
      maxBytes: PAGE_BYTES,
      validators: isStart ? options.validators : null,
    })
    if (answer.kind === 'unchanged') return { isUnchanged: true, validators: options.validators }
    if (answer.kind === 'gone') {
      if (isStart && options.wasRead) return { isUnchanged: false, validators: null }
      throw new SourceError('NOT_FOUND', `there is no page ${page.href} (${answer.status})`)
    }
    if (isStart) {
      validators = answer.validators
      gathering.open('page with schema.org JobPosting data', 0)
    }
    const next = readList(answer.text, answer.url, gathering, found, options)
    page = next !== null && !met.has(next.href) ? next : null
  }
  if (page !== null) gathering.miss(`the list goes on after ${MOST_LISTS} pages`)
  await readDetails([...found.values()], client, gathering, options)
  if (gathering.items.length <= 1 && gathering.listings.length === 0 && gathering.missing === null)
    throw new SourceError(
      'UNAVAILABLE',
      `${start.href} holds no schema.org JobPosting, nor do the pages it leads to`,
    )
  // Told apart by one answer only as long as everything stands on one page.
  return { isUnchanged: false, validators: met.size === 1 && found.size === 0 ? validators : null }
}

/** Postings of one page of the list; returns the next one. */
function readList(
  html: string,
  url: URL,
  gathering: Gathering,
  found: Map<string, Found>,
  { collectedOn }: CrawlOptions,
): URL | null {
  const data = readPageData(html)
  const results = postingsOfData(data, { source: pageFeed(url), collectedOn, url: url.href })
  for (const result of results) {
    if ('posting' in result) gathering.add(result.posting, '', result.validThrough)
    else gathering.add(result, '', null)
  }
  const named = itemListLinks(data.documents, url)
  const links = linksOf(html, url)
  for (const one of named) found.set(one.href, { url: one, isNamed: true })
  if (results.length === 0 && named.length === 0)
    for (const one of links.below) if (!found.has(one.href)) found.set(one.href, { url: one, isNamed: false })
  return links.next
}

async function readDetails(
  found: readonly Found[],
  client: PoliteClient,
  gathering: Gathering,
  options: CrawlOptions,
): Promise<void> {
  if (found.length > MOST_DETAILS) gathering.miss(`it leads to more than ${MOST_DETAILS} pages`)
  const held = new Set(gathering.listings.map(({ sourceId }) => sourceId))
  for (const isNamed of [true, false])
    await eachPage(
      gathering,
      found.slice(0, MOST_DETAILS).filter((one) => one.isNamed === isNamed),
      ({ url }) => readDetail(url, isNamed, held, client, gathering, options),
      // What a page just leads to need not be a posting.
      isNamed ? undefined : () => {},
    )
}

async function readDetail(
  url: URL,
  isNamed: boolean,
  held: ReadonlySet<string>,
  client: PoliteClient,
  gathering: Gathering,
  { collectedOn, isKnown }: CrawlOptions,
): Promise<void> {
  const source = pageFeed(url)
  const sourceId = cleanUrl(url.href) ?? url.href
  if (held.has(sourceId)) return
  const known = isKnown({ source, sourceId, entry: '' })
  if (known !== null) {
    gathering.list({ source, sourceId, entry: '', validThrough: known.validThrough })
    gathering.wasRead = true
    return
  }
  const answer = await client.get(url, { accept: ACCEPT, maxBytes: PAGE_BYTES })
  if (answer.kind !== 'page') return
  const results = postingsOfData(readPageData(answer.text), { source, collectedOn, url: answer.url.href })
  if (results.length === 0 && isNamed)
    gathering.add({ reason: 'the page holds no schema.org JobPosting', sample: url.href }, '', null)
  for (const result of results) {
    if (!('posting' in result)) gathering.add(result, '', null)
    // The address that leads there is the posting's name: so it is known next time without being asked for.
    else
      gathering.add(
        results.length === 1 ? { ...result.posting, sourceId } : result.posting,
        '',
        result.validThrough,
      )
  }
}
