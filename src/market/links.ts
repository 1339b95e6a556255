import { number, text } from './row.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** What one version of the taxonomy makes of phrases: skill ids, 0 for none. By phrase. */
export async function knownLinks(
  store: MarketStore,
  taxonomyVersion: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.rows(
    { phrase: text, skill: number },
    `SELECT phrase, skill FROM ${tableName('link')} WHERE taxonomy_version = {version:String}
     ORDER BY phrase LIMIT 1 BY phrase`,
    { version: taxonomyVersion },
  )
  return new Map(rows.map((row) => [row.phrase, row.skill]))
}

/** Keeps what a version of the taxonomy makes of phrases. */
export function storeLinks(
  store: MarketStore,
  taxonomyVersion: string,
  links: ReadonlyMap<string, number>,
): Promise<void> {
  return store.insert(
    tableName('link'),
    [...links].map(([phrase, skill]) => ({ taxonomy_version: taxonomyVersion, phrase, skill })),
  )
}
