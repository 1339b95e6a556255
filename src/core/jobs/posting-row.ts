import type { AskEvidence, PostingSummary } from '../../market/index.ts'
import { formatStatedPay } from '../../method/index.ts'
import type { AskedEvidence, PostingRow } from '../page-types.ts'
import { roleName } from '../scope/scope-summary.ts'

/** Pay as a posting states it: "$165,000–195,000 a year"; null when it states none or names no currency. */
export function statedPay(
  pay: Pick<PostingSummary, 'payLow' | 'payHigh' | 'currency' | 'payPeriod'>,
): string | null {
  if (pay.currency === null || pay.payPeriod === null) return null
  return formatStatedPay({
    low: pay.payLow,
    high: pay.payHigh,
    currency: pay.currency,
    period: pay.payPeriod,
  })
}

/** The words behind one ask, without their sentence. */
export function evidenceOf(asked: AskEvidence): AskedEvidence {
  const { strength, level, years, confidence, section, isAlternative } = asked
  const { levelRule, strengthRule, cue, words } = asked
  return {
    strength,
    level,
    years,
    confidence,
    section,
    isAlternative,
    levelRule,
    strengthRule,
    cue,
    words,
    sentence: null,
  }
}

/** A posting as a list shows it. */
export function postingRow(posting: PostingSummary, asked: AskedEvidence | null): PostingRow {
  return {
    id: posting.id,
    title: posting.title,
    employer: posting.employer,
    place: posting.place,
    firstSeen: posting.firstSeen,
    url: posting.url,
    seniority: posting.seniority,
    role: posting.role === null ? null : roleName(posting.role),
    pay: statedPay(posting),
    asked,
  }
}
