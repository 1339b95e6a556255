import type * as yearsWords from '../data/en/years.ts'
import { matchesNear } from '../text/anchors.ts'
import type { Span } from '../types.ts'
import { type FactText, sectionAt, sentenceAround } from './fact-text.ts'

type YearsWords = typeof yearsWords

/** More is a company's age, not a demand. */
const MOST_YEARS = 20
const SKIPPED_SECTIONS = new Set(['about', 'benefits', 'legal', 'preferred'])

interface YearsMention extends Span {
  readonly years: number
  /** Years of a tool only: not of a working life. */
  readonly isOfTool: boolean
  /** Years that stand in for a degree: they count only where no others are stated. */
  readonly isSubstitute: boolean
}

function yearsOf(words: YearsWords, number: string, unit: string | undefined): number {
  const value = words.VALUES[number.toLowerCase()] ?? Number(number.replace(',', '.'))
  return words.MONTHS.test(unit ?? '') ? Math.round((value / 12) * 100) / 100 : value
}

/** "3 years of Python": the object looks like a product's name and like no field of work. */
function isTool(words: YearsWords, after: string): boolean {
  const object = words.TOOL_AFTER.exec(after)?.groups?.object?.split(words.OBJECT_END)[0]
  if (object === undefined || words.ANY_EDUCATION.test(object)) return false
  const parts = object.split(words.OBJECT_PARTS)[0]?.split(/\s+/) ?? []
  if (object.split(/[\s/]+/).some((word) => words.FIELD_WORD.test(word))) return false
  return parts.some((word) => /^\p{Lu}/u.test(word) || /[\d+#.]/.test(word))
}

function mentionsOf(doc: FactText): YearsMention[] {
  const { text } = doc
  const words = doc.tables.facts.years
  const mentions: YearsMention[] = []
  for (const match of matchesNear(text, words.YEARS, words.anchorsOf(text), 0, words.REACH)) {
    const { low = '', lowUnit, unit } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    if (SKIPPED_SECTIONS.has(sectionAt(doc, start))) continue
    const sentence = sentenceAround(text, { start, end })
    const before = text.slice(sentence.start, start)
    const after = text.slice(end, Math.min(sentence.end, end + 160))
    const isLabelled = words.LABEL_BEFORE.test(before)
    if (words.OTHER_AFTER.test(after)) continue
    if (!isLabelled && words.OTHER_BEFORE.test(before) && !words.DEMAND_BEFORE.test(before)) continue
    if (
      !isLabelled &&
      !words.WORK.test(after) &&
      !words.FIELD.test(after) &&
      !(words.OF_FIELD.test(after) && words.OPENING.test(before))
    )
      continue
    if (
      words.HEDGE_BEFORE.test(before.slice(-60)) ||
      words.HEDGE_BEHIND.test(after.replace(/\([^)]*\)/g, ' ').slice(0, 110))
    )
      continue
    const years = yearsOf(words, low, lowUnit ?? unit)
    if (years > MOST_YEARS) continue
    mentions.push({
      start,
      end,
      years,
      isOfTool: isTool(words, after),
      isSubstitute: words.SUBSTITUTE.test(text.slice(Math.max(sentence.start, start - 60), sentence.end)),
    })
  }
  return mentions
}

/** R28, R10: civil-service routes "1. ...; or 2. ...": the lowest, null when one of them asks for no years. */
function routesOf(text: string, words: YearsWords): { years: number | null; span: Span } | null {
  if (!text.includes('1.') && !text.includes('1)')) return null
  const first = /(?:^|[\s"'“(])1[.)]\s/u.exec(text)
  if (first === null) return null
  const start = first.index
  const body = text.slice(start, start + 4000)
  const parts = body.split(/[;,.]\s*["'”]*\s*or[,;]?\s*["'“]*\s*\(?[2-6][.)]\s/iu)
  if (parts.length < 2) return null
  let lowest: number | null = null
  let span: Span = { start, end: start }
  let offset = start
  for (const [index, part] of parts.entries()) {
    const own = index === parts.length - 1 ? part.slice(0, 500) : part
    const match = [...own.matchAll(words.YEARS)].find(
      ({ index: at, groups }) => !/^-|school/i.test(own.slice(at + (groups?.low?.length ?? 0), at + 30)),
    )
    if (match === undefined) {
      if (index < parts.length - 1 && words.ANY_EDUCATION.test(own)) return { years: null, span }
    } else {
      const years = yearsOf(words, match.groups?.low ?? '', match.groups?.lowUnit ?? match.groups?.unit)
      if (lowest === null || years < lowest) {
        lowest = years
        const at = text.indexOf(match[0], offset)
        span = { start: at, end: at + match[0].length }
      }
    }
    offset += part.length
  }
  return lowest === null ? null : { years: lowest, span }
}

/** True when the two statements are alternatives: "9 years with a Bachelor's or 7 with a Master's". */
function isAlternative(words: YearsWords, text: string, one: Span, other: Span): boolean {
  const between = text.slice(one.end, other.start)
  return (
    (between.length < 220 &&
      words.ALTERNATIVE.test(between) &&
      words.DEGREE_NEAR.test(text.slice(one.start - 80, other.end + 60))) ||
    (between.length < 260 && words.ALTERNATIVE_NOTE.test(between))
  )
}

/**
 * Years of work a posting asks overall (R9, R10, R28): years of experience in general, in a field or as an
 * occupation; the lowest of several routes, else the largest statement. Years of one tool, preferred years and
 * times that are no experience do not count. Months become parts of a year. Null when none is asked.
 */
export function readYears(doc: FactText): { readonly years: number | null; readonly span: Span | null } {
  const routes = routesOf(doc.text, doc.tables.facts.years)
  if (routes !== null) return { years: routes.years, span: routes.years === null ? null : routes.span }
  const all = mentionsOf(doc).filter((mention) => !mention.isOfTool)
  const direct = all.filter((mention) => !mention.isSubstitute)
  const groups: { lowest: YearsMention; routes: number }[] = []
  let previous: YearsMention | null = null
  for (const mention of direct.length > 0 ? direct : all) {
    const group = groups.at(-1)
    if (
      group !== undefined &&
      previous !== null &&
      isAlternative(doc.tables.facts.years, doc.text, previous, mention)
    ) {
      group.routes += 1
      if (mention.years < group.lowest.years) group.lowest = mention
    } else groups.push({ lowest: mention, routes: 1 })
    previous = mention
  }
  // Routes by degree are the posting's overall rule; otherwise the largest statement contains the others.
  const byRoute = groups.find((group) => group.routes > 1)
  const best =
    byRoute?.lowest ??
    groups.reduce<YearsMention | null>(
      (most, { lowest }) => (most === null || lowest.years > most.years ? lowest : most),
      null,
    )
  return best === null
    ? { years: null, span: null }
    : { years: best.years, span: { start: best.start, end: best.end } }
}
