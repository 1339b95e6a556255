import { setTimeout as wait } from 'node:timers/promises'
import type { RefreshInterval } from '../core/crawl/due.ts'
import { asAppError } from '../core/errors.ts'
import type { Session } from './session.ts'

/** Milliseconds between two looks at whose turn it is, and before the first. */
const LOOK = 60_000
const FIRST = 2_000

/**
 * Reads the followed sources whose turn it is, again and again, until stopped. What goes wrong is told and tried again
 * at its next turn. Asks nothing of anybody while no source is followed.
 */
export async function keepRefreshing(
  session: Pick<Session, 'verbs'>,
  options: {
    readonly every: RefreshInterval
    readonly signal: AbortSignal
    readonly log: (message: string) => void
    /** Rejects once the signal is aborted; the real time when left out. */
    readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
  },
): Promise<void> {
  const { every, signal, log, sleep = inRealTime } = options
  if (every === 'off') return
  let pause = FIRST
  while (await slept(sleep(pause, signal), signal)) {
    pause = LOOK
    try {
      const report = await session.verbs.refreshDue({ every }, { progress: () => {}, signal })
      for (const { address, outcome, reason } of report?.sources ?? [])
        if (outcome !== 'complete') log(`refresh of ${address}: ${outcome}: ${reason ?? ''}`)
    } catch (thrown) {
      if (signal.aborted) return
      log(`refresh: ${asAppError(thrown).message}`)
    }
  }
}

const inRealTime = (milliseconds: number, signal: AbortSignal) =>
  wait(milliseconds, undefined, { signal, ref: false })

/** False once stopped. */
async function slept(pause: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  await pause.catch((cause: unknown) => {
    if (!signal.aborted) throw cause
  })
  return !signal.aborted
}
