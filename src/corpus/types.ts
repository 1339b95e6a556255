/** A posting as de-duplication sees it (METHOD 2). Ids are unique. */
export interface PostingToCluster {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly title: string
  /** Canonical key; null when unknown. */
  readonly employer: string | null
  /** YYYY-MM-DD, or null when no date is stated. */
  readonly firstSeen: string | null
  readonly text: string
}

/** What completeness looks at (METHOD 2). */
export interface PostingToCheck {
  readonly id: string
  readonly source: string
  readonly text: string
  /** ISO 639-1, `und` when unknown. */
  readonly language: string
  readonly words: number
  readonly isTextComplete: boolean
  readonly statedLength: number | null
  readonly isSnippet: boolean
}
