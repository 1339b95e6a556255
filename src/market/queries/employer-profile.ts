import type { OrdinalCounts } from '../../method/index.ts'
import { flag, number, oneOf, type RowOf, type Shape, text } from '../row.ts'
import { type Condition, inScope, type MarketScope, ratedPostings } from '../scope.ts'
import { date, five } from '../statistics.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const NAMED = { collection: text, employer: text, name: text, isAgency: flag } as const satisfies Shape

/** An employer in one collection: its id in decimal text, the name it is shown by, whether it posts for others. */
export type NamedEmployer = RowOf<typeof NAMED>

/** The employer of a slug in every collection that holds postings of it; [] for an unknown slug. */
export function employersBySlug(
  store: MarketStore,
  snapshot: string,
  slug: string,
): Promise<readonly NamedEmployer[]> {
  return store.rows(
    NAMED,
    `SELECT collection, toString(employer) AS employer, name, is_agency AS isAgency FROM ${tableName('employer')}
     WHERE snapshot = {snapshot:String} AND slug = {slug:String} ORDER BY collection`,
    { snapshot, slug },
  )
}

const WRITTEN = { name: text, postings: number } as const satisfies Shape

/** A name that postings write the employer by, and how many do. */
export type WrittenName = RowOf<typeof WRITTEN>

/** Names that a collection's postings of an employer carry, most frequent first, then by name; duplicates counted once. */
export function employerNames(
  store: MarketStore,
  scope: Pick<MarketScope, 'snapshot' | 'collection'>,
  employer: string,
): Promise<readonly WrittenName[]> {
  return store.rows(
    WRITTEN,
    `SELECT employer_name AS name, count() AS postings FROM ${tableName('posting')}
     WHERE snapshot = {snapshot:String} AND collection = {collection:String} AND is_representative = 1
       AND employer = {employer:UInt64}
     GROUP BY name ORDER BY postings DESC, name`,
    { snapshot: scope.snapshot, collection: scope.collection, employer: BigInt(employer) },
  )
}

const BASE = {
  kept: number,
  inRates: number,
  disclosed: number,
  from: date,
  to: date,
} as const satisfies Shape

/** An employer's postings in scope: one of each cluster; those in rates and, of these, those that state pay. */
export type EmployerBase = RowOf<typeof BASE>

function ofEmployer({ sql, parameters }: Condition, employer: string): Condition {
  return {
    sql: `${sql} AND employer = {employer:UInt64}`,
    parameters: { ...parameters, employer: BigInt(employer) },
  }
}

/** How many postings of an employer a scope holds; zeros and null dates for none. */
export function employerBase(
  store: MarketStore,
  scope: MarketScope,
  employer: string,
): Promise<EmployerBase> {
  const { sql, parameters } = ofEmployer(inScope(scope), employer)
  return store.row(
    BASE,
    `SELECT count() AS kept, sum(counts) AS inRates, sum(counts * pay_disclosed) AS disclosed,
       toString(min(first_seen)) AS from, toString(max(first_seen)) AS to
     FROM ${tableName('posting')} WHERE ${sql} AND is_representative = 1`,
    parameters,
  )
}

const ASKED = { skill: number, asking: number, counts: five } as const satisfies Shape

/** A skill that an employer's postings ask for: how many do, and how many state each level. */
export interface EmployerSkill {
  readonly skill: number
  readonly asking: number
  readonly counts: OrdinalCounts
}

/** Skills that an employer's postings in rates ask for, most asked first, then by id. */
export function employerSkills(
  store: MarketStore,
  scope: MarketScope,
  employer: string,
): Promise<readonly EmployerSkill[]> {
  const { sql, parameters } = ofEmployer(ratedPostings(scope), employer)
  const levels = [1, 2, 3, 4, 5].map((level) => `countIf(ask % 8 = ${level})`).join(', ')
  return store.rows(
    ASKED,
    `SELECT intDiv(ask, 8) AS skill, count() AS asking, [${levels}] AS counts
     FROM (SELECT arrayJoin(asks) AS ask FROM ${tableName('posting')} WHERE ${sql})
     GROUP BY skill ORDER BY asking DESC, skill`,
    parameters,
  )
}

/** What an employer's postings are counted by. */
const PARTS = ['role', 'country', 'seniority'] as const
const PART = {
  employer: text,
  part: oneOf(PARTS),
  value: text,
  postings: number,
} as const satisfies Shape

/** Postings in rates of one employer with one role, country or seniority; an empty value is "not stated". */
export type EmployerPart = RowOf<typeof PART>

/**
 * Roles, countries and seniorities of some employers' postings in rates, most postings first, then by value.
 *
 * @param limit values of each part and employer at most.
 */
export async function employerParts(
  store: MarketStore,
  scope: MarketScope,
  employers: readonly string[],
  limit: number,
): Promise<readonly EmployerPart[]> {
  if (employers.length === 0) return []
  const { sql, parameters } = ratedPostings(scope)
  return store.rows(
    PART,
    `SELECT toString(employer) AS employer,
       multiIf(grouping(role) = 0, 'role', grouping(country) = 0, 'country', 'seniority') AS part,
       toString(multiIf(part = 'role', role, part = 'country', country, seniority)) AS value, count() AS postings
     FROM ${tableName('posting')} WHERE ${sql} AND employer IN {employers:Array(UInt64)}
     GROUP BY GROUPING SETS ((posting.employer, role), (posting.employer, country), (posting.employer, seniority))
     ORDER BY posting.employer, part, postings DESC, value LIMIT {limit:UInt32} BY posting.employer, part`,
    { ...parameters, employers: employers.map(BigInt), limit },
  )
}

const PAID = { employer: text, disclosed: number } as const satisfies Shape

/** How many postings in rates of each of some employers state pay; employers without a posting there are left out. */
export async function employerDisclosure(
  store: MarketStore,
  scope: MarketScope,
  employers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (employers.length === 0) return new Map()
  const { sql, parameters } = ratedPostings(scope)
  const rows = await store.rows(
    PAID,
    `SELECT toString(posting.employer) AS employer, sum(pay_disclosed) AS disclosed FROM ${tableName('posting')}
     WHERE ${sql} AND posting.employer IN {employers:Array(UInt64)}
     GROUP BY posting.employer ORDER BY posting.employer`,
    { ...parameters, employers: employers.map(BigInt) },
  )
  return new Map(rows.map((row) => [row.employer, row.disclosed]))
}
