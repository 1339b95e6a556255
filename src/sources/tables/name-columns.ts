/** Names for the columns of a header: an unnamed one is `column 3`, a repeated name gets a number behind it. */
export function nameColumns(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((raw, index) => {
    const name = raw.trim() === '' ? `column ${index + 1}` : raw.trim()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
