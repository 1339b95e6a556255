import { z } from 'zod'
import { dataInventory, listSnapshots, postingsLeftOut } from '../../market/index.ts'
import { listSources } from '../crawl/followed.ts'
import type { DataPage } from '../page-types.ts'
import { collectionsOf } from '../scope/collections-of.ts'
import type { PageContext } from '../scope/page-context.ts'
import { marketScope, resolveScope } from '../scope/resolve-scope.ts'
import { ScopeInput, validate } from '../scope/scope-input.ts'
import { scopeSummary } from '../scope/scope-summary.ts'
import { COLLECTIONS } from '../scope-types.ts'

const DataInput = z.object({ scope: ScopeInput }).default({ scope: {} })

/** What is loaded: collections, sources with their completeness, languages, rejects with reasons, snapshots. */
export async function dataPage(ctx: PageContext, input?: z.input<typeof DataInput>): Promise<DataPage> {
  const scope = await resolveScope(ctx, validate(DataInput, input).scope)
  const { snapshot } = marketScope(ctx, scope)
  const inventory = await dataInventory(ctx.market, snapshot, scope.collection)
  const [snapshots, readers] = await Promise.all([listSnapshots(ctx.market), collectionsOf(ctx)])
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
  return {
    scope: await scopeSummary(ctx, scope),
    collections,
    feeds: inventory.feeds.flatMap(({ collection, ...counts }) => known(collection, counts)),
    sources: inventory.sources.flatMap(({ collection, ...counts }) => known(collection, counts)),
    sourceCount: inventory.sourceCount,
    languages: inventory.languages,
    rejects: inventory.rejects.map(({ source, reason, count, example }) => ({
      source,
      reason,
      count,
      example,
    })),
    followed: await listSources(ctx.market, snapshot),
    snapshots: snapshots.map(({ id, builtAt, postings }) => ({
      id,
      builtAt,
      postings,
      isCurrent: id === snapshot,
    })),
  }
}

/** A row with its collection; rows of a collection this version does not know are left out. */
function known<Row extends object>(name: string, row: Row) {
  const collection = COLLECTIONS.find((candidate) => candidate === name)
  return collection ? [{ collection, ...row }] : []
}
