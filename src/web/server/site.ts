import type { Context } from 'hono'
import type { PageData, PageName, RenderPage } from '../pages/page-data.ts'
import type { Frame } from '../words/links.ts'
import type { Assets } from './assets.ts'
import { makeBody, sendBody } from './body.ts'
import type { ErrorView } from './errors.ts'
import type { PageCache } from './page-cache.ts'
import { knownQuery } from './query.ts'

const HTML = 'text/html; charset=utf-8'
/** Ask each time whether it is still the one: pages change with the snapshot, and the answer is a short 304. */
const REVALIDATE = 'no-cache'

/** The parts that every route needs. */
export interface SiteParts {
  readonly render: RenderPage
  readonly assets: Assets
  readonly cache: PageCache
  /** Token of this start, for forms. */
  readonly token: string
  readonly canAdd: boolean
  /** Part of every key: changes whenever a page may. */
  readonly version: () => Promise<string>
}

/** Renders, caches and sends pages and the files made from the same data. */
export class Site {
  readonly #parts: SiteParts

  constructor(parts: SiteParts) {
    this.#parts = parts
  }

  get token(): string {
    return this.#parts.token
  }

  /** What the page at `path` may know of this request. */
  frame(context: Context, path = context.req.path): Frame {
    return {
      path,
      query: knownQuery(new URL(context.req.url).searchParams),
      assets: this.#parts.assets.frame,
      token: this.#parts.token,
      canAdd: this.#parts.canAdd,
    }
  }

  /** A page that is a function of snapshot and address: made once, then sent from memory. */
  page<Name extends PageName>(
    context: Context,
    name: Name,
    data: (frame: Frame) => Promise<PageData[Name]>,
  ): Promise<Response> {
    const frame = this.frame(context)
    return this.#cached(context, frame, HTML, async () => this.#parts.render(name, await data(frame), frame))
  }

  /** A file made from a page's data, cached like the page. */
  file(
    context: Context,
    frame: Frame,
    file: { readonly type: string; readonly name?: string; readonly make: () => Promise<string> },
  ): Promise<Response> {
    return this.#cached(context, frame, file.type, file.make, file.name)
  }

  /** A page that is made for this request alone and kept by nobody. */
  async once<Name extends PageName>(
    context: Context,
    name: Name,
    data: PageData[Name],
    status: 200 | 400 | 413 = 200,
  ): Promise<Response> {
    const body = await makeBody(this.#parts.render(name, data, this.frame(context)), HTML, 3)
    return sendBody(context, body, { cache: 'no-store', status })
  }

  /** An error as a page. */
  error(context: Context, data: ErrorView): Response {
    return context.html(this.#parts.render('error', data, this.frame(context)), data.status, {
      'Cache-Control': 'no-store',
    })
  }

  async #cached(
    context: Context,
    frame: Frame,
    type: string,
    make: () => Promise<string>,
    fileName?: string,
  ): Promise<Response> {
    const key = `${await this.#parts.version()}\n${context.req.path}\n${new URLSearchParams(frame.query)}`
    const body = await this.#parts.cache.get(key, async () => makeBody(await make(), type))
    return sendBody(context, body, { cache: REVALIDATE, ...(fileName ? { fileName } : {}) })
  }
}
