import type { RawPosting } from '../../reader/types.ts'

/** What a board's jobs share: the slug the user or the file name gives, and dates of collection. */
export interface BoardContext {
  /** Used for jobs whose own address does not tell the board. */
  readonly slug: string
  /** Declared feed name; null lets each job's board name it. */
  readonly source: string | null
  readonly collectedOn: string | null
  /** Name of the employer where the board says it once for all its jobs. */
  readonly employer?: string | null
}

/** A job as a posting, or why it is none. */
export type BoardResult =
  | RawPosting
  | {
      readonly reason: string
      readonly sample: string
      /** The board itself says that it is no posting, so nothing of it went unread. */
      readonly isUnlisted?: true
    }
