import { BlockTexts } from './block-texts.ts'
import { absorb, accepts, type Cluster, rootOf } from './cluster.ts'
import { NearClusters } from './near-clusters.ts'

/** A block's postings, by place, in the order of source and source id. */
export interface Block {
  readonly size: number
  employerAt(place: number): number
  dayAt(place: number): number
  shinglesAt(place: number): Float64Array
}

/**
 * Clusters the postings of one block (METHOD 2, c and d): exact Jaccard of 5-word shingles at least .80, the same
 * employer or one unknown, first seen within 60 days of the cluster's last; single linkage in the order given. Texts
 * are compared when they share a band, and only until each cluster that a posting may join is found or ruled out.
 * Yields between postings, so that the caller can pause.
 *
 * @returns The place of the first posting of each posting's cluster, by place.
 */
export function* clusterBlock(block: Block): Generator<void, readonly number[]> {
  const texts = new BlockTexts(block.size, (place) => block.shinglesAt(place))
  const textOf: (number | null)[] = []
  for (let place = 0; place < block.size; place += 1) {
    textOf.push(texts.read(place))
    yield
  }
  const near = new NearClusters()
  /** Clusters that hold a text, by text. */
  const holders = new Map<number, Cluster[]>()
  const clusters: Cluster[] = []
  /** The place, from 1, that last compared with a text; negative when they differ. Two texts may share several bands. */
  const comparedAt = new Int32Array(block.size)
  for (const [place, text] of textOf.entries()) {
    const employer = block.employerAt(place)
    const day = block.dayAt(place)
    let own: Cluster | null = null
    const found = new Set<Cluster>()
    if (text !== null) {
      for (const cluster of holders.get(text) ?? []) found.add(rootOf(cluster))
      near.find(
        texts.bandsOf(text),
        found,
        (cluster) => accepts(cluster, employer, day),
        (other) => {
          if (Math.abs(comparedAt[other] ?? 0) !== place + 1)
            comparedAt[other] = texts.areAlike(text, other) ? place + 1 : -place - 1
          return (comparedAt[other] ?? 0) > 0
        },
      )
    }
    for (const cluster of [...found].sort((a, b) => a.first - b.first)) {
      if (!accepts(cluster, own?.employer ?? employer, day)) continue
      if (own === null) {
        own = cluster
        absorb(own, employer, day)
      } else {
        cluster.joined = own
        absorb(own, cluster.employer, cluster.lastSeen)
      }
    }
    own ??= { first: place, employer, lastSeen: day, joined: null }
    clusters.push(own)
    if (text !== null) {
      const here = (holders.get(text) ?? []).map(rootOf)
      if (!here.includes(own)) {
        holders.set(text, [...here, own])
        near.add(own, text, texts.bandsOf(text))
      }
    }
    yield
  }
  return clusters.map((cluster) => rootOf(cluster).first)
}
