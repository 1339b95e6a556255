import { type Cluster, rootOf } from './cluster.ts'

/** Clusters that share a band, each with the texts of its that do. */
interface Member {
  cluster: Cluster
  texts: number[]
}

/**
 * Clusters of a block by the bands of their texts. A band that ten thousand near copies share holds one cluster, so
 * finding it costs one look, not ten thousand.
 */
export class NearClusters {
  readonly #buckets = new Map<number, Member[]>()

  /** Notes that a cluster holds a text with these band keys. */
  add(cluster: Cluster, text: number, bands: Uint32Array): void {
    for (const [band, key] of bands.entries()) {
      const bucket = this.#buckets.get(key * 64 + band)
      if (!bucket) this.#buckets.set(key * 64 + band, [{ cluster, texts: [text] }])
      else {
        const own = bucket.find((member) => member.cluster === cluster)
        if (own) own.texts.push(text)
        else bucket.push({ cluster, texts: [text] })
      }
    }
  }

  /**
   * Clusters that hold a text alike, added to `found`. `mayHold` says which come into question at all, `isAlike`
   * compares with one of their texts; both are asked only for clusters that are not found yet.
   */
  find(
    bands: Uint32Array,
    found: Set<Cluster>,
    mayHold: (cluster: Cluster) => boolean,
    isAlike: (text: number) => boolean,
  ): void {
    for (const [band, key] of bands.entries()) {
      const bucket = this.#buckets.get(key * 64 + band)
      if (!bucket) continue
      if (bucket.some((member) => member.cluster.joined)) joinMembers(bucket)
      for (const { cluster, texts } of bucket)
        if (!found.has(cluster) && mayHold(cluster) && texts.some(isAlike)) found.add(cluster)
    }
  }
}

/** Members whose clusters were joined since become one. */
function joinMembers(bucket: Member[]): void {
  const byRoot = new Map<Cluster, Member>()
  for (const { cluster, texts } of bucket) {
    const root = rootOf(cluster)
    const own = byRoot.get(root)
    if (own) for (const text of texts) own.texts.push(text)
    else byRoot.set(root, { cluster: root, texts })
  }
  bucket.splice(0, bucket.length, ...byRoot.values())
}
