const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** 32-bit FNV-1a over the UTF-16 units of tables one after the other, as eight hexadecimal digits. */
export function tableHash(tables: readonly string[]): string {
  let hash = OFFSET
  for (const table of tables)
    for (let at = 0; at < table.length; at += 1) hash = Math.imul(hash ^ table.charCodeAt(at), PRIME)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
