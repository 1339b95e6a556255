import { z } from 'zod'

/** `plumbline export --json` */
export const ExportAnswer = z.object({
  /** Absolute path. */
  file: z.string(),
  bytes: z.int(),
  format: z.enum(['jsonl', 'csv', 'parquet']),
  what: z.enum(['postings', 'mentions', 'skills']),
  /** One collection; null for all. */
  collection: z.string().nullable(),
  /** Id of the snapshot exported. */
  snapshot: z.string(),
  rows: z.int(),
  seconds: z.number(),
})

const counts = { read: z.int(), kept: z.int(), updated: z.int(), unchanged: z.int(), rejected: z.int() }

/** `plumbline import --json`: read = kept + updated + unchanged + rejected. */
export const ImportAnswer = z.object({
  file: z.string(),
  format: z.enum(['jsonl', 'csv', 'parquet']),
  ...counts,
  bySource: z.record(z.string(), z.object(counts)),
  /** Rejected rows by reason, and the first of each. */
  reasons: z.record(z.string(), z.int()),
  examples: z.record(z.string(), z.string()),
  /** Id of the snapshot built at the end, null with --no-snapshot. */
  snapshot: z.string().nullable(),
  seconds: z.number(),
})
