import type { HttpEffects } from '../../sources/index.ts'
import type { IngestContext } from '../context.ts'

/** What reading live sources needs beside the market. Tests pass fakes, and never wait. */
export interface CrawlContext extends IngestContext {
  readonly network: {
    readonly effects: HttpEffects
    /** Lets http and addresses outside the public internet through; a person asked for it when the program started. */
    readonly allowsPrivateAddresses: boolean
    readonly timeoutMilliseconds?: number
    readonly maxBytes?: number
  }
  /** Runs what writes to the market when nothing else does; reading a source does not hold the others up. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}
