import { z } from 'zod'

/** `plumbline snapshot --json` */
export const SnapshotAnswer = z.object({ snapshot: z.string(), postings: z.int() })

/** `plumbline verify --json` */
export const VerifyAnswer = z.object({
  snapshot: z.string(),
  isIdentical: z.boolean(),
  /** What differs, in words; empty when identical. */
  differences: z.array(z.string()),
})
