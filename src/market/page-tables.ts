import { THRESHOLDS } from '../method/index.ts'
import { indexSums } from './queries/skill-index.ts'
import { medianRanks, PAY_MEDIAN, PAY_MEDIAN_COLUMNS, payMedianSums } from './queries/skill-pay-medians.ts'
import { number, text } from './row.ts'
import { BASE_SCOPES, BUILT_FROM_POSTINGS, INNER_SCOPES } from './scope.ts'
import { BY_EMPLOYER } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { mergeSnapshotRows, tableName } from './tables.ts'

/** Mentions grouped at once; more are done in parts by skill, so that memory stays bounded. */
const MENTIONS_AT_ONCE = 400_000

/** SQL: the built scopes of a snapshot. */
const BUILT = `SELECT scope FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String}`

/** SQL: an employer's postings in each scope of `scopes`. */
function totalsOf(scopes: string): string {
  return `SELECT scope, employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS e_told FROM (
    SELECT arrayJoin(${scopes}) AS scope, employer, first_seen, pay_disclosed
    FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} AND counts = 1
  )`
}

const EVERY_SCOPE = `arrayConcat(${BASE_SCOPES}, ${INNER_SCOPES})`

/** SQL: mentions once for each built scope they stand in, one part of the skills. */
const MENTIONS = `(
    SELECT arrayJoin(${EVERY_SCOPE}) AS scope, skill, employer, level, first_seen, pay_disclosed, pay_per_year,
      currency
    FROM ${tableName('mention')}
    WHERE snapshot = {snapshot:String} AND skill % {parts:UInt32} = {part:UInt32}
  ) WHERE scope GLOBAL IN (${BUILT})`

/**
 * Builds the tables that pages read at once: totals, skills and median pay of every built scope. Deterministic
 * in the snapshot's `posting` and `mention`.
 */
export async function buildPageTables(
  store: MarketStore,
  snapshot: string,
  enoughPostings = BUILT_FROM_POSTINGS,
): Promise<void> {
  for (const table of ['posting', 'mention']) await mergeSnapshotRows(store, table, snapshot)
  const { mentions } = await store.row(
    { mentions: number },
    `SELECT count() AS mentions FROM ${tableName('mention')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
  for (const [scopes, enough] of [
    [BASE_SCOPES, 1],
    [INNER_SCOPES, enoughPostings],
  ] as const) {
    await store.run(
      `INSERT INTO ${tableName('scope_base')}
         (snapshot, scope, postings, employers, sum_nn, largest, from_date, to_date, disclosed)
       SELECT {snapshot:String}, scope, sum(e_n) AS postings, count(), sum(e_n * e_n), max(e_n), min(e_first),
         max(e_last), sum(e_told)
       FROM (${totalsOf(scopes)} GROUP BY scope, employer) GROUP BY scope HAVING postings >= {enough:UInt32}`,
      { snapshot, enough },
    )
  }
  const parts = Math.max(1, Math.ceil(mentions / MENTIONS_AT_ONCE))
  for (let part = 0; part < parts; part++) {
    await buildIndex(store, { snapshot, parts, part })
    await buildPay(store, { snapshot, parts, part })
  }
  for (const table of ['skill_index', 'skill_pay']) await mergeSnapshotRows(store, table, snapshot)
}

interface Part {
  readonly snapshot: string
  readonly parts: number
  readonly part: number
}

async function buildIndex(store: MarketStore, part: Part): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('skill_index')} (snapshot, scope, skill, asking, sum_xx, sum_xn, employers_asking,
       counts, stated_n, stated_employers, stated_nn, stated_largest, stated_from, stated_to, levels_xx, levels_xn,
       disclosed)
     SELECT {snapshot:String}, *
     FROM (${indexSums(MENTIONS, `${totalsOf(EVERY_SCOPE)} WHERE scope GLOBAL IN (${BUILT}) GROUP BY scope, employer`, true)})`,
    { ...part },
  )
}

async function buildPay(store: MarketStore, part: Part): Promise<void> {
  const medians = await store.rows(
    { ...PAY_MEDIAN, scope: text },
    `SELECT toString(scope) AS scope, ${PAY_MEDIAN_COLUMNS} FROM (${payMedianSums(MENTIONS, true)}) ORDER BY scope, skill`,
    { ...part, minimum: THRESHOLDS.payMedian.value },
  )
  if (medians.length === 0) return
  await store.insert(
    tableName('pay_rank'),
    medians.map((row) => {
      const ranks = medianRanks(row)
      return {
        snapshot: part.snapshot,
        scope: row.scope,
        skill: row.skill,
        currency: row.currency,
        n: row.n,
        employers: row.employers,
        sum_nn: row.sumNN,
        first: row.from,
        last: row.to,
        median: row.median,
        x: row.x,
        sum_xx: row.sumXX,
        sum_xn: row.sumXN,
        low_rank: ranks?.low ?? 0,
        high_rank: ranks?.high ?? 0,
      }
    }),
  )
  await store.run(
    `INSERT INTO ${tableName('skill_pay')} (snapshot, scope, skill, currency, n, employers, sum_nn, first, last,
       median, x, sum_xx, sum_xn, low, high)
     SELECT r.snapshot, r.scope, r.skill, r.currency, r.n, r.employers, r.sum_nn, r.first, r.last, r.median, r.x,
       r.sum_xx, r.sum_xn, if(r.low_rank = 0, NULL, paid.sorted[r.low_rank]),
       if(r.high_rank = 0, NULL, paid.sorted[r.high_rank])
     FROM (
       SELECT scope, skill, currency, arraySort(groupArray(assumeNotNull(pay_per_year))) AS sorted
       FROM ${MENTIONS} AND pay_per_year IS NOT NULL GROUP BY scope, skill, currency
     ) AS paid GLOBAL INNER JOIN (
       SELECT * FROM ${tableName('pay_rank')}
       WHERE snapshot = {snapshot:String} AND skill % {parts:UInt32} = {part:UInt32}
     ) AS r USING (scope, skill, currency)`,
    { ...part },
  )
}
