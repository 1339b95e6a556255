import { randomBytes } from 'node:crypto'
import { AppError, asAppError } from '../../core/errors.ts'
import type { ColumnChoice } from '../../core/import-types.ts'
import type { Progress } from '../../core/progress.ts'
import type { ReadingRun } from '../pages/run-page.tsx'
import { errorData } from './errors.ts'
import type { Reading } from './reading.ts'

/** What is given to a reading, and what to clear away after it. */
export interface RunInput {
  /** Id of what it comes from, so that its address stays; a new one when left out. */
  readonly id?: string
  readonly title: string
  readonly inputs: readonly string[]
  /** A live source to be followed and read; then `inputs` is empty. */
  readonly follow?: string
  /** Columns by hand, by input. */
  readonly maps?: Readonly<Record<string, ColumnChoice>>
  readonly collectedOn?: string
  readonly source?: string
  /** Rows that the inputs hold together; null or left out where nobody knows. */
  readonly rows?: number | null
  readonly clear: () => Promise<void>
}

interface Run {
  view: ReadingRun
  readonly stop: AbortController
}

/** Pages of runs that are kept to be found again, beside those that wait or run. */
const KEPT = 20

/** Runs that may wait for their turn: what they hold lies on the disk meanwhile. */
const MOST_WAITING = 10

/**
 * Readings started from a page: one at a time in the order of their coming, each with an address that can be left and
 * found again. Gone when the server stops; what was read is in the store.
 */
export class Runs {
  readonly #read: Reading
  readonly #now: () => number
  readonly #log: (message: string, error: unknown) => void
  readonly #runs = new Map<string, Run>()
  /** Settles when every run that was started before has come to its end. */
  #turn: Promise<void> = Promise.resolve()

  constructor(read: Reading, now: () => number, log: (message: string, error: unknown) => void) {
    this.#read = read
    this.#now = now
    this.#log = log
  }

  /** Throws `INVALID_INPUT` when so many wait that another has to be sent later. */
  makeRoom(): void {
    const waiting = [...this.#runs.values()].filter(({ view }) => view.state === 'waiting').length
    if (waiting < MOST_WAITING) return
    throw new AppError('INVALID_INPUT', `${waiting} readings are waiting for their turn already`, {
      remedy:
        'Nothing of this one was taken. Go back, where what you typed still stands, and send it when one is done.',
    })
  }

  /** Readings that are remembered, the newest first. */
  list(): readonly ReadingRun[] {
    return [...this.#runs.values()].map(({ view }) => view).reverse()
  }

  find(id: string): ReadingRun | null {
    return this.#runs.get(id)?.view ?? null
  }

  /** Stops a run, or takes it out of the queue; what was acknowledged stays stored. */
  stop(id: string): void {
    this.#runs.get(id)?.stop.abort()
  }

  /** Starts reading, or queues it behind what is under way, and returns at once with the run's id. */
  start(input: RunInput): string {
    const id = input.id ?? randomBytes(9).toString('base64url')
    const isBusy = [...this.#runs.values()].some(({ view }) => !isOver(view))
    const run: Run = {
      stop: new AbortController(),
      view: emptyView(id, input.title, isBusy ? 'waiting' : 'running'),
    }
    this.#runs.set(id, run)
    const over = [...this.#runs.values()].filter(({ view }) => isOver(view))
    for (const { view } of over.slice(0, -KEPT)) this.#runs.delete(view.id)
    this.#turn = this.#inTurn(run, input, this.#turn)
    return id
  }

  async #inTurn(run: Run, input: RunInput, before: Promise<void>): Promise<void> {
    const { signal } = run.stop
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    await Promise.race([before, stopped])
    if (signal.aborted) {
      run.view = {
        ...run.view,
        state: 'failed',
        failure: { message: 'Stopped. Nothing was read.', remedy: null },
      }
      await this.#clear(input)
      // Those behind it still wait for those before it.
      return before
    }
    run.view = { ...run.view, state: 'running', progress: { ...run.view.progress, phase: 'Opening' } }
    await this.#work(run, input)
  }

  async #clear(input: RunInput): Promise<void> {
    await input.clear().catch((error: unknown) => this.#log('clearing away uploaded files failed', error))
  }

  async #work(run: Run, input: RunInput): Promise<void> {
    const started = this.#now()
    const report = (progress: Progress) => {
      run.view = { ...run.view, ...progressView(run.view, progress, input, (this.#now() - started) / 1000) }
    }
    try {
      const outcome = await this.#read(input, { progress: report, signal: run.stop.signal })
      run.view = {
        ...run.view,
        state: 'done',
        outcome,
        rejects: counted(outcome.reasons, outcome.examples),
        progress: {
          ...run.view.progress,
          phase: 'Done',
          done: outcome.kept + outcome.updated + outcome.unchanged + outcome.rejected,
          kept: outcome.kept + outcome.updated + outcome.unchanged,
          rejected: outcome.rejected,
          fraction: 1,
          secondsLeft: null,
        },
      }
    } catch (thrown) {
      const { message, remedy, status } = errorData(thrown)
      if (status >= 500) this.#log('reading what was added failed', thrown)
      const isStopped = asAppError(thrown).code === 'CANCELLED'
      run.view = {
        ...run.view,
        state: 'failed',
        failure: isStopped
          ? { message: 'Stopped. What was read before is kept.', remedy: null }
          : { message, remedy },
      }
    } finally {
      await this.#clear(input)
    }
  }
}

function isOver(view: ReadingRun): boolean {
  return view.state === 'done' || view.state === 'failed'
}

function emptyView(id: string, title: string, state: 'waiting' | 'running'): ReadingRun {
  return {
    id,
    title,
    state,
    failure: null,
    outcome: null,
    rejects: [],
    step: 'reading',
    progress: {
      phase: state === 'waiting' ? 'Waiting for the reading before it' : 'Opening',
      done: 0,
      kept: 0,
      rejected: 0,
      fraction: null,
      secondsLeft: null,
      perSecond: null,
    },
  }
}

function counted(
  reasons: Readonly<Record<string, number>>,
  examples: Readonly<Record<string, string>> = {},
): ReadingRun['rejects'] {
  return Object.entries(reasons)
    .map(([reason, count]) => ({ reason, count, example: examples[reason] ?? null }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

/** Phases after the last row was read: what they count is no row. */
const BUILDING = /^(?:looking for duplicates|building)/

function progressView(
  before: ReadingRun,
  progress: Progress,
  input: RunInput,
  seconds: number,
): Pick<ReadingRun, 'progress' | 'rejects' | 'step'> {
  // Where a file lies is nobody's business: its name is enough.
  const named = progress.phase.replace(/^(reading ).*[\\/]/, '$1')
  const phase = named.slice(0, 1).toUpperCase() + named.slice(1)
  const { done, total, kept } = progress
  const known = progress.fraction ?? (total === null || total === 0 ? null : Math.min(1, done / total))
  if (BUILDING.test(progress.phase))
    return {
      step: 'building',
      rejects: before.rejects,
      // The counts of the reading stay; the bar is this phase's.
      progress: { ...before.progress, phase, fraction: known, secondsLeft: null },
    }
  const all = input.rows ?? 0
  const fraction = all > 0 && input.inputs.length > 1 ? Math.min(1, done / all) : known
  const isTelling = fraction !== null && fraction > 0.02 && seconds > 1
  return {
    step: 'reading',
    rejects: counted(progress.rejected),
    progress: {
      phase,
      done,
      kept,
      rejected: Object.values(progress.rejected).reduce((sum, count) => sum + count, 0),
      fraction,
      secondsLeft: isTelling ? (seconds * (1 - fraction)) / fraction : null,
      perSecond: seconds > 0.5 && done > 0 ? done / seconds : null,
    },
  }
}
