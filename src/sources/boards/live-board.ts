import { isIP } from 'node:net'
import { messageOf, SourceError } from '../source-error.ts'
import type { Json } from '../tables/flatten-object.ts'
import type { NetworkOptions } from '../types.ts'
import { type Board, recogniseBoard, VENDORS, type Vendor } from './board.ts'
import { isPrivateAddress } from './private-address.ts'
import { publicFetch } from './public-fetch.ts'

/** A live board as the user names it: `ashby:linear`. */
export interface BoardAddress {
  readonly vendor: Vendor
  readonly slug: string
}

const BASES: Readonly<Record<Vendor, string>> = {
  ashby: 'https://api.ashbyhq.com',
  greenhouse: 'https://boards-api.greenhouse.io',
  lever: 'https://api.lever.co',
}
const MAX_REDIRECTS = 3
const TIMEOUT = 30_000
/** The largest boards answer about 20 MB. */
const MAX_BYTES = 100_000_000
const USER_AGENT = 'Plumbline/0.1 (reads public job boards its user names)'

/** Reads `ashby:linear`; null when the input is no board address (a path, also one with a colon in it). */
export function parseBoardAddress(input: string): BoardAddress | null {
  const match = /^([a-z]+):([A-Za-z0-9][A-Za-z0-9._ %-]{0,99})$/.exec(input.trim())
  const vendor = VENDORS.find((known) => known === match?.[1])
  const slug = match?.[2]
  return vendor === undefined || slug === undefined ? null : { vendor, slug }
}

/**
 * Asks a board's public API for all its jobs. Only called when a person names the board.
 *
 * @throws {SourceError} NOT_FOUND (404), UNAVAILABLE (other statuses, time-out, no network, an answer that is not the
 *   board's), TOO_LARGE, REFUSED (a redirect to an address that is not public). The reason of `stopped` once aborted.
 */
export async function fetchBoard(
  address: BoardAddress,
  network: NetworkOptions,
  stopped?: AbortSignal,
): Promise<Board> {
  const name = `${address.vendor}:${address.slug}`
  const timeout = AbortSignal.timeout(network.timeoutMilliseconds ?? TIMEOUT)
  const signal = stopped ? AbortSignal.any([timeout, stopped]) : timeout
  try {
    const response = await follow(boardUrl(address, network), name, network, signal)
    const text = await readCapped(response, network.maxBytes ?? MAX_BYTES, name)
    return parseBoard(text, address, name)
  } catch (error) {
    stopped?.throwIfAborted()
    if (error instanceof SourceError) throw error
    const cause = error instanceof Error && error.cause instanceof SourceError ? error.cause : null
    if (cause !== null) throw cause
    const why = timeout.aborted ? 'it did not answer in time' : messageOf(error)
    throw new SourceError('UNAVAILABLE', `the board ${name} could not be asked: ${why}`, { cause: error })
  }
}

function boardUrl({ vendor, slug }: BoardAddress, network: NetworkOptions): URL {
  const base = network.bases?.[vendor] ?? BASES[vendor]
  const board = encodeURIComponent(decodeURIComponentSafely(slug))
  if (vendor === 'ashby') return new URL(`/posting-api/job-board/${board}?includeCompensation=true`, base)
  if (vendor === 'greenhouse') return new URL(`/v1/boards/${board}/jobs?content=true`, base)
  return new URL(`/v0/postings/${board}?mode=json`, base)
}

function decodeURIComponentSafely(slug: string): string {
  return /%(?![0-9a-f]{2})/i.test(slug) ? slug : decodeURIComponent(slug)
}

async function follow(
  start: URL,
  name: string,
  network: NetworkOptions,
  signal: AbortSignal,
): Promise<Response> {
  const ask = network.fetch ?? publicFetch
  let url = start
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    refusePrivate(url, name, network)
    const response = await ask(url, {
      signal,
      headers: { accept: 'application/json', 'user-agent': USER_AGENT },
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null)
      return checkStatus(response, name, url)
    await response.body?.cancel()
    url = new URL(location, url)
  }
  throw new SourceError('UNAVAILABLE', `the board ${name} redirects more than ${MAX_REDIRECTS} times`)
}

/** Names that resolve to private addresses are refused where the connection is made (`publicFetch`). */
function refusePrivate(url: URL, name: string, network: NetworkOptions): void {
  if (network.allowsPrivateAddresses === true) return
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isHidden =
    host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && isPrivateAddress(host))
  if (isHidden || url.protocol !== 'https:') {
    throw new SourceError(
      'REFUSED',
      `the board ${name} leads to ${url.origin}, which is not a public https address`,
    )
  }
}

async function checkStatus(response: Response, name: string, url: URL): Promise<Response> {
  if (response.ok) return response
  await response.body?.cancel()
  if (response.status === 404) {
    throw new SourceError(
      'NOT_FOUND',
      `there is no board ${name} (404 from ${url.host}); check the slug in the address of the board's page`,
    )
  }
  const advice =
    response.status === 429 || response.status >= 500 ? 'try again later' : 'the board may be private'
  throw new SourceError('UNAVAILABLE', `the board ${name} answered with status ${response.status}; ${advice}`)
}

async function readCapped(response: Response, maxBytes: number, name: string): Promise<string> {
  const tooLarge = (): SourceError =>
    new SourceError(
      'TOO_LARGE',
      `the board ${name} answers more than ${Math.round(maxBytes / 1e6)} MB; it was not read`,
    )
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel()
    throw tooLarge()
  }
  const decoder = new TextDecoder()
  const parts: string[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (chunk === undefined || chunk.done) break
    bytes += chunk.value.byteLength
    if (bytes > maxBytes) {
      await reader?.cancel()
      throw tooLarge()
    }
    parts.push(decoder.decode(chunk.value, { stream: true }))
  }
  return parts.join('') + decoder.decode()
}

function parseBoard(text: string, address: BoardAddress, name: string): Board {
  let document: Json
  try {
    document = JSON.parse(text) as Json
  } catch (cause) {
    throw new SourceError('UNAVAILABLE', `the board ${name} did not answer with JSON: ${messageOf(cause)}`, {
      cause,
    })
  }
  if (Array.isArray(document) && document.length === 0 && address.vendor === 'lever') {
    return { vendor: 'lever', jobs: [], toPosting: () => ({ reason: 'the board lists no jobs', sample: '' }) }
  }
  const board = recogniseBoard(document)
  if (board === null || board.vendor !== address.vendor) {
    throw new SourceError(
      'UNAVAILABLE',
      `the answer of ${name} does not look like a job board of ${address.vendor}`,
    )
  }
  return board
}
