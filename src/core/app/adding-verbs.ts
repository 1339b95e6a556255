import { openSource, sourceAddressText } from '../../sources/index.ts'
import { liveSource } from '../crawl/followed.ts'
import type { RefreshedSource } from '../crawl/refresh.ts'
import { type InspectInput, inspectFile } from '../imports/inspect-file.ts'
import { newUpload } from '../imports/upload-shelf.ts'
import type { MarketRules } from '../index.ts'
import type { VerbCall } from '../owner/index.ts'
import type { createMarketVerbs } from './market-verbs.ts'

/** What the verbs of adding from a page stand on. */
export interface AddingWorld {
  readonly home: string
  readonly rules: MarketRules
  readonly allowsPrivateAddresses: boolean
}

/** What pages need before and beside an ingest: room for files, a look into them, addresses of live sources. */
export function createAddingVerbs(
  { home, rules, allowsPrivateAddresses }: AddingWorld,
  { addSource, refresh }: Pick<ReturnType<typeof createMarketVerbs>, 'addSource' | 'refresh'>,
) {
  return {
    /** A folder inside the home for files brought to a page; what an earlier start left there is swept at the next. */
    newUpload: () => newUpload(home),
    /** Looks into a file without storing anything, and waits for nobody. */
    inspect: (input: InspectInput, signal: AbortSignal) => inspectFile({ rules, openSource, signal }, input),
    /**
     * The one form of a live source that a person named. Nothing is asked of it.
     *
     * @throws AppError INVALID_INPUT for what is no live source, FORBIDDEN for one of a private network.
     */
    liveAddress: (given: string) => sourceAddressText(liveSource(given, allowsPrivateAddresses)),
    /** Follows a live source from now on and reads it at once. Throws what adding and refreshing do. */
    follow: async (address: string, call: VerbCall): Promise<RefreshedSource | null> => {
      const followed = await addSource({ address }, call)
      const report = await refresh({ sources: [followed.address] }, call)
      return report.sources[0] ?? null
    },
  }
}
