import { number, text } from './row.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** What is imported into the list of skills from each public list, as JSON by source; the last word of each counts. */
export async function taxonomyImports(store: MarketStore): Promise<ReadonlyMap<string, string>> {
  const rows = await store.rows(
    { source: text, body: text },
    `SELECT source, body FROM ${tableName('taxonomy_import')} ORDER BY source, edition DESC LIMIT 1 BY source`,
  )
  return new Map(rows.filter(({ body }) => body !== '').map(({ source, body }) => [source, body]))
}

/** Keeps what was imported from a source; '' takes it back. What stood before stays below it. */
export async function storeTaxonomyImport(store: MarketStore, source: string, body: string): Promise<void> {
  const [last] = await store.rows(
    { edition: number },
    `SELECT max(edition) AS edition FROM ${tableName('taxonomy_import')} WHERE source = {source:String}`,
    { source },
  )
  await store.insert(tableName('taxonomy_import'), [{ source, edition: (last?.edition ?? 0) + 1, body }])
}
