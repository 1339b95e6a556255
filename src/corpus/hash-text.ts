const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** 32 bits of a text. */
export function hash32(text: string, seed: number): number {
  let hash = FNV_OFFSET ^ seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** 53 bits of a text: two different texts of a collection share a number with a chance of about 1 in 10^15. */
export function hashText(text: string): number {
  return (hash32(text, 0x9e3779b9) & 0x1f_ffff) * 0x1_0000_0000 + hash32(text, 0)
}
