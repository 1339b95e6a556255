import type { JobListing } from '../../core/page-types.ts'
import { formatDate } from '../../method/index.ts'

const STANDINGS: Readonly<Record<NonNullable<JobListing['standing']>, string>> = {
  active: 'open',
  'long-running': 'open for more than 90 days',
  closed: 'closed',
  expired: 'past its last day',
  unseen: 'not seen lately',
  ahead: 'dated ahead',
}

/** What the crawls of a followed source tell of a posting, as pairs of a list of facts. */
export function ListingFacts({ listing }: { readonly listing: JobListing }) {
  const { standing, firstCrawled, lastCrawled, closedOn, repostedOn } = listing
  return (
    <>
      <div>
        <dt>At its source</dt>
        <dd>
          met {formatDate(firstCrawled)}
          {lastCrawled === firstCrawled ? '' : ` to ${formatDate(lastCrawled)}`}
        </dd>
      </div>
      {standing === null ? null : (
        <div>
          <dt>Standing</dt>
          <dd>
            {STANDINGS[standing]}
            {closedOn === null ? '' : ` ${formatDate(closedOn)}`}
          </dd>
        </div>
      )}
      {repostedOn.length === 0 ? null : (
        <div>
          <dt>Posted again</dt>
          <dd>{repostedOn.map(formatDate).join(', ')}</dd>
        </div>
      )}
    </>
  )
}
