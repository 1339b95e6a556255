import type { CurrentRecord } from '../../market/index.ts'
import type { RawPosting } from '../../reader/index.ts'
import type { IngestContext } from '../context.ts'
import { progressOf } from '../progress.ts'
import { inTurns } from '../turns.ts'
import { type CollectionKeys, clusterKeys } from './cluster-keys.ts'
import { outlinesOf } from './drafts.ts'
import { openShelf, type Shelf } from './text-shelf.ts'

/** Where a posting of a collection stands among the others. */
export interface Standing {
  /** Id of the first posting of its cluster. */
  readonly cluster: string
  /** The one posting of its cluster that enters rates: the first with complete text, else the first. */
  readonly isRepresentative: boolean
  /** Why it enters no rate, by its own text or because it is not open, or null. */
  readonly leftOut: string | null
  /** Whether its own text would let it into rates. */
  readonly isTextFit: boolean
  /** For the representative of several postings: every place of its cluster, each once, its own first; else null. */
  readonly places: readonly string[] | null
}

/** Standings of a collection's postings, by their place in its manifest. */
export interface Standings {
  at(position: number): Standing
}

type StandingContext = Pick<IngestContext, 'market' | 'rules' | 'signal' | 'report' | 'scratch'>

/**
 * Clusters a collection's postings and checks their completeness (METHOD 2), and whether they are open: `notOpen` says
 * why, by posting. Records of facts bring both with
 * them and are not compared again. Texts to compare wait on disk; in memory a posting takes some hundred bytes.
 */
export async function standingsOf(
  ctx: StandingContext,
  collection: string,
  manifest: readonly CurrentRecord[],
  notOpen: ReadonlyMap<string, string> = new Map(),
): Promise<Standings> {
  const keys = await clusterKeys(ctx, collection, manifest)
  const blocks = ctx.rules.corpus.clusterBlocks(keys)
  const shelf = openShelf(manifest.length, ctx.scratch)
  try {
    const shelved = await shelve(ctx, collection, manifest, shelf, blocks.isNeeded, notOpen)
    const first = await inTurns(ctx.rules.corpus.clusterPostings(keys, blocks, shelf), ctx.signal)
    return settle(keys, first, shelved, shelf)
  } finally {
    shelf.close()
  }
}

interface Shelved {
  /** Why a posting enters no rate, by position. */
  readonly leftOut: readonly (string | null)[]
  /** Positions whose own text would let them in: they are left out because they are not open. */
  readonly notOpen: ReadonlySet<number>
  /** Clusters that facts came with: the id of another posting, by position. */
  readonly duplicateOf: ReadonlyMap<number, bigint>
}

/** Puts every posting on the shelf, with its text where it is compared, and gathers what completeness looks at. */
async function shelve(
  ctx: StandingContext,
  collection: string,
  manifest: readonly CurrentRecord[],
  shelf: Shelf,
  isNeeded: Uint8Array,
  notOpen: ReadonlyMap<string, string>,
): Promise<Shelved> {
  const check = ctx.rules.corpus.createCompletenessCheck()
  const checkedAt: number[] = []
  const leftOut = new Array<string | null>(manifest.length).fill(null)
  const duplicateOf = new Map<number, bigint>()
  const closed = new Map<number, string>()
  let done = 0
  for await (const outlines of outlinesOf(ctx, collection, manifest)) {
    for (const { position, raw, facts, outline, record } of outlines) {
      const why = notOpen.get(record.posting)
      if (why !== undefined) closed.set(position, why)
      const employer = ctx.rules.taxonomy.employer(raw.employer)?.key ?? null
      shelf.put(
        position,
        { ...raw, employer, facts: factsIn(raw) },
        isNeeded[position] === 1 ? raw.text : null,
      )
      if (facts) {
        leftOut[position] = facts.settled.leftOut
        if (facts.settled.duplicateOf !== null)
          duplicateOf.set(position, BigInt(`0x${facts.settled.duplicateOf}`))
        continue
      }
      const { source, text, statedLength, isSnippet } = raw
      check.add({ ...outline, source, text, statedLength, isSnippet })
      checkedAt.push(position)
    }
    done += outlines.length
    ctx.report(progressOf('looking for duplicates', done, manifest.length))
  }
  for (const [index, reason] of check.reasons().entries()) leftOut[checkedAt[index] ?? 0] = reason
  const fit = [...closed].filter(([position]) => leftOut[position] === null)
  for (const [position, why] of fit) leftOut[position] = why
  return { leftOut, notOpen: new Set(fit.map(([position]) => position)), duplicateOf }
}

/** Chooses the representative of each cluster and gathers its places. */
function settle(
  { postings }: CollectionKeys,
  first: Int32Array,
  { leftOut, notOpen, duplicateOf }: Shelved,
  shelf: Shelf,
): Standings {
  /** Id that the postings of a cluster have in common. */
  const clusterOf = (position: number): bigint =>
    duplicateOf.get(position) ?? postings[first[position] ?? position] ?? 0n
  const shared = new Set<bigint>()
  for (const [position, id] of postings.entries()) {
    const cluster = clusterOf(position)
    if (cluster !== id) shared.add(cluster)
  }
  const members = new Map<bigint, Member[]>()
  for (const position of postings.keys()) {
    const cluster = clusterOf(position)
    if (!shared.has(cluster)) continue
    const { source, sourceId, facts } = shelf.cardAt(position)
    const member = { position, source, sourceId, facts, counts: leftOut[position] === null }
    const own = members.get(cluster)
    if (own) own.push(member)
    else members.set(cluster, [member])
  }
  const firstOf = Int32Array.from(postings.keys())
  const isRepresentative = new Uint8Array(postings.length).fill(1)
  const places = new Map<number, readonly string[]>()
  for (const own of members.values()) {
    own.sort(before)
    const [head] = own
    if (!head) continue
    const chosen = own.reduce((best, other) => (saysMore(other, best) ? other : best))
    const found = new Set(shelf.cardAt(chosen.position).places)
    for (const { position } of own) {
      firstOf[position] = head.position
      isRepresentative[position] = position === chosen.position ? 1 : 0
      for (const place of shelf.cardAt(position).places) found.add(place)
    }
    places.set(chosen.position, [...found])
  }
  return {
    at: (position) => ({
      cluster: (postings[firstOf[position] ?? position] ?? 0n).toString(16).padStart(16, '0'),
      isRepresentative: isRepresentative[position] === 1,
      leftOut: leftOut[position] ?? null,
      isTextFit: (leftOut[position] ?? null) === null || notOpen.has(position),
      places: places.get(position) ?? null,
    }),
  }
}

interface Member {
  readonly position: number
  readonly source: string
  readonly sourceId: string
  readonly facts: number
  /** Whether it may enter rates. */
  readonly counts: boolean
}

/**
 * A copy speaks for its cluster rather than another when it may enter rates, then when it says more beside its text:
 * a bare copy of a posting takes neither its employer nor its date nor its pay away.
 */
function saysMore(one: Member, other: Member): boolean {
  return one.counts === other.counts ? one.facts > other.facts : one.counts
}

function factsIn({ employer, firstSeen, pay }: RawPosting): number {
  return [employer?.trim() || null, firstSeen, pay].filter((fact) => fact !== null && fact !== undefined)
    .length
}

function before(
  a: { readonly source: string; readonly sourceId: string },
  b: { readonly source: string; readonly sourceId: string },
): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.sourceId < b.sourceId ? -1 : 1
}
