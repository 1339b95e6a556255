import { openSource } from '../../sources/index.ts'
import { type InspectInput, inspectFile } from '../imports/inspect-file.ts'
import { newUpload } from '../imports/upload-shelf.ts'
import type { MarketRules } from '../index.ts'

/** What pages need before they hand files over to an ingest. Nothing here writes to the market or waits for it. */
export function createAddingVerbs({ home, rules }: { readonly home: string; readonly rules: MarketRules }) {
  return {
    /** A folder inside the home for files brought to a page; what an earlier start left there is swept at the next. */
    newUpload: () => newUpload(home),
    /** Looks into a file without storing anything. */
    inspect: (input: InspectInput, signal: AbortSignal) => inspectFile({ rules, openSource, signal }, input),
  }
}
