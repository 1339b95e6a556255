import { z } from 'zod'
import type { VerbResults } from '../verbs.ts'

/** `plumbline refresh --json`: what each source came to. */
export const RefreshAnswer = z.object({
  sources: z.array(
    z.object({
      address: z.string(),
      feed: z.string(),
      outcome: z.enum(['complete', 'partial', 'failed']),
      /** The source said that nothing changed since it was read last. */
      isUnchanged: z.boolean(),
      /** Why it is not complete; null when it is. */
      reason: z.string().nullable(),
      /** Postings it lists. */
      listings: z.int(),
      /** Listings that were not there the last time, and that no longer are. */
      arrived: z.int(),
      departed: z.int(),
      kept: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      rejected: z.int(),
      requests: z.int(),
      bytes: z.int(),
    }),
  ),
  /** Id of the snapshot built at the end; null with --no-snapshot, or when nothing is followed. */
  snapshot: z.string().nullable(),
  seconds: z.number(),
})

/** A refresh's report in the words of the schema. */
export function refreshAnswer({
  sources,
  snapshot,
  seconds,
}: VerbResults['refresh']): z.infer<typeof RefreshAnswer> {
  return { sources: sources.map((one) => ({ ...one })), snapshot, seconds }
}
