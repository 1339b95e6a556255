import { asId } from '../identity.ts'
import { flag, known, nullable, number, type RowOf, text } from '../row.ts'
import type { MarketStore } from '../store.ts'
import { tableName } from '../tables.ts'

const STANDING = {
  record: text,
  cluster: text,
  isRepresentative: flag,
  inRates: flag,
  leftOut: known,
  employerSlug: known,
  employerName: known,
  family: text,
  role: known,
  country: known,
  region: known,
  isTextComplete: flag,
  payDisclosed: flag,
  payLowYear: nullable(number),
  payHighYear: nullable(number),
  payPerYear: nullable(number),
} as const

/** How a posting stands in a snapshot, beside what its record and its reading say. */
export type ExportStanding = RowOf<typeof STANDING>

/** Standings of a collection's postings whose records lie between two ids, both included, by record. */
export async function exportStandings(
  store: MarketStore,
  snapshot: string,
  collection: string,
  first: string,
  last: string,
): Promise<ReadonlyMap<string, ExportStanding>> {
  const rows = await store.rows(
    STANDING,
    `SELECT record, ${asId('cluster')} AS cluster, is_representative AS isRepresentative, counts AS inRates,
       left_out AS leftOut, employer_slug AS employerSlug, employer_name AS employerName, family, role, country, region,
       is_complete AS isTextComplete, pay_disclosed AS payDisclosed, pay_low_year AS payLowYear,
       pay_high_year AS payHighYear, pay_per_year AS payPerYear
     FROM ${tableName('posting')}
     WHERE snapshot = {snapshot:String} AND collection = {collection:String}
       AND record >= {first:String} AND record <= {last:String}`,
    { snapshot, collection, first, last },
  )
  return new Map(rows.map((row) => [row.record, row]))
}

/** Days on which the contents between two record ids, both included, were found at their source, in order, by record. */
export async function sightingDays(
  store: MarketStore,
  collection: string,
  first: string,
  last: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await store.rows(
    { record: text, day: text },
    `SELECT DISTINCT record, toString(collected_on) AS day FROM ${tableName('sighting')}
     WHERE collection = {collection:String} AND record >= {first:String} AND record <= {last:String}
     ORDER BY record, day`,
    { collection, first, last },
  )
  return new Map(
    [...Map.groupBy(rows, ({ record }) => record)].map(([record, days]) => [
      record,
      days.map(({ day }) => day),
    ]),
  )
}

const COUNTED = {
  skill: number,
  asking: number,
  employers: number,
  required: number,
  stated: number,
  preferred: number,
  level1: number,
  level2: number,
  level3: number,
  level4: number,
  level5: number,
  levelNotStated: number,
} as const

/** A collection's postings in rates counted by a skill they ask for. */
export type SkillCounts = RowOf<typeof COUNTED>

/** Every skill that a collection's postings in rates ask for, by id, and how many postings there are. */
export async function skillCounts(
  store: MarketStore,
  snapshot: string,
  collection: string,
): Promise<{ readonly postings: number; readonly skills: readonly SkillCounts[] }> {
  const scope = 'snapshot = {snapshot:String} AND collection = {collection:String}'
  const { postings } = await store.row(
    { postings: number },
    `SELECT count() AS postings FROM ${tableName('posting')} WHERE ${scope} AND counts = 1`,
    { snapshot, collection },
  )
  const levels = [1, 2, 3, 4, 5].map((level) => `countIf(level = ${level}) AS level${level}`)
  // Strengths by their places in the reader's scale: 2 preferred, 3 stated, 4 required.
  const skills = await store.rows(
    COUNTED,
    `SELECT skill, count() AS asking, uniqExact(employer) AS employers, countIf(strength = 4) AS required,
       countIf(strength = 3) AS stated, countIf(strength = 2) AS preferred, ${levels.join(', ')},
       countIf(level = 0) AS levelNotStated
     FROM ${tableName('mention')} WHERE ${scope} GROUP BY skill ORDER BY skill`,
    { snapshot, collection },
  )
  return { postings, skills }
}
