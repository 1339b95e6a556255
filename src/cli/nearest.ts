/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => [
    i,
    ...new Array<number>(other.length).fill(0),
  ])
  const first = rows[0] ?? []
  for (let j = 0; j <= other.length; j += 1) first[j] = j
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= one.length; i += 1) {
    const row = rows[i] ?? []
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1)
      row[j] = best
    }
  }
  return at(one.length, other.length)
}

/** The known word most like a mistyped one, the first of equals; null when none is near (a third of its letters). */
export function nearest(word: string, known: readonly string[]): string | null {
  const lower = word.toLowerCase()
  const ranked = known.map((name) => ({
    name,
    away: name.startsWith(lower) && lower.length > 1 ? 0 : distance(lower, name),
  }))
  ranked.sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
  const best = ranked[0]
  return best && best.away <= Math.max(1, Math.ceil(word.length / 3)) ? best.name : null
}
