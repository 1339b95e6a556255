import { isKey, toKey } from '../identity.ts'
import { flag, known, list, nullable, number, type RowOf, type Shape, text } from '../row.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'
import { POSTING, POSTING_COLUMNS } from './posting-rows.ts'

const FULL = {
  ...POSTING,
  collection: text,
  source: text,
  feed: text,
  family: text,
  country: known,
  region: known,
  remote: text,
  language: text,
  words: number,
  isTextComplete: flag,
  degree: text,
  yearsOverall: nullable(number),
  locations: list(text),
  collectedOn: date,
  leftOut: known,
  isRepresentative: flag,
  isAgency: flag,
  payPerYear: nullable(number),
  readerVersion: text,
} as const satisfies Shape

/** One posting with everything the store keeps of it beside its text. */
export type FullPosting = RowOf<typeof FULL>

/**
 * A posting by the id of its page, or null. The same posting may stand in two collections; the named one is
 * taken, else `mine` before `demo` before `examples`.
 */
export async function onePosting(
  store: MarketStore,
  snapshot: string,
  id: string,
  collection?: string,
): Promise<FullPosting | null> {
  if (!isKey(id)) return null
  const [found] = await store.rows(
    FULL,
    `SELECT ${POSTING_COLUMNS}, collection, source, feed, family, country, region, remote, language, words,
       is_complete AS isTextComplete, degree, years_overall AS yearsOverall, locations,
       toString(collected_on) AS collectedOn, left_out AS leftOut, is_representative AS isRepresentative, is_agency AS isAgency,
       pay_per_year AS payPerYear, reader_version AS readerVersion
     FROM ${tableName('posting')}
     WHERE snapshot = {snapshot:String} AND posting.id = {id:UInt64}
     ORDER BY collection = {collection:String} DESC, indexOf(['mine', 'demo', 'examples'], collection) LIMIT 1`,
    { snapshot, id: toKey(id), collection: collection ?? '' },
  )
  return found ?? null
}
