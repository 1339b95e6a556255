import { z } from 'zod'

const Figures = z.array(
  z.object({
    name: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
)

/** `plumbline score --task duplicates --json`: precision and recall over labelled pairs, Wilson intervals. */
export const DuplicateAnswer = z.object({
  task: z.literal('duplicates'),
  corpusVersion: z.string(),
  figures: Figures.readonly(),
  /** Pairs whose postings were found as they were labelled, and the others. */
  scored: z.int(),
  leftOut: z.int(),
  /** By how pairs were drawn: right ones of all. */
  strata: z.array(z.object({ stratum: z.string(), pairs: z.int(), right: z.int() })).readonly(),
})
export type DuplicateAnswer = z.infer<typeof DuplicateAnswer>

/** `plumbline score --json`: figures of the labelled set's scorer with 95 % intervals over resampled postings. */
export const ScoreAnswer = z.object({
  task: z.literal('gold'),
  postings: z.int(),
  /** Where the predictions were written, null when nowhere. */
  out: z.string().nullable(),
  readerVersion: z.string(),
  /** Null when the postings carry no labels to compare with. */
  figures: Figures.nullable(),
})
export type ScoreAnswer = z.infer<typeof ScoreAnswer>
