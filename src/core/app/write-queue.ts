import { once } from 'node:events'
import type { VerbCall } from '../owner/index.ts'
import { progressOf } from '../progress.ts'

/** Milliseconds between two words that a verb still waits. */
const EVERY = 1000

/**
 * Runs writing verbs one after another; what fails does not stop the next. A verb that has to wait says so at once
 * and every second, naming what runs and in which process; one that is cancelled meanwhile leaves the queue.
 *
 * @param pid Id of this process, for the words.
 */
export function createWriteQueue(
  pid: number,
): <T>(name: string, call: VerbCall, work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  let running: string | null = null
  return async (name, call, work) => {
    call.signal.throwIfAborted()
    const before = last
    const done = Promise.withResolvers<void>()
    last = before.then(() => done.promise)
    try {
      await turn(before, call, () => running, pid)
      running = name
      try {
        return await work()
      } finally {
        running = null
      }
    } finally {
      done.resolve()
    }
  }
}

async function turn(
  before: Promise<unknown>,
  { progress, signal }: VerbCall,
  running: () => string | null,
  pid: number,
): Promise<void> {
  const say = () => {
    const name = running()
    if (name !== null) progress(progressOf(`waiting for ${name} that runs in process ${pid}`, 0, null))
  }
  say()
  const timer = setInterval(say, EVERY)
  const settled = new AbortController()
  try {
    await Promise.race([before, once(signal, 'abort', { signal: settled.signal })])
    signal.throwIfAborted()
  } finally {
    settled.abort()
    clearInterval(timer)
  }
}
