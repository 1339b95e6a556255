import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work between two turns of the event loop. */
const WORK = 20

/**
 * Runs work that pauses by itself, with turns of the event loop between, so that pages are answered and a stop is
 * heard meanwhile. Throws the signal's reason once it is aborted.
 */
export async function inTurns<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal | null,
): Promise<Result> {
  for (let until = performance.now() + WORK; ; ) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await nextTurn()
    signal?.throwIfAborted()
    until = performance.now() + WORK
  }
}
