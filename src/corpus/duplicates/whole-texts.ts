import { THRESHOLDS } from '../../method/index.ts'
import type { BlockTexts } from './block-texts.ts'
import { type Cluster, isInTime, join, rootOf } from './cluster.ts'

const FEWEST_SHINGLES = THRESHOLDS.duplicatePartShingles.value
/** Clusters compared each with each; more are looked up by the shingles that few of them have. */
const MOST_COMPARED_ALL = 12
/** A shingle that more clusters have is the template's and tells nothing of where a part comes from. */
const MOST_SHARING = 8
/** Clusters a part may come from, at most. */
const MOST_WHOLES = 4
/** One shingle in so many is looked up, fewer in large blocks, so that some million are held. */
const SAMPLED = 8
const CLUSTERS_SAMPLED_SO = 20_000
/** Room for a cluster's number beside 32 bits of a shingle in a number. */
const ROOM = 2 ** 21

/** A cluster and its longest text. */
export interface ClusterText {
  readonly cluster: Cluster
  readonly text: number
}

/**
 * Joins copies that lost a part of their text to the cluster of the whole: a board that kept the lists only, a text
 * cut short. A text is a part of a longer one when that has at least 95 % of its shingles; one of less than 40 says too
 * little. A part that may be of several unlike texts, as the template of an employer's ads is, is of none. Longest first,
 * so that a part of a part finds its way; the result does not depend on any order but (source, source id).
 *
 * @param areOneEmployer asked for few pairs, as it may read their texts.
 * @param heads root clusters in the order of their first postings, each with its longest text.
 */
export function* joinParts(
  heads: readonly ClusterText[],
  texts: BlockTexts,
  areOneEmployer: (one: Cluster, other: Cluster) => boolean,
): Generator<void, void> {
  if (heads.length < 2) return
  const wholes = heads.length <= MOST_COMPARED_ALL ? allOthers(heads) : sharingRare(heads, texts)
  const order = [...heads.keys()].sort(
    (a, b) => lengthAt(heads, texts, b) - lengthAt(heads, texts, a) || a - b,
  )
  for (const index of order) {
    yield
    const part = heads[index]
    if (!part || part.cluster.joined || texts.lengthOf(part.text) < FEWEST_SHINGLES) continue
    const found = new Map<Cluster, number>()
    for (const other of wholes(index)) {
      const whole = heads[other]
      if (!whole) continue
      const root = rootOf(whole.cluster)
      if (root === part.cluster || found.has(root) || !isInTime(root, part.cluster.lastSeen)) continue
      if (texts.isPartOf(part.text, whole.text) && areOneEmployer(root, part.cluster))
        found.set(root, whole.text)
      if (found.size > MOST_WHOLES) break
    }
    const [first, ...others] = [...found].sort(([a], [b]) => a.first - b.first)
    if (!first || found.size > MOST_WHOLES) continue
    const [whole, text] = first
    // Wholes that are copies of each other stand apart for their dates alone: one ad posted again.
    if (!others.every(([, other]) => texts.areAlike(text, other))) continue
    join(whole, part.cluster)
  }
}

function lengthAt(heads: readonly ClusterText[], texts: BlockTexts, index: number): number {
  return texts.lengthOf(heads[index]?.text ?? 0)
}

function allOthers(heads: readonly ClusterText[]): (part: number) => readonly number[] {
  return (part) => [...heads.keys()].filter((whole) => whole !== part)
}

/** Texts that share a shingle which few clusters have. */
function sharingRare(heads: readonly ClusterText[], texts: BlockTexts): (part: number) => readonly number[] {
  const every = SAMPLED * Math.max(1, Math.ceil(heads.length / CLUSTERS_SAMPLED_SO))
  const entries: number[] = []
  for (const [index, { text }] of heads.entries())
    for (const shingle of texts.shinglesOf(text)) {
      const hash = Math.imul((shingle % 0x1_0000_0000) ^ (shingle / 0x1_0000_0000), 0x9e3779b1) >>> 0
      if ((hash >>> 8) % every === 0) entries.push(hash * ROOM + index)
    }
  const sorted = Float64Array.from(entries).sort()
  const found = new Map<number, Set<number>>()
  for (let start = 0; start < sorted.length; ) {
    const hash = Math.floor((sorted[start] ?? 0) / ROOM)
    let end = start
    while (end < sorted.length && Math.floor((sorted[end] ?? 0) / ROOM) === hash) end += 1
    if (end - start > 1 && end - start <= MOST_SHARING) {
      const sharing = [...sorted.subarray(start, end)].map((entry) => entry % ROOM)
      for (const part of sharing)
        for (const whole of sharing) {
          if (whole === part) continue
          const own = found.get(part)
          if (own) own.add(whole)
          else found.set(part, new Set([whole]))
        }
    }
    start = end
  }
  return (part) => [...(found.get(part) ?? [])].sort((a, b) => a - b)
}
