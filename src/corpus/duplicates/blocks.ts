import { THRESHOLDS } from '../../method/index.ts'
import { type ClusterKeys, NO_TITLE, UNKNOWN_EMPLOYER } from '../types.ts'

/** Which postings of a collection can be duplicates of each other, before any text is read. */
export interface ClusterBlocks {
  /** Positions, the postings of one block one after another. */
  readonly order: Uint32Array
  /** Beginning and end of each block in `order`: at least two postings of one title. */
  readonly blocks: readonly (readonly [start: number, end: number])[]
  /** Employers with a posting in a block whose boilerplate has to be found. */
  readonly employers: ReadonlySet<number>
  /** 1 for a posting whose text has to be read, by position. */
  readonly isNeeded: Uint8Array
}

/**
 * Blocks of postings to be compared: those of one title. Employers are told apart when texts are alike and not before:
 * an unknown one may be any, and one employer is written in several ways. Texts of other postings are needed only where
 * they help to tell an employer's boilerplate.
 */
export function clusterBlocks({ titles, employers }: ClusterKeys): ClusterBlocks {
  const order = Uint32Array.from(titles.keys()).sort(
    (a, b) => (titles[a] ?? 0) - (titles[b] ?? 0) || (employers[a] ?? 0) - (employers[b] ?? 0) || a - b,
  )
  const isNeeded = new Uint8Array(titles.length)
  const blocks: (readonly [number, number])[] = []
  const compared = new Set<number>()
  const titlesOf = new Map<number, number>()
  const add = (start: number, end: number): void => {
    if (end - start < 2) return
    blocks.push([start, end])
    for (const position of order.subarray(start, end)) {
      isNeeded[position] = 1
      compared.add(employers[position] ?? UNKNOWN_EMPLOYER)
    }
  }
  const at = (column: Int32Array, index: number): number => column[order[index] ?? 0] ?? 0
  for (let start = 0; start < order.length; ) {
    const title = at(titles, start)
    let end = start
    for (; end < order.length && at(titles, end) === title; end += 1) {
      const employer = at(employers, end)
      if (end === start || at(employers, end - 1) !== employer)
        titlesOf.set(employer, (titlesOf.get(employer) ?? 0) + 1)
    }
    if (title !== NO_TITLE) add(start, end)
    start = end
  }
  const telling = new Set(
    [...compared].filter(
      (employer) =>
        employer !== UNKNOWN_EMPLOYER && (titlesOf.get(employer) ?? 0) >= THRESHOLDS.boilerplateTitles.value,
    ),
  )
  for (const [position, employer] of employers.entries())
    if (telling.has(employer) && titles[position] !== NO_TITLE) isNeeded[position] = 1
  return { order, blocks, employers: telling, isNeeded }
}
