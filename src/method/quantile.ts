/** A sorted sample written short: distinct values ascending, each with how often it stands there (>= 1). */
export type ValueRuns = readonly (readonly [value: number, count: number])[]

/** Values sorted ascending and looked up by rank, 1 is the smallest. */
export interface SortedSample {
  readonly length: number
  at(rank: number): number
}

/**
 * A sample from its runs. Ranks outside 1..length throw: they are a mistake of the caller.
 */
export function sampleOf(runs: ValueRuns): SortedSample {
  const ends: number[] = []
  let length = 0
  let previous = Number.NEGATIVE_INFINITY
  for (const [value, count] of runs) {
    if (!(value > previous) || !(count >= 1))
      throw new RangeError(`Runs must ascend and hold at least one value each, got ${value} x ${count}`)
    previous = value
    length += count
    ends.push(length)
  }
  return {
    length,
    at(rank) {
      if (!Number.isInteger(rank) || rank < 1 || rank > length)
        throw new RangeError(`No rank ${rank} among ${length} values`)
      let low = 0
      let high = ends.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ends[middle] ?? 0) >= rank) high = middle
        else low = middle + 1
      }
      return runs[low]?.[0] ?? Number.NaN
    },
  }
}

/** Runs of any values, in any order. Empty in, empty out. */
export function runsOf(values: readonly number[]): ValueRuns {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b)
}

/**
 * Interpolating quantile, Hyndman-Fan type 7: h = (n - 1) q on the sorted values (METHOD 4.2).
 * Null for an empty sample.
 */
export function quantile(sample: SortedSample, q: number): number | null {
  if (sample.length === 0) return null
  const position = (sample.length - 1) * q
  const below = Math.floor(position)
  const low = sample.at(below + 1)
  if (below + 1 >= sample.length) return low
  return low + (position - below) * (sample.at(below + 2) - low)
}

/**
 * Weighted quantile of METHOD 4.2: S_k = (k - 1) w_k + (n - 1) sum_{i<k} w_i on values sorted ascending,
 * read at q S_n by interpolation; equal weights give type 7. Weights are positive and need no scale.
 * Ties are ordered by weight, so the order of the input does not matter. Null when there is no value.
 */
export function weightedQuantile(
  values: readonly { readonly value: number; readonly weight: number }[],
  q: number,
): number | null {
  const sorted = [...values].sort((a, b) => a.value - b.value || a.weight - b.weight)
  const last = sorted.at(-1)
  if (!last) return null
  let before = 0
  const places = sorted.map(({ weight }, index) => {
    if (!(weight > 0)) throw new RangeError(`A weight must be above 0, got ${weight}`)
    const place = index * weight + (sorted.length - 1) * before
    before += weight
    return place
  })
  const target = q * (places.at(-1) ?? 0)
  const next = places.findIndex((place) => place >= target)
  const upper = sorted[next]
  const lower = sorted[next - 1]
  if (!upper) return last.value
  const from = places[next - 1]
  const to = places[next]
  if (!lower || from === undefined || to === undefined || to === from) return upper.value
  return lower.value + ((target - from) / (to - from)) * (upper.value - lower.value)
}
