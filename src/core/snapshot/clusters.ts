import type { PostingToCheck, PostingToCluster } from '../../corpus/index.ts'
import type { CurrentRecord } from '../../market/index.ts'
import type { IngestContext } from '../context.ts'
import { draftsOf } from './drafts.ts'

/** Where a posting of a collection stands among the others. */
export interface Standing {
  /** Id of the first posting of its cluster. */
  readonly cluster: string
  /** The one posting of its cluster that enters rates: the first with complete text, else the first. */
  readonly isRepresentative: boolean
  /** Why it enters no rate by its own text, or null. */
  readonly leftOut: string | null
  /** For a representative: every place of its cluster, each once, its own first. */
  readonly places: readonly string[]
}

interface Member {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  readonly places: readonly string[]
}

function before(a: Member, b: Member): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/**
 * Clusters a collection's postings and checks their completeness (METHOD 2). Records of facts bring both with
 * them and are not compared again.
 */
export async function standingsOf(
  ctx: Pick<IngestContext, 'market' | 'rules' | 'signal'>,
  collection: string,
  manifest: readonly CurrentRecord[],
): Promise<ReadonlyMap<string, Standing>> {
  const members: Member[] = []
  const toCluster: PostingToCluster[] = []
  const toCheck: PostingToCheck[] = []
  const clusters = new Map<string, string>()
  const leftOut = new Map<string, string>()
  for await (const drafts of draftsOf(ctx, collection, manifest)) {
    for (const { record, raw, reading, settled } of drafts) {
      const id = record.posting
      members.push({ id, source: raw.source, sourceId: raw.sourceId, places: raw.places })
      if (settled) {
        clusters.set(id, settled.duplicateOf ?? id)
        if (settled.leftOut !== null) leftOut.set(id, settled.leftOut)
        continue
      }
      toCluster.push({
        id,
        source: raw.source,
        sourceId: raw.sourceId,
        title: raw.title,
        employer: ctx.rules.taxonomy.employer(raw.employer)?.key ?? null,
        firstSeen: raw.firstSeen,
        text: raw.text,
      })
      toCheck.push({
        id,
        source: raw.source,
        text: raw.text,
        language: reading.language,
        words: reading.words,
        isTextComplete: reading.isTextComplete,
        statedLength: raw.statedLength,
        isSnippet: raw.isSnippet,
      })
    }
  }
  for (const [id, cluster] of ctx.rules.corpus.clusterPostings(toCluster)) clusters.set(id, cluster)
  for (const [id, reason] of ctx.rules.corpus.leftOut(toCheck)) leftOut.set(id, reason)
  members.sort(before)
  const byCluster = Map.groupBy(members, (member) => clusters.get(member.id) ?? member.id)
  const standings = new Map<string, Standing>()
  for (const own of byCluster.values()) {
    const first = own[0]
    if (!first) continue
    const representative = own.find((member) => !leftOut.has(member.id)) ?? first
    const places = [...new Set([...representative.places, ...own.flatMap((member) => member.places)])]
    for (const member of own) {
      const isRepresentative = member === representative
      standings.set(member.id, {
        cluster: first.id,
        isRepresentative,
        leftOut: leftOut.get(member.id) ?? null,
        places: isRepresentative ? places : member.places,
      })
    }
  }
  return standings
}
