import { THRESHOLDS } from './config.ts'

/** Counts of a pair of skills among N postings: asking a, asking b, asking both. */
export interface PairCounts {
  readonly n: number
  readonly a: number
  readonly b: number
  readonly both: number
}

export interface Pairing {
  /** P(b | a). */
  readonly share: number
  /** P(b): its share of all N postings. `share` over it is the lift. */
  readonly overall: number
  readonly lift: number
  /** Normalised pointwise mutual information, -1..1; the order of a pairing list. */
  readonly npmi: number
  readonly jaccard: number
  /** Log-likelihood ratio of independence. */
  readonly g2: number
}

/**
 * How two skills go together. NPMI is -1 when they never meet and 0 when every posting asks both.
 *
 * @throws RangeError when the counts contradict each other (both > a, b or a + b - both > n) or a, b is 0.
 * @see METHOD 6 (Dunning 1993 for G2)
 */
export function pairing({ n, a, b, both }: PairCounts): Pairing {
  const neither = n - a - b + both
  if (a <= 0 || b <= 0 || both < 0 || both > a || both > b || neither < 0)
    throw new RangeError(`Counts of a pair contradict each other: n ${n}, a ${a}, b ${b}, both ${both}`)
  const lift = (both * n) / (a * b)
  return {
    share: both / a,
    overall: b / n,
    lift,
    npmi: both === 0 ? -1 : both === n ? 0 : Math.log(lift) / -Math.log(both / n),
    jaccard: both / (a + b - both),
    g2: Math.max(
      0,
      2 *
        (term(both, a * b, n) +
          term(a - both, a * (n - b), n) +
          term(b - both, (n - a) * b, n) +
          term(neither, (n - a) * (n - b), n)),
    ),
  }
}

/** O ln(O / E) with E = margins / n; 0 when nothing was observed. */
function term(observed: number, margins: number, n: number): number {
  return observed === 0 ? 0 : observed * Math.log((observed * n) / margins)
}

/**
 * Whether a pair may be shown: at least 5 postings at 3 employers ask for both, and G2 >= 10.83, the skills
 * meeting more often than by chance. Parent, child and synonym pairs are left out by the caller.
 *
 * @see METHOD 6
 */
export function isPairing(counts: PairCounts, employersTogether: number): boolean {
  if (counts.both < THRESHOLDS.pairJoint.value || employersTogether < THRESHOLDS.pairEmployers.value)
    return false
  const { g2, lift } = pairing(counts)
  return g2 >= THRESHOLDS.pairG2.value && lift > 1
}
