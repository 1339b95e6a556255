import { z } from 'zod'
import { TAXONOMY_SOURCES } from '../../taxonomy/types.ts'

const Source = z.enum(TAXONOMY_SOURCES)
const Count = z.number().int().nonnegative()
const Labelled = z.object({ id: z.string(), label: z.string() })
const Redirect = z.object({ from: z.string(), to: z.string(), others: z.array(z.string()) })

/** `plumbline taxonomy import --json` */
const Import = z.object({
  source: Source,
  isApplied: z.boolean(),
  isNew: z.boolean().describe('false where the same is imported already'),
  files: z.array(z.string()),
  counted: z.record(z.string(), Count).describe('in the download, counted and not imported'),
  concepts: Count,
  linked: Count,
  unlinked: Count,
  newAliases: Count,
  sameAliases: Count,
  diff: z.object({
    added: z.array(Labelled),
    renamed: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
    merged: z.array(Redirect),
    split: z.array(Redirect),
    gone: z.array(Labelled),
  }),
  conflicts: z.array(
    z.object({
      what: z.enum(['alias', 'link']),
      name: z.string(),
      keeps: z.string().nullable(),
      wants: z.string(),
    }),
  ),
  taxonomyVersion: z.string(),
  snapshot: z.string().nullable(),
})

/** `plumbline taxonomy list --json` */
const List = z.object({
  taxonomyVersion: z.string(),
  imports: z.array(
    z.object({ source: Source, concepts: Count, linked: Count, aliases: Count, redirects: Count }),
  ),
})

/** `plumbline taxonomy remove --json` */
const Remove = z.object({
  source: Source,
  taxonomyVersion: z.string(),
  snapshot: z.string().nullable(),
})

/** `plumbline taxonomy --json`: of import, list and remove, in this order. */
export const TaxonomyAnswer = z.union([Import, List, Remove])
