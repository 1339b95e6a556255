/** Cold starts: the whole program, the command line's help, the tables of the taxonomy. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, type Findings, spread } from './figures.ts'
import { generatedHome, isFilled } from './generated-home.ts'
import { type BenchOptions, tell } from './section.ts'
import { startServer } from './server.ts'

const SECTION = 'cold start'
const COMMAND = join(import.meta.dirname, '../bin/plumbline.mjs')
const TAXONOMY = join(import.meta.dirname, 'taxonomy-load.ts')

/** The home with the demo market under a folder. */
export function demoHome(folder: string): string {
  return join(folder, 'demo')
}

interface Started {
  /** From spawning `plumbline up` until a page has answered, in milliseconds. */
  readonly page: number
  readonly peak: number | null
  readonly processor: number | null
}

async function untilPage(home: string, path: string): Promise<Started> {
  const started = performance.now()
  const server = await startServer(home)
  try {
    const answer = await fetch(`${server.address}${path}`)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    const page = performance.now() - started
    return { page, peak: server.peakMemory(), processor: server.processorTime() }
  } finally {
    await server.stop()
  }
}

/** Processor time as a figure has it. */
function processorOf(starts: readonly Started[]): { readonly processor?: number } {
  const told = starts.flatMap(({ processor }) => (processor === null ? [] : [processor]))
  return told.length === 0 ? {} : { processor: spread(told).median }
}

function spawned(
  runs: number,
  args: readonly string[],
): { readonly times: number[]; readonly out: string[] } {
  const times: number[] = []
  const out: string[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const done = spawnSync(process.execPath, args, { encoding: 'utf8' })
    times.push(performance.now() - started)
    if (done.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${done.status}: ${done.stderr}`)
    out.push(done.stdout)
  }
  return { times, out }
}

/** Starts with an empty home, a filled one, and the largest generated one. */
export async function start({ isQuick, folder, sizes }: BenchOptions): Promise<Findings> {
  const figures: Figure[] = []
  const add = (what: string, value: number, unit: string, rest: Partial<Figure> = {}) =>
    figures.push({ section: SECTION, what, value, unit, ...rest })
  const runs = isQuick ? 3 : 7
  const loads = spawned(runs, [TAXONOMY]).out.map((line): Record<string, number> => JSON.parse(line))
  for (const [what, key, aim] of [
    ['tables of the taxonomy and the index of written forms', 'tables', 150],
    ['the rest of the reader and a first reading, after them', 'reader', null],
    ['every skill and written form, after that', 'whole', null],
  ] as const)
    add(what, spread(loads.map((one) => one[key] ?? Number.NaN)).median, 'ms', {
      ...(aim === null ? {} : { aim: { atMost: aim } }),
      processor: spread(loads.map((one) => one[`${key}Processor`] ?? Number.NaN)).median,
    })
  add('plumbline --help', spread(spawned(runs, [COMMAND, '--help']).times).median, 'ms')
  tell('start: an empty home')
  const fresh = mkdtempSync(join(folder, 'start-'))
  try {
    const first = await untilPage(fresh, '/skills/python')
    add('empty home: demo market loaded, /skills/python answers', first.page / 1000, 's', {
      aim: { atMost: 20 },
      note: 'from starting `plumbline up` to the whole answer',
      ...processorOf([first]),
    })
    if (first.peak !== null) add('the same, peak memory', first.peak / 1e6, 'MB', { aim: { atMost: 1500 } })
    const later: Started[] = []
    for (let run = 0; run < runs; run++) later.push(await untilPage(fresh, '/skills/python'))
    add(
      'home with the demo market: /skills/python answers',
      spread(later.map(({ page }) => page)).median / 1000,
      's',
      {
        ...processorOf(later),
      },
    )
    if (existsSync(demoHome(folder))) rmSync(demoHome(folder), { recursive: true })
    renameSync(fresh, demoHome(folder))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  const largest = sizes.at(-1)
  if (largest !== undefined && isFilled(generatedHome(folder, largest))) {
    tell(`start: a home of ${largest} postings`)
    const started = await untilPage(generatedHome(folder, largest), '/skills/python')
    const what = `home of ${largest.toLocaleString('en-US')} postings: /skills/python answers`
    add(what, started.page / 1000, 's', processorOf([started]))
  }
  return { figures, skipped: [] }
}
