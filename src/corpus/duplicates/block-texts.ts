import { THRESHOLDS } from '../../method/index.ts'
import { bandKeys, signatureOf } from './min-hash.ts'
import { differInMore, PARITY_WORDS, setParities } from './parity-bits.ts'
import { fingerprintOf, isAlike } from './shingles.ts'

const BANDS = THRESHOLDS.minHashBands.value
const LEAST_JACCARD = THRESHOLDS.duplicateJaccard.value
/** Shingles held at once, 8 bytes each; of a larger block the texts least recently compared are read again. */
const SHINGLES_HELD = 6_000_000
/** Share of both texts' shingles that may differ where the Jaccard similarity is at the limit. */
const MOST_DIFFERING = (1 - LEAST_JACCARD) / (1 + LEAST_JACCARD)

/** The distinct texts of a block: their bands, and exact comparison, in bounded memory. */
export class BlockTexts {
  readonly #shinglesAt: (place: number) => Float64Array
  readonly #numbers = new Map<string, number>()
  /** Where each text stands for the first time. */
  readonly #places: number[] = []
  readonly #bands: Uint32Array
  readonly #parities: Uint32Array
  readonly #lengths: number[] = []
  readonly #held = new Map<number, Float64Array>()
  #heldShingles = 0

  /** @param shinglesAt shingles of the posting at a place of the block, read anew each time. */
  constructor(size: number, shinglesAt: (place: number) => Float64Array) {
    this.#shinglesAt = shinglesAt
    this.#bands = new Uint32Array(size * BANDS)
    this.#parities = new Uint32Array(size * PARITY_WORDS)
  }

  /** Number of the text at a place, the same for equal texts; null for one without words. */
  read(place: number): number | null {
    const shingles = this.#shinglesAt(place)
    if (shingles.length === 0) return null
    const fingerprint = fingerprintOf(shingles)
    const known = this.#numbers.get(fingerprint)
    if (known !== undefined) return known
    const text = this.#places.push(place) - 1
    this.#numbers.set(fingerprint, text)
    this.#bands.set(bandKeys(signatureOf(shingles)), text * BANDS)
    setParities(shingles, this.#parities.subarray(text * PARITY_WORDS, (text + 1) * PARITY_WORDS))
    this.#lengths.push(shingles.length)
    this.#hold(text, shingles)
    return text
  }

  bandsOf(text: number): Uint32Array {
    return this.#bands.subarray(text * BANDS, (text + 1) * BANDS)
  }

  /** Whether two texts are at or above the limit, exactly. */
  areAlike(one: number, other: number): boolean {
    const shingles = (this.#lengths[one] ?? 0) + (this.#lengths[other] ?? 0)
    // Most texts of one template are ruled out here, at a tenth of the cost.
    const most = Math.floor(shingles * MOST_DIFFERING + 1e-6)
    if (differInMore(this.#parities, one * PARITY_WORDS, other * PARITY_WORDS, most)) return false
    return isAlike(this.#shinglesOf(one), this.#shinglesOf(other), LEAST_JACCARD)
  }

  #shinglesOf(text: number): Float64Array {
    const held = this.#held.get(text)
    if (held) return held
    const shingles = this.#shinglesAt(this.#places[text] ?? 0)
    this.#hold(text, shingles)
    return shingles
  }

  #hold(text: number, shingles: Float64Array): void {
    this.#held.set(text, shingles)
    this.#heldShingles += shingles.length
    for (const [oldest, its] of this.#held) {
      if (this.#heldShingles <= SHINGLES_HELD || oldest === text) break
      this.#held.delete(oldest)
      this.#heldShingles -= its.length
    }
  }
}
