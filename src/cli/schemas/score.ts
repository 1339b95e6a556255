import { z } from 'zod'

/** `plumbline score --json`: figures of the labelled set's scorer with 95 % intervals over resampled postings. */
export const ScoreAnswer = z.object({
  task: z.literal('gold'),
  postings: z.int(),
  /** Where the predictions were written, null when nowhere. */
  out: z.string().nullable(),
  readerVersion: z.string(),
  /** Null when the postings carry no labels to compare with. */
  figures: z
    .array(
      z.object({
        name: z.string(),
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    )
    .nullable(),
})
export type ScoreAnswer = z.infer<typeof ScoreAnswer>
