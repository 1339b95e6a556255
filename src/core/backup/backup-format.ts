import { z } from 'zod'
import { COLLECTIONS } from '../scope-types.ts'

/** Version of a backup's form; raised when an older program could no longer restore it. */
export const BACKUP_VERSION = 1

/** Names of the entries beside the parts. The first three come first, the last two last. */
export const HEADER_FILE = 'plumbline.json'
export const README_FILE = 'README.txt'
export const MANIFEST_FILE = 'manifest.json'
export const CHECK_FILE = 'manifest.sha256'

/** What a backup is, told at its beginning. */
export const BackupHeader = z.object({
  format: z.literal('plumbline-backup'),
  version: z.int().positive(),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** ISO time. */
  madeAt: z.string(),
  /** The one collection it holds; null for a whole home. */
  collection: z.enum(COLLECTIONS).nullable(),
})
export type BackupHeader = z.infer<typeof BackupHeader>

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const Part = z.object({
  file: z.string(),
  rows: z.int().positive(),
  /** Bytes in the backup. */
  bytes: z.int().positive(),
  sha256: Sha256,
})

const BackupTable = z.object({
  name: z.string().regex(/^\w+$/),
  isDerived: z.boolean(),
  isPerSnapshot: z.boolean(),
  columns: z.array(z.object({ name: z.string().regex(/^\w+$/), type: z.string() })),
  rows: z.int().nonnegative(),
  /** Two sums over the rows in any order, in decimal: what a restored table is compared by. */
  sum: z.string(),
  xor: z.string(),
  parts: z.array(Part),
})
export type BackupTable = z.infer<typeof BackupTable>

const KeptFile = z.object({ file: z.string(), bytes: z.int().positive(), sha256: Sha256 })

/** What a backup holds, told at its end: its table of contents. */
export const BackupManifest = BackupHeader.extend({
  tables: z.array(BackupTable),
  /** Files of the home beside its tables, as they are: the fixes a person made. */
  files: z.array(KeptFile),
  /** The snapshots it holds, the current one first. */
  snapshots: z.array(z.object({ id: z.string(), isPinned: z.boolean(), postings: z.int() })),
  /** Digest of every byte before the manifest's own entry. */
  sha256: Sha256,
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** Name in a backup of the home's file of fixes of a kind. */
export const fixesFile = (kind: string): string => `fixes/${kind}.csv`

/** Tells a person with a tar program and no Plumbline what they hold. */
export function readmeOf(header: BackupHeader): string {
  return `A backup of ${header.collection === null ? 'a Plumbline home' : `the Plumbline collection "${header.collection}"`},
made ${header.madeAt} by Plumbline ${header.program}. Restore it with: plumbline restore FILE

Without Plumbline: this is a tar file. Each folder is a table, each file in it a part of the table: JSON Lines (one JSON
object a line, column name to value, 64-bit integers as text), compressed with Zstandard (RFC 8878).

  tar xf FILE
  zstd -dc record/*.zst | head -1        the postings as their sources gave them, in "raw"
  sha256sum -c manifest.sha256           whether the table of contents is as it was written

The files under fixes/, where there are any, are the fixes a person made, as plain CSV.
manifest.json lists every part with its rows and SHA-256, and the columns of every table with their ClickHouse types.
`
}
