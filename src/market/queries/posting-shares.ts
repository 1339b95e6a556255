import { type ShareStatistics, sumEmployers } from '../../method/index.ts'
import { oneOf, type Shape } from '../row.ts'
import { type MarketScope, ratedPostings } from '../scope.ts'
import { BY_EMPLOYER, SHARE, SHARE_SUMS, shareOf } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** What a posting may be, as SQL over its columns. */
const KINDS = {
  /** States pay in any form. */
  disclosed: 'pay_disclosed = 1',
  /** Entry-reachable (METHOD 3.8). */
  entry: "(seniority IN ('intern', 'junior') OR (years_overall <= 2 AND degree != 'required'))",
  remote: "remote = 'remote'",
} as const
type Kind = keyof typeof KINDS
const NAMES = Object.keys(KINDS) as Kind[]

const ROW = { ...SHARE, kind: oneOf(NAMES) } as const satisfies Shape

/** Shares of a scope's postings: those that state pay, that are entry-reachable, that are remote. */
export async function postingShares(
  store: MarketStore,
  scope: MarketScope,
): Promise<Readonly<Record<Kind, ShareStatistics>>> {
  const { sql, parameters } = ratedPostings(scope)
  const hits = NAMES.map((name) => `toUInt64(countIf(ifNull(${KINDS[name]}, 0)))`)
  const rows = await store.rows(
    ROW,
    `SELECT kind, ${SHARE_SUMS} FROM (
       SELECT employer, ${BY_EMPLOYER},
         arrayJoin(arrayZip([${NAMES.map((name) => `'${name}'`).join(', ')}], [${hits.join(', ')}])) AS hit,
         hit.1 AS kind, hit.2 AS e_x
       FROM ${tableName('posting')} WHERE ${sql} GROUP BY employer
     ) GROUP BY kind`,
    parameters,
  )
  const of = (kind: Kind): ShareStatistics => {
    const row = rows.find((entry) => entry.kind === kind)
    return row ? shareOf(row) : sumEmployers([])
  }
  return { disclosed: of('disclosed'), entry: of('entry'), remote: of('remote') }
}
