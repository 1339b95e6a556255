import { THRESHOLDS } from '../method/index.ts'
import { indexSums } from './queries/skill-index.ts'
import { medianRanks, PAY_MEDIAN, PAY_MEDIAN_COLUMNS, payMedianSums } from './queries/skill-pay-medians.ts'
import { number, text } from './row.ts'
import { BASE_SCOPES, BUILT_FROM_POSTINGS, INNER_SCOPES } from './scope.ts'
import { BY_EMPLOYER } from './statistics.ts'
import type { MarketStore } from './store.ts'
import { mergeSnapshotRows, tableName } from './tables.ts'

/** Mentions, or postings, grouped at once; more are done in parts, so that memory stays bounded. */
const ROWS_AT_ONCE = 100_000

/** SQL: the built scopes of a snapshot. */
const BUILT = `SELECT scope FROM ${tableName('scope_base')} WHERE snapshot = {snapshot:String}`

const EVERY_SCOPE = `arrayConcat(${BASE_SCOPES}, ${INNER_SCOPES})`

/** SQL: built scopes of one slice, by their numbers, which are hashes. */
const SLICE = `scope % {slices:UInt32} = {slice:UInt32} AND scope GLOBAL IN (${BUILT})`

/** SQL: mentions of a range of skills, once for each built scope they stand in. */
const MENTIONS = `(
    SELECT arrayJoin(${EVERY_SCOPE}) AS scope, skill, employer, level, first_seen, pay_disclosed, pay_per_year,
      currency
    FROM ${tableName('mention')}
    WHERE snapshot = {snapshot:String} AND skill >= {firstSkill:UInt32} AND skill <= {lastSkill:UInt32}
  ) WHERE ${SLICE}`

/** SQL: an employer's postings in each built scope. */
const TOTALS = `SELECT scope, employer, e_n FROM ${tableName('scope_employer')}
  WHERE snapshot = {snapshot:String} AND ${SLICE}`

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
  await buildCards(store, snapshot)
  await buildScopes(store, snapshot, enoughPostings)
  for (const range of await skillRanges(store, snapshot)) {
    for (let slice = 0; slice < range.slices; slice++) {
      await buildIndex(store, { snapshot, slice, ...range })
      await buildPay(store, { snapshot, slice, ...range })
    }
  }
  for (const table of ['posting_card', 'skill_index', 'skill_pay'])
    await mergeSnapshotRows(store, table, snapshot)
}

const CARD = `snapshot, id, collection, record, title, employer_name, employer_slug, place, first_seen, url, seniority,
  role, pay_low, pay_high, pay_currency, pay_period`

/** What lists show of each posting. */
async function buildCards(store: MarketStore, snapshot: string): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('posting_card')} (${CARD})
     SELECT ${CARD} FROM ${tableName('posting')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
}

/** Postings of each employer in every scope, and the scopes that hold enough to be built. */
async function buildScopes(store: MarketStore, snapshot: string, enough: number): Promise<void> {
  const { postings } = await store.row(
    { postings: number },
    `SELECT count() AS postings FROM ${tableName('posting')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
  const parts = Math.max(1, Math.ceil(postings / ROWS_AT_ONCE))
  for (let part = 0; part < parts; part++)
    await store.run(
      `INSERT INTO ${tableName('scope_employer')} (snapshot, scope, employer, e_n, e_first, e_last, e_told)
       SELECT {snapshot:String}, scope, employer, ${BY_EMPLOYER}, sum(pay_disclosed) FROM (
         SELECT arrayJoin(${EVERY_SCOPE}) AS scope, employer, first_seen, pay_disclosed
         FROM ${tableName('posting')}
         WHERE snapshot = {snapshot:String} AND counts = 1 AND employer % {parts:UInt32} = {part:UInt32}
       ) GROUP BY scope, employer`,
      { snapshot, parts, part },
    )
  await store.run(
    `INSERT INTO ${tableName('scope_base')}
       (snapshot, scope, postings, employers, sum_nn, largest, from_date, to_date, disclosed)
     SELECT {snapshot:String}, scope, sum(e_n) AS postings, count(), sum(e_n * e_n), max(e_n), min(e_first),
       max(e_last), sum(e_told)
     FROM ${tableName('scope_employer')} WHERE snapshot = {snapshot:String} GROUP BY scope
     HAVING postings >= {enough:UInt32} OR scope GLOBAL IN (
       SELECT arrayJoin(${BASE_SCOPES}) FROM (
         SELECT DISTINCT collection, feed FROM ${tableName('posting')}
         WHERE snapshot = {snapshot:String} AND counts = 1
       )
     )`,
    { snapshot, enough },
  )
}

interface SkillRange {
  readonly firstSkill: number
  readonly lastSkill: number
  /** Parts into which its scopes are cut: more than one for a skill too frequent to be grouped at once. */
  readonly slices: number
}

/** Ranges of skills that hold about as many mentions as are grouped at once; a frequent skill is one alone. */
async function skillRanges(store: MarketStore, snapshot: string): Promise<readonly SkillRange[]> {
  const counts = await store.rows(
    { skill: number, mentions: number },
    `SELECT skill, count() AS mentions FROM ${tableName('mention')} WHERE snapshot = {snapshot:String}
     GROUP BY skill ORDER BY skill`,
    { snapshot },
  )
  const ranges: { firstSkill: number; lastSkill: number; mentions: number }[] = []
  for (const { skill, mentions } of counts) {
    const last = ranges.at(-1)
    if (last && last.mentions + mentions <= ROWS_AT_ONCE) {
      last.lastSkill = skill
      last.mentions += mentions
    } else ranges.push({ firstSkill: skill, lastSkill: skill, mentions })
  }
  return ranges.map(({ mentions, ...range }) => ({ ...range, slices: Math.ceil(mentions / ROWS_AT_ONCE) }))
}

interface Part extends SkillRange {
  readonly snapshot: string
  readonly slice: number
}

async function buildIndex(store: MarketStore, part: Part): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('skill_index')} (snapshot, scope, skill, asking, sum_xx, sum_xn, employers_asking,
       counts, stated_n, stated_employers, stated_nn, stated_largest, stated_from, stated_to, levels_xx, levels_xn,
       disclosed)
     SELECT {snapshot:String}, *
     FROM (${indexSums(MENTIONS, TOTALS, true)})`,
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
       WHERE snapshot = {snapshot:String} AND skill >= {firstSkill:UInt32} AND skill <= {lastSkill:UInt32}
     ) AS r USING (scope, skill, currency)`,
    { ...part },
  )
}
