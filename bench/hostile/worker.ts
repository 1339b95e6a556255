/** Runs one hostile text through one target in a thread of its own and says how much processor time the thread took. */
import { parentPort } from 'node:worker_threads'
import { FILES, TEXTS } from './families.ts'
import { drain, TEXT_TARGETS } from './targets.ts'

/** What the worker is asked for; a file as a whole has no target but to be opened. */
export interface Task {
  readonly target: string | null
  readonly family: string
  readonly length: number
  /** Of so many runs the least counts. */
  readonly runs: number
}

/** Processor milliseconds, or what was thrown. */
export type Answer = { readonly milliseconds: number } | { readonly error: string }

async function measure({ target, family, length, runs }: Task): Promise<Answer> {
  const [ending, content] = FILES[family] ?? ['', TEXTS[family] ?? (() => '')]
  const text = content(length)
  const run = target === null ? (given: string) => drain(given, ending) : TEXT_TARGETS[target]
  let least = Number.POSITIVE_INFINITY
  try {
    for (let round = 0; round < runs; round += 1) {
      const from = process.threadCpuUsage()
      await run?.(text)
      const { user, system } = process.threadCpuUsage(from)
      least = Math.min(least, (user + system) / 1000)
    }
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
  return { milliseconds: least }
}

parentPort?.on('message', (task: Task) => {
  measure(task).then((answer) => parentPort?.postMessage(answer))
})
