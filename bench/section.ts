/** What every section of the benchmarks is given. */
import type { Findings } from './figures.ts'

export interface BenchOptions {
  /** Everything small: under a minute in all, figures only roughly right. */
  readonly isQuick: boolean
  /** Folder for homes and generated stores; those that stand there already are used again. */
  readonly folder: string
  /** Postings to generate, smallest first. */
  readonly sizes: readonly number[]
  /** Real postings to ingest in place of the usual ones. */
  readonly postings: string | null
}

/** A section: measures and returns what it found. Runs in a process of its own. */
export type Section = (options: BenchOptions) => Promise<Findings>

/** Says on standard error what is going on; the figures alone go to standard output. */
export function tell(message: string): void {
  process.stderr.write(`bench: ${message}\n`)
}
