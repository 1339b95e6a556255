import type { LevelStatistics, ShareStatistics } from '../../method/index.ts'
import { sumEmployers } from '../../method/index.ts'

/** Statistics of as many employers alike, each with some postings and hits. For tests. */
export function alike(employers: number, postings: number, hits: number): ShareStatistics {
  return sumEmployers(
    Array.from({ length: employers }, () => ({ postings, hits })),
    {
      from: '2025-03-01',
      to: '2025-10-24',
    },
  )
}

/** Level statistics of as many employers alike, each with postings at the given levels. For tests. */
export function levelsAlike(
  employers: number,
  levels: readonly number[],
): { readonly atLeast: LevelStatistics; readonly exactly: LevelStatistics } {
  const of = (test: (level: number) => boolean) => alike(employers, levels.length, levels.filter(test).length)
  const atLeast = (level: number) => of((stated) => stated >= level)
  const exactly = (level: number) => of((stated) => stated === level)
  return {
    atLeast: [atLeast(1), atLeast(2), atLeast(3), atLeast(4), atLeast(5)],
    exactly: [exactly(1), exactly(2), exactly(3), exactly(4), exactly(5)],
  }
}
