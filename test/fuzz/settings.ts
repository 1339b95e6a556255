/**
 * How long the fuzz tests run and from which seed. `PLUMBLINE_FUZZ_CASES` is the number of cases in all (a few thousand
 * when unset), `PLUMBLINE_FUZZ_SEED` the seed; `npm run fuzz` sets both. Every test says its seed, so that a failure can
 * be had again.
 */
import process from 'node:process'
import type { Parameters } from 'fast-check'

const CASES = Number(process.env.PLUMBLINE_FUZZ_CASES ?? 3_000)
const SEED = Number(process.env.PLUMBLINE_FUZZ_SEED ?? 20_261)

/** Parameters for a test that takes this share of all cases; prints cases and seed. */
export function fuzzing<T>(name: string, share: number): Parameters<T> {
  const numRuns = Math.max(1, Math.round(CASES * share))
  process.stdout.write(`fuzz: ${name}: ${numRuns.toLocaleString('en-US')} cases, seed ${SEED}\n`)
  return { numRuns, seed: SEED, endOnFailure: process.env.PLUMBLINE_FUZZ_CASES !== undefined }
}

/** Milliseconds a test may take: the more cases, the longer. */
export const FUZZ_TIMEOUT: number = 120_000 + CASES * 60

/** Remembers which case took longest, and says so at the end: a hang begins as a slow case. */
export class Slowest {
  #milliseconds = 0
  #what = ''

  async during<T>(what: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now()
    const result = await work()
    const took = performance.now() - start
    if (took > this.#milliseconds) [this.#milliseconds, this.#what] = [took, what]
    return result
  }

  tell(name: string): void {
    process.stdout.write(`fuzz: ${name}: slowest case ${Math.round(this.#milliseconds)} ms (${this.#what})\n`)
  }
}
