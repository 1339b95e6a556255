import type { ClusterKeys, TextShelf } from '../types.ts'
import { yearsIn } from './asked-years.ts'
import type { Comparisons, TextShingles } from './block-texts.ts'
import type { ClusterBlocks } from './blocks.ts'
import { type Boilerplate, BoilerplateFinder, wordsWithout } from './boilerplate.ts'
import { clusterBlock } from './cluster-block.ts'
import { comparedWords, shinglesOf } from './shingles.ts'

/** Shorter names are words of any text. */
const SHORTEST_NAME = 4

interface Name {
  readonly source: string
  readonly sourceId: string
}

function inOrder(a: Name, b: Name): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : 0
}

/**
 * Clusters the postings of one collection by METHOD 2. Single linkage in (source, source id) order, so the order of
 * the input does not matter; a cluster holds one known employer at most; postings without words are never duplicates.
 * Texts are taken from the shelf block by block, so memory does not grow with the collection. A generator: it yields
 * every few milliseconds for the caller to pause, stop or go on.
 *
 * @param counts raised by the comparisons that were made.
 * @returns The position of the first posting of each posting's cluster, by position.
 */
export function* clusterPostings(
  keys: ClusterKeys,
  blocks: ClusterBlocks,
  shelf: TextShelf,
  counts: Comparisons = { looks: 0, exact: 0 },
): Generator<void, Int32Array> {
  const boilerplate = yield* boilerplateOf(keys, blocks, shelf)
  const first = Int32Array.from(keys.titles.keys())
  for (const [start, end] of blocks.blocks) {
    const named = [...blocks.order.subarray(start, end)].map((position) => ({
      position,
      name: shelf.nameAt(position),
    }))
    named.sort((a, b) => inOrder(a.name, b.name))
    const positions = named.map(({ position }) => position)
    const at = (place: number): number => positions[place] ?? 0
    const found = yield* clusterBlock(
      {
        size: positions.length,
        employerAt: (place) => keys.employerStems[at(place)] ?? 0,
        dayAt: (place) => keys.days[at(place)] ?? 0,
        nameEachOther: (place, other) =>
          isNamedIn(shelf, at(place), at(other)) || isNamedIn(shelf, at(other), at(place)),
        shinglesAt: (place) => {
          const own = boilerplate.get(keys.employers[at(place)] ?? 0)
          return textShingles(shelf.textAt(at(place)), own)
        },
      },
      counts,
    )
    for (const [place, firstPlace] of found.entries()) first[at(place)] = at(firstPlace)
  }
  return first
}

function textShingles(text: string, boilerplate: Boilerplate | undefined): TextShingles {
  const all = comparedWords(text)
  const years = yearsIn(all)
  if (boilerplate === undefined) return { own: shinglesOf(all), whole: null, years }
  const words = wordsWithout(text, boilerplate)
  return { own: shinglesOf(words), whole: words.length === all.length ? null : shinglesOf(all), years }
}

/** Whether the text of one posting names the employer of another, word by word. */
function isNamedIn(shelf: TextShelf, position: number, other: number): boolean {
  const key = shelf.employerAt(other)
  if (key === null || key.length < SHORTEST_NAME) return false
  return ` ${comparedWords(shelf.textAt(position)).join(' ')} `.includes(` ${key} `)
}

/** Boilerplate of every employer that has some, one employer after another. */
function* boilerplateOf(
  { titles, employers }: ClusterKeys,
  blocks: ClusterBlocks,
  shelf: TextShelf,
): Generator<void, ReadonlyMap<number, Boilerplate>> {
  const found = new Map<number, Boilerplate>()
  const positions = blocks.order
    .filter((position) => blocks.employers.has(employers[position] ?? 0) && blocks.isNeeded[position] === 1)
    .sort((a, b) => (employers[a] ?? 0) - (employers[b] ?? 0) || a - b)
  let finder = new BoilerplateFinder()
  for (const [index, position] of positions.entries()) {
    const employer = employers[position] ?? 0
    finder.add(titles[position] ?? 0, shelf.textAt(position))
    yield
    if (employers[positions[index + 1] ?? -1] === employer) continue
    if (finder.found.size > 0) found.set(employer, finder.found)
    finder = new BoilerplateFinder()
  }
  return found
}
