import { z } from 'zod'

/** `plumbline snapshot --json` */
export const SnapshotAnswer = z.object({
  snapshot: z.string(),
  builtAt: z.string(),
  records: z.int(),
  postings: z.int(),
  /** Postings that enter a rate (METHOD 2). */
  inRates: z.int(),
  mentions: z.int(),
})

/** `plumbline verify --json`: digests of each table's rows when built, as stored, and rebuilt now. */
export const VerifyAnswer = z.object({
  snapshot: z.string(),
  isIdentical: z.boolean(),
  records: z.int(),
  tables: z.array(
    z.object({ table: z.string(), built: z.string(), stored: z.string(), rebuilt: z.string() }),
  ),
})
