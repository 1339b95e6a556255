import { z } from 'zod'
import { FIX_KINDS } from '../../core/fixes/fix-types.ts'

/** `plumbline fix --json`: every fix of the home as it stands afterwards, and the lines that are left out. */
export const FixAnswer = z.object({
  /** Hash of the lines in force; empty when there is none. */
  id: z.string(),
  /** Whether the current snapshot was built with just these. */
  isApplied: z.boolean(),
  files: z.array(
    z.object({
      kind: z.enum(FIX_KINDS),
      path: z.string(),
      lines: z.array(z.object({ line: z.int(), written: z.string(), target: z.string(), more: z.string() })),
      problems: z.array(z.object({ line: z.int(), message: z.string() })),
    }),
  ),
})
