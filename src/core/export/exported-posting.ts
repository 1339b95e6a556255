import { z } from 'zod'
import { PAY_PERIODS, type RawPosting } from '../../reader/types.ts'
import { FactLine } from '../demo/demo-format.ts'
import { COLLECTIONS, type Collection } from '../scope-types.ts'
import type { ExportRow } from './columns.ts'

const text = z.string().nullable()
const day = z.iso.date().nullable()
const number = z.number().nullable()

/** The columns of an exported posting that say what its source said; the others follow from these. */
const Exported = z.object({
  collection: z.enum(COLLECTIONS),
  form: z.enum(['posting', 'facts']),
  source: z.string().min(1),
  source_id: z.string().min(1),
  seen_on: z.array(z.iso.date()),
  title: z.string(),
  employer: text,
  text,
  url: text,
  first_seen: day,
  collected_on: day,
  places: z.array(z.string()),
  country: text,
  is_remote: z.boolean().nullable(),
  pay_low: number,
  pay_high: number,
  pay_currency: text,
  pay_period: z.enum(PAY_PERIODS).nullable(),
  pay_is_disclosed: z.boolean().nullable(),
  employment_type: text,
  hours_per_week: number,
  stated_length: number,
  is_snippet: z.boolean(),
  department: text,
  facts: z.unknown(),
  facts_reader: text,
})

/** Columns of what a source says of a posting, but for what names it. Facts have no text of their own. */
export function sourceColumns(raw: RawPosting, hasText: boolean): ExportRow {
  return {
    title: raw.title,
    employer: raw.employer,
    text: hasText ? raw.text : null,
    url: raw.url,
    first_seen: raw.firstSeen,
    collected_on: raw.collectedOn,
    places: raw.places,
    country: raw.country,
    is_remote: raw.isRemote,
    pay_low: raw.pay?.low ?? null,
    pay_high: raw.pay?.high ?? null,
    pay_currency: raw.pay?.currency ?? null,
    pay_period: raw.pay?.period ?? null,
    pay_is_disclosed: raw.pay?.isDisclosed ?? null,
    employment_type: raw.employmentType,
    hours_per_week: raw.hoursPerWeek,
    stated_length: raw.statedLength,
    is_snippet: raw.isSnippet,
    department: raw.department,
  }
}

/** A posting out of an export, with the days on which its content was found. */
export type ImportedPosting = {
  readonly collection: Collection
  readonly seenOn: readonly string[]
} & (
  | { readonly raw: RawPosting }
  /** A line of facts as it is kept, and the version of the reader that read them. */
  | { readonly facts: string; readonly readerVersion: string }
)

/** The posting that a row of an export tells, or why it tells none. */
export function exportedPosting(
  row: Readonly<Record<string, unknown>>,
): ImportedPosting | { readonly reason: string } {
  const parsed = Exported.safeParse(row)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { reason: `the column ${issue?.path[0]?.toString() ?? ''} is missing or not as it was exported` }
  }
  const { data } = parsed
  const shared = { collection: data.collection, seenOn: data.seen_on }
  if (data.form === 'facts') {
    const facts = FactLine.safeParse(data.facts)
    return facts.success && data.facts_reader
      ? { ...shared, facts: JSON.stringify(facts.data), readerVersion: data.facts_reader }
      : { reason: 'the column facts is missing or not as it was exported' }
  }
  if (data.text === null) return { reason: 'the column text is missing or not as it was exported' }
  return {
    ...shared,
    raw: {
      source: data.source,
      sourceId: data.source_id,
      title: data.title,
      employer: data.employer,
      text: data.text,
      url: data.url,
      firstSeen: data.first_seen,
      collectedOn: data.collected_on,
      places: data.places,
      country: data.country,
      isRemote: data.is_remote,
      // Whether pay is disclosed is told whenever the source gives any.
      pay:
        data.pay_is_disclosed === null
          ? null
          : {
              low: data.pay_low,
              high: data.pay_high,
              currency: data.pay_currency,
              period: data.pay_period,
              isDisclosed: data.pay_is_disclosed,
            },
      employmentType: data.employment_type,
      hoursPerWeek: data.hours_per_week,
      statedLength: data.stated_length,
      isSnippet: data.is_snippet,
      department: data.department,
    },
  }
}
