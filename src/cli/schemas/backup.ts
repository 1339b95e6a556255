import { z } from 'zod'

/** `plumbline backup --json` */
export const BackupAnswer = z.object({
  /** Absolute path. */
  file: z.string(),
  bytes: z.int(),
  /** The one collection it holds; null for a whole home. */
  collection: z.string().nullable(),
  /** SHA-256 of everything in the file before its table of contents. */
  sha256: z.string(),
  /** Rows of all tables. */
  rows: z.int(),
  /** Records among them: contents of postings. */
  records: z.int(),
  /** Ids of the snapshots it holds, the current one first. */
  snapshots: z.array(z.string()),
  seconds: z.number(),
})

/** `plumbline restore --json` */
export const RestoreAnswer = z.object({
  file: z.string(),
  /** Collection added to the home; null when the whole backup became the home. */
  collection: z.string().nullable(),
  /** ISO time at which the backup was made. */
  madeAt: z.string(),
  /** Version of the program that made it. */
  program: z.string(),
  /** Rows brought; of an added collection those that were not there yet. */
  rows: z.int(),
  records: z.int(),
  /** Snapshots of the home now, the current one first. */
  snapshots: z.array(z.object({ id: z.string(), isPinned: z.boolean() })),
  /** Files of fixes in the backup that an added collection left out: fixes come back with a whole home. */
  fixesLeftOut: z.array(z.string()),
  /** Whether the snapshots were built anew, because this version keeps other tables than the one that made the backup. */
  isRebuilt: z.boolean(),
  seconds: z.number(),
})
