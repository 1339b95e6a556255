import { join } from 'node:path'
import { createTables, openStore } from '../../market/index.ts'
import type { PageContext } from '../index.ts'
import { createPageVerbs } from './page-verbs.ts'

/** Where an app keeps its postings. */
export interface AppPlaces {
  /** Home directory that this process owns. */
  readonly home: string
  /** ClickHouse server in place of the embedded store in the home. */
  readonly marketUrl: string | null
}

/** The running program behind every door: the store, opened, and the verbs bound to it. */
export interface App {
  readonly verbs: ReturnType<typeof createPageVerbs>
  close(): Promise<void>
}

/** Opens the store of a home (making its tables where there are none) and binds the verbs to it. */
export async function openApp({ home, marketUrl }: AppPlaces): Promise<App> {
  const market = await openStore(marketUrl === null ? { path: join(home, 'market') } : { url: marketUrl })
  await createTables(market)
  const context: PageContext = { market, snapshot: null, accuracy: null }
  return { verbs: createPageVerbs(() => context), close: () => market.close() }
}
