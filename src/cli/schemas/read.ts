import { z } from 'zod'
import { ROLE_FAMILIES, SENIORITIES, SKILL_KINDS } from '../../taxonomy/types.ts'

const offset = z.int().min(0)

/** `plumbline read --json`: values spelled as the closed lists of the labelled set. */
export const ReadAnswer = z.object({
  title: z.string(),
  /** Slug of the role the title says, null when it says too little. */
  role: z.string().nullable(),
  role_family: z.enum(ROLE_FAMILIES),
  seniority: z.enum(SENIORITIES),
  degree: z.enum(['required', 'preferred', 'or-equivalent', 'none']),
  years_overall: z.number().nullable(),
  pay: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      currency: z.string(),
      period: z.enum(['hour', 'day', 'week', 'month', 'year']).nullable(),
    })
    .nullable(),
  remote: z.enum(['remote', 'hybrid', 'onsite', 'not stated']),
  country: z.string().nullable(),
  text_complete: z.boolean(),
  skills: z.array(
    z.object({
      quote: z.string(),
      /** JavaScript string offsets of the quote in the text, end exclusive. */
      start: offset,
      end: offset,
      skill: z.string(),
      kind: z.enum(SKILL_KINDS),
      strength: z.enum(['none', 'incidental', 'preferred', 'stated', 'required']),
      /** L1-L5, null when not stated. */
      level: z.int().min(1).max(5).nullable(),
      years: z.number().nullable(),
      /** The same for alternatives; a group of one is open ("Git or similar"). */
      alt_group: z.string().nullable(),
      confidence: z.enum(['high', 'medium', 'low']),
      level_evidence: z.string().nullable(),
      strength_evidence: z.string().nullable(),
    }),
  ),
})
