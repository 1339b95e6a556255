/**
 * Compares, over a folder of sources, the pay read from each posting's text alone with the pay in its structured
 * field (METHOD 4.1). Used by the accuracy card and by `test/text-pay.test.ts`.
 */
import { effectiveSample } from '../src/method/effective-sample.ts'
import { wilson } from '../src/method/wilson.ts'
import { comparePay, type PayComparison } from '../src/reader/index.ts'
import { openSource } from '../src/sources/index.ts'
import { employerKey, parsePlaces } from '../src/taxonomy/index.ts'

/** One posting that was compared: where it stands, and what came of it. */
export interface ComparedPay {
  readonly source: string
  readonly sourceId: string
  readonly employer: string | null
  readonly outcome: PayComparison
}

/** Postings of a file or folder whose structured field says what they pay, each compared with its own text. */
export async function compareFolder(path: string): Promise<readonly ComparedPay[]> {
  const found: ComparedPay[] = []
  for await (const item of openSource(path)) {
    if (item.kind !== 'posting') continue
    const { source, sourceId, employer, text, pay, places, country } = item.posting
    const place = places.flatMap((written) => parsePlaces(written)).find((one) => one.country !== null)
    const outcome = comparePay(text, pay, country ?? place?.country ?? null)
    if (outcome !== null) found.push({ source, sourceId, employer, outcome })
  }
  return found
}

const AGREES: ReadonlySet<PayComparison> = new Set(['same', 'same as one of several', 'span of several'])

/** Rows that are measured: both sides have a yearly value and the text holds what the field says. */
export function isMeasured({ outcome }: ComparedPay): boolean {
  return AGREES.has(outcome) || outcome === 'differs'
}

/** Measured rows, and those in which the posting's own text states other amounts than its field. */
export function isStatedTwice(row: ComparedPay): boolean {
  return isMeasured(row) || row.outcome === 'the text states other amounts'
}

/** Share of rows that agree, with the interval of METHOD 3.2: rows of one employer are not independent. */
export function agreement(rows: readonly ComparedPay[]): {
  readonly n: number
  readonly x: number
  readonly value: number
  readonly low: number
  readonly high: number
} {
  const clusters = new Map<string, { n: number; x: number }>()
  for (const [index, row] of rows.entries()) {
    const key = employerKey(row.employer) ?? `unknown ${index}`
    const cluster = clusters.get(key) ?? { n: 0, x: 0 }
    cluster.n += 1
    if (AGREES.has(row.outcome)) cluster.x += 1
    clusters.set(key, cluster)
  }
  const sum = (of: (one: { n: number; x: number }) => number) =>
    [...clusters.values()].reduce((total, one) => total + of(one), 0)
  const n = rows.length
  const x = sum((one) => one.x)
  const sample = effectiveSample({
    n,
    x,
    employers: clusters.size,
    sumXX: sum((one) => one.x * one.x),
    sumXN: sum((one) => one.x * one.n),
    sumNN: sum((one) => one.n * one.n),
  })
  if (sample === null) throw new Error(`${n} rows of ${clusters.size} employers are too few to measure`)
  const { low, high } = wilson(sample.p, sample.nEffective)
  return { n, x, value: sample.p, low, high }
}
