import type { MarketStore } from './store.ts'

/**
 * The only place with DDL: engine clause, keys, partitions. Tables that hold what cannot be made again (`record`,
 * `sighting`, `arrival`, `reject`, `snapshot_event`, `fix_set`, `taxonomy_import`, and what is followed and was crawled) are never
 * overwritten; the others follow from them.
 */

interface Table {
  readonly name: string
  readonly columns: string
  readonly orderBy: string
  /** Rows of one snapshot stand in one partition, so that a snapshot is forgotten by dropping it. */
  readonly perSnapshot?: true
  readonly engine?: string
  readonly settings?: string
}

/** Name of the database inside the store. */
export const DATABASE = 'plumbline'

/** An insert returns when its part and the part's directory are on disk. */
const DURABLE = 'fsync_after_insert = 1, fsync_part_directory = 1, min_rows_to_fsync_after_merge = 1'

/**
 * What a posting is filtered and grouped by; `posting` and `mention` both carry it, so a page is one scan. What has
 * thousands of values (sources, names of employers) is plain text: a query would read their dictionary whole.
 */
const SCOPE_COLUMNS = `
  collection LowCardinality(String),
  feed LowCardinality(String),
  source String,
  family LowCardinality(String),
  role LowCardinality(String),
  seniority LowCardinality(String),
  country LowCardinality(String),
  region LowCardinality(String),
  remote LowCardinality(String),
  employer UInt64,
  is_known_employer UInt8,
  first_seen Nullable(Date32),
  week UInt16,
  pay_disclosed UInt8,
  pay_per_year Nullable(Float64),
  currency LowCardinality(String)`

/** Sums over employers as `skill-index.ts` reads them; arrays run over "at least L1" .. "at least L5". */
const INDEX_COLUMNS = `
  snapshot LowCardinality(String),
  scope LowCardinality(String),
  skill UInt32,
  asking UInt32,
  sum_xx UInt64,
  sum_xn UInt64,
  employers_asking UInt32,
  counts Array(UInt64),
  stated_n UInt32,
  stated_employers UInt32,
  stated_nn UInt64,
  stated_largest UInt32,
  stated_from Nullable(Date32),
  stated_to Nullable(Date32),
  levels_xx Array(UInt64),
  levels_xn Array(UInt64),
  disclosed UInt32`

/** Every table, in the order in which they are made. */
export const TABLES: readonly Table[] = [
  {
    name: 'record',
    columns: `
  collection LowCardinality(String),
  posting UInt64,
  id String,
  source LowCardinality(String),
  feed LowCardinality(String),
  source_id String,
  form LowCardinality(String),
  collected_on Nullable(Date32),
  first_seen Nullable(Date32),
  title String,
  employer String,
  content_hash String,
  text_hash String,
  reader_version LowCardinality(String),
  raw String CODEC(ZSTD(3))`,
    // Builds of a snapshot read records by ranges of ids, raw bytes and all; nothing else reads those in numbers.
    orderBy: 'collection, id',
  },
  {
    name: 'sighting',
    columns: 'collection LowCardinality(String), record String, collected_on Date32',
    orderBy: 'collection, record, collected_on',
    engine: 'ReplacingMergeTree',
  },
  {
    name: 'arrival',
    columns: 'collection LowCardinality(String), record String, run UInt64',
    orderBy: 'collection, record',
    engine: 'ReplacingMergeTree(run)',
  },
  {
    name: 'reject',
    columns: `
  collection LowCardinality(String),
  source LowCardinality(String),
  reason LowCardinality(String),
  id String,
  example String CODEC(ZSTD(3))`,
    orderBy: 'collection, source, reason, id',
    engine: 'ReplacingMergeTree',
  },
  {
    name: 'reading',
    columns: 'reader_version LowCardinality(String), text_hash String, reading String CODEC(ZSTD(3))',
    orderBy: 'reader_version, text_hash',
    engine: 'ReplacingMergeTree',
    // Builds of a snapshot read readings by hashes that lie anywhere: small granules, so that little is read beside them.
    settings: 'index_granularity_bytes = 131072',
  },
  {
    name: 'link',
    columns: 'taxonomy_version LowCardinality(String), phrase String, skill UInt32',
    orderBy: 'taxonomy_version, phrase',
    engine: 'ReplacingMergeTree',
  },
  {
    // Live sources a person follows: added and removed, nothing overwritten.
    name: 'followed_source',
    columns: `
  seq UInt64,
  collection LowCardinality(String),
  address String,
  feed String,
  event LowCardinality(String),
  at String`,
    orderBy: 'seq',
  },
  {
    // One row a crawl, written when everything of it is on disk: a crawl without one did not happen.
    name: 'crawl',
    columns: `
  seq UInt64,
  collection LowCardinality(String),
  address String,
  feed String,
  started_at String,
  finished_at String,
  outcome LowCardinality(String),
  is_unchanged UInt8,
  reason String,
  listings UInt32,
  rejected UInt32,
  requests UInt32,
  bytes UInt64,
  etag String,
  last_modified String`,
    orderBy: 'collection, address, seq',
  },
  {
    // What a crawl said anew of a listing: that it is there, or that it is no longer.
    name: 'listing_event',
    columns: `
  collection LowCardinality(String),
  address String,
  posting UInt64,
  crawl UInt64,
  is_listed UInt8,
  entry UInt64,
  text UInt64,
  valid_through Nullable(Date32)`,
    orderBy: 'collection, address, posting, crawl',
  },
  {
    // Requests made to a host on a day, as a running total.
    name: 'request_share',
    columns: 'host String, day Date32, requests UInt32',
    orderBy: 'host, day',
    engine: 'ReplacingMergeTree(requests)',
  },
  {
    name: 'snapshot_event',
    columns: 'seq UInt64, id String, event LowCardinality(String), at String, detail String CODEC(ZSTD(3))',
    orderBy: 'seq',
  },
  {
    // The fixes that a snapshot was built with, so that it can be built again after they have changed.
    name: 'fix_set',
    columns: 'id String, body String CODEC(ZSTD(3))',
    orderBy: 'id',
    engine: 'ReplacingMergeTree',
  },
  {
    name: 'manifest',
    columns: `
  snapshot LowCardinality(String),
  collection LowCardinality(String),
  record String,
  collected_on Nullable(Date32)`,
    orderBy: 'collection, record',
    perSnapshot: true,
  },
  {
    // What crawls tell of the postings of followed sources, and how they stand on the day of the latest crawl.
    name: 'listing',
    columns: `
  snapshot LowCardinality(String),
  collection LowCardinality(String),
  posting UInt64,
  address String,
  standing LowCardinality(String),
  first_crawled Date32,
  last_crawled Date32,
  closed_on Nullable(Date32),
  reposted_on Array(Date32)`,
    orderBy: 'collection, posting',
    perSnapshot: true,
  },
  {
    name: 'posting',
    columns: `
  snapshot LowCardinality(String),
  ${SCOPE_COLUMNS},
  id UInt64,
  cluster UInt64,
  record String,
  is_representative UInt8,
  counts UInt8,
  left_out LowCardinality(String),
  title String CODEC(ZSTD(1)),
  open_title String CODEC(ZSTD(1)),
  employer_slug String,
  employer_name String,
  is_agency UInt8,
  is_mapped_employer UInt8,
  place String,
  locations Array(String),
  url String CODEC(ZSTD(1)),
  collected_on Nullable(Date32),
  language LowCardinality(String),
  words UInt32,
  is_complete UInt8,
  degree LowCardinality(String),
  years_overall Nullable(Float64),
  pay_currency LowCardinality(String),
  pay_low Nullable(Float64),
  pay_high Nullable(Float64),
  pay_period LowCardinality(String),
  pay_low_year Nullable(Float64),
  pay_high_year Nullable(Float64),
  reader_version LowCardinality(String),
  asks Array(UInt32),
  search String CODEC(ZSTD(3)),
  INDEX by_id id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX by_words search TYPE text(tokenizer = 'splitByNonAlpha', preprocessor = lowerUTF8(search))`,
    orderBy: 'collection, counts, family, role, country, employer, id',
    perSnapshot: true,
    // Lists pick twenty rows out of the whole: small granules, so that little is read beside them.
    settings: 'index_granularity = 1024',
  },
  {
    // What a list shows of a posting, as JSON, in the order of ids and in small blocks: twenty rows out of a million.
    name: 'posting_card',
    columns: `
  snapshot LowCardinality(String),
  id UInt64,
  collection LowCardinality(String),
  card String`,
    orderBy: 'id, collection',
    perSnapshot: true,
    settings: 'index_granularity = 64, min_compress_block_size = 4096, max_compress_block_size = 16384',
  },
  {
    name: 'mention',
    columns: `
  snapshot LowCardinality(String),
  skill UInt32,
  ${SCOPE_COLUMNS},
  cluster UInt64,
  posting UInt64,
  strength UInt8,
  level UInt8,
  confidence LowCardinality(String),
  years Nullable(Float64),
  alternative UInt16,
  is_gate UInt8,
  section LowCardinality(String),
  words String,
  cue LowCardinality(String),
  level_rule LowCardinality(String),
  strength_rule LowCardinality(String),
  span_start UInt32,
  span_end UInt32,
  beside Array(UInt32),
  certified Array(UInt32)`,
    orderBy: 'skill, week, cluster',
    perSnapshot: true,
  },
  {
    // What there is to choose from, read before anything else.
    name: 'collection_feed',
    columns: `
  snapshot LowCardinality(String),
  collection LowCardinality(String),
  feed LowCardinality(String),
  reader_version LowCardinality(String),
  kept UInt32,
  postings UInt32`,
    orderBy: 'collection, feed, reader_version',
    perSnapshot: true,
  },
  {
    // How an employer is called, read for the few that a list shows.
    name: 'employer',
    columns: `
  snapshot LowCardinality(String),
  collection LowCardinality(String),
  employer UInt64,
  slug String,
  name String,
  is_agency UInt8`,
    orderBy: 'collection, employer',
    perSnapshot: true,
  },
  {
    // Postings counted by everything the scope bar chooses from; `kept` also counts those that are in no rate.
    name: 'scope_cell',
    columns: `
  snapshot LowCardinality(String),
  collection LowCardinality(String),
  feed LowCardinality(String),
  family LowCardinality(String),
  role LowCardinality(String),
  seniority LowCardinality(String),
  country LowCardinality(String),
  remote LowCardinality(String),
  currency LowCardinality(String),
  left_out LowCardinality(String),
  reader_version LowCardinality(String),
  kept UInt32,
  postings UInt32`,
    orderBy: 'collection, feed, family, role, seniority, country, remote, currency, left_out, reader_version',
    perSnapshot: true,
  },
  {
    name: 'scope_base',
    columns: `
  snapshot LowCardinality(String),
  scope LowCardinality(String),
  postings UInt32,
  employers UInt32,
  sum_nn UInt64,
  largest UInt32,
  from_date Nullable(Date32),
  to_date Nullable(Date32),
  disclosed UInt32,
  unknown_employer UInt32,
  undated UInt32`,
    orderBy: 'scope',
    perSnapshot: true,
  },
  {
    name: 'scope_employer',
    columns: `
  snapshot LowCardinality(String),
  scope LowCardinality(String),
  employer UInt64,
  e_n UInt32`,
    orderBy: 'scope, employer',
    perSnapshot: true,
  },
  {
    // What the postings of each source carry.
    name: 'source_count',
    columns: `
  snapshot LowCardinality(String),
  collection LowCardinality(String),
  feed LowCardinality(String),
  source String,
  records UInt32,
  postings UInt32,
  in_rates UInt32,
  with_text UInt32,
  with_pay UInt32,
  with_date UInt32,
  with_place UInt32,
  with_employer UInt32,
  with_role UInt32,
  of_agencies UInt32,
  from_date Nullable(Date32),
  to_date Nullable(Date32),
  collected_on Nullable(Date32)`,
    orderBy: 'collection, source',
    perSnapshot: true,
  },
  {
    // Postings of each source by a value: why they are in no rate, their language.
    name: 'value_count',
    columns: `
  snapshot LowCardinality(String),
  what LowCardinality(String),
  collection LowCardinality(String),
  feed LowCardinality(String),
  source String,
  value String,
  postings UInt32`,
    orderBy: 'what, collection, source, value',
    perSnapshot: true,
  },
  {
    // The largest of what a person may want to look at or mend, by number of postings. Place 0 sums up all there are.
    name: 'largest',
    columns: `
  snapshot LowCardinality(String),
  kind LowCardinality(String),
  collection LowCardinality(String),
  place UInt32,
  key String,
  name String,
  note String,
  keys UInt32,
  postings UInt32,
  sample UInt64`,
    orderBy: 'kind, collection, place',
    perSnapshot: true,
  },
  { name: 'skill_index', columns: INDEX_COLUMNS, orderBy: 'scope, skill', perSnapshot: true },
  {
    // One skill's median pay with the employer sums of "at or below it".
    name: 'skill_pay',
    columns: `
  snapshot LowCardinality(String),
  scope LowCardinality(String),
  skill UInt32,
  currency LowCardinality(String),
  n UInt32,
  employers UInt32,
  sum_nn UInt64,
  first Nullable(Date32),
  last Nullable(Date32),
  median Float64,
  x UInt32,
  sum_xx UInt64,
  sum_xn UInt64,
  low Nullable(Float64),
  high Nullable(Float64)`,
    orderBy: 'scope, skill',
    perSnapshot: true,
  },
  {
    // What is said of the skills that most postings of a scope ask for (`kept-answers.ts`), as JSON.
    name: 'skill_answer',
    columns: `
  snapshot LowCardinality(String),
  scope LowCardinality(String),
  skill UInt32,
  name LowCardinality(String),
  answer String CODEC(ZSTD)`,
    orderBy: 'scope, skill, name',
    perSnapshot: true,
    settings: 'index_granularity = 16',
  },
  {
    // What was imported into the list of skills, as JSON; the highest edition of a source counts, '' is none.
    name: 'taxonomy_import',
    columns: 'source LowCardinality(String), edition UInt32, body String CODEC(ZSTD(3))',
    orderBy: 'source, edition',
  },
]

/** Tables whose rows belong to one snapshot, in the order they are built. */
export const SNAPSHOT_TABLES: readonly string[] = TABLES.filter((table) => table.perSnapshot).map(
  (table) => table.name,
)

/** Full name of a table of ours. */
export function tableName(name: string, database = DATABASE): string {
  return `${database}.${name}`
}

/** Makes what is not there yet. Safe to run at every start. */
export async function createTables(store: MarketStore, database = DATABASE): Promise<void> {
  await store.run(`CREATE DATABASE IF NOT EXISTS ${database}`)
  for (const table of TABLES) {
    await store.run(`CREATE TABLE IF NOT EXISTS ${tableName(table.name, database)} (${table.columns}
) ENGINE = ${table.engine ?? 'MergeTree'}${table.perSnapshot ? ' PARTITION BY snapshot' : ''}
ORDER BY (${table.orderBy})
SETTINGS ${[DURABLE, table.settings].filter(Boolean).join(', ')}`)
  }
}

/**
 * Merges one snapshot's rows of one table into a single part: they never change again, and every part a query
 * opens costs it time.
 */
export async function mergeSnapshotRows(store: MarketStore, table: string, snapshot: string): Promise<void> {
  await store.run(`OPTIMIZE TABLE ${tableName(table)} PARTITION '${plainId(snapshot)}' FINAL
     SETTINGS optimize_skip_merged_partitions = 1`)
}

/** A partition's name cannot be bound in a statement: only plain ids come through. */
function plainId(snapshot: string): string {
  if (!/^[a-z0-9-]{1,64}$/.test(snapshot)) throw new RangeError(`Not a snapshot's id: "${snapshot}"`)
  return snapshot
}

/** Forgets one snapshot's rows of one table. Nothing happens when there are none. */
export async function dropSnapshotRows(store: MarketStore, table: string, snapshot: string): Promise<void> {
  await store.run(`ALTER TABLE ${tableName(table)} DROP PARTITION '${plainId(snapshot)}'`)
}
