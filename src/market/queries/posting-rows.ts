import type { PayPeriod } from '../../reader/types.ts'
import { PAY_PERIODS } from '../../reader/types.ts'
import { SENIORITIES } from '../../taxonomy/types.ts'
import { asId, toKey } from '../identity.ts'
import { known, nullable, number, oneOf, parseRow, type RowOf, type Shape, text } from '../row.ts'
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

/** SQL for each column of `POSTING`, out of `posting`, with the type it has in a card. */
const COLUMNS: Readonly<Record<keyof typeof POSTING, readonly [sql: string, type: string]>> = {
  id: [asId('posting.id'), 'String'],
  record: ['posting.record', 'String'],
  title: ['posting.title', 'String'],
  employer: ['employer_name', 'String'],
  employerSlug: ['employer_slug', 'String'],
  place: ['posting.place', 'String'],
  firstSeen: ['toString(posting.first_seen)', 'Nullable(String)'],
  url: ['posting.url', 'String'],
  seniority: ['posting.seniority', 'String'],
  role: ['posting.role', 'String'],
  payLow: ['pay_low', 'Nullable(Float64)'],
  payHigh: ['pay_high', 'Nullable(Float64)'],
  currency: ['pay_currency', 'String'],
  payPeriod: ['pay_period', 'String'],
}

/** SQL: the columns of `POSTING`. */
export const POSTING_COLUMNS = Object.entries(COLUMNS)
  .map(([name, [sql]]) => `${sql} AS ${name}`)
  .join(', ')

/** SQL: the same as one JSON text. A list reads twenty of them: one column costs far less to plan than all. */
export const POSTING_CARD = `toJSONString(CAST(
    tuple(${Object.values(COLUMNS)
      .map(([sql]) => sql)
      .join(', ')}),
    'Tuple(${Object.entries(COLUMNS)
      .map(([name, [, type]]) => `${name} ${type}`)
      .join(', ')})'))`

/** Postings of a collection by id, however few of many they are. Ids that are not there are left out. */
export async function postingsByIds(
  store: MarketStore,
  scope: MarketScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PostingSummary>> {
  if (ids.length === 0) return new Map()
  const cards = await store.rows(
    { card: text },
    `SELECT card FROM ${tableName('posting_card')}
     WHERE snapshot = {snapshot:String} AND id IN {ids:Array(UInt64)} AND collection = {collection:String}`,
    { snapshot: scope.snapshot, collection: scope.collection, ids: ids.map((id) => BigInt(toKey(id))) },
  )
  const rows = cards.map(({ card }) => parseRow(POSTING, JSON.parse(card) as Record<string, unknown>))
  return new Map(rows.map((row) => [row.id, row]))
}
