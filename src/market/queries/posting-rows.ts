import type { PayPeriod } from '../../reader/types.ts'
import { PAY_PERIODS } from '../../reader/types.ts'
import { SENIORITIES } from '../../taxonomy/types.ts'
import { asId, toKey } from '../identity.ts'
import { known, nullable, number, oneOf, type RowOf, type Shape, text } from '../row.ts'
import type { MarketScope } from '../scope.ts'
import { date } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

/** Columns of a posting in a list, as `POSTING_COLUMNS` selects them. */
export const POSTING = {
  id: text,
  record: text,
  title: text,
  employer: known,
  employerSlug: known,
  place: known,
  firstSeen: date,
  url: known,
  seniority: oneOf(SENIORITIES),
  role: known,
  payLow: nullable(number),
  payHigh: nullable(number),
  currency: known,
  payPeriod: (value: unknown): PayPeriod | null => (value === '' ? null : oneOf(PAY_PERIODS)(value)),
} as const satisfies Shape

/** A posting in a list. Pay as stated; a bound is null when unknown, all are when no pay is stated. */
export type PostingSummary = RowOf<typeof POSTING>

/** SQL for the columns of `POSTING`, out of `posting` or `posting_card`. */
export function postingColumns(table = 'posting'): string {
  return `${asId(`${table}.id`)} AS id, ${table}.record AS record, ${table}.title AS title, ${table}.employer_name AS employer,
    ${table}.employer_slug AS employerSlug, ${table}.place AS place,
    toString(${table}.first_seen) AS firstSeen, ${table}.url AS url, ${table}.seniority AS seniority,
    ${table}.role AS role, ${table}.pay_low AS payLow, ${table}.pay_high AS payHigh,
    ${table}.pay_currency AS currency, ${table}.pay_period AS payPeriod`
}

/** Postings of a collection by id, however few of many they are. Ids that are not there are left out. */
export async function postingsByIds(
  store: MarketStore,
  scope: MarketScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PostingSummary>> {
  if (ids.length === 0) return new Map()
  const rows = await store.rows(
    POSTING,
    `SELECT ${postingColumns('posting_card')} FROM ${tableName('posting_card')}
     WHERE snapshot = {snapshot:String} AND posting_card.id IN {ids:Array(UInt64)}
       AND collection = {collection:String}`,
    { snapshot: scope.snapshot, collection: scope.collection, ids: ids.map((id) => BigInt(toKey(id))) },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
