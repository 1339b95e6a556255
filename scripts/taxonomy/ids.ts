import { existsSync, readFileSync } from 'node:fs'

/**
 * The registry of skill ids, keyed by slug. Ids are given once, in order, and never again: a slug that left
 * the list keeps its line.
 */
export function readIds(path: string): Map<string, number> {
  const ids = new Map<string, number>()
  if (!existsSync(path)) return ids
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [id, slug] = line.split('\t')
    if (id && slug) ids.set(slug, Number(id))
  }
  return ids
}

/** Gives the next free ids to slugs that have none, in the order they come. Changes `ids`. */
export function giveIds(ids: Map<string, number>, slugs: readonly string[]): void {
  let next = Math.max(0, ...ids.values()) + 1
  for (const slug of slugs) {
    if (ids.has(slug)) continue
    ids.set(slug, next)
    next += 1
  }
}

export function idsAsText(ids: ReadonlyMap<string, number>): string {
  const rows = [...ids].sort((a, b) => a[1] - b[1]).map(([slug, id]) => `${id}\t${slug}`)
  return `id\tslug\n${rows.join('\n')}\n`
}
