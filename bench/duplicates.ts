/** De-duplication of generated postings: time, memory, comparisons, and how right the clusters are. */
import { loadavg } from 'node:os'
import { marketRules } from '../src/core/app/market-rules.ts'
import { openShelf } from '../src/core/snapshot/text-shelf.ts'
import { UNKNOWN_EMPLOYER } from '../src/corpus/index.ts'
import { duplicatePostings } from './duplicate-postings.ts'
import type { Figure, Findings } from './figures.ts'
import { type BenchOptions, tell } from './section.ts'
import { peakMemory, timed } from './timing.ts'

/** Five minutes and 1.5 GB for a million postings, and as much for each of fewer. */
const MILLISECONDS_EACH = 0.3
const MOST_MEMORY = 1500

/** Each size in turn, the smallest first: the peak of memory is that of the process so far. */
export async function duplicates({ sizes, folder }: BenchOptions): Promise<Findings> {
  const figures: Figure[] = []
  for (const size of sizes) figures.push(...(await measure(size, folder)))
  return { figures, skipped: [] }
}

async function measure(size: number, folder: string): Promise<readonly Figure[]> {
  tell(`duplicates: generating ${size} postings`)
  const { corpus, taxonomy } = marketRules()
  const titles = new Int32Array(size)
  const employers = new Int32Array(size).fill(UNKNOWN_EMPLOYER)
  const employerStems = new Int32Array(size).fill(UNKNOWN_EMPLOYER)
  const days = new Int32Array(size)
  const truth = new Int32Array(size)
  const [titleNumber, employerNumber, stemNumber] = [numbers(), numbers(), numbers()]
  const shelf = openShelf(size, folder)
  try {
    let position = 0
    for (const posting of duplicatePostings(size)) {
      const key = taxonomy.employer(posting.employer)?.key ?? null
      titles[position] = titleNumber(corpus.normalTitle(posting.title, []))
      if (key !== null) {
        employers[position] = employerNumber(key)
        employerStems[position] = stemNumber(corpus.employerStem(key))
      }
      days[position] = posting.day
      truth[position] = posting.truth
      const card = { source: 'bench', sourceId: String(position), places: [], employer: key, facts: 0 }
      shelf.put(position, card, posting.text)
      position += 1
    }
    tell(`duplicates: clustering, load ${(loadavg()[0] ?? 0).toFixed(1)}`)
    const counts = { looks: 0, exact: 0 }
    const keys = { titles, employers, employerStems, days }
    const {
      value: first,
      wall,
      processor,
    } = await timed(() => {
      const work = corpus.clusterPostings(keys, corpus.clusterBlocks(keys), shelf, counts)
      for (;;) {
        const step = work.next()
        if (step.done) return step.value
      }
    })
    const { precision, recall } = compare(first, truth)
    const figure = (what: string, value: number, unit: string, aim?: Figure['aim']): Figure => ({
      section: `duplicates among ${size.toLocaleString('en-US')} generated postings`,
      what,
      value,
      unit,
      ...(aim ? { aim } : {}),
    })
    const atMost = (size * MILLISECONDS_EACH) / 1000
    return [
      figure('by the clock, one thread', wall / 1000, 's', { atMost }),
      figure('processor time', processor / 1000, 's', { atMost }),
      figure('peak memory', peakMemory() / 1e6, 'MB', { atMost: MOST_MEMORY }),
      figure('pairs looked at, for each posting', counts.looks / size, 'pairs'),
      figure('pairs compared shingle by shingle, for each posting', counts.exact / size, 'pairs'),
      figure('clusters', new Set(first).size, 'clusters'),
      figure('pairs found that are one (precision)', precision, 'share', { atLeast: 0.95 }),
      figure('pairs that are one and are found (recall)', recall, 'share', { atLeast: 0.85 }),
    ]
  } finally {
    shelf.close()
  }
}

function numbers(): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }
}

/** Precision and recall over all pairs of postings, from the sizes of the groups that both give. */
function compare(
  found: Int32Array,
  truth: Int32Array,
): { readonly precision: number; readonly recall: number } {
  const pairs = (keys: Iterable<number>): number => {
    const sizes = new Map<number, number>()
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    let sum = 0
    for (const size of sizes.values()) sum += (size * (size - 1)) / 2
    return sum
  }
  const both = pairs(Float64Array.from(found, (first, at) => first * 2 ** 26 + (truth[at] ?? 0)))
  return { precision: both / pairs(found), recall: both / pairs(truth) }
}
