import { z } from 'zod'
import type { LevelMedian, SkillIndexRow } from '../../core/page-types.ts'
import { COLLECTIONS, type ScopeSummary } from '../../core/scope-types.ts'
import type { Estimate } from '../../method/index.ts'
import { SKILL_KINDS } from '../../taxonomy/types.ts'

const Suppressed = z.object({
  status: z.literal('suppressed'),
  count: z.int(),
  n: z.int(),
  reason: z.string(),
})

/** A published figure with its interval and n, or the count that is too small to publish one. */
export const EstimateSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['ok', 'low']),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.int(),
    employers: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  Suppressed,
]) satisfies z.ZodType<Estimate>

const LevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

/** The ordinal median of the levels asked, with an interval of levels. */
export const MedianSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['ok', 'low']),
    value: LevelSchema,
    low: LevelSchema,
    high: LevelSchema,
    n: z.int(),
  }),
  z.object({ status: z.literal('suppressed'), n: z.int(), reason: z.string() }),
]) satisfies z.ZodType<LevelMedian>

/** Postings that state L1..L5, in that order. */
export const CountsSchema = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()])

/** What the figures speak of: the scope, its denominator, and the versions behind them. */
export const ScopeSchema = z.object({
  collection: z.enum(COLLECTIONS),
  narrowedBy: z.record(z.string(), z.string()),
  postings: z.int(),
  employers: z.int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  undated: z.int(),
  snapshot: z.string(),
  readerVersion: z.string(),
  taxonomyVersion: z.string(),
  methodVersion: z.string(),
})

/** A scope's summary without the choices a page offers. */
export function scopeOf(summary: ScopeSummary): z.infer<typeof ScopeSchema> {
  const { collection, ...narrowedBy } = summary.scope
  return {
    collection,
    narrowedBy: Object.fromEntries(Object.entries(narrowedBy).filter(([, value]) => value !== undefined)),
    postings: summary.postings,
    employers: summary.employers,
    from: summary.from,
    to: summary.to,
    undated: summary.undated,
    snapshot: summary.snapshotId,
    readerVersion: summary.readerVersion,
    taxonomyVersion: summary.taxonomyVersion,
    methodVersion: summary.methodVersion,
  }
}

/** One skill of a list. */
export const SkillRowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(SKILL_KINDS),
  asking: z.int(),
  demand: EstimateSchema,
  counts: CountsSchema,
  requiredDepth: MedianSchema,
  medianPay: EstimateSchema,
  currency: z.string().nullable(),
})

/** A skill of the index in the words of the schema. */
export function skillRowOf(row: SkillIndexRow): z.infer<typeof SkillRowSchema> {
  const { slug, name, kind, asking, demand, counts, median, medianPay, currency } = row
  return { slug, name, kind, asking, demand, counts: [...counts], requiredDepth: median, medianPay, currency }
}
