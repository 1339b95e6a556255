import process from 'node:process'
import { watchParent } from '../../setup/parent.mjs'

/**
 * A second Ctrl-C this many milliseconds after the first ends the process at once. Closer ones are the same press,
 * which the terminal and the process that started this one both deliver.
 */
const SAME_PRESS = 700

/**
 * Aborted by the first SIGINT, SIGTERM or SIGHUP, or when the process that started this one over an IPC channel, or
 * through npm, is gone, so that no command outlives the `npm start` it belongs to. A later signal ends it at once.
 */
export function stopSignal(): AbortSignal {
  const abort = new AbortController()
  let first: number | null = null
  const stop = () => {
    if (first !== null && performance.now() - first > SAME_PRESS) process.exit(130)
    first ??= performance.now()
    abort.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.channel) {
    process.once('disconnect', stop)
    process.channel.unref()
  } else watchParent(stop)
  return abort.signal
}
