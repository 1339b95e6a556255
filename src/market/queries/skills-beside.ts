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
  const { sql, parameters } = inScope(scope)
  const levels = [1, 2, 3, 4, 5].map((level) => `sum(countEqual(e_asks, other * 8 + ${level}))`)
  const rows = await store.rows(
    BESIDE,
    `SELECT other AS skill, ${SHARE_SUMS}, [${levels.join(', ')}] AS counts
     FROM (
       SELECT employer, ${BY_EMPLOYER}, groupArrayArray(
         arrayFilter(ask -> has({others:Array(UInt32)}, intDiv(ask, 8)), beside)
       ) AS e_asks
       FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${sql} GROUP BY employer
     )
     ARRAY JOIN {others:Array(UInt32)} AS other,
       arrayMap(one -> arrayCount(ask -> intDiv(ask, 8) = one, e_asks), {others:Array(UInt32)}) AS e_x
     GROUP BY other HAVING x > 0 ORDER BY indexOf({others:Array(UInt32)}, skill)`,
    { ...parameters, skill, others },
  )
  return rows.map((row) => ({ skill: row.skill, share: shareOf(row), counts: row.counts }))
}

/** Skills of a kind among the postings of one: how many name any of them, and how many name each. */
export interface NamedBeside {
  /** Postings that ask for at least one of the others, of those that ask for the first. */
  readonly any: ShareStatistics
  /** Those named at all, most named first, then by id. */
  readonly named: readonly { readonly skill: number; readonly together: number }[]
}

/** Which of the given skills a skill's postings name, too: certifications beside it. */
export async function namedBeside(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  others: readonly number[],
): Promise<NamedBeside> {
  const { sql, parameters } = inScope(scope)
  const bound = { ...parameters, skill, others }
  const any = await store.row(
    SHARE,
    `SELECT ${SHARE_SUMS} FROM (
       SELECT employer, ${BY_EMPLOYER},
         countIf(arrayExists(ask -> has({others:Array(UInt32)}, intDiv(ask, 8)), beside)) AS e_x
       FROM ${tableName('mention')} WHERE skill = {skill:UInt32} AND ${sql} GROUP BY employer
     )`,
    bound,
  )
  const named = await store.rows(
    { skill: number, together: number },
    `SELECT intDiv(ask, 8) AS skill, count() AS together FROM ${tableName('mention')}
     ARRAY JOIN arrayFilter(ask -> has({others:Array(UInt32)}, intDiv(ask, 8)), beside) AS ask
     WHERE mention.skill = {skill:UInt32} AND ${sql}
     GROUP BY skill ORDER BY together DESC, skill`,
    bound,
  )
  return { any: shareOf(any), named }
}
