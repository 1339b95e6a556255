import { describe, expect, it } from 'vitest'
import type { RawPosting } from '../../reader/types.ts'
import type { Json } from '../tables/flatten-object.ts'
import { recogniseBoard } from './board.ts'

const context = { slug: 'acme-kitchens', source: null, collectedOn: '2026-01-31' }

function postingsOf(document: Json): readonly (RawPosting | { readonly reason: string })[] {
  const board = recogniseBoard(document)
  return (board?.jobs ?? []).map((job) => board?.toPosting(job, context) ?? { reason: 'no board' })
}

const ashbyJob = {
  id: 'a1',
  title: ' Cook\u00a0(soups) ',
  department: 'Kitchen',
  employmentType: 'PartTime',
  location: 'Lyon',
  secondaryLocations: [{ location: 'Paris' }, { location: 'Lyon' }],
  publishedAt: '2025-10-07T23:57:44.295+00:00',
  isListed: true,
  isRemote: false,
  address: { postalAddress: { addressCountry: 'France' } },
  jobUrl: 'https://jobs.ashbyhq.com/Acme%20Kitchens/a1?utm_source=x',
  descriptionHtml: '<h2>Duties</h2><ul><li><p>Cook soup</p></li></ul>',
  compensation: {
    compensationTierSummary: '€30K – €40K • Offers Equity',
    compensationTiers: [
      {
        components: [
          { compensationType: 'EquityPercentage', interval: 'NONE', minValue: 1, maxValue: 2 },
          {
            compensationType: 'Salary',
            interval: '1 YEAR',
            currencyCode: 'EUR',
            minValue: 30000,
            maxValue: 40000,
          },
        ],
      },
      {
        components: [
          {
            compensationType: 'Salary',
            interval: '1 YEAR',
            currencyCode: 'EUR',
            minValue: 50000,
            maxValue: 60000,
          },
        ],
      },
    ],
    summaryComponents: [
      {
        compensationType: 'Salary',
        interval: '1 YEAR',
        currencyCode: 'EUR',
        minValue: 30000,
        maxValue: 60000,
      },
    ],
  },
}

describe('Ashby', () => {
  it('reads a job; of several pay tiers the first is the headline', () => {
    expect(postingsOf({ jobs: [ashbyJob], apiVersion: '1' })).toEqual([
      {
        source: 'ashby:acme-kitchens',
        sourceId: 'a1',
        title: 'Cook (soups)',
        employer: 'Acme Kitchens',
        text: 'Duties\n- Cook soup',
        url: 'https://jobs.ashbyhq.com/Acme%20Kitchens/a1',
        firstSeen: '2025-10-07',
        collectedOn: '2026-01-31',
        places: ['Lyon', 'Paris'],
        country: 'FR',
        isRemote: false,
        pay: { low: 30000, high: 40000, currency: 'EUR', period: 'year', isDisclosed: true },
        employmentType: 'part-time',
        hoursPerWeek: null,
        statedLength: null,
        isSnippet: false,
        department: 'Kitchen',
      },
    ])
  })

  it.each<[string, Json, RawPosting['pay']]>([
    [
      'the summary when no tier has a salary',
      {
        compensationTiers: [],
        summaryComponents: [
          { compensationType: 'Salary', interval: '1 HOUR', currencyCode: 'USD', minValue: 20, maxValue: 0 },
        ],
      },
      { low: 20, high: null, currency: 'USD', period: 'hour', isDisclosed: true },
    ],
    [
      'commission alone is no salary',
      {
        summaryComponents: [{ compensationType: 'Commission', interval: '1 YEAR', minValue: 1, maxValue: 2 }],
      },
      null,
    ],
    [
      'an amount paid once has no period',
      {
        summaryComponents: [
          {
            compensationType: 'Salary',
            interval: '1 TIME',
            currencyCode: 'USD',
            minValue: 500,
            maxValue: 500,
          },
        ],
      },
      { low: 500, high: 500, currency: 'USD', period: null, isDisclosed: true },
    ],
    ['nothing', null, null],
  ])('pay: %s', (_name, compensation, expected) => {
    expect(postingsOf({ jobs: [{ ...ashbyJob, compensation }] })[0]).toMatchObject({ pay: expected })
  })

  it.each<[Json, string]>([
    [{ ...ashbyJob, isListed: false }, 'the board does not list this job'],
    [{ ...ashbyJob, descriptionHtml: '<p> </p>' }, 'the description is empty: nothing to read'],
    [{ ...ashbyJob, title: '' }, 'the title is empty'],
    ['text', 'the element is not an object with named fields'],
  ])('turns away what is no posting', (job, reason) => {
    expect(postingsOf({ jobs: [ashbyJob, job] })[1]).toMatchObject({ reason })
  })
})

describe('Greenhouse', () => {
  const job = {
    id: 77,
    title: 'Baker',
    absolute_url: 'https://job-boards.greenhouse.io/acme/jobs/77?gh_src=x',
    company_name: 'Acme Bread',
    location: { name: 'Lyon' },
    first_published: '2026-07-27T13:48:30-04:00',
    updated_at: '2026-07-28T00:00:00-04:00',
    content: '&lt;p&gt;Bake &amp;amp; sell&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Early hours&lt;/li&gt;&lt;/ul&gt;',
    departments: [{ name: 'Ovens ' }],
    pay_input_ranges: [{ min_cents: 3000000, max_cents: 4000000, currency_type: 'EUR' }],
  }
  it('reads a job from its escaped HTML', () => {
    expect(postingsOf({ jobs: [job], meta: { total: 1 } })[0]).toMatchObject({
      source: 'greenhouse:acme',
      sourceId: '77',
      employer: 'Acme Bread',
      text: 'Bake & sell\n- Early hours',
      url: 'https://job-boards.greenhouse.io/acme/jobs/77',
      firstSeen: '2026-07-27',
      places: ['Lyon'],
      pay: { low: 30000, high: 40000, currency: 'EUR', period: null, isDisclosed: true },
      department: 'Ovens',
    })
  })

  it('falls back on the day of the last update, and says when the board was saved without texts', () => {
    const { content: _content, first_published: _first, ...bare } = job
    expect(postingsOf({ jobs: [{ ...bare, content: job.content }] })[0]).toMatchObject({
      firstSeen: '2026-07-28',
    })
    expect(postingsOf({ jobs: [bare] })[0]).toMatchObject({
      reason: 'the description is empty: save the board with ?content=true',
    })
  })
})

describe('Lever', () => {
  it('reads a job with its lists under their headings', () => {
    const job = {
      id: 'l1',
      text: 'Chef',
      hostedUrl: 'https://jobs.lever.co/acme/l1',
      categories: {
        commitment: 'Full-time',
        location: 'Lyon',
        team: 'Kitchen',
        allLocations: ['Lyon', 'Paris'],
      },
      country: 'FR',
      workplaceType: 'hybrid',
      createdAt: 1711403416463,
      description: '<div>We cook.</div>',
      lists: [{ text: 'What you need', content: '\n<li>Knives</li><li>Care</li>' }],
      additional: '<p>Come.</p>',
      salaryRange: { min: 20, max: 30, currency: 'EUR', interval: 'per-hour-wage' },
    }
    expect(postingsOf([job])[0]).toMatchObject({
      source: 'lever:acme',
      text: 'We cook.\nWhat you need\n- Knives\n- Care\nCome.',
      firstSeen: '2024-03-25',
      places: ['Lyon', 'Paris'],
      country: 'FR',
      isRemote: null,
      pay: { low: 20, high: 30, currency: 'EUR', period: 'hour', isDisclosed: true },
      employmentType: 'full-time',
    })
  })
})

it.each<[string, Json]>([
  ['a list of unlike objects', [{ title: 'x' }]],
  ['an object with other jobs', { jobs: [{ title: 'x' }] }],
  ['nothing', null],
])('%s is no board', (_name, document) => expect(recogniseBoard(document)).toBeNull())
