import { z } from 'zod'
import { hashOf, postingId } from '../../market/index.ts'
import {
  type Mention,
  PAY_PERIODS,
  type RawPosting,
  type ReadPosting,
  SECTIONS,
  type Span,
  STRENGTHS,
} from '../../reader/types.ts'
import { type RequiredLevel, ROLE_FAMILIES, SENIORITIES } from '../../taxonomy/types.ts'

/**
 * The demo file: JSON Lines, first a header, then one array a posting. A line is facts read from a real posting:
 * no sentence of it, only the words that name a skill and the cue words that decided its level. Lines are kept as
 * records as they are, so their layout is part of the store: change it by a new `format` number only.
 */
export const DemoHeader = z.strictObject({
  format: z.literal(1),
  /** Version of the reader that made the facts; snapshots pin it. */
  readerVersion: z.string().min(1),
  taxonomyVersion: z.string().min(1),
  corpusVersion: z.string().min(1),
  postings: z.int().min(0),
})
export type DemoHeader = z.infer<typeof DemoHeader>

const CONFIDENCES = ['high', 'medium', 'low'] as const
const DEGREES = ['none', 'required', 'preferred', 'or-equivalent'] as const
const REMOTES = ['not stated', 'remote', 'hybrid', 'onsite'] as const
const BASES = ['base', 'ote'] as const
const EMPLOYMENT = ['full-time', 'part-time', 'contract', 'temporary', 'internship'] as const

const bit = z.union([z.literal(0), z.literal(1)])
const index = (values: readonly unknown[]) =>
  z
    .int()
    .min(0)
    .max(values.length - 1)
const text = z.string()
const nullableText = z.string().nullable()
const day = z.iso.date().nullable()
const amount = z.number().nullable()

/** One skill asked for: closed lists are written as places in them, level 0 is "not stated". */
export const FactMention = z.tuple([
  text.describe('phrase in normal form'),
  text.describe('words as written'),
  index(STRENGTHS),
  z.int().min(0).max(5).describe('level'),
  amount.describe('years'),
  index(CONFIDENCES),
  z.int().min(0).nullable().describe('alternative group'),
  index(SECTIONS),
  text.describe('level rule'),
  text.describe('strength rule'),
  nullableText.describe('words that decided the level'),
  nullableText.describe('words that decided the strength'),
  bit.describe('gate'),
])
export type FactMention = z.infer<typeof FactMention>

export const FactPay = z.tuple([
  amount.describe('low'),
  amount.describe('high'),
  text.describe('currency'),
  index(PAY_PERIODS),
  index(CONFIDENCES),
  bit.describe('disclosed'),
  index(BASES),
])

export const FactLine = z.tuple([
  text.describe('source'),
  text.describe('source id'),
  text.describe('title'),
  nullableText.describe('employer'),
  nullableText.describe('address of the original'),
  day.describe('stated date'),
  day.describe('collected on'),
  z.array(text).describe('places, all of its cluster for a representative'),
  nullableText.describe('country'),
  nullableText.describe('region'),
  index(REMOTES),
  text.describe('language'),
  z.int().min(0).describe('words'),
  bit.describe('text is complete'),
  nullableText.describe('why it enters no rate'),
  text.describe('hash of title and text'),
  z.tuple([text, text]).nullable().describe('source and source id of the posting it merged into'),
  index(SENIORITIES),
  nullableText.describe('role'),
  index(ROLE_FAMILIES),
  index(DEGREES),
  amount.describe('years overall'),
  FactPay.nullable(),
  index(EMPLOYMENT).nullable(),
  amount.describe('hours a week'),
  z.array(FactMention),
])
export type FactLine = z.infer<typeof FactLine>

/** Parses one line; throws what zod throws. */
export function parseFactLine(line: string): FactLine {
  return FactLine.parse(JSON.parse(line))
}

/** A line that the store keeps: `importFacts` parsed it, check by check, before it was stored. */
export function storedFactLine(line: string): FactLine {
  return JSON.parse(line) as FactLine
}

/** A posting read: what a fact line is made from. */
export interface FactsOf {
  readonly raw: RawPosting
  readonly reading: ReadPosting
  /** One mention per asked skill: strength, level, years, group and gate as settled over all its mentions. */
  readonly mentions: readonly Mention[]
  readonly places: readonly string[]
  readonly leftOut: string | null
  readonly duplicateOf: { readonly source: string; readonly sourceId: string } | null
}

function place<T>(values: readonly T[], value: T): number {
  const found = values.indexOf(value)
  if (found < 0) throw new RangeError(`"${String(value)}" is none of ${values.join(', ')}`)
  return found
}

const MOST_WORDS = 8

/** Words kept of a span: a long one is told by its ends, so that no sentence of a posting is kept. */
function keptWords(words: string): string {
  const all = words.split(/\s+/)
  return all.length <= MOST_WORDS ? words : `${all.slice(0, 3).join(' ')} … ${all.slice(-3).join(' ')}`
}

/** The facts of a posting as a line. */
export function toFactLine(facts: FactsOf): FactLine {
  const { raw, reading } = facts
  const cut = (span: Span | null) => span && keptWords(raw.text.slice(span.start, span.end))
  const employment = EMPLOYMENT.find((one) => one === raw.employmentType)
  return [
    raw.source,
    raw.sourceId,
    raw.title,
    raw.employer,
    raw.url,
    raw.firstSeen,
    raw.collectedOn,
    [...facts.places],
    reading.country ?? raw.country,
    reading.region,
    place(REMOTES, reading.remote),
    reading.language,
    reading.words,
    reading.isTextComplete ? 1 : 0,
    facts.leftOut,
    hashOf(raw.title, raw.text),
    facts.duplicateOf && [facts.duplicateOf.source, facts.duplicateOf.sourceId],
    place(SENIORITIES, reading.seniority),
    reading.role,
    place(ROLE_FAMILIES, reading.roleFamily),
    place(DEGREES, reading.degree),
    reading.yearsOverall,
    reading.pay && [
      reading.pay.low,
      reading.pay.high,
      reading.pay.currency,
      place(PAY_PERIODS, reading.pay.period),
      place(CONFIDENCES, reading.pay.confidence),
      reading.pay.isDisclosed ? 1 : 0,
      place(BASES, reading.pay.basis),
    ],
    employment === undefined ? null : place(EMPLOYMENT, employment),
    raw.hoursPerWeek,
    facts.mentions.map((one) => [
      one.phrase,
      cut(one) ?? '',
      place(STRENGTHS, one.strength),
      one.level ?? 0,
      one.years,
      place(CONFIDENCES, one.confidence),
      one.altGroup,
      place(SECTIONS, one.section),
      one.levelRule,
      one.strengthRule,
      cut(one.levelCue),
      cut(one.strengthCue),
      one.isGate ? 1 : 0,
    ]),
  ]
}

/** A line as the store takes it in: a posting whose text is the words of its mentions, one a line, and no more. */
export interface ExpandedFacts {
  readonly raw: RawPosting
  readonly reading: ReadPosting
  readonly settled: { readonly duplicateOf: string | null; readonly leftOut: string | null }
}

/** The text of a fact line grows as spans are asked for: each is a line of its own. */
function wordBag(): { add(words: string): Span; text(): string } {
  const lines: string[] = []
  let length = 0
  return {
    add(words) {
      const start = length
      lines.push(words)
      length += words.length + 1
      return { start, end: start + words.length }
    },
    text: () => lines.join('\n'),
  }
}

function at<T>(values: readonly T[], position: number): T {
  const value = values[position]
  if (value === undefined) throw new RangeError(`No entry ${position} in ${values.join(', ')}`)
  return value
}

/** A fact line as posting and reading, so that it goes the same way as any other from here on. */
export function expandFacts(line: FactLine, readerVersion: string): ExpandedFacts {
  const [source, sourceId, title, employer, url, firstSeen, collectedOn, places, country, region, ...rest] =
    line
  const [remote, language, words, isComplete, leftOut, , duplicateOf, seniority, role, ...more] = rest
  const [family, degree, years, pay, employment, hoursPerWeek, asked] = more
  const bag = wordBag()
  const mentions = asked.map((one) => expandMention(one, bag))
  return {
    settled: { leftOut, duplicateOf: duplicateOf && postingId(duplicateOf[0], duplicateOf[1]) },
    raw: {
      source,
      sourceId,
      title,
      employer,
      text: bag.text(),
      url,
      firstSeen,
      collectedOn,
      places,
      country,
      isRemote: null,
      pay: null,
      employmentType: employment === null ? null : at(EMPLOYMENT, employment),
      hoursPerWeek,
      statedLength: null,
      isSnippet: false,
      department: null,
    },
    reading: {
      readerVersion,
      language,
      words,
      seniority: at(SENIORITIES, seniority),
      role,
      roleFamily: at(ROLE_FAMILIES, family),
      degree: at(DEGREES, degree),
      degreeSpan: null,
      yearsOverall: years,
      yearsSpan: null,
      pay: pay && {
        low: pay[0],
        high: pay[1],
        currency: pay[2],
        period: at(PAY_PERIODS, pay[3]),
        confidence: at(CONFIDENCES, pay[4]),
        isDisclosed: pay[5] === 1,
        basis: at(BASES, pay[6]),
        span: null,
      },
      remote: at(REMOTES, remote),
      remoteSpan: null,
      country,
      region,
      isTextComplete: isComplete === 1,
      sections: [],
      mentions,
    },
  }
}

function expandMention(one: FactMention, bag: { add(words: string): Span }): Mention {
  const [phrase, words, strength, level, years, confidence, altGroup, section, levelRule, strengthRule] = one
  const span = bag.add(words)
  const levelCue = one[10]
  const strengthCue = one[11]
  return {
    ...span,
    phrase,
    strength: at(STRENGTHS, strength),
    level: level === 0 ? null : (level as RequiredLevel),
    years,
    confidence: at(CONFIDENCES, confidence),
    altGroup,
    section: at(SECTIONS, section),
    levelRule,
    strengthRule,
    levelCue: levelCue === null ? null : bag.add(levelCue),
    strengthCue: strengthCue === null ? null : bag.add(strengthCue),
    clause: span,
    isGate: one[12] === 1,
  }
}
