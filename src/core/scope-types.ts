import type { RoleFamily, Seniority } from '../taxonomy/types.ts'

export const COLLECTIONS = ['mine', 'demo', 'examples'] as const
export type Collection = (typeof COLLECTIONS)[number]

/**
 * Which postings a page speaks of; lives in the URL's query. A field left out does not narrow.
 * `feed` is the part of a source before the colon (`ashby`), `source` the whole (`ashby:linear`).
 * `from` and `to` (YYYY-MM-DD, inclusive) bound `first_seen`; a posting without a date is outside any window.
 */
export interface Scope {
  readonly collection: Collection
  readonly feed?: string
  readonly source?: string
  readonly family?: RoleFamily
  readonly role?: string
  readonly seniority?: Seniority
  readonly country?: string
  readonly region?: string
  readonly remote?: 'remote' | 'hybrid' | 'onsite'
  readonly from?: string
  readonly to?: string
}

/** Every field of a scope in the order in which an address prints them. */
export const SCOPE_FIELDS = [
  'collection',
  'feed',
  'source',
  'family',
  'role',
  'seniority',
  'country',
  'region',
  'remote',
  'from',
  'to',
] as const satisfies readonly (keyof Scope)[]

/** One choice of a scope chip, with the N it would give. */
export interface ScopeOption {
  readonly value: string
  readonly label: string
  readonly postings: number
}

/** What another reader than the running one has read. */
export interface OtherReader {
  readonly postings: number
  readonly versions: readonly string[]
  /** The version that runs. */
  readonly current: string
  /** True for records of facts, which keep the reading they came with; others are read again by a new snapshot. */
  readonly isKept: boolean
}

/** What the scope bar prints: the scope in words, its denominator, the choices, and wider scopes with their N. */
export interface ScopeSummary {
  readonly scope: Scope
  readonly snapshotId: string
  readonly readerVersion: string
  readonly taxonomyVersion: string
  readonly methodVersion: string
  /** N: de-duplicated postings in scope with complete text in a language with a cue table (METHOD 2). */
  readonly postings: number
  readonly employers: number
  readonly unknownEmployerPostings: number
  /** Postings of the scope that are kept and enter no rate, by reason, most first; duplicates are not among them. */
  readonly leftOut: readonly { readonly reason: string; readonly postings: number }[]
  /**
   * Postings of the collection that another version of the reader has read than the one that runs: what was added
   * since (a skill, a rule) is not in their figures. Null when there are none.
   */
  readonly otherReader: OtherReader | null
  /** First and last stated dates in scope. */
  readonly from: string | null
  readonly to: string | null
  /** Postings in scope without a stated date; left out of windowed scopes, the count is printed. */
  readonly undated: number
  readonly options: {
    readonly collection: readonly ScopeOption[]
    readonly feed: readonly ScopeOption[]
    readonly family: readonly ScopeOption[]
    readonly role: readonly ScopeOption[]
    readonly seniority: readonly ScopeOption[]
    readonly country: readonly ScopeOption[]
    readonly remote: readonly ScopeOption[]
  }
  readonly wider: readonly { readonly label: string; readonly scope: Scope; readonly postings: number }[]
}
