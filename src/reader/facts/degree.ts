import type * as degreeWords from '../data/en/degree.ts'
import { matchesNear } from '../text/anchors.ts'
import type { Degree, Span } from '../types.ts'
import { type FactText, sectionAt, sentenceAround } from './fact-text.ts'

type DegreeWords = typeof degreeWords
const SKIPPED_SECTIONS = new Set(['about', 'benefits', 'legal'])

interface DegreeMention extends Span {
  readonly degree: Degree
}

/** Mentions next to each other ("Bachelor's or Master's degree") are one. */
function mentionsOf(text: string, words: DegreeWords): Span[] {
  const spans: { start: number; end: number }[] = []
  for (const match of matchesNear(text, words.DEGREE, words.anchorsOf(text), 0, words.REACH)) {
    const start = match.index
    const end = start + match[0].trimEnd().length
    const before = text.slice(Math.max(0, start - 12), start)
    // Flattened texts glue words: "requiredBachelor's degree".
    const isGlued = /\p{L}$/u.test(before) && !(/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(match[0]))
    if (isGlued || words.NO_DEGREE_BEFORE.test(before)) continue
    if (words.OTHER_SENSE.test(match[0]) && words.OTHER_SENSE_BEHIND.test(text.slice(end, end + 12))) continue
    const last = spans.at(-1)
    if (last && start - last.end < 26 && words.JOINED.test(text.slice(last.end, start))) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

function judge(doc: FactText, span: Span, from: number, to: number): Degree {
  const { text } = doc
  const words = doc.tables.facts.degree
  const sentence = sentenceAround(text, span)
  const before = text.slice(Math.max(sentence.start, from), span.start)
  const after = text.slice(span.end, Math.min(sentence.end, to))
  const whole = text.slice(sentence.start, sentence.end)
  if (words.NOT_NEEDED.test(whole))
    return words.HEDGE.test(after.replace(words.NOT_NEEDED, ' ').replace(words.PLAINLY_FREE, ' '))
      ? 'preferred'
      : 'none'
  if (
    words.NOT_ASKED.test(
      text.slice(Math.max(sentence.start, span.start - 70), Math.min(sentence.end, span.end + 25)),
    )
  )
    return 'none'
  const isPreferred = sectionAt(doc, span.start) === 'preferred'
  if (isPreferred || words.HEDGE.test(after) || words.HEDGE.test(before)) return 'preferred'
  const behind = text
    .slice(span.start, span.end + 260)
    .replace(words.FOREIGN, ' ')
    .replace(words.HIGHER_DEGREE_ROUTE, ' ')
  // The alternative may follow a full stop or a semicolon: "...; or equivalent work experience."
  const near = behind.slice(0, Math.max(sentence.end - span.start, 0) + 50)
  if (words.EQUIVALENT.test(near) || words.ROUTE_OR.test(before) || words.SCHOOL_OR.test(before))
    return 'or-equivalent'
  if (
    words.ROUTE_BEHIND.test(text.slice(span.end, span.end + 900)) &&
    words.ROUTE_BEFORE.test(text.slice(Math.max(0, span.start - 700), span.start))
  )
    return 'or-equivalent'
  return 'required'
}

/**
 * What a posting asks of a degree (R10, R11): another route beside it makes it `or-equivalent`; else the most
 * binding mention counts. School diplomas, enrolment and the words of benefits or the employer's own story are
 * no demand. `span` is the deciding mention, null for `none`.
 */
export function readDegree(doc: FactText): { readonly degree: Degree; readonly span: Span | null } {
  const spans = mentionsOf(doc.text, doc.tables.facts.degree)
  const mentions: DegreeMention[] = []
  for (const [index, span] of spans.entries()) {
    if (SKIPPED_SECTIONS.has(sectionAt(doc, span.start))) continue
    const from = spans[index - 1]?.end ?? 0
    const to = spans[index + 1]?.start ?? doc.text.length
    mentions.push({ ...span, degree: judge(doc, span, from, to) })
  }
  for (const degree of ['or-equivalent', 'required', 'preferred'] as const) {
    const found = mentions.find((mention) => mention.degree === degree)
    if (found) return { degree, span: { start: found.start, end: found.end } }
  }
  return { degree: 'none', span: null }
}
