import type { ReportProgress } from '../progress.ts'

/** What a verb gets besides its input, wherever it was called. */
export interface VerbCall {
  readonly progress: ReportProgress
  /** Aborted when the caller cancels, hangs up, or the owner stops. */
  readonly signal: AbortSignal
}

/** Runs one verb by name. Throws `AppError`; its result must survive JSON. */
export type RunVerb = (verb: string, input: unknown, call: VerbCall) => Promise<unknown>
