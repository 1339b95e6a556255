import { STANDINGS, standingReason } from '../../corpus/index.ts'
import {
  buildPageTables,
  type CurrentRecord,
  copyCollection,
  digestSnapshot,
  knownLinks,
  type NewRow,
  type SnapshotDetail,
  type SnapshotListing,
  type SnapshotSettings,
  sameCollections,
  snapshotRows,
  storeLinks,
  storeListings,
  storeManifest,
  tableName,
} from '../../market/index.ts'
import { METHOD_VERSION } from '../../method/index.ts'
import type { IngestContext, MarketRules } from '../context.ts'
import { progressOf } from '../progress.ts'
import { standingsOf } from './clusters.ts'
import { draftsOf } from './drafts.ts'
import { snapshotPosting } from './snapshot-posting.ts'

/** Version of the rows' own layout; raise it when the same records would give other rows. */
const LAYOUT = 7

/** Rows of one insert, and characters of its texts, at most: parts of the store stay large, the process small. */
const ROWS_AT_ONCE = 15_000
const CHARACTERS_AT_ONCE = 12_000_000

/** The versions a snapshot built by this program pins. */
export function settingsOf(rules: MarketRules): SnapshotSettings {
  return {
    readerVersion: rules.reader.version,
    taxonomyVersion: rules.taxonomy.version,
    methodVersion: METHOD_VERSION,
    corpusVersion: rules.corpus.version,
    layout: LAYOUT,
    fixes: rules.fixes?.id ?? '',
  }
}

/** What a snapshot is made of: the current records, and what crawls tell of their postings. */
export interface SnapshotParts {
  readonly manifest: readonly CurrentRecord[]
  readonly listings: readonly SnapshotListing[]
}

/**
 * Writes every row of a snapshot under the given name: manifest, postings, mentions, page tables. The same
 * manifest and rules give the same rows, whatever was loaded when. Nothing is visible yet.
 *
 * @param like finished snapshots of the same versions: what they hold of a collection that has the same records is
 *   copied within the store. None where every row is to be made anew.
 */
export async function fillSnapshot(
  ctx: IngestContext,
  name: string,
  { manifest, listings }: SnapshotParts,
  like: readonly string[] = [],
): Promise<SnapshotDetail> {
  const count = { postings: 0, inRates: 0, mentions: 0 }
  const link = await linker(ctx)
  await storeManifest(ctx.market, name, manifest)
  await storeListings(ctx.market, name, listings)
  const copies = await sameCollections(ctx.market, name, like)
  let done = 0
  for (const [collection, records] of Map.groupBy(manifest, (one) => one.collection)) {
    const from = copies.get(collection)
    if (from !== undefined) {
      const copied = await copyCollection(ctx.market, collection, from, name)
      count.postings += copied.postings
      count.inRates += copied.inRates
      count.mentions += copied.mentions
      done += records.length
      continue
    }
    const standings = await standingsOf(ctx, collection, records, notOpenIn(listings, collection))
    const postings: NewRow[] = []
    const mentions: NewRow[] = []
    let characters = 0
    const flush = async () => {
      characters = 0
      await ctx.market.insert(tableName('posting'), postings.splice(0))
      await ctx.market.insert(tableName('mention'), mentions.splice(0))
    }
    for await (const drafts of draftsOf(ctx, collection, records)) {
      for (const draft of drafts) {
        const standing = standings.at(draft.position)
        const asked = ctx.rules.reader.askedSkills(draft.reading.mentions, link.of)
        const rows = snapshotRows(name, snapshotPosting(draft, standing, asked, ctx.rules))
        postings.push(rows.posting)
        mentions.push(...rows.mentions)
        characters += draft.raw.text.length
        count.postings += standing.isRepresentative ? 1 : 0
        count.inRates += rows.posting.counts === 1 ? 1 : 0
        count.mentions += rows.mentions.length
      }
      if (postings.length + mentions.length >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await flush()
      done += drafts.length
      ctx.report(progressOf('building the snapshot', done, manifest.length))
    }
    await flush()
  }
  await link.store()
  await buildPageTables(ctx.market, name)
  return {
    settings: settingsOf(ctx.rules),
    records: manifest.length,
    ...count,
    digests: await digestSnapshot(ctx.market, name),
  }
}

/** Why postings of a collection are not active, by posting; those that are, and those nobody crawls, are left out. */
function notOpenIn(listings: readonly SnapshotListing[], collection: string): ReadonlyMap<string, string> {
  return new Map(
    listings.flatMap((one) => {
      const standing = STANDINGS.find((known) => known === one.standing)
      const reason = standing === undefined ? null : standingReason(standing)
      return one.collection === collection && reason !== null ? [[one.posting, reason] as const] : []
    }),
  )
}

/** The link table of this taxonomy's version: what is there is taken, what is not is looked up and kept. */
export async function linker(ctx: Pick<IngestContext, 'market' | 'rules'>): Promise<{
  of(phrase: string): number | null
  store(): Promise<void>
}> {
  const { version, link } = ctx.rules.taxonomy
  const known = await knownLinks(ctx.market, version)
  const fresh = new Map<string, number>()
  return {
    of(phrase) {
      let skill = known.get(phrase) ?? fresh.get(phrase)
      if (skill === undefined) {
        skill = link(phrase) ?? 0
        fresh.set(phrase, skill)
      }
      return skill === 0 ? null : skill
    },
    store: () => storeLinks(ctx.market, version, fresh),
  }
}
