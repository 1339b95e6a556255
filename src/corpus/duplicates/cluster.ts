import { THRESHOLDS } from '../../method/index.ts'
import { NO_DAY, UNKNOWN_EMPLOYER } from '../types.ts'

const DAYS = THRESHOLDS.duplicateDays.value

/** A cluster while it grows. */
export interface Cluster {
  /** Place of its first posting in its block. */
  readonly first: number
  /** The one known employer it holds, or `UNKNOWN_EMPLOYER`. */
  employer: number
  /** Place of a posting with that employer, its first posting when none is known. */
  known: number
  /** Other names of that employer, by what its texts say; null for none. */
  otherNames: Set<number> | null
  /** Latest day its postings were first seen; `NO_DAY` when none is dated. */
  lastSeen: number
  /** Set when it was joined to another. */
  joined: Cluster | null
}

/** A cluster of one posting. */
export function newCluster(place: number, employer: number, day: number): Cluster {
  return { first: place, employer, known: place, otherNames: null, lastSeen: day, joined: null }
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

/** Whether two clusters have one employer, as far as names tell: one of them may have any. */
export function haveOneEmployer(one: Cluster, other: Cluster): boolean {
  return (
    one.employer === UNKNOWN_EMPLOYER ||
    other.employer === UNKNOWN_EMPLOYER ||
    one.employer === other.employer ||
    one.otherNames?.has(other.employer) === true ||
    other.otherNames?.has(one.employer) === true
  )
}

/** Whether what was first seen on a day follows on a cluster's last; what has no day may. */
export function isInTime(cluster: Cluster, day: number): boolean {
  return cluster.lastSeen === NO_DAY || day === NO_DAY || Math.abs(day - cluster.lastSeen) <= DAYS
}

/** Puts a cluster into another. */
export function join(into: Cluster, cluster: Cluster): void {
  cluster.joined = into
  if (into.employer === UNKNOWN_EMPLOYER) {
    into.employer = cluster.employer
    into.known = cluster.known
  }
  for (const name of [cluster.employer, ...(cluster.otherNames ?? [])])
    if (name !== UNKNOWN_EMPLOYER && name !== into.employer) {
      into.otherNames ??= new Set()
      into.otherNames.add(name)
    }
  // NO_DAY is less than any day.
  into.lastSeen = Math.max(into.lastSeen, cluster.lastSeen)
}
