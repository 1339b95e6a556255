import type { MarketScope } from '../../market/index.ts'
import { roleBySlug } from '../../taxonomy/index.ts'
import { AppError } from '../errors.ts'
import type { Scope } from '../scope-types.ts'
import { collectionsOf } from './collections-of.ts'
import { currentSnapshot } from './current-snapshot.ts'
import { ALL_FEEDS, defaultFeed } from './default-feed.ts'
import type { PageContext } from './page-context.ts'
import type { ScopeRequest } from './parse-scope.ts'

/** A scope as the market's queries take it. */
export function marketScope(ctx: PageContext, scope: Scope): MarketScope {
  return { snapshot: currentSnapshot(ctx).id, ...scope }
}

/**
 * The scope a request means. Without a collection it is `mine` once it holds a posting, else `demo`. Without a feed or
 * source a collection is shown by its default feed; the feed "all" asks for every one. A role outside the family asked for is dropped: the family was
 * chosen after it.
 *
 * @throws AppError `INVALID_INPUT` for a role, feed or source that does not exist, with those that do.
 */
export async function resolveScope(ctx: PageContext, request: ScopeRequest): Promise<Scope> {
  const counts = await collectionsOf(ctx)
  const hasMine = counts.some((row) => row.collection === 'mine' && row.postings > 0)
  const collection = request.collection ?? (hasMine ? 'mine' : 'demo')
  const feeds = [...new Set(counts.filter((row) => row.collection === collection).map((row) => row.feed))]
  const { feed: wanted, source, ...rest } = request
  const isEvery = wanted === ALL_FEEDS && !feeds.includes(ALL_FEEDS)
  const usual = wanted === undefined && source === undefined ? defaultFeed(collection, counts) : null
  const feed = isEvery ? undefined : (wanted ?? usual ?? undefined)
  if (feed !== undefined && feeds.length > 0 && !feeds.includes(feed))
    throw new AppError('INVALID_INPUT', `The collection "${collection}" has no feed "${feed}"`, {
      remedy: `Use one of: ${[...feeds, ALL_FEEDS].join(', ')}.`,
    })
  if (source !== undefined && feeds.length > 0 && !feeds.includes(source.split(':')[0] ?? ''))
    throw new AppError('INVALID_INPUT', `The collection "${collection}" has no source "${source}"`, {
      remedy: `Its feeds are: ${feeds.join(', ')}.`,
    })
  return withRole({
    ...rest,
    collection,
    ...(feed === undefined ? {} : { feed }),
    ...(source === undefined ? {} : { source }),
  })
}

function withRole(scope: Scope): Scope {
  if (scope.role === undefined) return scope
  const role = roleBySlug(scope.role)
  if (!role)
    throw new AppError('INVALID_INPUT', `"${scope.role}" is no role of the list`, {
      remedy: 'Use a slug from the roles page, for example "backend-engineer".',
    })
  if (scope.family === undefined || scope.family === role.family) return scope
  const { role: _left, ...rest } = scope
  return rest
}
