/** 32-bit words of one text's parities. */
export const PARITY_WORDS = 32

/** Sets the parity of the shingles that fall on each of 1,024 bits. `into` holds zeros. */
export function setParities(shingles: Float64Array, into: Uint32Array): void {
  for (const shingle of shingles) {
    const bit = Math.imul((shingle % 0x1_0000_0000) ^ (shingle / 0x1_0000_0000), 0x9e3779b1) >>> 22
    into[bit >>> 5] = (into[bit >>> 5] ?? 0) ^ (1 << (bit & 31))
  }
}

/**
 * Whether two texts differ in more than `most` shingles for certain: a bit on which their parities differ is a shingle
 * that only one of them has. False says nothing.
 */
export function differInMore(bits: Uint32Array, one: number, other: number, most: number): boolean {
  let differing = 0
  for (let word = 0; word < PARITY_WORDS; word += 1) {
    let set = (bits[one + word] ?? 0) ^ (bits[other + word] ?? 0)
    set -= (set >>> 1) & 0x55555555
    set = (set & 0x33333333) + ((set >>> 2) & 0x33333333)
    differing += Math.imul((set + (set >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return differing > most
}
