import type { OrdinalCounts, ShareStatistics } from '../../method/index.ts'
import { number, type Shape } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import { BY_EMPLOYER, five, SHARE, SHARE_SUMS, shareOf } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const BESIDE = { ...SHARE, skill: number, counts: five } as const satisfies Shape

/** Another skill among the postings of one: its share there and the levels they ask of it. */
export interface SkillBeside {
  readonly skill: number
  /** Postings that ask for both, of those that ask for the first. */
  readonly share: ShareStatistics
  readonly counts: OrdinalCounts
}

/** Share and levels of the given skills among the postings of one. In the order given; zeros are left out. */
export async function skillsBeside(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  others: readonly number[],
): Promise<readonly SkillBeside[]> {
  if (others.length === 0) return []
  const asks = inScope(scope)
  const mentions = `${tableName('mention')} WHERE mention.skill = {skill:UInt32} AND ${asks.sql}`
  const rows = await store.rows(
    BESIDE,
    `WITH
     base AS (SELECT employer, ${BY_EMPLOYER} FROM ${mentions} GROUP BY employer),
     (SELECT (sum(e_n), count(), sum(e_n * e_n), max(e_n), toString(min(e_first)), toString(max(e_last)))
      FROM base) AS whole,
     hits AS (
       SELECT other, employer, count() AS e_x, countIf(level = 1) AS l1, countIf(level = 2) AS l2,
         countIf(level = 3) AS l3, countIf(level = 4) AS l4, countIf(level = 5) AS l5
       FROM (
         SELECT employer, intDiv(ask, 8) AS other, ask % 8 AS level
         FROM ${tableName('mention')}
         ARRAY JOIN arrayFilter(ask -> has({others:Array(UInt32)}, intDiv(ask, 8)), beside) AS ask
         WHERE mention.skill = {skill:UInt32} AND ${asks.sql}
       ) GROUP BY other, employer
     )
     SELECT other AS skill, whole.1 AS n, sum(e_x) AS x, whole.2 AS employers, sum(e_x * e_x) AS sumXX,
       sum(e_x * e_n) AS sumXN, whole.3 AS sumNN, whole.4 AS largestEmployer, whole.5 AS from, whole.6 AS to,
       [sum(l1), sum(l2), sum(l3), sum(l4), sum(l5)] AS counts
     FROM hits GLOBAL INNER JOIN base USING (employer)
     GROUP BY other ORDER BY indexOf({others:Array(UInt32)}, skill)`,
    { ...asks.parameters, skill, others },
  )
  return rows.map((row) => ({ skill: row.skill, share: shareOf(row), counts: row.counts }))
}

/** Postings of a skill that ask for at least one of the others, of all that ask for it: "any certification". */
export async function anyBeside(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  others: readonly number[],
): Promise<ShareStatistics> {
  const { sql, parameters } = inScope(scope)
  const row = await store.row(
    SHARE,
    `SELECT ${SHARE_SUMS} FROM (
       SELECT employer, ${BY_EMPLOYER},
         countIf(hasAny(arrayMap(ask -> intDiv(ask, 8), beside), {others:Array(UInt32)})) AS e_x
       FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${sql} GROUP BY employer
     )`,
    { ...parameters, skill, others },
  )
  return shareOf(row)
}

/** The most named of the given skills among the postings of one, by count then id: certifications beside it. */
export async function mostNamedBeside(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  others: readonly number[],
  limit = 8,
): Promise<readonly SkillBeside[]> {
  const { sql, parameters } = inScope(scope)
  const named = await store.rows(
    { other: number },
    `SELECT intDiv(ask, 8) AS other FROM ${tableName('mention')} ARRAY JOIN beside AS ask
     WHERE mention.skill = {skill:UInt32} AND ${sql} AND has({others:Array(UInt32)}, other)
     GROUP BY other ORDER BY count() DESC, other LIMIT {limit:UInt32}`,
    { ...parameters, skill, others, limit },
  )
  return skillsBeside(
    store,
    scope,
    skill,
    named.map((row) => row.other),
  )
}
