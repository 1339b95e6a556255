import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work between two turns of the event loop. */
const WORK = 20

/**
 * Called between rows: gives the event loop a turn when some time has passed, because parsing what is in memory never
 * waits by itself, and throws the signal's reason once it is aborted.
 */
export type Pause = () => Promise<void>

/** A pause of its own for one reading. */
export function pauses(signal: AbortSignal | undefined): Pause {
  let until = performance.now() + WORK
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() < until) return
    await nextTurn()
    signal?.throwIfAborted()
    until = performance.now() + WORK
  }
}
