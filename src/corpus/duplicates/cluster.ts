import { THRESHOLDS } from '../../method/index.ts'
import { NO_DAY, UNKNOWN_EMPLOYER } from '../types.ts'

const DAYS = THRESHOLDS.duplicateDays.value

/** A cluster while it grows. */
export interface Cluster {
  /** Place of its first posting in its block. */
  readonly first: number
  /** The one known employer it holds, or `UNKNOWN_EMPLOYER`. */
  employer: number
  /** Latest day its postings were first seen; `NO_DAY` when none is dated. */
  lastSeen: number
  /** Set when it was joined to another. */
  joined: Cluster | null
}

/** The cluster that a cluster has become part of, itself when it was joined to none. */
export function rootOf(cluster: Cluster): Cluster {
  let root = cluster
  while (root.joined) root = root.joined
  // The way is short the next time.
  for (let at = cluster; at.joined; ) {
    const next: Cluster = at.joined
    at.joined = root
    at = next
  }
  return root
}

/** Whether a posting, or a cluster it draws in, may stand in this cluster: employer and the days between. */
export function accepts(cluster: Cluster, employer: number, day: number): boolean {
  if (cluster.employer !== UNKNOWN_EMPLOYER && employer !== UNKNOWN_EMPLOYER && cluster.employer !== employer)
    return false
  return cluster.lastSeen === NO_DAY || day === NO_DAY || Math.abs(day - cluster.lastSeen) <= DAYS
}

/** Puts a posting, or another cluster, into a cluster. */
export function absorb(cluster: Cluster, employer: number, day: number): void {
  if (cluster.employer === UNKNOWN_EMPLOYER) cluster.employer = employer
  // NO_DAY is less than any day.
  cluster.lastSeen = Math.max(cluster.lastSeen, day)
}
