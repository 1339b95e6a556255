import { AllClusters } from './all-clusters.ts'
import { BlockTexts, type Comparisons, type TextShingles } from './block-texts.ts'
import { type Cluster, haveOneEmployer, isInTime, join, newCluster, rootOf } from './cluster.ts'
import { NearClusters } from './near-clusters.ts'
import { type ClusterText, joinParts } from './whole-texts.ts'

/** Postings of a block compared each with each; more are looked up by their signatures. */
const MOST_COMPARED_ALL = 12

/** Clusters of other employers whose texts are read for a posting's name, at most: hundreds post what one agency wrote. */
const MOST_NAMES_READ = 8

/** A block's postings, by place, in the order of source and source id. */
export interface Block {
  readonly size: number
  employerAt(place: number): number
  dayAt(place: number): number
  shinglesAt(place: number): TextShingles
  /** Whether the text at one place names the known employer at another, or the other way round. */
  nameEachOther(place: number, other: number): boolean
}

/**
 * Clusters the postings of one block (METHOD 2, c and d): exact Jaccard of 5-word shingles at least .80, the same
 * employer or one unknown, first seen within 60 days of the cluster's last; single linkage in the order given. Two names
 * are of one employer when they begin alike, or when the text that both post names the other: a brand and its company.
 * Texts are compared when they share a band (in a small block all are), and only until each cluster that a posting may
 * join is found or ruled out. Then copies that lost a part of their text join the cluster of the whole. Yields between
 * postings, so that the caller can pause.
 *
 * @returns The place of the first posting of each posting's cluster, by place.
 */
export function* clusterBlock(block: Block, counts: Comparisons): Generator<void, readonly number[]> {
  const isSmall = block.size <= MOST_COMPARED_ALL
  const texts = new BlockTexts(block.size, !isSmall, (place) => block.shinglesAt(place), counts)
  const textOf: (number | null)[] = []
  for (let place = 0; place < block.size; place += 1) {
    textOf.push(texts.read(place))
    yield
  }
  const near = isSmall ? new AllClusters() : new NearClusters((text) => texts.signatureOf(text))
  /** Clusters that hold a text, by text. */
  const holders = new Map<number, Cluster[]>()
  const clusters: Cluster[] = []
  /** The place, from 1, that last compared with a text; negative when they differ. Two texts may share several bands. */
  const comparedAt = new Int32Array(block.size)
  for (const [place, text] of textOf.entries()) {
    const day = block.dayAt(place)
    const found = new Set<Cluster>()
    if (text !== null) {
      for (const cluster of holders.get(text) ?? []) found.add(rootOf(cluster))
      near.find(
        text,
        found,
        (cluster) => isInTime(cluster, day),
        (other) => {
          if (Math.abs(comparedAt[other] ?? 0) !== place + 1)
            comparedAt[other] = texts.areAlike(text, other) ? place + 1 : -place - 1
          return (comparedAt[other] ?? 0) > 0
        },
      )
    }
    const own = joinAlike(newCluster(place, block.employerAt(place), day), found, block)
    clusters.push(own)
    if (text !== null) {
      const here = (holders.get(text) ?? []).map(rootOf)
      if (!here.includes(own)) {
        holders.set(text, [...here, own])
        near.add(own, text)
      }
    }
    yield
  }
  yield* joinParts(headsOf(clusters, textOf, texts), texts, (one, other) => areOneEmployer(block, one, other))
  return firstPlaces(clusters)
}

/** Whether two clusters have one employer, by names or by what the texts say. */
function areOneEmployer(block: Block, one: Cluster, other: Cluster): boolean {
  return haveOneEmployer(one, other) || block.nameEachOther(one.known, other.known)
}

/**
 * Joins a posting to the clusters of alike texts that it may stand in, and these to each other, by names first and then
 * by what the texts say.
 *
 * @returns The cluster that the posting is in: the first of them, or its own.
 */
function joinAlike(posting: Cluster, found: ReadonlySet<Cluster>, block: Block): Cluster {
  const inOrder = [...found].sort((a, b) => a.first - b.first)
  let own: Cluster | null = null
  const joinOne = (cluster: Cluster): void => {
    if (!isInTime(cluster, posting.lastSeen)) return
    if (own === null) {
      join(cluster, posting)
      own = cluster
    } else if (own.first < cluster.first) join(own, cluster)
    else {
      join(cluster, own)
      own = cluster
    }
  }
  for (const cluster of inOrder) if (haveOneEmployer(cluster, own ?? posting)) joinOne(cluster)
  const others = inOrder.filter((cluster) => cluster.joined === null && cluster !== own)
  for (const cluster of others.slice(0, MOST_NAMES_READ))
    if (!haveOneEmployer(cluster, posting) && block.nameEachOther(cluster.known, posting.known))
      joinOne(cluster)
  return own ?? posting
}

/** Root clusters in the order of their first postings, each with its longest text. */
function headsOf(
  clusters: readonly Cluster[],
  textOf: readonly (number | null)[],
  texts: BlockTexts,
): readonly ClusterText[] {
  const heads = new Map<Cluster, number>()
  for (const [place, text] of textOf.entries()) {
    const cluster = clusters[place]
    if (text === null || cluster === undefined) continue
    const root = rootOf(cluster)
    const own = heads.get(root)
    if (own === undefined || texts.lengthOf(text) > texts.lengthOf(own)) heads.set(root, text)
  }
  return [...heads]
    .map(([cluster, text]) => ({ cluster, text }))
    .sort((a, b) => a.cluster.first - b.cluster.first)
}

/** The first place of each posting's cluster; a part may stand before its whole. */
function firstPlaces(clusters: readonly Cluster[]): readonly number[] {
  const firsts = new Map<Cluster, number>()
  for (const [place, cluster] of clusters.entries()) {
    const root = rootOf(cluster)
    if (!firsts.has(root)) firsts.set(root, place)
  }
  return clusters.map((cluster) => firsts.get(rootOf(cluster)) ?? 0)
}
