import { THRESHOLDS } from '../../method/index.ts'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Headings that boards put before a text, once or twice. */
const FIRST_HEADINGS =
  /^(?:(?:job description|description|about the job|(?:job|position|role) (?:summary|overview)|overview)\b[:.\s]*)+/i

/**
 * Words of a text as duplicates are compared: lower case, letters and digits only, tags and entities gone. A word that
 * goes on with a capital is two ("skillsExperience"): some boards lose the ends of lines. Headings before the text are
 * not of it.
 */
export function comparedWords(text: string): string[] {
  return (
    text
      .replace(/<[^<>]{1,200}>/g, ' ')
      .replace(/&(?:[a-z]{2,8}|#\d{1,6});/gi, ' ')
      .replace(/([a-z])(?=[A-Z])/g, '$1 ')
      .trimStart()
      .replace(FIRST_HEADINGS, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
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
  // Loops over arrays of numbers: this is half of the work of finding duplicates.
  const low = new Int32Array(words.length)
  const high = new Int32Array(words.length)
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string
    let [one, other] = [FNV_OFFSET, 0x1b873593]
    for (let letter = 0; letter < word.length; letter += 1) {
      const code = word.charCodeAt(letter)
      one = Math.imul(one ^ code, FNV_PRIME)
      other = Math.imul(other ^ code, 0x85ebca6b)
    }
    low[at] = one ^ (one >>> 15)
    high[at] = other ^ (other >>> 13)
  }
  const all = new Float64Array(words.length - width + 1)
  for (let start = 0; start < all.length; start += 1) {
    let one = 0
    let other = 0
    for (let at = start; at < start + width; at += 1) {
      one = (Math.imul(one ^ (low[at] as number), 0x85ebca6b) + 0x27d4eb2f) | 0
      other = (Math.imul(other ^ (high[at] as number), 0xc2b2ae35) + 0x165667b1) | 0
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

/**
 * Whether the Jaccard similarity of two sorted, distinct lists is at least `limit`. Reads no further than to where
 * too many are unshared on either side, so unlike texts cost a part of `jaccard`.
 */
export function isAlike(one: Float64Array, other: Float64Array, limit: number): boolean {
  // J >= limit holds when shared >= limit / (1 + limit) of both lengths; the small slack leaves rounding to `jaccard`.
  const fewest = (limit / (1 + limit)) * (one.length + other.length) - 1e-6
  let [onlyOne, onlyOther] = [one.length - fewest, other.length - fewest]
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const a = one[left] ?? 0
    const b = other[right] ?? 0
    if (a < b) {
      onlyOne -= 1
      if (onlyOne < 0) return false
    } else if (b < a) {
      onlyOther -= 1
      if (onlyOther < 0) return false
    }
    if (a <= b) left += 1
    if (b <= a) right += 1
  }
  return jaccard(one, other) >= limit
}

/** Whether at least `share` of a sorted, distinct list stands in another. */
export function isPartOf(part: Float64Array, whole: Float64Array, share: number): boolean {
  let missing = Math.floor(part.length * (1 - share) + 1e-6)
  let [left, right] = [0, 0]
  while (left < part.length) {
    const a = part[left] ?? 0
    while (right < whole.length && (whole[right] ?? 0) < a) right += 1
    if (right >= whole.length || whole[right] !== a) {
      missing -= 1
      if (missing < 0) return false
    }
    left += 1
  }
  return true
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
