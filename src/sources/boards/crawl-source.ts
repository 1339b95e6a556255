import { createPoliteClient, type PoliteClient } from '../http/polite-client.ts'
import type { HttpEffects, Validators } from '../http/types.ts'
import { messageOf, SourceError } from '../source-error.ts'
import { boardSource } from '../source-name.ts'
import { isObject, type Json } from '../tables/flatten-object.ts'
import { parseJson } from '../tables/parse-json.ts'
import { pauses } from '../turns.ts'
import type { SourceItem } from '../types.ts'
import { type Board, recogniseBoard } from './board.ts'
import { crawlPage, pageFeed } from './crawl-page.ts'
import { eachPage, Gathering, type Listing } from './gathering.ts'
import { lineField } from './job-fields.ts'
import { personioBoard } from './personio.ts'
import { smartRecruitersList, smartRecruitersPosting } from './smartrecruiters.ts'
import { type SourceAddress, sourceAddressText } from './source-address.ts'
import { boardUrl, postingUrl } from './vendor-urls.ts'

/** What is known of a source before it is read. */
export interface CrawlOptions {
  /** Day of the reading, YYYY-MM-DD. */
  readonly collectedOn: string
  /** Of the last whole reading, when it took one answer. */
  readonly validators: Validators | null
  /** Whether the source was ever read as a whole. */
  readonly wasRead: boolean
  /** What is kept of a listing that need not be asked for again; null when it is to be asked for. */
  isKnown(
    listing: Pick<Listing, 'source' | 'sourceId' | 'entry'>,
  ): { readonly validThrough: string | null } | null
}

/** Where requests go through, and who may stop them. */
export interface CrawlNetwork {
  readonly effects: HttpEffects
  readonly allowsPrivateAddresses: boolean
  readonly signal?: AbortSignal | undefined
  readonly timeoutMilliseconds?: number | undefined
  readonly maxBytes?: number | undefined
}

/** How the reading of a list ended. */
export interface Asked {
  /** The source says it is as it was. */
  readonly isUnchanged: boolean
  readonly validators: Validators | null
}

/** One reading of a live source. */
export interface Crawl extends Asked {
  /**
   * `complete`: the whole list and every text that was asked for. `partial`: some of it. `failed`: nothing. Only a
   * complete reading says what is no longer there.
   */
  readonly outcome: 'complete' | 'partial' | 'failed'
  /** Why it is not complete; null when it is. */
  readonly error: SourceError | null
  /** The source as it is shown, and the name its postings are kept under. */
  readonly label: string
  readonly feed: string
  /** Postings and rejects for the ordinary ingest. */
  readonly items: readonly SourceItem[]
  /** Every posting that is listed; [] when unchanged: then it is those of the last time. */
  readonly listings: readonly Listing[]
  readonly requests: number
  readonly bytes: number
}

/**
 * Reads a live source once, politely: its list with all its pages, and the texts that stand elsewhere and are not known
 * yet. Whatever a server does ends in one of three outcomes.
 *
 * @throws what aborted the signal.
 */
export async function crawlSource(
  address: SourceAddress,
  network: CrawlNetwork,
  options: CrawlOptions,
): Promise<Crawl> {
  const client = createPoliteClient(network)
  const [label, feed] = [sourceAddressText(address), feedOf(address)]
  const gathering = new Gathering(label, feed)
  const result = (outcome: Crawl['outcome'], error: SourceError | null, asked: Asked): Crawl => ({
    outcome,
    error,
    label,
    feed,
    ...asked,
    items: gathering.items,
    listings: gathering.listings,
    ...client.spent,
  })
  try {
    const asked = await readSource(address, client, gathering, options, network.signal)
    // A source of which nothing can be read any more has not closed all it listed: its form has changed.
    if (!gathering.wasRead && gathering.unread !== null)
      gathering.miss(`nothing of what ${label} lists can be read: ${gathering.unread}`)
    if (gathering.missing === null) return result('complete', null, asked)
    return result('partial', gathering.missing, { isUnchanged: false, validators: null })
  } catch (error) {
    network.signal?.throwIfAborted()
    const outcome = gathering.listings.length > 0 ? 'partial' : 'failed'
    return result(outcome, asSourceError(error, label), { isUnchanged: false, validators: null })
  }
}

/** What is thrown over an answer is the source's failure, whatever it is: it must not keep others from being read. */
function asSourceError(error: unknown, label: string): SourceError {
  return error instanceof SourceError
    ? error
    : new SourceError('UNAVAILABLE', `the answers of ${label} cannot be read: ${messageOf(error)}`, {
        cause: error,
      })
}

/** Name of the feed a live source fills: what its postings are kept under. */
export function feedOf(address: SourceAddress): string {
  return address.kind === 'page' ? pageFeed(new URL(address.url)) : boardSource(address.vendor, address.slug)
}

function readSource(
  address: SourceAddress,
  client: PoliteClient,
  gathering: Gathering,
  options: CrawlOptions,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  if (address.kind === 'page') return crawlPage(new URL(address.url), client, gathering, options)
  if (address.vendor === 'smartrecruiters') return crawlSmartRecruiters(address, client, gathering, options)
  return crawlWhole(address, client, gathering, options, signal)
}

type BoardAddress = Extract<SourceAddress, { kind: 'board' }>

/** A board that gives everything in one answer. */
async function crawlWhole(
  address: BoardAddress,
  client: PoliteClient,
  gathering: Gathering,
  options: CrawlOptions,
  signal: AbortSignal | undefined,
): Promise<Asked> {
  const url = boardUrl(address, 0)
  const answer = await client.get(url, {
    accept: address.vendor === 'personio' ? 'application/xml, text/xml' : 'application/json',
    validators: options.validators,
  })
  if (answer.kind === 'unchanged') return { isUnchanged: true, validators: options.validators }
  if (answer.kind === 'gone') throw notThere(address, url, answer.status)
  const board = readBoard(answer.text, address, url)
  gathering.open(`${board.vendor[0]?.toUpperCase()}${board.vendor.slice(1)} board`, board.jobs.length)
  const pause = pauses(signal)
  for (const job of board.jobs) {
    await pause()
    const id = isObject(job) ? lineField(job, 'id') || lineField(job, 'shortcode') : ''
    gathering.add(
      board.toPosting(job, { slug: address.slug, source: null, collectedOn: options.collectedOn }),
      '',
      board.validThrough(job),
      id === '' ? null : { source: boardSource(address.vendor, address.slug), sourceId: id },
    )
  }
  return { isUnchanged: false, validators: answer.validators }
}

function readBoard(text: string, address: BoardAddress, url: URL): Board {
  const name = sourceAddressText(address)
  const board =
    address.vendor === 'personio'
      ? personioBoard(text, url.origin)
      : recogniseLive(parsed(text, name), address)
  if (board === null || board.vendor !== address.vendor)
    throw new SourceError(
      'UNAVAILABLE',
      `the answer of ${name} does not look like a job board of ${address.vendor}`,
    )
  return board
}

/** Lever answers an empty board with an empty list, which no other document could be told from. */
function recogniseLive(document: Json, address: BoardAddress): Board | null {
  if (address.vendor === 'lever' && Array.isArray(document) && document.length === 0)
    return {
      vendor: 'lever',
      jobs: [],
      toPosting: () => ({ reason: 'the board lists no jobs', sample: '' }),
      validThrough: () => null,
    }
  return recogniseBoard(document)
}

function parsed(text: string, name: string): Json {
  try {
    return parseJson(text)
  } catch (cause) {
    throw new SourceError('UNAVAILABLE', `the board ${name} did not answer with JSON: ${messageOf(cause)}`, {
      cause,
    })
  }
}

function notThere(address: BoardAddress, url: URL, status: number): SourceError {
  return new SourceError(
    'NOT_FOUND',
    `there is no board ${sourceAddressText(address)} (${status} from ${url.host}); check the name in the address of the board's page`,
  )
}

/** Postings on one page of a list, and pages of one list. */
const PAGE_SIZE = 100
const MOST_PAGES = 200

/** SmartRecruiters: a list in pages, and an answer for each text. */
async function crawlSmartRecruiters(
  address: BoardAddress,
  client: PoliteClient,
  gathering: Gathering,
  options: CrawlOptions,
): Promise<Asked> {
  const name = sourceAddressText(address)
  const source = boardSource(address.vendor, address.slug)
  const entries = new Map<string, string>()
  for (let page = 0, total = 1; entries.size < total; page += 1) {
    if (page === MOST_PAGES) {
      gathering.miss(`the list goes on after ${MOST_PAGES} pages`)
      break
    }
    const url = boardUrl(address, page * PAGE_SIZE)
    const answer = await client.get(url, { accept: 'application/json' })
    if (answer.kind === 'gone') throw notThere(address, url, answer.status)
    const list = answer.kind === 'page' ? smartRecruitersList(parsed(answer.text, name)) : null
    if (list === null)
      throw new SourceError(
        'UNAVAILABLE',
        `the answer of ${name} does not look like a job board of smartrecruiters`,
      )
    if (page === 0) gathering.open('SmartRecruiters board', list.total)
    total = list.total
    const before = entries.size
    for (const entry of list.entries) {
      const id = String(entry.id)
      const text = JSON.stringify(entry)
      entries.set(id, text)
      // Listed from now on, also when the reading breaks off before its text is asked for.
      gathering.list({ source, sourceId: id, entry: '', validThrough: null })
    }
    // An empty page, or the same one over and over: there is no more to come.
    if (entries.size === before && entries.size < total) {
      gathering.miss(`the board says ${total} postings and lists ${entries.size}`)
      break
    }
  }
  await eachPage(gathering, [...entries], async ([sourceId, entry]) => {
    if (options.isKnown({ source, sourceId, entry }) !== null) {
      gathering.list({ source, sourceId, entry, validThrough: null })
      gathering.wasRead = true
      return
    }
    const answer = await client.get(postingUrl(address, sourceId), { accept: 'application/json' })
    if (answer.kind !== 'page') {
      gathering.unlist({ source, sourceId })
      return
    }
    const job = parsed(answer.text, name)
    if (typeof job !== 'object' || job === null || Array.isArray(job))
      throw new SourceError('UNAVAILABLE', `the posting ${sourceId} of ${name} is no JSON object`)
    const context = { slug: address.slug, source: null, collectedOn: options.collectedOn }
    const result = smartRecruitersPosting(
      { ...(job as { readonly [key: string]: Json }), id: sourceId },
      context,
    )
    gathering.add(result, entry, null, { source, sourceId })
  })
  return { isUnchanged: false, validators: null }
}
