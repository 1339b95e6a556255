import { z } from 'zod'
import type { VerbResults } from '../verbs.ts'

const Outcome = z.enum(['complete', 'partial', 'failed'])

const Source = z.object({
  /** As it is given: `ashby:linear`, the address of a page. */
  address: z.string(),
  /** Name its postings are kept under. */
  feed: z.string(),
  collection: z.string(),
  addedAt: z.string(),
  crawls: z.int(),
  lastCrawl: z
    .object({
      startedAt: z.string(),
      outcome: Outcome,
      isUnchanged: z.boolean(),
      /** Why it is not complete; null when it is. */
      reason: z.string().nullable(),
      listings: z.int(),
      requests: z.int(),
      bytes: z.int(),
    })
    .nullable(),
  lastComplete: z.string().nullable(),
  /** Its postings in the current snapshot by standing: active, long-running, closed, expired, unseen, ahead; "" while it was not crawled twice. */
  standings: z.record(z.string(), z.int()),
})

const Named = z.object({ address: z.string(), feed: z.string() })

/** `plumbline source list --json`; add and remove say what they did. */
export const SourceAnswer = z.union([
  z.object({ sources: z.array(Source) }),
  z.object({ added: z.array(Named.extend({ isNew: z.boolean() })) }),
  z.object({ removed: z.array(Named) }),
])

/** Followed sources in the words of the schema. */
export function sourceListAnswer(sources: VerbResults['listSources']): {
  sources: z.infer<typeof Source>[]
} {
  return {
    sources: sources.map(
      ({ address, feed, collection, addedAt, crawls, lastCrawl, lastComplete, standings }) => ({
        address,
        feed,
        collection,
        addedAt,
        crawls,
        lastCrawl,
        lastComplete,
        standings: { ...standings },
      }),
    ),
  }
}
