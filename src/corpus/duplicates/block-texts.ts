import { THRESHOLDS } from '../../method/index.ts'
import { askOtherYears } from './asked-years.ts'
import { signatureOf } from './min-hash.ts'
import { differInMore, PARITY_WORDS, setParities } from './parity-bits.ts'
import { fingerprintOf, isAlike, isPartOf } from './shingles.ts'

const PERMUTATIONS = THRESHOLDS.minHashPermutations.value
const LEAST_JACCARD = THRESHOLDS.duplicateJaccard.value
const LEAST_PART = THRESHOLDS.duplicatePart.value
const FEWEST_OF_PART = THRESHOLDS.duplicatePartShingles.value
/** Shingles held at once, 8 bytes each; of a larger block the texts least recently compared are read again. */
const SHINGLES_HELD = 6_000_000
/** A part has at most so much of the shingles of its whole: it has lost some, and is no copy with other words. */
const MOST_OF_WHOLE = 0.9
/** Share of both texts' shingles that may differ where the Jaccard similarity is at the limit. */
const MOST_DIFFERING = (1 - LEAST_JACCARD) / (1 + LEAST_JACCARD)

/** How often texts were compared: what the work of a collection grows with. */
export interface Comparisons {
  /** Pairs whose parities were looked at. */
  looks: number
  /** Pairs compared shingle by shingle. */
  exact: number
}

/** Shingles of one text. */
export interface TextShingles {
  /** Without the boilerplate of its employer. */
  readonly own: Float64Array
  /** With it; null where there is none. */
  readonly whole: Float64Array | null
  /** Years that the text with its boilerplate speaks of, see `yearsIn`. */
  readonly years: number
}

/** The distinct texts of a block: their signatures, and exact comparison, in bounded memory. */
export class BlockTexts {
  readonly #shinglesAt: (place: number) => TextShingles
  readonly #counts: Comparisons
  readonly #numbers = new Map<string, number>()
  /** Where each text stands for the first time. */
  readonly #places: number[] = []
  readonly #signatures: Uint32Array
  /** Parities of each text without boilerplate and, in the second half, with it. */
  readonly #parities: Uint32Array
  readonly #lengths: number[] = []
  readonly #wholeLengths: number[] = []
  readonly #years: number[] = []
  readonly #held = new Map<number, TextShingles>()
  readonly #size: number
  #heldShingles = 0

  /**
   * @param hasSignatures whether texts are looked up by their signatures, which are a third of the work.
   * @param shinglesAt shingles of the posting at a place of the block, read anew each time.
   */
  constructor(
    size: number,
    hasSignatures: boolean,
    shinglesAt: (place: number) => TextShingles,
    counts: Comparisons,
  ) {
    this.#size = size
    this.#shinglesAt = shinglesAt
    this.#counts = counts
    this.#signatures = new Uint32Array(hasSignatures ? size * PERMUTATIONS : 0)
    this.#parities = new Uint32Array(2 * size * PARITY_WORDS)
  }

  /** Number of the text at a place, the same for equal texts; null for one without words. */
  read(place: number): number | null {
    const shingles = this.#shinglesAt(place)
    const { own, whole, years } = shingles
    if (own.length === 0) return null
    const fingerprint = `${fingerprintOf(own)}.${years}`
    const known = this.#numbers.get(fingerprint)
    if (known !== undefined) return known
    const text = this.#places.push(place) - 1
    this.#numbers.set(fingerprint, text)
    if (this.#signatures.length > 0) this.#signatures.set(signatureOf(own), text * PERMUTATIONS)
    for (const [index, list] of [
      [text, own],
      [text + this.#size, whole ?? own],
    ] as const)
      setParities(list, this.#parities.subarray(index * PARITY_WORDS, (index + 1) * PARITY_WORDS))
    this.#lengths.push(own.length)
    this.#wholeLengths.push((whole ?? own).length)
    this.#years.push(years)
    this.#hold(text, shingles)
    return text
  }

  /** MinHash signature of a text; empty when there are none. */
  signatureOf(text: number): Uint32Array {
    return this.#signatures.subarray(text * PERMUTATIONS, (text + 1) * PERMUTATIONS)
  }

  /** Distinct shingles of a text as it stands. */
  lengthOf(text: number): number {
    return this.#wholeLengths[text] ?? 0
  }

  /**
   * Whether two texts are at or above the limit, exactly: without boilerplate, or as they stand. Texts that ask other
   * years are not.
   */
  areAlike(one: number, other: number): boolean {
    return this.#eitherWay(
      one,
      other,
      (a, b) => (a + b) * MOST_DIFFERING,
      (a, b) => isAlike(a, b, LEAST_JACCARD),
    )
  }

  /**
   * Whether a text is a part of a longer one, exactly: without boilerplate, or as they stand. What has less than 40
   * shingles is a part of nothing.
   */
  isPartOf(part: number, whole: number): boolean {
    return this.#eitherWay(
      part,
      whole,
      (shorter, longer) => shorter + longer - 2 * LEAST_PART * shorter,
      (a, b) =>
        a.length >= FEWEST_OF_PART && a.length <= MOST_OF_WHOLE * b.length && isPartOf(a, b, LEAST_PART),
    )
  }

  /** Compares two texts without boilerplate and, where that is not enough, as they stand. */
  #eitherWay(
    one: number,
    other: number,
    mostDiffering: (one: number, other: number) => number,
    compare: (one: Float64Array, other: Float64Array) => boolean,
  ): boolean {
    if (askOtherYears(this.#years[one] ?? 0, this.#years[other] ?? 0)) return false
    return [false, true].some((isWhole) => {
      if (isWhole && !this.#hasBoilerplate(one) && !this.#hasBoilerplate(other)) return false
      const lengths = isWhole ? this.#wholeLengths : this.#lengths
      const most = mostDiffering(lengths[one] ?? 0, lengths[other] ?? 0)
      // Most texts of one template are ruled out here, at a tenth of the cost.
      if (this.#differInMore(one, other, isWhole, most)) return false
      return compare(this.#listOf(one, isWhole), this.#listOf(other, isWhole))
    })
  }

  /** Shingles of a text without boilerplate, sorted. */
  shinglesOf(text: number): Float64Array {
    return this.#listOf(text, false)
  }

  #hasBoilerplate(text: number): boolean {
    return this.#wholeLengths[text] !== this.#lengths[text]
  }

  #listOf(text: number, isWhole: boolean): Float64Array {
    let held = this.#held.get(text)
    if (!held) {
      held = this.#shinglesAt(this.#places[text] ?? 0)
      this.#hold(text, held)
    }
    return isWhole ? (held.whole ?? held.own) : held.own
  }

  #differInMore(one: number, other: number, isWhole: boolean, most: number): boolean {
    this.#counts.looks += 1
    const from = isWhole ? this.#size : 0
    const differ = differInMore(
      this.#parities,
      (from + one) * PARITY_WORDS,
      (from + other) * PARITY_WORDS,
      Math.floor(most + 1e-6),
    )
    if (!differ) this.#counts.exact += 1
    return differ
  }

  #hold(text: number, shingles: TextShingles): void {
    this.#held.set(text, shingles)
    this.#heldShingles += sizeOf(shingles)
    for (const [oldest, its] of this.#held) {
      if (this.#heldShingles <= SHINGLES_HELD || oldest === text) break
      this.#held.delete(oldest)
      this.#heldShingles -= sizeOf(its)
    }
  }
}

const sizeOf = ({ own, whole }: TextShingles): number => own.length + (whole?.length ?? 0)
