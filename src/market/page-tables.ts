import { THRESHOLDS } from '../method/index.ts'
import { indexSums } from './queries/skill-index.ts'
import { medianRanks, PAY_MEDIAN, PAY_MEDIAN_COLUMNS, payMedianSums } from './queries/skill-pay-medians.ts'
import { number, text } from './row.ts'
import { BUILT_FROM_POSTINGS, BUILT_SHAPES } from './scope.ts'
import { BY_EMPLOYER } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** Mentions grouped at once; more are done in parts by skill, so that memory stays bounded. */
const MENTIONS_AT_ONCE = 1_500_000

/** SQL for the built key of a row of `posting` or `mention`, the same text as `builtKey` makes. */
function keySql(fields: readonly string[]): string {
  const parts = fields.map((field) => `'|${field}=', ${field}`)
  return `concat(toString(collection)${parts.length > 0 ? `, ${parts.join(', ')}` : ''})`
}

/** A field that names nothing makes no scope of its own. */
function stated(fields: readonly string[]): string {
  return fields.map((field) => ` AND ${field} != ''`).join('')
}

/**
 * Builds the tables that pages read at once: totals, skills and median pay of every built scope. Deterministic
 * in the snapshot's `posting` and `mention`.
 */
export async function buildPageTables(store: MarketStore, snapshot: string): Promise<void> {
  const { mentions } = await store.row(
    { mentions: number },
    `SELECT count() AS mentions FROM ${tableName('mention')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
  const parts = Math.max(1, Math.ceil(mentions / MENTIONS_AT_ONCE))
  for (const feed of [[], ['feed']]) {
    for (const shape of BUILT_SHAPES) {
      const fields = [...feed, ...shape]
      await buildBases(store, snapshot, fields)
      for (let part = 0; part < parts; part++) {
        await buildIndex(store, snapshot, fields, parts, part)
        await buildPay(store, snapshot, fields, parts, part)
      }
    }
  }
}

async function buildBases(store: MarketStore, snapshot: string, fields: readonly string[]): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('scope_base')}
     SELECT {snapshot:String}, scope, sum(e_n) AS postings, count(), sum(e_n * e_n), max(e_n), min(e_first), max(e_last), sum(told)
     FROM (
       SELECT ${keySql(fields)} AS scope, employer, ${BY_EMPLOYER}, sum(pay_disclosed) AS told
       FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} AND counts = 1${stated(fields)}
       GROUP BY scope, employer
     ) GROUP BY scope HAVING postings >= {enough:UInt32}`,
    { snapshot, enough: fields.every((field) => field === 'feed') ? 1 : BUILT_FROM_POSTINGS },
  )
}

/** Rows of `mention` in the scopes of one shape that are built, one part of the skills. */
function mentionsOf(fields: readonly string[]): string {
  return `${tableName('mention')} WHERE snapshot = {snapshot:String}${stated(fields)}
    AND skill % {parts:UInt32} = {part:UInt32} AND ${keySql(fields)} GLOBAL IN (
      SELECT scope FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String}
    )`
}

async function buildIndex(
  store: MarketStore,
  snapshot: string,
  fields: readonly string[],
  parts: number,
  part: number,
): Promise<void> {
  const totals = `SELECT ${keySql(fields)} AS scope, employer, count() AS e_n
    FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} AND counts = 1${stated(fields)}
    GROUP BY scope, employer`
  await store.run(
    `INSERT INTO ${tableName('skill_index')} (snapshot, scope, skill, asking, sum_xx, sum_xn, employers_asking,
       counts, stated_n, stated_employers, stated_nn, stated_largest, stated_from, stated_to, levels_xx, levels_xn,
       disclosed)
     SELECT {snapshot:String}, * FROM (${indexSums(mentionsOf(fields), totals, keySql(fields))})`,
    { snapshot, parts, part },
  )
}

async function buildPay(
  store: MarketStore,
  snapshot: string,
  fields: readonly string[],
  parts: number,
  part: number,
): Promise<void> {
  const mentions = mentionsOf(fields)
  const parameters = { snapshot, parts, part }
  const medians = await store.rows(
    { ...PAY_MEDIAN, scope: text },
    `SELECT scope, ${PAY_MEDIAN_COLUMNS} FROM (${payMedianSums(mentions, keySql(fields))}) ORDER BY scope, skill`,
    { ...parameters, minimum: THRESHOLDS.payMedian.value },
  )
  await store.insert(
    tableName('pay_rank'),
    medians.map((row) => {
      const ranks = medianRanks(row)
      return {
        snapshot,
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
  if (medians.length === 0) return
  await store.run(
    `INSERT INTO ${tableName('skill_pay')} (snapshot, scope, skill, currency, n, employers, sum_nn, first, last,
       median, x, sum_xx, sum_xn, low, high)
     SELECT r.snapshot, r.scope, r.skill, r.currency, r.n, r.employers, r.sum_nn, r.first, r.last, r.median, r.x,
       r.sum_xx, r.sum_xn, if(r.low_rank = 0, NULL, paid.sorted[r.low_rank]),
       if(r.high_rank = 0, NULL, paid.sorted[r.high_rank])
     FROM ${tableName('pay_rank')} AS r GLOBAL INNER JOIN (
       SELECT scope, skill, currency, arraySort(groupArray(pay)) AS sorted
       FROM (SELECT ${keySql(fields)} AS scope, skill, currency, assumeNotNull(pay_per_year) AS pay
             FROM ${mentions} AND pay_per_year IS NOT NULL)
       GROUP BY scope, skill, currency
     ) AS paid USING (scope, skill, currency)
     WHERE r.snapshot = {snapshot:String}`,
    parameters,
  )
}
