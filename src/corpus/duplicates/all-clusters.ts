import { type Cluster, rootOf } from './cluster.ts'

/** Clusters of a small block, each text looked at: sure, and cheaper than signatures. */
export class AllClusters {
  readonly #holdings: { readonly cluster: Cluster; readonly text: number }[] = []

  add(cluster: Cluster, text: number): void {
    this.#holdings.push({ cluster, text })
  }

  /** As `NearClusters` does it. */
  find(
    _text: number,
    found: Set<Cluster>,
    mayHold: (cluster: Cluster) => boolean,
    isAlike: (text: number) => boolean,
  ): void {
    for (const holding of this.#holdings) {
      const cluster = rootOf(holding.cluster)
      if (!found.has(cluster) && mayHold(cluster) && isAlike(holding.text)) found.add(cluster)
    }
  }
}
