/**
 * The whole of the real postings beside the checkout, end to end: one ingest with its snapshot, the same again, and the
 * files one by one in five shuffled orders. Each order must give the same snapshot.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { marketRules } from '../src/core/app/market-rules.ts'
import { openApp } from '../src/core/app/open-app.ts'
import type { Figure, Findings } from './figures.ts'
import { randomFrom } from './generator.ts'
import { type BenchOptions, tell } from './section.ts'
import { peakMemory, timed } from './timing.ts'

const SECTION = 'all real postings beside the checkout'
const POSTINGS = join(import.meta.dirname, '../../shared/data/postings')
const SHUFFLES = 5

/** Every file under a folder. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** The same list in an order that the seed decides. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed)
  const out = [...items]
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[out[last], out[other]] = [out[other] as T, out[last] as T]
  }
  return out
}

/**
 * A folder that holds the files in the given order: a file's feed is named after the folder it lies in, so each stands
 * in a folder of that name, inside a numbered one. Files are links where the disk allows it, else copies.
 */
function inOrder(files: readonly string[], target: string): string {
  for (const [index, file] of files.entries()) {
    const own = join(target, String(index).padStart(5, '0'), basename(dirname(file)))
    mkdirSync(own, { recursive: true })
    try {
      linkSync(file, join(own, basename(file)))
    } catch {
      // Another disk, or none that links: a copy is as good.
      copyFileSync(file, join(own, basename(file)))
    }
  }
  return target
}

/** Ingests everything, again, and in other orders. A quick run takes one shuffle of the smaller files. */
export async function shared({ isQuick, folder, postings }: BenchOptions): Promise<Findings> {
  const root = postings ?? POSTINGS
  if (!existsSync(root)) return { figures: [], skipped: ['shared: no postings beside the checkout'] }
  const files = filesUnder(root).filter((path) => !isQuick || statSync(path).size < 40_000)
  const call = { progress: () => {}, signal: new AbortController().signal }
  const open = (home: string) =>
    openApp({ home, marketUrl: null, rules: marketRules(), now: () => new Date(), fill: async () => {} })
  const figures: Figure[] = []
  const figure = (what: string, value: number, unit: string, rest: Partial<Figure> = {}) =>
    figures.push({ section: SECTION, what, value, unit, ...rest })
  const snapshots: (string | null)[] = []

  const home = mkdtempSync(join(folder, 'shared-'))
  try {
    const inputs = [isQuick ? inOrder(files, join(home, 'files')) : root]
    const app = await open(join(home, 'home'))
    tell(`shared: ${files.length} files`)
    const first = await timed(() => app.verbs.ingest({ inputs, snapshot: false }, call))
    const reading = peakMemory()
    const built = await timed(() => app.verbs.snapshot({}, call))
    const report = first.value
    figure('outcomes: kept, updated, unchanged and rejected', report.read, 'postings', {
      note: `${report.kept} kept, ${report.updated} updated, ${report.unchanged} unchanged, ${report.rejected} rejected for: ${Object.entries(
        report.reasons,
      )
        .map(([reason, count]) => `${reason} (${count})`)
        .join('; ')}`,
    })
    const processor = first.processor + built.processor
    figure('read and stored, of processor time', report.read / (first.processor / 1000), 'postings/s', {
      aim: { atLeast: 300 },
    })
    figure('the same with the snapshot', report.read / (processor / 1000), 'postings/s', { processor })
    figure('by the clock, with the snapshot', report.read / ((first.wall + built.wall) / 1000), 'postings/s')
    figure('peak memory while reading', reading / 1e6, 'MB', { aim: { atMost: 1500 } })
    figure('peak memory with the snapshot', peakMemory() / 1e6, 'MB', { aim: { atMost: 1500 } })
    const again = await app.verbs.ingest({ inputs }, call)
    figure('second run: kept or updated', again.kept + again.updated, 'postings', { aim: { atMost: 0 } })
    snapshots.push(built.value.id, again.snapshot)
    for (const { what, value, unit } of figures) tell(`shared: ${what}: ${value.toFixed(1)} ${unit}`)
    await app.close()
  } finally {
    rmSync(home, { recursive: true, force: true })
  }

  for (let seed = 1; seed <= (isQuick ? 1 : SHUFFLES); seed += 1) {
    const other = mkdtempSync(join(folder, 'shared-'))
    try {
      const app = await open(join(other, 'home'))
      const ordered = inOrder(shuffled(files, seed), join(other, 'files'))
      const { snapshot } = await app.verbs.ingest({ inputs: [ordered] }, call)
      tell(
        `shared: shuffle ${seed} of ${files.length} files gives ${snapshot}, the first run gave ${snapshots[0]}`,
      )
      snapshots.push(snapshot)
      await app.close()
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
  }
  figure(
    'different snapshots from the first run, the second and the shuffles',
    new Set(snapshots).size,
    'snapshots',
    {
      aim: { atMost: 1 },
    },
  )
  return { figures, skipped: [] }
}
