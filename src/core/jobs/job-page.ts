import { z } from 'zod'
import { STANDINGS } from '../../corpus/index.ts'
import { oneListing, onePosting } from '../../market/index.ts'
import { AppError } from '../errors.ts'
import type { JobListing, JobPage } from '../page-types.ts'
import { currentSnapshot } from '../scope/current-snapshot.ts'
import type { PageContext } from '../scope/page-context.ts'
import { ScopeInput, validate } from '../scope/scope-input.ts'
import { COLLECTIONS } from '../scope-types.ts'
import { statedPay } from './posting-row.ts'
import { readingViewOf } from './reading-view.ts'
import { storedReadings } from './stored-readings.ts'

const JobInput = z.object({ id: z.string().min(1).max(64), scope: ScopeInput })

/**
 * One stored posting, read: its requirements with the words behind them, and its own text with those words marked.
 * Demo records keep facts and the address, not the text. The same posting may stand in two collections: the
 * scope's own is taken, else `mine` before `demo` before `examples`.
 *
 * @throws AppError `NOT_FOUND` for an id that no posting of the snapshot has.
 */
export async function jobPage(ctx: PageContext, input: z.input<typeof JobInput>): Promise<JobPage> {
  const { id, scope } = validate(JobInput, input)
  const snapshot = currentSnapshot(ctx)
  const posting = await onePosting(ctx.market, snapshot.id, id, scope.collection)
  const collection = COLLECTIONS.find((known) => known === posting?.collection)
  if (!posting || !collection)
    throw new AppError('NOT_FOUND', `There is no posting "${id}" in the current snapshot`, {
      remedy: 'Search for it on the jobs page; a newer snapshot may have dropped it.',
    })
  const stored = (await storedReadings(ctx, collection, [posting.record])).get(posting.record)
  if (!stored)
    throw new AppError('INTERNAL', `The record ${posting.record} of posting "${id}" has no reading`, {
      remedy: 'Build the snapshot again with "plumbline snapshot".',
    })
  const view = readingViewOf({
    title: posting.title,
    employer: posting.employer,
    place: posting.place,
    pay: statedPay(posting),
    text: stored.raw.text,
    isFactsOnly: stored.isFactsOnly,
    reading: stored.reading,
    asked: stored.asked,
  })
  return {
    ...view,
    id,
    collection,
    source: posting.source,
    employerSlug: posting.employerSlug,
    isAgency: posting.isAgency,
    url: posting.url,
    firstSeen: posting.firstSeen,
    collectedOn: posting.collectedOn,
    locations: posting.locations,
    snapshotId: snapshot.id,
    isTextComplete: posting.isTextComplete,
    leftOut: posting.leftOut,
    listing: await listingOf(ctx, snapshot.id, collection, posting.id),
  }
}

async function listingOf(
  { market }: PageContext,
  snapshot: string,
  collection: string,
  id: string,
): Promise<JobListing | null> {
  const found = await oneListing(market, snapshot, collection, id)
  if (!found) return null
  const { address, firstCrawled, lastCrawled, closedOn, repostedOn } = found
  const standing = STANDINGS.find((known) => known === found.standing) ?? null
  return { address, standing, firstCrawled, lastCrawled, closedOn, repostedOn }
}
