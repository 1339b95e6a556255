import { THRESHOLDS } from '../../method/index.ts'

const PERMUTATIONS = THRESHOLDS.minHashPermutations.value
const BANDS = THRESHOLDS.minHashBands.value
const ROWS = PERMUTATIONS / BANDS

/** Multipliers and offsets of the permutations h -> a h + b of 32-bit numbers, a odd: fixed, by splitmix32. */
const [FACTORS, OFFSETS] = (() => {
  let state = 0x504c554d
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  const factors = Uint32Array.from({ length: PERMUTATIONS }, () => next() | 1)
  return [factors, Uint32Array.from({ length: PERMUTATIONS }, next)] as const
})()

/** Chance that two texts of this Jaccard similarity meet in at least one band: 1 - (1 - J^4)^32. */
export function candidateProbability(similarity: number): number {
  return 1 - (1 - similarity ** ROWS) ** BANDS
}

/** The least value of every permutation over a text's shingles: MinHash. */
export function signatureOf(shingles: Float64Array): Uint32Array {
  const least = new Uint32Array(PERMUTATIONS).fill(0xffffffff)
  for (const shingle of shingles) {
    // Both halves take part, then an avalanche: a h + b alone keeps the low bits in step.
    let hash = (shingle % 0x1_0000_0000) ^ Math.imul(Math.floor(shingle / 0x1_0000_0000), 0x9e3779b1)
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
    hash ^= hash >>> 15
    for (let at = 0; at < PERMUTATIONS; at += 1) {
      let value = (Math.imul(hash, FACTORS[at] ?? 1) + (OFFSETS[at] ?? 0)) >>> 0
      value = (value ^ (value >>> 17)) >>> 0
      if (value < (least[at] ?? 0)) least[at] = value
    }
  }
  return least
}

/** One number for `rows` values of a signature from a row on, round its end: texts that agree on all share it. */
export function rowsKey(signature: Uint32Array, from: number, rows: number): number {
  let key = 0x811c9dc5
  for (let row = from; row < from + rows; row += 1) {
    key = Math.imul(key ^ (signature[row % PERMUTATIONS] ?? 0), 0x01000193)
    key ^= key >>> 15
  }
  return key
}
