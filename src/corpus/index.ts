export { clusterPostings } from './duplicates/cluster-postings.ts'
export { leftOut } from './left-out.ts'
export type { PostingToCheck, PostingToCluster } from './types.ts'

/** Version of the rules in this room; part of every snapshot's settings. Raise it when a cluster can change. */
export const CORPUS_VERSION = 'corpus-2'
