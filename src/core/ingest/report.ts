import type { Standings } from '../../market/index.ts'

/** How the postings of one source fared; `read` is the sum of the other four. */
export interface SourceCounts {
  readonly read: number
  /** Postings seen for the first time. */
  readonly kept: number
  /** Known postings with new content. */
  readonly updated: number
  /** Contents stored before, or met twice in this run. */
  readonly unchanged: number
  readonly rejected: number
}

/** Columns of a file as they were understood, for the person to check. */
export interface FileReport {
  readonly file: string
  readonly format: string
  readonly source: string
  readonly rows: number
  /** Field to column, `title` to `position`. */
  readonly columns: Readonly<Record<string, string>>
  readonly unused: readonly string[]
}

/** Outcome of an ingest. Postings found, not rows, are counted; `rows` counts source rows before any splitting. */
export interface IngestReport extends SourceCounts {
  /** Postings of this run that merged into another; null when no snapshot was built. */
  readonly duplicates: number | null
  /** Postings of this run that enter rates; null when no snapshot was built. */
  readonly inRates: number | null
  /** Postings of this run that are kept and enter no rate, by reason, most first; null when no snapshot was built. */
  readonly leftOut: Standings['leftOut'] | null
  readonly seconds: number
  readonly bySource: Readonly<Record<string, SourceCounts>>
  /** Rejected postings by reason. */
  readonly reasons: Readonly<Record<string, number>>
  /** The first rejected posting of each reason: the name of its file, the row, and how it begins. */
  readonly examples: Readonly<Record<string, string>>
  /** Fields that could not be used in rows that were kept, by field and reason. */
  readonly notes: Readonly<Record<string, number>>
  readonly files: readonly FileReport[]
  readonly rows: number
  /** Id of the snapshot built at the end; null when none was asked for. */
  readonly snapshot: string | null
}

type Outcome = 'kept' | 'updated' | 'unchanged' | 'rejected'
type Counts = { -readonly [Key in keyof SourceCounts]: SourceCounts[Key] }

/** Counts of a running ingest. */
export class Tally {
  readonly total: Counts = { read: 0, kept: 0, updated: 0, unchanged: 0, rejected: 0 }
  readonly #bySource = new Map<string, Counts>()
  readonly #reasons = new Map<string, number>()
  readonly #examples = new Map<string, string>()
  readonly #notes = new Map<string, number>()

  /** One posting of a source and what became of it. */
  count(source: string, outcome: Outcome): void {
    let own = this.#bySource.get(source)
    if (!own) {
      own = { read: 0, kept: 0, updated: 0, unchanged: 0, rejected: 0 }
      this.#bySource.set(source, own)
    }
    for (const counts of [this.total, own]) {
      counts.read += 1
      counts[outcome] += 1
    }
  }

  /** Why a posting was rejected, and which one. */
  reject(source: string, reason: string, example: string): void {
    if (!this.#examples.has(reason)) this.#examples.set(reason, example)
    this.count(source, 'rejected')
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1)
  }

  /** A field that could not be used. */
  note(field: string, reason: string): void {
    const key = `${field}: ${reason}`
    this.#notes.set(key, (this.#notes.get(key) ?? 0) + 1)
  }

  get reasons(): Readonly<Record<string, number>> {
    return sorted(this.#reasons)
  }

  get examples(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#examples].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  get notes(): Readonly<Record<string, number>> {
    return sorted(this.#notes)
  }

  get bySource(): Readonly<Record<string, SourceCounts>> {
    return Object.fromEntries([...this.#bySource].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}
