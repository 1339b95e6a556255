import type { AskEvidence, PostingSummary } from '../../market/index.ts'
import { formatStatedPay } from '../../method/index.ts'
import type { AskedEvidence, PostingRow } from '../page-types.ts'
import type { PageContext } from '../scope/page-context.ts'
import { roleName } from '../scope/scope-summary.ts'
import { clauseParts } from './reading-view.ts'
import { storedReadings } from './stored-readings.ts'

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

/** Postings whose clauses are looked up at once: a page's; a file of thousands carries the deciding words alone. */
const MOST_SENTENCES = 100

/** The words behind one ask, without their sentence. */
function evidenceOf(asked: AskEvidence): AskedEvidence {
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

/**
 * Postings of a collection with what each asks of a skill, the clause it says it in among the words where the text
 * is kept.
 */
export async function postingsAsking(
  ctx: PageContext,
  collection: string,
  skill: number,
  postings: readonly (PostingSummary & { readonly asked: AskEvidence | null })[],
): Promise<readonly PostingRow[]> {
  const hasSentences = collection !== 'demo' && postings.length <= MOST_SENTENCES
  const records = hasSentences ? postings.map((posting) => posting.record) : []
  const readings = await storedReadings(ctx, collection, records)
  return postings.map((posting) => {
    if (posting.asked === null) return postingRow(posting, null)
    const stored = readings.get(posting.record)
    const asked = stored?.isFactsOnly ? undefined : stored?.asked.find((one) => one.skillId === skill)
    const sentence = stored && asked ? clauseParts(stored.raw.text, asked.decisive) : null
    return postingRow(posting, { ...evidenceOf(posting.asked), sentence })
  })
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
