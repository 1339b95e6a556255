import type { Progress } from '../../core/progress.ts'
import type { BuildView } from '../pages/data-fixes.tsx'
import { errorData } from './errors.ts'
import type { Verbs } from './verbs.ts'

/** A snapshot started from a page: one at a time, in the background; the page says how far it is. */
export class SnapshotBuild {
  readonly #build: NonNullable<Verbs['snapshot']>
  readonly #log: (message: string, error: unknown) => void
  #state: BuildView | null = null

  constructor(build: NonNullable<Verbs['snapshot']>, log: (message: string, error: unknown) => void) {
    this.#build = build
    this.#log = log
  }

  /** Null when nothing runs and nothing failed. */
  view(): BuildView | null {
    return this.#state
  }

  /** Starts it, unless it runs, and returns at once. */
  start(): void {
    if (this.#state?.isRunning) return
    this.#state = { words: 'A snapshot is being built.', isRunning: true }
    void this.#run()
  }

  async #run(): Promise<void> {
    const progress = ({ phase, done, total }: Progress) => {
      const part = total ? ` (${Math.floor((100 * done) / total)} %)` : ''
      this.#state = { words: `A snapshot is being built: ${phase}${part}.`, isRunning: true }
    }
    try {
      await this.#build({}, { progress, signal: new AbortController().signal })
      this.#state = null
    } catch (error) {
      this.#log('building a snapshot from the data page failed', error)
      const { message, remedy } = errorData(error)
      this.#state = {
        words: ['The snapshot was not built:', message, remedy].filter(Boolean).join(' '),
        isRunning: false,
      }
    }
  }
}
