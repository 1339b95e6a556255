/** One answer of a server, redirects not followed. The body comes decoded (gzip) and bit by bit. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: AsyncIterable<Uint8Array>
  /** Gives the rest of the body up and closes the connection where that is needed. */
  drop(): void
}

/** Asks for one address once. */
export type FetchOnce = (
  url: URL,
  init: { readonly signal: AbortSignal; readonly headers: Readonly<Record<string, string>> },
) => Promise<HttpAnswer>

/** Everything the client takes from the outside world; tests pass fakes, and never wait. */
export interface HttpEffects {
  readonly fetch: FetchOnce
  now(): Date
  /** Resolves after so many milliseconds; rejects with the signal's reason once it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** A number in [0, 1). */
  random(): number
  /** Takes one request out of a host's share of a day (YYYY-MM-DD); false when the share is used up. */
  takeRequest(host: string, day: string): Promise<boolean>
}

/** What a server said of the version it gave, to be sent back next time. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What came of asking for one address. */
export type Page =
  | {
      readonly kind: 'page'
      readonly text: string
      /** Where it stood in the end. */
      readonly url: URL
      readonly validators: Validators
    }
  /** 304: as it was when the validators were given. */
  | { readonly kind: 'unchanged' }
  /** 404 or 410. */
  | { readonly kind: 'gone'; readonly status: number }
