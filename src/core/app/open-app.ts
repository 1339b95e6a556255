import { join } from 'node:path'
import {
  createTables,
  currentSnapshot,
  openStore,
  type SnapshotInfo,
  sweepCrawls,
  sweepSnapshots,
  sweepStaging,
} from '../../market/index.ts'
import { fixFolder } from '../fixes/fix-folder.ts'
import { sweepUploads } from '../imports/upload-shelf.ts'
import type { IngestContext, MarketRules, PageContext } from '../index.ts'
import { overlaidRules, storedOverlays } from '../taxonomy/overlays.ts'
import { createAddingVerbs } from './adding-verbs.ts'
import { createMarketVerbs } from './market-verbs.ts'
import { migrate } from './migrate.ts'
import { createPageVerbs } from './page-verbs.ts'

/** What an app is made of. */
export interface AppParts {
  /** Home directory that this process owns. */
  readonly home: string
  /** ClickHouse server in place of the embedded store in the home. */
  readonly marketUrl: string | null
  readonly rules: MarketRules
  /** Lets live sources stand at http and at addresses outside the public internet; not when left out. */
  readonly allowsPrivateAddresses?: boolean
  now(): Date
  /** Fills an empty home with the demo market. */
  fill(ctx: IngestContext): Promise<void>
}

/** The running program behind every door: the store, opened, and the verbs bound to it. */
export interface App {
  readonly verbs: ReturnType<typeof createPageVerbs> &
    ReturnType<typeof createMarketVerbs> &
    ReturnType<typeof createAddingVerbs>
  close(): Promise<void>
}

/** Opens the store of a home (making its tables where there are none) and binds the verbs to it. */
export async function openApp({
  home,
  marketUrl,
  rules: base,
  allowsPrivateAddresses = false,
  now,
  fill,
}: AppParts): Promise<App> {
  const overlaid = overlaidRules(base)
  const { rules } = overlaid
  const market = await openStore(marketUrl === null ? { path: join(home, 'market') } : { url: marketUrl })
  try {
    // What a killed restore left half-made is nobody's.
    await sweepStaging(market)
    await migrate(market, home, now)
    await createTables(market)
    // What a killed build left half-made is nobody's.
    await sweepSnapshots(market)
    await sweepCrawls(market)
    await sweepUploads(home)
  } catch (cause) {
    await market.close()
    throw cause
  }
  let context: PageContext = { market, snapshot: null, readerVersion: rules.reader.version }
  let edition = 0
  const changed = async () => {
    edition += 1
    // A restore may have brought other imports.
    overlaid.use(await storedOverlays(market))
    const current = await currentSnapshot(market)
    // Answers are remembered with the snapshot's object: it stays the same one while it is current.
    if (current?.id !== context.snapshot?.id)
      context = { ...context, snapshot: current && { id: current.id, ...versionsOf(current) } }
  }
  await changed()
  const fixes = fixFolder(home)
  const world = { market, overlaid, allowsPrivateAddresses, scratch: home, fixes, now, changed, fill }
  const marketVerbs = createMarketVerbs(world)
  return {
    verbs: {
      ...createPageVerbs(
        rules,
        () => context,
        () => edition,
        fixes,
      ),
      ...marketVerbs,
      ...createAddingVerbs({ home, rules, allowsPrivateAddresses }, marketVerbs),
    },
    close: () => market.close(),
  }
}

const versionsOf = ({ settings: { readerVersion, taxonomyVersion } }: SnapshotInfo) => ({
  readerVersion,
  taxonomyVersion,
})
