import { THRESHOLDS } from '../../method/index.ts'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Words of a text as duplicates are compared: lower case, letters and digits only, tags and entities gone. */
export function comparedWords(text: string): string[] {
  return (
    text
      .replace(/<[^<>]{1,200}>/g, ' ')
      .replace(/&(?:[a-z]{2,8}|#\d{1,6});/gi, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function hashWord(word: string, seed: number): number {
  let hash = FNV_OFFSET ^ seed
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/**
 * Shingles of `size` words as sorted, distinct 52-bit numbers; shorter texts are one shingle, no words none.
 * Two different shingles share a number with a chance of about 1 in 10^15.
 */
export function shinglesOf(
  words: readonly string[],
  size: number = THRESHOLDS.shingleWords.value,
): Float64Array {
  if (words.length === 0) return new Float64Array(0)
  const width = Math.min(size, words.length)
  const low = Uint32Array.from(words, (word) => hashWord(word, 0))
  const high = Uint32Array.from(words, (word) => hashWord(word, 0x9e3779b9))
  const all = new Float64Array(words.length - width + 1)
  for (let start = 0; start < all.length; start += 1) {
    let [one, other] = [0, 0]
    for (let at = start; at < start + width; at += 1) {
      one = Math.imul(one ^ (low[at] ?? 0), 0x85ebca6b) + 0x27d4eb2f
      other = Math.imul(other ^ (high[at] ?? 0), 0xc2b2ae35) + 0x165667b1
      one ^= one >>> 13
      other ^= other >>> 16
    }
    all[start] = (other & 0xfffff) * 0x1_0000_0000 + (one >>> 0)
  }
  all.sort()
  let kept = 0
  for (const shingle of all) {
    if (kept === 0 || shingle !== all[kept - 1]) {
      all[kept] = shingle
      kept += 1
    }
  }
  return all.slice(0, kept)
}

/** Shared shingles over all shingles of two sorted, distinct lists; 0 when both are empty. */
export function jaccard(one: Float64Array, other: Float64Array): number {
  let [left, right, shared] = [0, 0, 0]
  while (left < one.length && right < other.length) {
    const a = one[left] ?? 0
    const b = other[right] ?? 0
    if (a === b) shared += 1
    if (a <= b) left += 1
    if (b <= a) right += 1
  }
  const all = one.length + other.length - shared
  return all === 0 ? 0 : shared / all
}

/** A short name for a list of shingles: equal lists have equal names, others differ but for 1 in 10^15. */
export function fingerprintOf(shingles: Float64Array): string {
  let [one, other] = [FNV_OFFSET, 0x9e3779b9]
  for (const shingle of shingles) {
    const low = (shingle % 0x1_0000_0000) | 0
    one = Math.imul(one ^ low, FNV_PRIME)
    other = Math.imul(other ^ low ^ (shingle / 0x1_0000_0000), 0x85ebca6b)
    other ^= other >>> 13
  }
  return `${shingles.length}.${one >>> 0}.${other >>> 0}`
}
