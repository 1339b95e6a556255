import { ImportError } from './import-error.ts'

/** An id that is no longer used, the id that took its place, and the others where it was split. */
export interface Redirect {
  readonly from: string
  /** The survivor of a merge, the main heir of a split. */
  readonly to: string
  /** Further heirs of a split, in order; [] for a merge. */
  readonly others: readonly string[]
}

/**
 * Redirects with their chains collapsed: each leads straight to ids that redirect no further, in order of `from`.
 *
 * @throws ImportError for redirects that come back to themselves, naming the way, or for two of one id.
 */
export function collapseRedirects(redirects: readonly Redirect[]): readonly Redirect[] {
  const byFrom = new Map<string, Redirect>()
  for (const redirect of redirects) {
    if (byFrom.has(redirect.from)) throw new ImportError(`${redirect.from} has two redirects`)
    byFrom.set(redirect.from, redirect)
  }
  const endOf = (id: string): string => {
    const way = [id]
    let at = id
    for (let next = byFrom.get(at); next !== undefined; next = byFrom.get(at)) {
      at = next.to
      if (way.includes(at))
        throw new ImportError(`redirects come back to themselves: ${[...way, at].join(' to ')}`)
      way.push(at)
    }
    return at
  }
  return [...byFrom.values()]
    .map(({ from, others }) => {
      const to = endOf(from)
      return { from, to, others: [...new Set(others.map(endOf))].filter((id) => id !== to).sort() }
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1))
}
