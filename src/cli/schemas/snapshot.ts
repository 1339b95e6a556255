import { z } from 'zod'

const Snapshot = z.object({
  snapshot: z.string(),
  builtAt: z.string(),
  /** Kept for good (`--pin`); the last three are kept anyway. */
  isPinned: z.boolean(),
  records: z.int(),
  postings: z.int(),
  /** Postings that enter a rate (METHOD 2). */
  inRates: z.int(),
  mentions: z.int(),
})

/** `plumbline snapshot --list --json`: the snapshots that are kept, the one the pages speak of first. */
export const SnapshotList = z.object({ snapshots: z.array(Snapshot) })

/** `plumbline snapshot --json`: the snapshot built, pinned or unpinned; with --list, those that are kept. */
export const SnapshotAnswer = z.union([Snapshot, SnapshotList])

/** What the store says of a snapshot in the words of the schema. */
export function snapshotAnswer(info: {
  readonly id: string
  readonly builtAt: string
  readonly isPinned: boolean
  readonly records: number
  readonly postings: number
  readonly inRates: number
  readonly mentions: number
}): z.infer<typeof Snapshot> {
  const { id, builtAt, isPinned, records, postings, inRates, mentions } = info
  return { snapshot: id, builtAt, isPinned, records, postings, inRates, mentions }
}

/** `plumbline verify --json`: digests of each table's rows when built, as stored, and rebuilt now. */
export const VerifyAnswer = z.object({
  snapshot: z.string(),
  isIdentical: z.boolean(),
  records: z.int(),
  tables: z.array(
    z.object({
      table: z.string(),
      built: z.string(),
      stored: z.string(),
      /** Null when the stored rows were changed and other versions made them: nothing was rebuilt. */
      rebuilt: z.string().nullable(),
    }),
  ),
  /** Versions that made it and are not this program's; what they read and linked is kept and was used. */
  versions: z.array(z.object({ part: z.string(), built: z.string(), here: z.string() })),
})
