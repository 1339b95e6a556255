import { formatCount } from '../../method/index.ts'
import { FILE_ROWS } from './links.ts'

/** What stands where a share is withheld and room is small: `11 of 214`. */
export function countOf(estimate: { readonly count: number; readonly n: number }): string {
  return `${formatCount(estimate.count)} of ${formatCount(estimate.n)}`
}

/** What a file of so many rows holds: "all 232", or its first 10,000 where it is cut. */
export function fileHolds(rows: number): string {
  return rows > FILE_ROWS ? `the first ${formatCount(FILE_ROWS)}` : `all ${formatCount(rows)}`
}
