import { THRESHOLDS } from '../../method/index.ts'
import type { PostingToCluster } from '../types.ts'
import { boilerplateOf, wordsWithout } from './boilerplate.ts'
import { bandKeys, signatureOf } from './min-hash.ts'
import { normalTitle } from './normal-title.ts'
import { fingerprintOf, jaccard, shinglesOf } from './shingles.ts'

const MILLISECONDS_PER_DAY = 86_400_000
const DAYS = THRESHOLDS.duplicateDays.value
const NO_PARAGRAPHS: ReadonlySet<string> = new Set()
const LEAST_JACCARD = THRESHOLDS.duplicateJaccard.value

/** A cluster while it grows. */
interface Cluster {
  /** Position of its first posting. */
  readonly first: number
  /** The one known employer it holds, or null. */
  employer: string | null
  /** Latest day its postings were first seen, in days since 1970; null when none is dated. */
  lastSeen: number | null
  /** Set when it was joined to another. */
  joined: Cluster | null
}

function rootOf(cluster: Cluster): Cluster {
  let root = cluster
  while (root.joined) root = root.joined
  return root
}

const dayOf = (date: string | null): number | null =>
  date === null ? null : Math.floor(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY)

function inOrder(a: PostingToCluster, b: PostingToCluster): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Positions grouped by a key of theirs, in the order of first appearance. */
function grouped<Key>(size: number, keyOf: (position: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>()
  for (let position = 0; position < size; position += 1) {
    const key = keyOf(position)
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  return groups
}

/** A title can hold duplicates when an employer posts it twice or somebody unknown posts it too. */
function canHoldDuplicates(positions: readonly number[], postings: readonly PostingToCluster[]): boolean {
  const employers = new Set(positions.map((position) => postings[position]?.employer ?? null))
  return positions.length > 1 && (employers.size < positions.length || employers.has(null))
}

/**
 * Pairs of alike texts of one title: by shared bands first, then by exact Jaccard. `alike[i]` lists i itself and
 * every text at or above the limit.
 */
function alikeTexts(shingles: readonly Float64Array[]): number[][] {
  const alike = shingles.map((_, index) => [index])
  if (shingles.length < 2) return alike
  const seen = new Map<number, number[]>()
  for (const [index, own] of shingles.entries()) {
    if (own.length === 0) continue
    const candidates = new Set<number>()
    for (const [band, key] of bandKeys(signatureOf(own)).entries()) {
      const bucketKey = key * 64 + band
      const bucket = seen.get(bucketKey)
      if (!bucket) {
        seen.set(bucketKey, [index])
        continue
      }
      for (const other of bucket) candidates.add(other)
      bucket.push(index)
    }
    for (const other of candidates) {
      const theirs = shingles[other]
      if (!theirs || theirs.length < own.length * LEAST_JACCARD || own.length < theirs.length * LEAST_JACCARD)
        continue
      if (jaccard(own, theirs) >= LEAST_JACCARD) {
        alike[index]?.push(other)
        alike[other]?.push(index)
      }
    }
  }
  return alike
}

/** Whether a posting, or a cluster it draws in, may stand in this cluster: employer and the days between. */
function accepts(cluster: Cluster, employer: string | null, day: number | null): boolean {
  if (cluster.employer !== null && employer !== null && cluster.employer !== employer) return false
  return cluster.lastSeen === null || day === null || Math.abs(day - cluster.lastSeen) <= DAYS
}

/** Clusters the postings of one title, given in (source, source id) order. */
function clusterTitle(
  positions: readonly number[],
  postings: readonly PostingToCluster[],
  shinglesAt: (position: number) => Float64Array,
  assign: (position: number, cluster: Cluster) => void,
): void {
  const texts: Float64Array[] = []
  const textByFingerprint = new Map<string, number>()
  const textOf = positions.map((position) => {
    const shingles = shinglesAt(position)
    const fingerprint = fingerprintOf(shingles)
    const known = textByFingerprint.get(fingerprint)
    if (known !== undefined) return known
    textByFingerprint.set(fingerprint, texts.length)
    return texts.push(shingles) - 1
  })
  const alike = alikeTexts(texts)
  const clustersAt: Cluster[][] = texts.map(() => [])
  for (const [index, position] of positions.entries()) {
    const posting = postings[position]
    const text = textOf[index]
    if (posting === undefined || text === undefined) continue
    const day = dayOf(posting.firstSeen)
    const isEmpty = texts[text]?.length === 0
    const near = isEmpty ? [] : (alike[text] ?? []).flatMap((other) => (clustersAt[other] ?? []).map(rootOf))
    let own: Cluster | null = null
    for (const cluster of [...new Set(near)].sort((a, b) => a.first - b.first)) {
      if (!accepts(cluster, own?.employer ?? posting.employer, day)) continue
      if (own === null) {
        own = cluster
        own.employer ??= posting.employer
        if (day !== null) own.lastSeen = Math.max(own.lastSeen ?? day, day)
      } else {
        cluster.joined = own
        own.employer ??= cluster.employer
        if (cluster.lastSeen !== null)
          own.lastSeen = Math.max(own.lastSeen ?? cluster.lastSeen, cluster.lastSeen)
      }
    }
    own ??= { first: position, employer: posting.employer, lastSeen: day, joined: null }
    const here = clustersAt[text]
    if (here && !here.some((cluster) => rootOf(cluster) === own)) here.push(own)
    assign(position, own)
  }
}

/**
 * Clusters the postings of one collection by METHOD 2: exact Jaccard of 5-word shingles at least .80, the same
 * normalised title, the same employer or one unknown, first seen within 60 days of the cluster's last. Single
 * linkage in (source, source id) order, so the order of the input does not matter; a cluster holds one known
 * employer at most. Postings without words are never duplicates. Texts are compared title by title, so memory is
 * bounded by the postings of the most frequent title.
 *
 * @returns Id of the first posting of each posting's cluster, by posting id.
 */
export function clusterPostings(input: readonly PostingToCluster[]): ReadonlyMap<string, string> {
  const postings = [...input].sort(inOrder)
  const titles = postings.map((posting) => normalTitle(posting.title))
  const byTitle = grouped(postings.length, (position) => titles[position] ?? '')
  const compared = [...byTitle.values()].filter((positions) => canHoldDuplicates(positions, postings))
  const employers = new Set(compared.flat().map((position) => postings[position]?.employer ?? null))
  const boilerplate = new Map<string, ReadonlySet<string>>()
  for (const [employer, positions] of grouped(postings.length, (at) => postings[at]?.employer ?? null)) {
    if (employer === null || !employers.has(employer)) continue
    const found = boilerplateOf(
      positions.map((at) => ({ normalTitle: titles[at] ?? '', text: postings[at]?.text ?? '' })),
    )
    if (found.size > 0) boilerplate.set(employer, found)
  }
  const shinglesAt = (position: number): Float64Array => {
    const posting = postings[position]
    return shinglesOf(
      wordsWithout(posting?.text ?? '', boilerplate.get(posting?.employer ?? '') ?? NO_PARAGRAPHS),
    )
  }
  const clusters: Cluster[] = []
  for (const positions of compared) {
    clusterTitle(positions, postings, shinglesAt, (position, cluster) => {
      clusters[position] = cluster
    })
  }
  return new Map(
    postings.map((posting, position) => {
      const cluster = clusters[position]
      const first = cluster === undefined ? posting : (postings[rootOf(cluster).first] ?? posting)
      return [posting.id, first.id]
    }),
  )
}
