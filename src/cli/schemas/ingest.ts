import { z } from 'zod'
import type { IngestReport } from '../../core/index.ts'

/** `plumbline ingest --json`, one line: postings found, and what became of them. */
export const IngestAnswer = z.object({
  /** Postings found: kept + updated + unchanged + rejected. */
  read: z.int(),
  kept: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** Postings of the collection that are the same as another one (METHOD 2), in the snapshot built; null with --no-snapshot. */
  duplicates: z.int().nullable(),
  /** Postings of this run that enter rates; null with --no-snapshot. */
  inRates: z.int().nullable(),
  /** Postings of this run that are kept and enter no rate, by reason; null with --no-snapshot. */
  leftOut: z.record(z.string(), z.int()).nullable(),
  seconds: z.number(),
  bySource: z.record(
    z.string(),
    z.object({ read: z.int(), kept: z.int(), updated: z.int(), unchanged: z.int(), rejected: z.int() }),
  ),
  /** Id of the snapshot built at the end, null with --no-snapshot. */
  snapshot: z.string().nullable(),
  /** Source rows before splitting. */
  rows: z.int(),
  /** Rejected postings by reason. */
  reasons: z.record(z.string(), z.int()),
  /** The first rejected posting of each reason: the name of its file, the row, and how it begins. */
  examples: z.record(z.string(), z.string()),
  /** What was recognised in each file: its form, and the column that fills each field. */
  files: z.array(
    z.object({
      file: z.string(),
      format: z.string(),
      source: z.string(),
      rows: z.int(),
      columns: z.record(z.string(), z.string()),
      unused: z.array(z.string()),
    }),
  ),
})

/** An ingest's report in the words of the schema. */
export function ingestAnswer(report: IngestReport): z.infer<typeof IngestAnswer> {
  const {
    read,
    kept,
    updated,
    unchanged,
    rejected,
    duplicates,
    inRates,
    leftOut,
    seconds,
    bySource,
    snapshot,
    rows,
    reasons,
    examples,
    files,
  } = report
  return {
    read,
    kept,
    updated,
    unchanged,
    rejected,
    duplicates,
    inRates,
    leftOut: leftOut && Object.fromEntries(leftOut.map(({ reason, postings }) => [reason, postings])),
    seconds,
    bySource: { ...bySource },
    snapshot,
    rows,
    reasons: { ...reasons },
    examples: { ...examples },
    files: files.map((file) => ({ ...file, columns: { ...file.columns }, unused: [...file.unused] })),
  }
}
