import { formatCount, formatCounted, THRESHOLDS } from '../../method/index.ts'
import type { ScopeSummary } from '../scope-types.ts'

/** What the corpus calls a reason (`corpus/left-out.ts`), and how a count of such postings is said. */
const SAID: readonly { readonly reason: RegExp; readonly words: string }[] = [
  { reason: /fewer than \d+ words/, words: `shorter than ${THRESHOLDS.minimumWords.value} words` },
  { reason: /^its language \(/, words: 'in a language not read for depth yet' },
  { reason: /language could not be told/, words: 'in a language that could not be told' },
  { reason: /beginning of texts only/, words: 'of which the source gives the beginning only' },
  { reason: /cut off|where its source cuts/, words: 'with a text that is cut off' },
  { reason: /open for more than \d+ days/, words: `open for more than ${THRESHOLDS.activeDays.value} days` },
  { reason: /no longer lists it/, words: 'no longer listed by their source' },
  { reason: /last day its source gives/, words: 'past the last day their source gives' },
  { reason: /not shown it lately/, words: 'not seen at their source lately' },
  { reason: /date lies after/, words: 'dated after the day their source was read' },
]

/** "9 shorter than 50 words, 5 in a language not read for depth yet", most first; a reason that has no words of its own stands as it is. */
export function leftOutInWords(leftOut: ScopeSummary['leftOut']): string {
  const counts = new Map<string, number>()
  for (const { reason, postings } of leftOut) {
    const words = SAID.find((one) => one.reason.test(reason))?.words ?? `because ${reason}`
    counts.set(words, (counts.get(words) ?? 0) + postings)
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([words, count]) => `${formatCount(count)} ${words}`)
    .join(', ')
}

/** "14 postings are kept, none enters a rate: 9 shorter than 50 words, 5 in a language not read for depth yet."; null when nothing is left out. */
export function keptInWords({
  postings,
  leftOut,
}: Pick<ScopeSummary, 'postings' | 'leftOut'>): string | null {
  const out = leftOut.reduce((sum, row) => sum + row.postings, 0)
  if (out === 0) return null
  const kept = formatCounted(postings + out, 'posting')
  const enter =
    postings === 0
      ? '0 enter rates'
      : `${formatCount(postings)} ${postings === 1 ? 'enters' : 'enter'} rates, ${formatCount(out)} ${out === 1 ? 'does' : 'do'} not`
  return `${kept} kept, ${enter}: ${leftOutInWords(leftOut)}.`
}
