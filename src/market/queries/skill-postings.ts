import { type Confidence, SECTIONS, type Section, STRENGTHS, type Strength } from '../../reader/types.ts'
import type { RequiredLevel } from '../../taxonomy/types.ts'
import { asId, toKey } from '../identity.ts'
import { rowsInParts } from '../in-parts.ts'
import { flag, known, nullable, number, oneOf, type RowOf, type Shape, text } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { type PostingSummary, postingsByIds } from './posting-rows.ts'

const EVIDENCE = {
  strength: (value: unknown): Strength => {
    const strength = STRENGTHS[number(value)]
    if (!strength) throw new TypeError(`expected a strength 0..4, got ${JSON.stringify(value)}`)
    return strength
  },
  level: (value: unknown): RequiredLevel | null => {
    if (value === 0) return null
    if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5) return value
    throw new TypeError(`expected a level 0..5, got ${JSON.stringify(value)}`)
  },
  years: nullable(number),
  confidence: oneOf<Confidence>(['high', 'medium', 'low']),
  section: oneOf<Section>(SECTIONS),
  isAlternative: flag,
  isGate: flag,
  levelRule: text,
  strengthRule: text,
  cue: known,
  words: text,
  spanStart: number,
  spanEnd: number,
} as const satisfies Shape

/** What a posting asks of one skill and the words that say so. Spans count in the posting's text. */
export type AskEvidence = RowOf<typeof EVIDENCE>

export interface SkillPosting extends PostingSummary {
  readonly asked: AskEvidence
}

/** Which of a skill's postings: those at one level, those stating none (0), or all. */
export interface SkillPostingsPage {
  readonly level?: RequiredLevel | 0
  /** From 1. */
  readonly page?: number
  readonly size?: number
}

const EVIDENCE_COLUMNS = `strength, level, years, confidence, section, toUInt8(alternative > 0) AS isAlternative,
  is_gate AS isGate, level_rule AS levelRule, strength_rule AS strengthRule, cue, words, span_start AS spanStart,
  span_end AS spanEnd`

/**
 * What each of the given postings asks of a skill, by posting. Postings that do not ask for it are left out, and so
 * are those that enter no rate: of them only that they ask is kept.
 */
export async function asksOfPostings(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AskEvidence>> {
  const { sql, parameters } = inScope(scope)
  const rows = await rowsInParts(
    ids.map((id) => BigInt(toKey(id))),
    (part) =>
      store.rows(
        { ...EVIDENCE, id: text },
        `SELECT ${asId('posting')} AS id, ${EVIDENCE_COLUMNS} FROM ${tableName('mention')}
         WHERE skill = {skill:UInt32} AND ${sql} AND posting IN {ids:Array(UInt64)}`,
        { ...parameters, skill, ids: part },
      ),
  )
  return new Map(rows.map(({ id, ...asked }) => [id, asked]))
}

/** The postings behind a skill's figures, newest first, undated last, then by id. */
export async function skillPostings(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  { level, page = 1, size = 20 }: SkillPostingsPage = {},
): Promise<readonly SkillPosting[]> {
  const { sql, parameters } = inScope(scope)
  const where = `skill = {skill:UInt32} AND ${sql}${level === undefined ? '' : ' AND level = {level:UInt8}'}`
  const bound = {
    ...parameters,
    skill,
    ...(level === undefined ? {} : { level }),
    size,
    offset: (page - 1) * size,
  }
  const evidence = await store.rows(
    { ...EVIDENCE, id: text },
    `SELECT ${asId('posting')} AS id, ${EVIDENCE_COLUMNS}
     FROM ${tableName('mention')} WHERE ${where}
     ORDER BY ifNull(first_seen, toDate32('1900-01-01')) DESC, posting LIMIT {size:UInt32} OFFSET {offset:UInt32}`,
    bound,
  )
  const postings = await postingsByIds(
    store,
    scope,
    evidence.map((row) => row.id),
  )
  return evidence.flatMap(({ id, ...asked }) => {
    const posting = postings.get(id)
    return posting ? [{ ...posting, asked }] : []
  })
}
