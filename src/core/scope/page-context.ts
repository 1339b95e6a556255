import type { MarketStore } from '../../market/index.ts'

/**
 * The snapshot that pages speak of. Keep one object as long as it stays the current one: answers that depend on the
 * snapshot alone are remembered with it.
 */
export interface PageSnapshot {
  readonly id: string
  readonly readerVersion: string
  readonly taxonomyVersion: string
}

/**
 * What a page verb needs of the running program. A verb reads, never writes, and touches no clock: the same
 * snapshot and input give the same answer.
 */
export interface PageContext {
  readonly market: MarketStore
  /** Null while no snapshot is built. */
  readonly snapshot: PageSnapshot | null
  /** Version of the reader that this program would read a posting with now. */
  readonly readerVersion: string
}
