import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { JobListing } from '../../core/page-types.ts'
import { ListingFacts } from './listing-facts.tsx'

const listing: JobListing = {
  address: 'ashby:acme',
  standing: 'active',
  firstCrawled: '2026-03-01',
  lastCrawled: '2026-03-04',
  closedOn: null,
  repostedOn: [],
}
const words = (change: Partial<JobListing>) =>
  renderToStaticMarkup(createElement(ListingFacts, { listing: { ...listing, ...change } }))
    .replace(/<\/d[dt]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .trim()

it.each<[string, Partial<JobListing>, string]>([
  ['open', {}, 'At its source met 1 Mar 2026 to 4 Mar 2026 Standing open'],
  ['met once', { standing: null, lastCrawled: '2026-03-01' }, 'At its source met 1 Mar 2026'],
  [
    'closed',
    { standing: 'closed', closedOn: '2026-03-06' },
    'At its source met 1 Mar 2026 to 4 Mar 2026 Standing closed 6 Mar 2026',
  ],
  [
    'posted again',
    { repostedOn: ['2026-03-02', '2026-03-03'] },
    'At its source met 1 Mar 2026 to 4 Mar 2026 Standing open Posted again 2 Mar 2026, 3 Mar 2026',
  ],
])('says of a posting that is %s what crawls tell', (_name, change, expected) =>
  expect(words(change)).toBe(expected),
)
