import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { AppError } from '../../core/errors.ts'

/** A figure of the scorer over the whole set, with the 95 % interval of resampled sets; null where nothing counts. */
export interface ScoredFigure {
  readonly name: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

interface Line {
  readonly id: string
}

/** Resampled sets. Chosen: the ends of a 95 % interval then rest on five sets each. */
const RESAMPLES = 200

/**
 * Runs the scorer of a labelled set over predictions, and over sets of as many postings drawn with replacement.
 * The draws are the same every time. `gold` and `predictions` are paired by id. With `resampled` 0 there are figures
 * without intervals.
 */
export async function measure(
  scorer: string,
  gold: readonly Line[],
  predictions: readonly Line[],
  resampled = RESAMPLES,
): Promise<readonly ScoredFigure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-score-'))
  try {
    const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]))
    const draws = [gold.map((_, i) => i), ...resamples(gold.length, resampled)]
    for (const [set, draw] of draws.entries()) {
      const drawn = draw.flatMap((index, i) => {
        const line = gold[index]
        return line === undefined
          ? []
          : [{ line: { ...line, id: `${i}` }, prediction: { ...byId.get(line.id), id: `${i}` } }]
      })
      await writeLines(
        join(folder, `gold-${set}.jsonl`),
        drawn.map(({ line }) => line),
      )
      await writeLines(
        join(folder, `pred-${set}.jsonl`),
        drawn.map(({ prediction }) => prediction),
      )
    }
    const results = await runScorer(scorer, folder, draws.length)
    const [whole = {}, ...others] = results
    return Object.entries(whole)
      .filter((entry): entry is [string, number | null] => entry[1] === null || typeof entry[1] === 'number')
      .map(([name, value]) => ({ name, value, ...interval(others.map((result) => result[name])) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const writeLines = (path: string, lines: readonly object[]) =>
  writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

/** The scorer is a script that reads files and prints JSON: one process imports it anew for each set. */
async function runScorer(scorer: string, folder: string, sets: number): Promise<Record<string, unknown>[]> {
  const script = `
    const [url, folder, sets] = process.argv.slice(1)
    const print = console.log
    const results = []
    console.log = (text) => results.push(JSON.parse(text))
    for (let set = 0; set < Number(sets); set += 1) {
      process.argv = ['', '', '--gold', \`\${folder}/gold-\${set}.jsonl\`, '--pred', \`\${folder}/pred-\${set}.jsonl\`, '--json']
      await import(\`\${url}?set=\${set}\`)
    }
    print(JSON.stringify(results))`
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', script, pathToFileURL(scorer).href, folder, String(sets)],
      { maxBuffer: 64_000_000 },
    )
    return JSON.parse(stdout) as Record<string, unknown>[]
  } catch (cause) {
    throw new AppError('UNREADABLE', `the scorer ${scorer} failed: ${(cause as Error).message}`, { cause })
  }
}

/** Index draws with replacement, from a fixed seed (mulberry32). */
function resamples(size: number, sets: number): number[][] {
  let state = 20_251_025
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return Array.from({ length: sets }, () => Array.from({ length: size }, () => Math.floor(next() * size)))
}

/** The middle 95 % of the values there are, null when there are none. */
function interval(values: readonly unknown[]): { low: number | null; high: number | null } {
  const sorted = values.filter((value): value is number => typeof value === 'number').sort((a, b) => a - b)
  const cut = Math.floor(sorted.length * 0.025)
  return { low: sorted[cut] ?? null, high: sorted[sorted.length - 1 - cut] ?? null }
}
