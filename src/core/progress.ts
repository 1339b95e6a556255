/**
 * How far a long verb has come, for a progress bar or a page. Sent often; the door decides how often it shows it.
 * `total` is null while nobody knows it; it may be a byte count when rows cannot be counted beforehand, so
 * `fraction` (0..1, null when unknown) is what a bar draws and the time left is reckoned from.
 */
export interface Progress {
  /** What is being done now: `reading linear.json`, `building the snapshot`. */
  readonly phase: string
  /** Postings (or rows, in a phase that has none) handled so far. */
  readonly done: number
  readonly total: number | null
  readonly fraction: number | null
  readonly kept: number
  /** Rejected so far, by reason in words. */
  readonly rejected: Readonly<Record<string, number>>
}

/** Progress of a phase that rejects nothing: all that is done is kept. */
export function progressOf(phase: string, done: number, total: number | null): Progress {
  return { phase, done, total, fraction: total ? done / total : null, kept: done, rejected: {} }
}

/** Where a verb reports to; does nothing when nobody watches. */
export type ReportProgress = (progress: Progress) => void
