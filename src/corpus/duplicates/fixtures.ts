import { NO_DAY, UNKNOWN_EMPLOYER } from '../types.ts'
import { askOtherYears, yearsIn } from './asked-years.ts'
import type { Comparisons } from './block-texts.ts'
import { clusterBlocks } from './blocks.ts'
import { clusterPostings } from './cluster-postings.ts'
import { employerStem } from './employer-stem.ts'
import { normalTitle } from './normal-title.ts'
import { comparedWords, jaccard, shinglesOf } from './shingles.ts'

/** A posting as tests write it. Ids are unique. */
export interface PostingToCluster {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly title: string
  readonly employer: string | null
  readonly firstSeen: string | null
  readonly text: string
}

const dayOf = (date: string | null): number =>
  date === null ? NO_DAY : Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)

function numbered<Value>(values: readonly (Value | null)[], none: number): Int32Array {
  const known = new Map([...new Set(values)].map((value, at) => [value, at]))
  return Int32Array.from(values, (value) => (value === null ? none : (known.get(value) ?? none)))
}

/** Id of the first posting of each posting's cluster, by id. `onText` hears of every text that is read. */
export function clustersOf(
  postings: readonly PostingToCluster[],
  onText: (id: string) => void = () => {},
  counts: Comparisons = { looks: 0, exact: 0 },
): ReadonlyMap<string, string> {
  const keys = {
    titles: numbered(
      postings.map(({ title }) => normalTitle(title)),
      0,
    ),
    employers: numbered(
      postings.map(({ employer }) => employer),
      UNKNOWN_EMPLOYER,
    ),
    employerStems: numbered(
      postings.map(({ employer }) => employer && employerStem(employer)),
      UNKNOWN_EMPLOYER,
    ),
    days: Int32Array.from(postings, ({ firstSeen }) => dayOf(firstSeen)),
  }
  const at = (position: number): PostingToCluster => {
    const posting = postings[position]
    if (!posting) throw new RangeError(`No posting ${position}`)
    return posting
  }
  const work = clusterPostings(
    keys,
    clusterBlocks(keys),
    {
      nameAt: at,
      employerAt: (position) => at(position).employer,
      textAt: (position) => {
        onText(at(position).id)
        return at(position).text
      },
    },
    counts,
  )
  for (;;) {
    const step = work.next()
    if (!step.done) continue
    return new Map(postings.map(({ id }, position) => [id, at(step.value[position] ?? 0).id]))
  }
}

/**
 * METHOD 2 (d) for ads without boilerplate, every text compared with every other: single linkage in (source, source
 * id) order, one known employer a cluster, no other years asked, 60 days from the cluster's last.
 */
export function naiveClusters(postings: readonly PostingToCluster[]): ReadonlyMap<string, string> {
  const order = [...postings].sort((a, b) =>
    `${a.source} ${a.sourceId}` < `${b.source} ${b.sourceId}` ? -1 : 1,
  )
  const years = new Map(order.map(({ id, text }) => [id, yearsIn(comparedWords(text))]))
  const shingles = new Map(order.map(({ id, text }) => [id, shinglesOf(comparedWords(text))]))
  let clusters: PostingToCluster[][] = []
  for (const one of order) {
    const own = [one]
    const kept: PostingToCluster[][] = []
    const joined: PostingToCluster[][] = []
    for (const cluster of clusters) {
      const isNear = cluster.some(
        (other) =>
          normalTitle(other.title) === normalTitle(one.title) &&
          !askOtherYears(years.get(one.id) ?? 0, years.get(other.id) ?? 0) &&
          jaccard(shingles.get(one.id) ?? new Float64Array(), shingles.get(other.id) ?? new Float64Array()) >=
            0.8,
      )
      const last = Math.max(...cluster.map(({ firstSeen }) => dayOf(firstSeen)))
      const isInTime =
        last === NO_DAY || one.firstSeen === null || Math.abs(dayOf(one.firstSeen) - last) <= 60
      const known = new Set(
        [...cluster, ...own, ...joined.flat()].flatMap(({ employer }) =>
          employer === null ? [] : [employer],
        ),
      )
      if (isNear && isInTime && known.size <= 1) joined.push(cluster)
      else kept.push(cluster)
    }
    // The oldest of the joined clusters keeps its place.
    const [oldest] = joined
    const place = oldest ? clusters.indexOf(oldest) : clusters.length
    const before = clusters.slice(0, place).filter((cluster) => kept.includes(cluster))
    const after = kept.filter((cluster) => !before.includes(cluster))
    clusters = [...before, [...joined.flat(), ...own], ...after]
  }
  return new Map(clusters.flatMap((cluster) => cluster.map(({ id }) => [id, cluster[0]?.id ?? id] as const)))
}
