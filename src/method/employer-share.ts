import { THRESHOLDS } from './config.ts'
import type { Estimate } from './estimate.ts'
import { widthReason, withhold } from './share.ts'
import { wilson } from './wilson.ts'

/** A count of one employer's postings: `x` of its `n`, stated between `from` and `to` (YYYY-MM-DD or null). */
export interface EmployerCount {
  readonly x: number
  readonly n: number
  readonly from: string | null
  readonly to: string | null
}

/**
 * A proportion of one employer's own postings with its 95 % Wilson interval, or the counts where it has fewer than 30.
 * It speaks of that employer alone, so its postings are the sample and nothing is clustered; the widths that withhold a
 * share of many employers withhold this one, too.
 *
 * @see METHOD 3.3, "employer page shares"
 */
export function publishEmployerShare({ x, n, from, to }: EmployerCount): Estimate {
  if (n === 0) return withhold(0, 0, 'no postings in scope')
  if (n < THRESHOLDS.companyShares.value)
    return withhold(x, n, `fewer than ${THRESHOLDS.companyShares.value} postings of this employer`)
  const p = x / n
  const limits = wilson(p, n)
  const reason = widthReason(p, n, limits)
  if (reason !== null) return withhold(x, n, reason)
  return { status: 'ok', value: p, ...limits, n, employers: 1, from, to }
}
