export { createCompletenessCheck } from './completeness.ts'
export type { Comparisons } from './duplicates/block-texts.ts'
export { type ClusterBlocks, clusterBlocks } from './duplicates/blocks.ts'
export { clusterPostings } from './duplicates/cluster-postings.ts'
export { employerStem } from './duplicates/employer-stem.ts'
export { normalTitle } from './duplicates/normal-title.ts'
export { listingLives } from './listings/listing-lives.ts'
export { crawlInterval, listingStanding, standingReason } from './listings/listing-standing.ts'
export * from './listings/types.ts'
export * from './types.ts'

/** Version of the rules in this room; part of every snapshot's settings. Raise it when a cluster or a reason can change. */
export const CORPUS_VERSION = 'corpus-6'
