import { formatCount } from '../../method/index.ts'

/** What stands where a share is withheld and room is small: `11 of 214`. */
export function countOf(estimate: { readonly count: number; readonly n: number }): string {
  return `${formatCount(estimate.count)} of ${formatCount(estimate.n)}`
}
