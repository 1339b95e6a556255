import { THRESHOLDS } from '../../method/index.ts'
import { type Cluster, rootOf } from './cluster.ts'
import { rowsKey } from './min-hash.ts'

const PERMUTATIONS = THRESHOLDS.minHashPermutations.value
const BANDS = THRESHOLDS.minHashBands.value
const ROWS = PERMUTATIONS / BANDS
/** Texts looked at in one bucket, at most. A fuller one is split by further rows of the signature. */
const MOST_IN_BUCKET = 64
/** In a bucket that fills, texts of one cluster beyond these add little: near copies by the thousand. */
const MOST_OF_CLUSTER = 8
/** Rows by which buckets are split at most: texts that agree on so many are nearly all of one cluster. */
const MOST_ROWS = 8 * ROWS

/** A text held by a cluster. */
interface Holding {
  readonly cluster: Cluster
  readonly text: number
}

/** Holdings by their numbers, or once split the buckets by the next rows. A single holding is its number alone. */
type Bucket = number | number[] | Map<number, Bucket>

/**
 * Clusters of a block by the bands of their texts (METHOD 2, c). Where a template puts more texts than can be looked
 * at into one band, the band is split by the following rows of the signature, again and again: each posting is compared
 * with a bounded number of texts, and what such a crowd loses first are its least alike pairs.
 */
export class NearClusters {
  readonly #signatureOf: (text: number) => Uint32Array
  readonly #holdings: Holding[] = []
  readonly #bands: Map<number, Bucket>[] = Array.from({ length: BANDS }, () => new Map())

  constructor(signatureOf: (text: number) => Uint32Array) {
    this.#signatureOf = signatureOf
  }

  /** Notes that a cluster holds a text. */
  add(cluster: Cluster, text: number): void {
    const number = this.#holdings.push({ cluster, text }) - 1
    const signature = this.#signatureOf(text)
    for (const [band, buckets] of this.#bands.entries()) this.#put(buckets, number, signature, band, 0)
  }

  /**
   * Clusters that hold a text alike, added to `found`. `mayHold` says which come into question at all, `isAlike`
   * compares with one of their texts; both are asked only for clusters that are not found yet.
   */
  find(
    text: number,
    found: Set<Cluster>,
    mayHold: (cluster: Cluster) => boolean,
    isAlike: (text: number) => boolean,
  ): void {
    const signature = this.#signatureOf(text)
    for (const [band, buckets] of this.#bands.entries()) {
      let row = 0
      let bucket: Bucket | undefined = buckets
      while (bucket instanceof Map) {
        bucket = bucket.get(rowsKey(signature, band * ROWS + row, ROWS))
        row += ROWS
      }
      if (bucket === undefined) continue
      for (const number of typeof bucket === 'number' ? [bucket] : bucket) {
        const holding = this.#holding(number)
        const cluster = rootOf(holding.cluster)
        if (!found.has(cluster) && mayHold(cluster) && isAlike(holding.text)) found.add(cluster)
      }
    }
  }

  #put(
    buckets: Map<number, Bucket>,
    number: number,
    signature: Uint32Array,
    band: number,
    row: number,
  ): void {
    const key = rowsKey(signature, band * ROWS + row, ROWS)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, number)
    else if (bucket instanceof Map) this.#put(bucket, number, signature, band, row + ROWS)
    else {
      const held = typeof bucket === 'number' ? [bucket] : bucket
      if (this.#isEnoughOf(held, number)) return
      if (held.length < MOST_IN_BUCKET) {
        held.push(number)
        buckets.set(key, held)
        return
      }
      if (row + ROWS >= MOST_ROWS) return
      const split = new Map<number, Bucket>()
      buckets.set(key, split)
      for (const one of [...held, number])
        this.#put(split, one, this.#signatureOf(this.#holding(one).text), band, row + ROWS)
    }
  }

  /** Whether a bucket that fills has texts enough of a holding's cluster. */
  #isEnoughOf(held: readonly number[], number: number): boolean {
    if (held.length < MOST_IN_BUCKET / 2) return false
    const cluster = rootOf(this.#holding(number).cluster)
    let own = 0
    for (const one of held) if (rootOf(this.#holding(one).cluster) === cluster) own += 1
    return own >= MOST_OF_CLUSTER
  }

  #holding(number: number): Holding {
    const holding = this.#holdings[number]
    if (!holding) throw new RangeError(`No holding ${number}`)
    return holding
  }
}
