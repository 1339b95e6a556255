import { z } from 'zod'
import type { SkillPage } from '../../core/page-types.ts'
import { SKILL_KINDS } from '../../taxonomy/types.ts'
import { CountsSchema, EstimateSchema, MedianSchema, ScopeSchema, scopeOf } from './figures.ts'

const PaySchema = z.object({
  postings: z.int(),
  n: z.int(),
  employers: z.int(),
  disclosed: EstimateSchema,
  p25: EstimateSchema,
  median: EstimateSchema,
  p75: EstimateSchema,
})

/** `plumbline skill NAME --json` */
export const SkillAnswer = z.object({
  skill: z.object({
    slug: z.string(),
    name: z.string(),
    kind: z.enum(SKILL_KINDS),
    family: z.string(),
    definition: z.string(),
    alsoCalled: z.array(z.string()),
  }),
  scope: ScopeSchema,
  asking: z.int(),
  employersAsking: z.int(),
  demand: EstimateSchema,
  required: EstimateSchema,
  depth: z.object({
    counts: CountsSchema,
    notStated: z.int(),
    statedShare: EstimateSchema,
    median: MedianSchema,
    dominant: z.int().min(1).max(5).nullable(),
    sentence: z.string(),
  }),
  medianPay: EstimateSchema,
  currency: z.string().nullable(),
  pay: z.object({
    family: z.string().nullable(),
    country: z.string().nullable(),
    currency: z.string().nullable(),
    reason: z.string().nullable(),
    with: PaySchema,
    without: PaySchema,
    gap: EstimateSchema,
  }),
  pairings: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      share: EstimateSchema,
      together: z.int(),
      lift: z.number(),
    }),
  ),
  roles: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      ofRole: EstimateSchema,
      asking: z.int(),
      postings: z.int(),
    }),
  ),
  employers: z.array(z.object({ slug: z.string(), name: z.string(), asking: z.int(), postings: z.int() })),
  citation: z.string(),
})

/** A skill page's figures in the words of the schema. */
export function skillAnswer(page: SkillPage): z.infer<typeof SkillAnswer> {
  const { slug, name, kind, family, definition, alsoCalled } = page.skill
  const { counts, notStated, statedShare, median, dominant, sentence } = page.depth
  const payOf = (figures: SkillPage['pay']['with']) => ({
    postings: figures.postings,
    n: figures.n,
    employers: figures.employers,
    disclosed: figures.disclosed,
    p25: figures.p25,
    median: figures.median,
    p75: figures.p75,
  })
  return {
    skill: { slug, name, kind, family, definition, alsoCalled: [...alsoCalled] },
    scope: scopeOf(page.scope),
    asking: page.asking,
    employersAsking: page.employersAsking,
    demand: page.demand,
    required: page.required,
    depth: { counts: [...counts], notStated, statedShare, median, dominant, sentence },
    medianPay: page.medianPay,
    currency: page.medianPayCurrency,
    pay: {
      family: page.pay.family,
      country: page.pay.country,
      currency: page.pay.currency,
      reason: page.pay.reason,
      with: payOf(page.pay.with),
      without: payOf(page.pay.without),
      gap: page.pay.gap,
    },
    pairings: page.pairings.map((row) => ({
      slug: row.slug,
      name: row.name,
      share: row.share,
      together: row.together,
      lift: row.lift,
    })),
    roles: page.roles.map((row) => ({
      slug: row.slug,
      name: row.name,
      ofRole: row.ofRole,
      asking: row.asking,
      postings: row.postings,
    })),
    employers: page.employers.map(({ slug, name, asking, postings }) => ({ slug, name, asking, postings })),
    citation: page.citation,
  }
}
