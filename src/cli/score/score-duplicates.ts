import type { ClusteredPosting } from '../../core/index.ts'
import { wilson } from '../../method/index.ts'
import pairs from './data/duplicate-pairs.json' with { type: 'json' }
import type { ScoredFigure } from './measure.ts'

/** Scores of the labelled pairs, and what became of the pairs themselves. */
export interface DuplicateScore {
  readonly figures: readonly ScoredFigure[]
  /** Pairs whose postings were found with the text that was labelled. */
  readonly scored: number
  /** Pairs left out: a posting is not there, or reads otherwise than when it was labelled. */
  readonly leftOut: number
  /** By how the pairs were drawn: right ones of all. */
  readonly strata: readonly { readonly stratum: string; readonly pairs: number; readonly right: number }[]
}

interface Verdict {
  readonly stratum: string
  readonly part: string
  readonly isOne: boolean
  readonly isFound: boolean
}

/** Pairs whose errors the rules were mended by, and pairs that were labelled and put away before. */
const PARTS = [
  ['Development', 'development'],
  ['Holdout', 'holdout'],
] as const

/**
 * Precision and recall of finding duplicates over labelled pairs of postings, with 95 % Wilson intervals: on the pairs
 * the rules were mended by, and on those they were not. Pairs were drawn by strata and count alike: hard ones are more
 * frequent among them than among all pairs.
 */
export function scoreDuplicates(postings: readonly ClusteredPosting[]): DuplicateScore {
  const clusters = new Map(postings.map((one) => [`${one.file} ${one.row} ${one.hash}`, one.cluster]))
  const clusterOf = ({ file, row, hash }: (typeof pairs)[number]['a']) =>
    clusters.get(`${file} ${row} ${hash}`)
  const verdicts: Verdict[] = []
  for (const { a, b, stratum, part, label } of pairs) {
    const [one, other] = [clusterOf(a), clusterOf(b)]
    if (one !== undefined && other !== undefined)
      verdicts.push({ stratum, part, isOne: label === 'same', isFound: one === other })
  }
  const isRight = (one: Verdict): boolean => one.isOne === one.isFound
  return {
    figures: [
      ...PARTS.flatMap(([suffix, part]) =>
        figuresOf(
          suffix,
          verdicts.filter((one) => one.part === part),
        ),
      ),
      { name: 'secondReaderKappa', value: kappa(), low: null, high: null },
    ],
    scored: verdicts.length,
    leftOut: pairs.length - verdicts.length,
    strata: [...Map.groupBy(verdicts, ({ stratum }) => stratum)]
      .map(([stratum, own]) => ({ stratum, pairs: own.length, right: own.filter(isRight).length }))
      .sort((x, y) => (x.stratum < y.stratum ? -1 : 1)),
  }
}

function figuresOf(suffix: string, verdicts: readonly Verdict[]): readonly ScoredFigure[] {
  const both = verdicts.filter(({ isOne, isFound }) => isOne && isFound).length
  return [
    share(`duplicatePrecision${suffix}`, both, verdicts.filter(({ isFound }) => isFound).length),
    share(`duplicateRecall${suffix}`, both, verdicts.filter(({ isOne }) => isOne).length),
    counted(`pairs${suffix}`, verdicts.length),
    counted(`duplicatePairs${suffix}`, verdicts.filter(({ isOne }) => isOne).length),
    counted(`foundPairs${suffix}`, verdicts.filter(({ isFound }) => isFound).length),
  ]
}

function share(name: string, x: number, n: number): ScoredFigure {
  if (n === 0) return { name, value: null, low: null, high: null }
  const { low, high } = wilson(x / n, n)
  return { name, value: x / n, low, high }
}

function counted(name: string, value: number): ScoredFigure {
  return { name, value, low: value, high: value }
}

/** Cohen's kappa of the labels with those of a second reader, who did not see them; null while none were read twice. */
function kappa(): number | null {
  const twice = pairs.flatMap((pair) => ('second' in pair ? [[pair.label, pair.second] as const] : []))
  if (twice.length === 0) return null
  const agreed = twice.filter(([first, again]) => first === again).length / twice.length
  const shareOf = (index: 0 | 1): number =>
    twice.filter((labels) => labels[index] === 'same').length / twice.length
  const [one, other] = [shareOf(0), shareOf(1)]
  const byChance = one * other + (1 - one) * (1 - other)
  return byChance === 1 ? null : (agreed - byChance) / (1 - byChance)
}
