import type { MarketStore } from './store.ts'
import { tableName } from './tables.ts'

/** Rows kept of each kind and collection: more than anybody goes through, and little to store. */
const LARGEST_KEPT = 1000

const POSTING = 'is_representative = 1'

/**
 * SQL of each kind of row in `largest`: what is grouped, under which key, by which name, with which note, and how many
 * postings (or records) stand behind it. Each is one posting's page away.
 */
const KINDS: Readonly<
  Record<string, { readonly where: string; readonly key: string; readonly note: string }>
> = {
  // Names of employers that neither the table of aliases nor a fix speaks of.
  employer: {
    where: `${POSTING} AND is_known_employer = 1 AND is_mapped_employer = 0`,
    key: 'employer_slug',
    note: "''",
  },
  agency: { where: `${POSTING} AND is_agency = 1`, key: 'employer_slug', note: "''" },
  // Titles without a role of their own; the note is the role "other in family", where the family shows.
  title: { where: `${POSTING} AND open_title != ''`, key: 'open_title', note: 'max(role)' },
  // Headline places in no country that is known.
  place: {
    where: `${POSTING} AND country = '' AND place != ''`,
    key: 'lowerUTF8(posting.place)',
    note: "''",
  },
}

const NAMES: Readonly<Record<string, string>> = {
  employer: 'employer_name',
  agency: 'employer_name',
  title: 'posting.title',
  place: 'posting.place',
}

/** Builds what the data page reads at once, out of a snapshot's `posting`. */
export async function buildDataTables(store: MarketStore, snapshot: string): Promise<void> {
  await buildSourceCounts(store, snapshot)
  await buildValueCounts(store, snapshot)
  for (const kind of Object.keys(KINDS)) await buildLargest(store, snapshot, kind)
  await buildCopies(store, snapshot)
}

async function buildSourceCounts(store: MarketStore, snapshot: string): Promise<void> {
  await store.run(
    `INSERT INTO ${tableName('source_count')} (snapshot, collection, feed, source, records, postings, in_rates,
       with_text, with_pay, with_date, with_place, with_employer, with_role, of_agencies, from_date, to_date, collected_on)
     SELECT {snapshot:String}, collection, feed, source, count(), sum(is_representative), sum(counts),
       countIf(${POSTING} AND is_complete = 1), countIf(${POSTING} AND pay_disclosed = 1),
       countIf(${POSTING} AND first_seen IS NOT NULL), countIf(${POSTING} AND country != ''),
       countIf(${POSTING} AND is_known_employer = 1), countIf(${POSTING} AND open_title = '' AND role != ''),
       countIf(${POSTING} AND is_agency = 1), min(first_seen), max(first_seen), max(posting.collected_on)
     FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} GROUP BY collection, feed, source`,
    { snapshot },
  )
}

async function buildValueCounts(store: MarketStore, snapshot: string): Promise<void> {
  for (const [what, value, where] of [
    ['left out', 'left_out', "left_out != ''"],
    ['language', 'language', '1'],
  ] as const)
    await store.run(
      `INSERT INTO ${tableName('value_count')} (snapshot, what, collection, feed, source, value, postings)
       SELECT {snapshot:String}, {what:String}, collection, feed, source, ${value}, count()
       FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} AND ${POSTING} AND ${where}
       GROUP BY collection, feed, source, ${value}`,
      { snapshot, what },
    )
}

/** The largest keys of a kind; of a key's names the most frequent is shown. */
async function buildLargest(store: MarketStore, snapshot: string, kind: string): Promise<void> {
  const { where, key, note } = KINDS[kind] ?? { where: '0', key: "''", note: "''" }
  const names = `SELECT collection, ${key} AS k, ${NAMES[kind] ?? "''"} AS n, count() AS c, min(posting.id) AS s, ${note} AS o
    FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} AND ${where} GROUP BY collection, k, n`
  const keys = `SELECT collection, k, argMax(n, (c, n)) AS shown, max(o) AS other, sum(c) AS p, argMax(s, (c, n)) AS one
    FROM (${names}) GROUP BY collection, k`
  await insertLargest(store, snapshot, kind, keys)
}

/** Postings that were found most often: the records of one cluster. */
async function buildCopies(store: MarketStore, snapshot: string): Promise<void> {
  const keys = `SELECT collection, lower(leftPad(hex(cluster), 16, '0')) AS k, argMax(title, is_representative) AS shown,
      argMax(employer_name, is_representative) AS other, count() AS p, argMax(posting.id, is_representative) AS one
    FROM ${tableName('posting')} WHERE snapshot = {snapshot:String} GROUP BY collection, cluster HAVING p > 1`
  await insertLargest(store, snapshot, 'copies', keys)
}

async function insertLargest(
  store: MarketStore,
  snapshot: string,
  kind: string,
  keys: string,
): Promise<void> {
  const parameters = { snapshot, kind, kept: LARGEST_KEPT }
  const columns = 'snapshot, kind, collection, place, key, name, note, keys, postings, sample'
  await store.run(
    `INSERT INTO ${tableName('largest')} (${columns})
     SELECT {snapshot:String}, {kind:String}, collection, 0, '', '', '', count(), sum(p), 0 FROM (${keys})
     GROUP BY collection`,
    parameters,
  )
  await store.run(
    `INSERT INTO ${tableName('largest')} (${columns})
     SELECT {snapshot:String}, {kind:String}, collection, rank, k, shown, other, 1, p, one FROM (
       SELECT *, row_number() OVER (PARTITION BY collection ORDER BY p DESC, k) AS rank FROM (${keys})
     ) WHERE rank <= {kept:UInt32}`,
    parameters,
  )
}
