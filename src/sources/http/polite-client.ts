import { messageOf, SourceError } from '../source-error.ts'
import { refuseHidden } from './hidden-host.ts'
import { inHostTurn } from './host-turns.ts'
import { readStart, readText } from './read-text.ts'
import { NO_RULES, type RobotRules, robotRules, USER_AGENT } from './robots.ts'
import type { HttpAnswer, HttpEffects, Page, Validators } from './types.ts'
import { ATTEMPTS, backOff, isPassing, LONGEST_RETRY_AFTER, retryAfter } from './waiting.ts'

export interface ClientOptions {
  readonly effects: HttpEffects
  /** Lets http and addresses outside the public internet through. */
  readonly allowsPrivateAddresses: boolean
  readonly signal?: AbortSignal | undefined
  /** For one attempt, body and all; 30 seconds when left out. */
  readonly timeoutMilliseconds?: number | undefined
  /** Of one body, unpacked; 50 million when left out: the largest boards answer about 20 MB. */
  readonly maxBytes?: number | undefined
}

/** What is asked for and how much of it is taken at most. */
export interface Want {
  readonly accept: string
  /** Of the version that is known already; the answer is `unchanged` when it still stands. */
  readonly validators?: Validators | null
  /** Of the body, unpacked, when less than the client's own limit. */
  readonly maxBytes?: number
}

/** Asks servers for pages as a guest does: in turn, by their rules, and not too often. */
export interface PoliteClient {
  /**
   * Asks for a page, follows redirects and tries again what may pass.
   *
   * @throws {SourceError} UNAVAILABLE (errors that do not pass, no network, the day's share is used up), TOO_LARGE, REFUSED
   *   (robots.txt says no, an address that is not public). The reason of the signal once aborted.
   */
  get(url: URL, want: Want): Promise<Page>
  /** Requests made and bytes of bodies read so far. */
  readonly spent: { readonly requests: number; readonly bytes: number }
}

const MAX_REDIRECTS = 5
const TIMEOUT = 30_000
const MAX_BYTES = 50_000_000
/** RFC 9309 asks a reader to take at least 500 KiB of a robots.txt. */
const MAX_ROBOTS = 512_000
/** Milliseconds between two requests to one host, unless its robots.txt asks for more. */
const REST = 1_000

/** What one attempt came to: a final answer, or why to try again and after how long at least. */
type Attempt<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly why: string; readonly cause?: unknown; readonly wait: number | null }

type ReadAnswer<T> = (answer: HttpAnswer, url: URL) => Promise<T>

/** A client for one reading of one or more sources; it remembers the robots.txt of each host it has asked. */
export function createPoliteClient(options: ClientOptions): PoliteClient {
  const { effects } = options
  const never = new AbortController().signal
  const stopped = options.signal ?? never
  const robots = new Map<string, Promise<RobotRules>>()
  const spent = { requests: 0, bytes: 0 }
  const count = (bytes: number) => {
    spent.bytes += bytes
  }

  /** One request, with its redirects; `check` is asked before each hop. */
  async function walk<T>(
    start: URL,
    headers: Readonly<Record<string, string>>,
    check: (url: URL) => Promise<number>,
    read: ReadAnswer<T>,
  ): Promise<T> {
    let url = start
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      refuseHidden(url, options.allowsPrivateAddresses)
      const rest = await check(url)
      const step = await inHostTurn(
        url.host,
        { now: effects.now, sleep: (time) => effects.sleep(time, stopped) },
        rest,
        () => oneRequest(url, headers, read),
      )
      if ('value' in step) return step.value
      url = step.next
    }
    throw new SourceError('UNAVAILABLE', `${start.host} redirects more than ${MAX_REDIRECTS} times`)
  }

  async function oneRequest<T>(
    url: URL,
    headers: Readonly<Record<string, string>>,
    read: ReadAnswer<T>,
  ): Promise<{ readonly value: T } | { readonly next: URL }> {
    stopped.throwIfAborted()
    const day = effects.now().toISOString().slice(0, 10)
    if (!(await effects.takeRequest(url.host, day)))
      throw new SourceError(
        'UNAVAILABLE',
        `${url.host} was asked as often today as it may be; it is asked again tomorrow`,
      )
    spent.requests += 1
    const timeout = AbortSignal.timeout(options.timeoutMilliseconds ?? TIMEOUT)
    const signal = AbortSignal.any([timeout, stopped])
    try {
      const answer = await effects.fetch(url, {
        signal,
        headers: { ...headers, 'user-agent': USER_AGENT },
      })
      const location = answer.headers.get('location')
      if (answer.status >= 300 && answer.status < 400 && answer.status !== 304 && location !== null) {
        answer.drop()
        const next = URL.parse(location, url)
        if (next === null)
          throw new SourceError('UNAVAILABLE', `${url.host} redirects to "${location}", which is no address`)
        return { next }
      }
      return { value: await read(answer, url) }
    } catch (cause) {
      stopped.throwIfAborted()
      if (timeout.aborted) throw new Error('it did not answer in time', { cause })
      throw cause
    }
  }

  /** Makes an attempt until one is final; what passes is waited for. */
  async function patiently<T>(host: string, attempt: () => Promise<Attempt<T>>): Promise<T> {
    for (let number = 1; ; number += 1) {
      const result = await attempt().catch((cause: unknown): Attempt<T> => {
        stopped.throwIfAborted()
        const known = cause instanceof SourceError ? cause : cause instanceof Error ? cause.cause : undefined
        if (known instanceof SourceError) throw known
        return { done: false, why: messageOf(cause), cause, wait: null }
      })
      if (result.done) return result.value
      const asked = result.wait ?? 0
      const isLast = number >= ATTEMPTS
      if (isLast || asked > LONGEST_RETRY_AFTER) {
        const rest = isLast
          ? `(tried ${number} times)`
          : `and asks to be left alone for ${Math.ceil(asked / 60_000)} minutes`
        throw new SourceError('UNAVAILABLE', `${host} could not be asked: ${result.why} ${rest}`, {
          cause: result.cause,
        })
      }
      await effects.sleep(Math.max(asked, backOff(number + 1, effects.random())), stopped)
    }
  }

  const passing = (answer: HttpAnswer): Attempt<never> => {
    answer.drop()
    return {
      done: false,
      why: `it answered with status ${answer.status}`,
      wait: retryAfter(answer.headers.get('retry-after'), effects.now()),
    }
  }

  function rulesOf(url: URL): Promise<RobotRules> {
    const known = robots.get(url.origin)
    if (known) return known
    const asked = patiently(url.host, () =>
      walk<Attempt<RobotRules>>(
        new URL('/robots.txt', url),
        { accept: 'text/plain' },
        async () => REST,
        async (answer) => {
          if (isPassing(answer.status)) return passing(answer)
          if (answer.status !== 200) {
            answer.drop()
            return { done: true, value: NO_RULES }
          }
          const text = await readStart(answer, MAX_ROBOTS)
          count(text.length)
          return { done: true, value: robotRules(url, text) }
        },
      ),
    )
    robots.set(url.origin, asked)
    return asked
  }

  /** Milliseconds to leave the host alone after asking for this address. */
  async function permitted(url: URL): Promise<number> {
    const rules = await rulesOf(url)
    if (!rules.isAllowed(url))
      throw new SourceError('REFUSED', `the robots.txt of ${url.host} asks not to read ${url.pathname}`)
    return Math.max(REST, rules.delay ?? 0)
  }

  return {
    spent,
    get(url, { accept, validators, maxBytes = Number.MAX_SAFE_INTEGER }) {
      const conditions = conditional(validators ?? null)
      const isConditional = Object.keys(conditions).length > 0
      const headers = { accept, ...conditions }
      return patiently(url.host, () =>
        walk<Attempt<Page>>(url, headers, permitted, async (answer, at) => {
          const { status } = answer
          if (status === 304 && isConditional) return dropped(answer, { kind: 'unchanged' })
          if (status === 404 || status === 410) return dropped(answer, { kind: 'gone', status })
          if (isPassing(status)) return passing(answer)
          if (status !== 200) {
            answer.drop()
            throw new SourceError(
              'UNAVAILABLE',
              `${at.host} answered with status ${status}; the board may be private`,
            )
          }
          const most = Math.min(maxBytes, options.maxBytes ?? MAX_BYTES)
          const text = await readText(answer, at.host, most, count)
          return {
            done: true,
            value: { kind: 'page', text, url: at, validators: validatorsOf(answer.headers) },
          }
        }),
      )
    },
  }
}

function dropped(answer: HttpAnswer, value: Page): Attempt<Page> {
  answer.drop()
  return { done: true, value }
}

function conditional(validators: Validators | null): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  }
}

const validatorsOf = (headers: Headers): Validators => ({
  etag: headers.get('etag'),
  lastModified: headers.get('last-modified'),
})
