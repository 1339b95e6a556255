/**
 * Time on hostile input: every family of texts and files at n, 2n and 4n characters through everything that reads them,
 * in processor time of one thread. Linear growth takes four times as long at 4n; what takes much longer is told by name.
 */
import { Worker } from 'node:worker_threads'
import type { Figure, Findings } from './figures.ts'
import { FILES, TEXTS } from './hostile/families.ts'
import { TEXT_TARGETS } from './hostile/targets.ts'
import type { Answer, Task } from './hostile/worker.ts'
import { type BenchOptions, tell } from './section.ts'

const SECTION = 'hostile input, 4n against n characters'
/** The largest text is just below what one posting may hold. */
const TEXT_LENGTH = 45_000
const FILE_LENGTH = 250_000
/** Time at 4n against time at n; linear is 4, and small times and the collector of garbage add to it. */
const AIM = { atMost: 7 }
/** Below this many milliseconds at 4n a growth says nothing, and harms nobody: it has no aim. */
const TOO_SHORT = 60
const PATIENCE = 30_000

interface Growth {
  readonly target: string
  readonly family: string
  /** At n, 2n and 4n; fewer when one did not come to an end. */
  readonly milliseconds: readonly number[]
  readonly error: string | null
}

let worker: Worker | null = null

/** One measurement; a thread that does not answer in time is given up and replaced. */
function ask(task: Task): Promise<Answer> {
  worker ??= new Worker(new URL('./hostile/worker.ts', import.meta.url))
  const own = worker
  return new Promise((resolve) => {
    const giveUp = (error: string) => {
      clearTimeout(timer)
      own.removeAllListeners()
      own.terminate()
      worker = null
      resolve({ error })
    }
    const timer = setTimeout(() => giveUp(`no end within ${PATIENCE / 1000} s`), PATIENCE)
    own.once('error', (error) => giveUp(String(error)))
    own.once('message', (answer: Answer) => {
      clearTimeout(timer)
      own.removeAllListeners('error')
      resolve(answer)
    })
    own.postMessage(task)
  })
}

async function growthOf(target: string | null, family: string, length: number): Promise<Growth> {
  const milliseconds: number[] = []
  const name = target ?? 'whole file'
  for (const times of [1, 2, 4]) {
    const answer = await ask({ target, family, length: length * times, runs: times === 1 ? 2 : 1 })
    if ('error' in answer) return { target: name, family, milliseconds, error: answer.error }
    milliseconds.push(answer.milliseconds)
  }
  return { target: name, family, milliseconds, error: null }
}

const ratio = ({ milliseconds: [first = 0, , last = 0] }: Growth): number => last / Math.max(first, 0.05)

/** A growth that looks steep is measured again, twice: other work on the machine is steep, too. */
async function settled(target: string | null, family: string, length: number): Promise<Growth> {
  let best = await growthOf(target, family, length)
  for (let again = 0; again < 2 && best.error === null; again += 1) {
    if ((best.milliseconds[2] ?? 0) < TOO_SHORT || ratio(best) <= AIM.atMost) break
    const other = await growthOf(target, family, length)
    if (ratio(other) < ratio(best)) best = other
  }
  return best
}

/** Measures every pair of target and family; prints the steepest of each target. */
export async function hostile({ isQuick }: BenchOptions): Promise<Findings> {
  const figures: Figure[] = []
  const skipped: string[] = []
  const scale = isQuick ? 0.2 : 1
  const report = (target: string, growths: readonly Growth[]) => {
    const long = growths.filter(({ milliseconds }) => (milliseconds[2] ?? 0) >= TOO_SHORT)
    for (const { family, error } of growths)
      if (error !== null) skipped.push(`${target}, ${family}: ${error}`)
    const [steepest] = long.toSorted((a, b) => ratio(b) - ratio(a))
    const slowest = growths.toSorted((a, b) => (b.milliseconds[2] ?? 0) - (a.milliseconds[2] ?? 0))[0]
    const shown = steepest ?? slowest
    if (shown === undefined) return
    figures.push({
      section: SECTION,
      what: `${target}: ${shown.family}`,
      value: ratio(shown),
      unit: `times (${shown.milliseconds.map((time) => time.toFixed(0)).join(', ')} ms)`,
      ...(steepest === undefined ? {} : { aim: AIM }),
      processor: slowest?.milliseconds[2] ?? 0,
      note: `of each way in the family that grows steepest, with its milliseconds at n, 2n, 4n; n is ${TEXT_LENGTH * scale} characters of text, ${FILE_LENGTH * scale} of a whole file; ${Object.keys(TEXTS).length} families of texts and ${Object.keys(FILES).length} of files; families below ${TOO_SHORT} ms at 4n are shown only where none takes longer; on the right the slowest family's time at 4n`,
    })
  }
  for (const target of Object.keys(TEXT_TARGETS)) {
    const growths: Growth[] = []
    for (const family of Object.keys(TEXTS)) growths.push(await settled(target, family, TEXT_LENGTH * scale))
    report(target, growths)
    tell(`hostile: ${target} done`)
  }
  const growths: Growth[] = []
  for (const family of Object.keys(FILES)) growths.push(await settled(null, family, FILE_LENGTH * scale))
  for (const one of growths) report(`whole file, ${one.family}`, [one])
  await worker?.terminate()
  return { figures, skipped }
}
