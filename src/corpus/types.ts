/** Number of an employer nobody knows: it may be any. */
export const UNKNOWN_EMPLOYER = -1
/** Day of a posting that states none. */
export const NO_DAY = -0x8000_0000
/** Number of a title that is compared with no other. */
export const NO_TITLE = -1

/**
 * What blocking needs of the postings of one collection, column by column: equal numbers stand for equal normalised
 * titles and for equal employers. All three have the same length; a posting is its position.
 */
export interface ClusterKeys {
  readonly titles: Int32Array
  readonly employers: Int32Array
  /** Equal for employers whose names begin alike: one employer under two spellings. */
  readonly employerStems: Int32Array
  /** Days since 1970-01-01 of the stated date. */
  readonly days: Int32Array
}

/** Where texts stand until they are compared, by position; they are asked for a few at a time. */
export interface TextShelf {
  /** A source's own name of a posting; unique. */
  nameAt(position: number): { readonly source: string; readonly sourceId: string }
  /** Canonical key of its employer, null when unknown. */
  employerAt(position: number): string | null
  textAt(position: number): string
}

/** What completeness looks at (METHOD 2). */
export interface PostingToCheck {
  readonly source: string
  readonly text: string
  /** ISO 639-1, `und` when unknown. */
  readonly language: string
  readonly words: number
  readonly isTextComplete: boolean
  readonly statedLength: number | null
  readonly isSnippet: boolean
}

/** Completeness of a collection's postings, gathered one by one without keeping their texts. */
export interface CompletenessCheck {
  /** Position of the posting, counted from 0. */
  add(posting: PostingToCheck): number
  /**
   * Why a posting enters no rate (METHOD 2), in words that continue "In no rate:", or null, by position. Asked once
   * every posting is added: where a source cuts its texts shows in all of them.
   */
  reasons(): readonly (string | null)[]
}
