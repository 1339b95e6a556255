import type { OrdinalCounts, ShareStatistics } from '../../method/index.ts'
import { kept } from '../kept-answers.ts'
import { number, type Shape } from '../row.ts'
import { inScope, type MarketScope } from '../scope.ts'
import { five, type Sample } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const HITS = { x: number, sumXX: number, sumXN: number } as const satisfies Shape
const BESIDE = { ...HITS, skill: number, counts: five } as const satisfies Shape

/** SQL: how many of a skill's postings each employer has. */
const EVERY = 'SELECT employer, count() AS every'

/** Another skill among the postings of one: its share there and the levels they ask of it. */
export interface SkillBeside {
  readonly skill: number
  /** Postings that ask for both, of those that ask for the first. */
  readonly share: ShareStatistics
  readonly counts: OrdinalCounts
}

/**
 * Share and levels of the given skills among the postings of one, which are the sample `asking`. In the order
 * given; zeros are left out.
 */
export async function skillsBeside(
  store: MarketStore,
  scope: MarketScope,
  skill: number,
  others: readonly number[],
  asking: Sample,
): Promise<readonly SkillBeside[]> {
  if (others.length === 0) return []
  const { sql, parameters } = inScope(scope)
  const mentions = `FROM ${tableName('mention')} WHERE mention.skill = {skill:UInt32} AND ${sql}`
  const levels = [1, 2, 3, 4, 5].map((level) => `sum(l${level})`)
  const rows = await store.rows(
    BESIDE,
    `SELECT other AS skill, sum(e_x) AS x, sum(e_x * e_x) AS sumXX, sum(e_x * every) AS sumXN,
       [${levels.join(', ')}] AS counts
     FROM (
       SELECT intDiv(ask, 8) AS other, employer, count() AS e_x,
         ${[1, 2, 3, 4, 5].map((level) => `countIf(ask % 8 = ${level}) AS l${level}`).join(', ')}
       FROM (
         SELECT employer, arrayJoin(arrayFilter(ask -> has({others:Array(UInt32)}, intDiv(ask, 8)), beside)) AS ask
         ${mentions}
       ) GROUP BY other, employer
     ) AS pairs GLOBAL INNER JOIN (${EVERY} ${mentions} GROUP BY employer) AS asks USING (employer)
     GROUP BY other ORDER BY indexOf({others:Array(UInt32)}, other)`,
    { ...parameters, skill, others },
  )
  return rows.map(({ skill: other, counts, ...hits }) => ({
    skill: other,
    share: { ...asking, ...hits },
    counts,
  }))
}

/** Certifications on the postings of a skill. */
export interface Certified {
  /** Postings that name any other certification, of those that ask for the skill. */
  readonly any: ShareStatistics
  /** Those named, most named first, then by id. */
  readonly named: readonly { readonly skill: number; readonly together: number }[]
}

/** Which certifications the postings of a skill, the sample `asking`, name beside it. */
export const certificationsBeside = kept(
  'certifications',
  async (store: MarketStore, scope: MarketScope, skill: number, asking: Sample): Promise<Certified> => {
    const { sql, parameters } = inScope(scope)
    const bound = { ...parameters, skill }
    const mentions = `FROM ${tableName('mention')} WHERE mention.skill = {skill:UInt32} AND ${sql}`
    const [any, named] = await Promise.all([
      store.row(
        HITS,
        `SELECT sum(e_x) AS x, sum(e_x * e_x) AS sumXX, sum(e_x * every) AS sumXN
       FROM (${EVERY}, countIf(notEmpty(certified)) AS e_x ${mentions} GROUP BY employer)`,
        bound,
      ),
      store.rows(
        { skill: number, together: number },
        `SELECT other AS skill, count() AS together FROM (SELECT arrayJoin(certified) AS other ${mentions})
       GROUP BY other ORDER BY together DESC, other`,
        bound,
      ),
    ])
    return { any: { ...asking, ...any }, named }
  },
)
