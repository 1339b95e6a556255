import { buildDataTables } from './data-tables.ts'
import { heavySkillRows, KEPT_FROM_ASKING } from './heavy-skills.ts'
import { employerTotals } from './queries/built-scope.ts'
import { POSTING_CARD } from './queries/posting-rows.ts'
import { countScopeBase } from './queries/scope-base.ts'
import { indexSums } from './queries/skill-index.ts'
import { countPayMedians } from './queries/skill-pay-medians.ts'
import { skillRanges } from './queries/skill-ranges.ts'
import { type Shape, text } from './row.ts'
import { BUILT_FROM_POSTINGS, BUILT_SHAPES, builtName, type MarketScope, ratedPostings } from './scope.ts'
import type { MarketStore, NewRow } from './store.ts'
import { mergeSnapshotRows, tableName } from './tables.ts'

/**
 * Builds the tables that pages read at once: cards of postings, cells of the scope bar, and for every built scope
 * its totals, skills, median pay and what is said of its most asked skills, which are the live answers kept. Deterministic in the snapshot's `posting` and
 * `mention`.
 */
export async function buildPageTables(
  store: MarketStore,
  snapshot: string,
  enoughPostings = BUILT_FROM_POSTINGS,
  enoughAsking = KEPT_FROM_ASKING,
): Promise<void> {
  for (const table of ['posting', 'mention']) await mergeSnapshotRows(store, table, snapshot)
  await buildCards(store, snapshot)
  await buildEmployers(store, snapshot)
  await buildCells(store, snapshot)
  await buildDataTables(store, snapshot)
  const kept: Kept = { bases: [], medians: [] }
  const scopes = await scopesToBuild(store, snapshot, enoughPostings)
  for (const scope of scopes) await buildScope(store, scope, kept)
  await store.insert(tableName('skill_pay'), kept.medians)
  // Last of the tables, because a scope that has a base is read from them.
  await store.insert(tableName('scope_base'), kept.bases)
  for (const scope of scopes)
    await store.insert(tableName('skill_answer'), await heavySkillRows(store, scope, enoughAsking))
  for (const table of [
    'posting_card',
    'employer',
    'scope_cell',
    'source_count',
    'value_count',
    'largest',
    'scope_employer',
    'skill_index',
    'skill_pay',
    'skill_answer',
  ])
    await mergeSnapshotRows(store, table, snapshot)
}

/** What lists show of each posting. */
async function buildCards(store: MarketStore, snapshot: string): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('posting_card')} (snapshot, id, collection, card)
     SELECT snapshot, id, collection, ${POSTING_CARD} FROM ${tableName('posting')} WHERE snapshot = {snapshot:String}`,
    { snapshot },
  )
}

/** The known employers, each by the name it is written with most often. */
async function buildEmployers(store: MarketStore, snapshot: string): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('employer')} (snapshot, collection, employer, slug, name, is_agency)
     SELECT {snapshot:String}, collection, employer, max(s), argMax(n, (c, n)), max(a) FROM (
       SELECT collection, employer, max(employer_slug) AS s, employer_name AS n, count() AS c, max(is_agency) AS a
       FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} AND is_known_employer = 1
       GROUP BY collection, employer, employer_name
     ) GROUP BY collection, employer`,
    { snapshot },
  )
}

const CELL = 'collection, feed, family, role, seniority, country, remote, currency, left_out, reader_version'

async function buildCells(store: MarketStore, snapshot: string): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('scope_cell')} (snapshot, ${CELL}, kept, postings)
     SELECT {snapshot:String}, ${CELL}, sum(is_representative), sum(counts)
     FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} GROUP BY ${CELL}`,
    { snapshot },
  )
  await store.run(
    `INSERT INTO ${tableName('collection_feed')} (snapshot, collection, feed, reader_version, kept, postings)
     SELECT {snapshot:String}, collection, feed, reader_version, sum(kept), sum(postings)
     FROM ${tableName('scope_cell')} WHERE snapshot = {snapshot:String} GROUP BY collection, feed, reader_version`,
    { snapshot },
  )
}

/** The scopes that get tables: each collection, each of its feeds, and every narrower one that holds enough. */
async function scopesToBuild(
  store: MarketStore,
  snapshot: string,
  enough: number,
): Promise<readonly MarketScope[]> {
  const scopes: MarketScope[] = []
  for (const shape of BUILT_SHAPES) {
    const isBase = shape.every((field) => field === 'feed')
    const isNamed = shape.map((field) => ` AND ${field} != ''`).join('')
    const rows = await store.rows(
      { ...(Object.fromEntries(shape.map((field) => [field, text])) as Shape), collection: text },
      `SELECT ${['collection', ...shape].join(', ')} FROM ${tableName('scope_cell')}
       WHERE snapshot = {snapshot:String}${isNamed}
       GROUP BY ${['collection', ...shape].join(', ')} HAVING sum(postings) >= {enough:UInt32}
       ORDER BY ${['collection', ...shape].join(', ')}`,
      { snapshot, enough: isBase ? 1 : enough },
    )
    // Every field of a shape is one of a scope's.
    scopes.push(...rows.map((row) => ({ snapshot, ...row }) as unknown as MarketScope))
  }
  return scopes
}

/** Rows gathered for one insert at the end: a part on disk for each scope would cost more than its rows. */
interface Kept {
  readonly bases: NewRow[]
  readonly medians: NewRow[]
}

/** Totals, skills and median pay of one scope. */
async function buildScope(store: MarketStore, scope: MarketScope, kept: Kept): Promise<void> {
  const { snapshot } = scope
  const name = builtName(scope)
  if (name === null) throw new Error(`No tables are built for the scope ${JSON.stringify(scope)}`)
  const rated = ratedPostings(scope)
  const base = await countScopeBase(store, scope)
  kept.bases.push({
    snapshot,
    scope: name,
    postings: base.n,
    employers: base.employers,
    sum_nn: base.sumNN,
    largest: base.largestEmployer,
    from_date: base.from,
    to_date: base.to,
    disclosed: base.disclosed,
    unknown_employer: base.unknownEmployerPostings,
    undated: base.undated,
  })
  await store.run(
    `INSERT INTO ${tableName('scope_employer')} (snapshot, scope, employer, e_n)
     SELECT {snapshot:String}, {built:String}, employer, count() FROM ${tableName('posting')}
     WHERE ${rated.sql} GROUP BY employer`,
    { ...rated.parameters, built: name },
  )
  for (const range of await skillRanges(store, scope, base.n)) {
    await store.run(
      `INSERT INTO ${tableName('skill_index')} (snapshot, scope, skill, asking, sum_xx, sum_xn, employers_asking,
         counts, stated_n, stated_employers, stated_nn, stated_largest, stated_from, stated_to, levels_xx, levels_xn,
         disclosed)
       SELECT {snapshot:String}, {built:String}, * FROM (${indexSums(scope, employerTotals(name, rated.sql))})`,
      { ...rated.parameters, ...range, built: name },
    )
    for (const row of await countPayMedians(store, scope, range))
      kept.medians.push({
        snapshot,
        scope: name,
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
        low: row.low,
        high: row.high,
      })
  }
}
