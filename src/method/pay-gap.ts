import { THRESHOLDS } from './config.ts'
import { publishedDifference } from './difference.ts'
import type { Estimate } from './estimate.ts'
import { withhold } from './share.ts'

/**
 * Raw pay gap: median of the postings that ask for a skill minus median of those that do not, within one role
 * family and one country, with the square-and-add interval of the two medians shown beside it.
 *
 * @param employers Distinct employers on both sides together.
 * @returns Suppressed below 20 postings with pay on either side, or while a median is withheld.
 * @see METHOD 5.1 (a difference of postings: "postings that ask for X advertise", never "X adds")
 */
export function payGap(asking: Estimate, others: Estimate, employers: number): Estimate {
  const minimum = THRESHOLDS.payGapEachSide.value
  const n = asking.n + others.n
  if (asking.n < minimum || others.n < minimum)
    return withhold(asking.n, n, `${minimum} postings that state pay are needed on each side`)
  if (asking.status === 'suppressed') return withhold(asking.n, n, asking.reason)
  if (others.status === 'suppressed') return withhold(asking.n, n, others.reason)
  return publishedDifference(asking, others, employers)
}
