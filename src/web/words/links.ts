// By file: the face of the core brings the stores along, which no page may carry.
import { asWritten } from '../../core/scope/default-feed.ts'
import { SCOPE_FIELDS, type Scope } from '../../core/scope-types.ts'

/** What a page may know of its request. Plain data: the same frame gives the same bytes. */
export interface Frame {
  /** Path of the page, for example `/skills/python`. */
  readonly path: string
  /** The query as it came, one value a name. */
  readonly query: Readonly<Record<string, string>>
  readonly assets: FrameAssets
  /** Per-boot token of forms that change state; null where there is none to send. */
  readonly token: string | null
  /** True where a visitor may add postings from a page. */
  readonly canAdd: boolean
}

/** Addresses of the built files, with their hashes. */
export interface FrameAssets {
  readonly style: string
  readonly theme: string
  readonly script: string
  readonly font: string | null
}

/** Rows a downloaded table holds at most. */
export const FILE_ROWS = 10_000

type Query = Readonly<Record<string, string | number | null | undefined>>

/** Path with a query in the order given; empty values are left out. */
export function address(path: string, query: Query): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parts.append(name, String(value))
  }
  const text = parts.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The part of the query that narrows the scope; every link to another market page carries it along. */
export function scopeQuery(frame: Frame): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const key of SCOPE_FIELDS) {
    const value = frame.query[key]
    if (value) kept[key] = value
  }
  return kept
}

/** A link to another page in the scope of this one. */
export function inScope(frame: Frame, path: string, query: Query = {}): string {
  return address(path, { ...query, ...scopeQuery(frame) })
}

/** This page with some of its query changed; null takes a name out. A change of anything else goes to page one. */
export function changed(frame: Frame, changes: Query): string {
  return address(frame.path, { ...frame.query, page: null, ...changes })
}

/** This page in another scope, the rest of its query kept. */
export function scopedTo(frame: Frame, scope: Scope): string {
  const rest = Object.entries(frame.query).filter(
    ([name]) => name !== 'page' && !(SCOPE_FIELDS as readonly string[]).includes(name),
  )
  return address(frame.path, { ...Object.fromEntries(rest), ...asWritten(scope) })
}

/** This page for a whole collection: what narrowed another one is dropped with it. */
export function ofCollection(frame: Frame, collection: string): string {
  const dropped = Object.fromEntries(SCOPE_FIELDS.map((field) => [field, null]))
  return changed(frame, { ...dropped, collection })
}

/** The page of an employer; a slug may hold letters of any script. */
export function employerPath(slug: string): string {
  return `/companies/${encodeURIComponent(slug)}`
}

/** An address from outside that is safe to link: http and https only, else null. */
export function outsideLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
