import { z } from 'zod'
import {
  dataInventory,
  type Largest,
  type LargestKind,
  largest,
  listSnapshots,
  postingsLeftOut,
  rejects,
} from '../../market/index.ts'
import { listSources } from '../crawl/followed.ts'
import { DATA_LISTS, type DataList, type DataPage, type FixList, type LargestRows } from '../page-types.ts'
import { collectionsOf } from '../scope/collections-of.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { ScopeInput, validate } from '../scope/scope-input.ts'
import { roleName, scopeSummary } from '../scope/scope-summary.ts'
import { COLLECTIONS } from '../scope-types.ts'

/** Rows of a list's beginning, and of a page of the whole list. */
const BEGINNING = 10
const PAGE = 50
const MOST = 10_000

const DataInput = z
  .object({
    scope: ScopeInput,
    /** The list to show whole; null shows the beginning of each. */
    whole: z.enum(DATA_LISTS).nullable().default(null),
    page: z.int().min(1).default(1),
    /** Rows of a page of the whole list. */
    size: z.int().min(1).max(MOST).default(PAGE),
  })
  .default({ scope: {}, whole: null, page: 1, size: PAGE })

const KINDS = {
  employers: 'employer',
  titles: 'title',
  places: 'place',
  agencies: 'agency',
  copies: 'copies',
} as const

/**
 * What is loaded and how good it is: collections, sources with their completeness, languages, what enters no rate, the
 * largest of what is not mapped, agencies, duplicates, rejects with reasons, fixes, snapshots.
 *
 * @param fixes the home's fixes, with the id of those that the current snapshot was built with; null for none to show.
 */
export async function dataPage(
  ctx: PageContext,
  input?: z.input<typeof DataInput>,
  fixes: ((built: string | null) => Promise<FixList>) | null = null,
): Promise<DataPage> {
  const { scope: wanted, whole, page, size } = validate(DataInput, input)
  const scope = await resolveScope(ctx, wanted)
  const { snapshot } = marketScope(ctx, scope)
  const part = (list: DataList) =>
    whole === list ? { limit: size, offset: (page - 1) * size } : { limit: BEGINNING }
  const top = async (list: keyof typeof KINDS): Promise<LargestRows> =>
    rowsOf(
      KINDS[list],
      await largest(ctx.market, { snapshot, collection: scope.collection }, KINDS[list], part(list)),
    )
  const [inventory, snapshots, readers, employers, titles, places, agencies, copies, turnedAway] =
    await Promise.all([
      dataInventory(ctx.market, snapshot, scope.collection),
      listSnapshots(ctx.market),
      collectionsOf(ctx),
      top('employers'),
      top('titles'),
      top('places'),
      top('agencies'),
      top('copies'),
      rejects(ctx.market, part('rejects')),
    ])
  const collections = await Promise.all(
    inventory.collections.flatMap(({ collection, ...counts }) =>
      known(collection, counts).map(async (row) => ({
        ...row,
        leftOut: await postingsLeftOut(ctx.market, { snapshot, collection }),
        readers: [
          ...new Set(readers.flatMap((one) => (one.collection === collection ? [one.readerVersion] : []))),
        ],
      })),
    ),
  )
  const feeds = inventory.feeds.flatMap(({ collection, ...counts }) => known(collection, counts))
  const current = snapshots.find(({ id }) => id === snapshot)
  return {
    scope: await scopeSummary(ctx, scope),
    collections,
    feeds,
    sources: inventory.sources.flatMap(({ collection, ...counts }) => known(collection, counts)),
    sourceCount: inventory.sourceCount,
    languages: inventory.languages,
    leftOut: inventory.leftOut.map(({ source, collection, reason, postings }) => ({
      source,
      reason,
      postings,
      of:
        feeds.find((feed) => feed.source === source && feed.collection === collection)?.postings ?? postings,
    })),
    followed: await listSources(ctx.market, snapshot),
    employers,
    titles,
    places,
    agencies,
    copies,
    rejects: turnedAway,
    whole,
    page,
    size,
    fixes: fixes && (await fixes(current?.settings.fixes ?? null)),
    snapshots: snapshots.map(({ id, builtAt, postings }) => ({
      id,
      builtAt,
      postings,
      isCurrent: id === snapshot,
    })),
  }
}

/** Rows of a kind as pages show them: notes are words, where there are any. */
function rowsOf(kind: LargestKind, { keys, postings, rows }: Largest): LargestRows {
  return {
    keys,
    postings,
    rows: rows.map(({ note, ...row }) => ({
      ...row,
      note: note === '' ? null : kind === 'title' ? roleName(note) : note,
    })),
  }
}

/** A row with its collection; rows of a collection this version does not know are left out. */
function known<Row extends object>(name: string, row: Row) {
  const collection = COLLECTIONS.find((candidate) => candidate === name)
  return collection ? [{ collection, ...row }] : []
}
