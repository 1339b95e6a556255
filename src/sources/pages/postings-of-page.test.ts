import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawPosting } from '../../reader/types.ts'
import { parseLooseJson } from './loose-json.ts'
import { postingsOfPage } from './postings-of-page.ts'

const PAGE = {
  source: 'careers',
  collectedOn: '2026-03-01',
  url: 'https://jobs.example.com/bakers/7?utm_source=x',
}
const TEXT = '<p>Bake rye bread before sunrise.</p><ul><li>Two years at a deck oven</li></ul>'

function script(data: unknown): string {
  return `<html><body><script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script></body></html>`
}

function only(html: string, page = PAGE): RawPosting {
  const results = postingsOfPage(html, page)
  expect(results).toHaveLength(1)
  const [result] = results
  if (result === undefined || !('posting' in result)) throw new Error(`no posting: ${JSON.stringify(result)}`)
  return result.posting
}

const BAKER = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Baker &amp; Confectioner',
  description: TEXT,
  datePosted: '2026-02-03T08:00:00+01:00',
  validThrough: '2026-03-31',
  employmentType: ['PART_TIME'],
  hiringOrganization: { '@type': 'Organization', name: 'Oven House' },
  identifier: { '@type': 'PropertyValue', name: 'Oven House', value: 'B-7' },
  jobLocation: {
    '@type': 'Place',
    address: {
      addressLocality: 'Utrecht',
      addressRegion: 'UT',
      addressCountry: { '@type': 'Country', name: 'NL' },
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'eur',
    value: { '@type': 'QuantitativeValue', minValue: '16,50', value: 0, maxValue: '18.20', unitText: 'HOUR' },
  },
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
  responsibilities: 'You plan the night shift and order the flour.',
}

describe('JobPosting data of a page', () => {
  it('fills every field from JSON-LD, and what the site derived stays out of the text', () => {
    const [result] = postingsOfPage(
      script({
        ...BAKER,
        baseSalary: { ...BAKER.baseSalary, value: { ...BAKER.baseSalary.value, minValue: 16.5 } },
      }),
      PAGE,
    )
    expect(result).toEqual({
      validThrough: '2026-03-31',
      posting: {
        source: 'careers',
        sourceId: 'https://jobs.example.com/bakers/7',
        title: 'Baker & Confectioner',
        employer: 'Oven House',
        text: 'Bake rye bread before sunrise.\n- Two years at a deck oven\nResponsibilities\nYou plan the night shift and order the flour.',
        url: 'https://jobs.example.com/bakers/7',
        firstSeen: '2026-02-03',
        collectedOn: '2026-03-01',
        places: ['Utrecht, UT, NL'],
        country: 'NL',
        isRemote: null,
        pay: { low: 16.5, high: 18.2, currency: 'EUR', period: 'hour', isDisclosed: true },
        employmentType: 'part-time',
        hoursPerWeek: null,
        statedLength: null,
        isSnippet: false,
        department: null,
      },
    })
  })

  it('finds several postings in a graph, each with an identity of its own, a repeated one once', () => {
    const cook = { ...BAKER, title: 'Cook', url: '/cooks/8' }
    const results = postingsOfPage(
      script({ '@graph': [{ '@type': 'WebPage', mainEntity: BAKER }, cook, cook] }),
      PAGE,
    )
    expect(results.map((result) => 'posting' in result && result.posting.sourceId)).toEqual([
      'Oven House B-7',
      'https://jobs.example.com/cooks/8',
    ])
  })

  it('reads places of several sites, and of remote work where the person may be', () => {
    const places = (over: object) => {
      const { places, country, isRemote } = only(script({ ...BAKER, ...over }))
      return { places, country, isRemote }
    }
    expect(
      places({
        jobLocation: [
          { address: { addressLocality: 'Dallas, TX', addressRegion: 'TX', addressCountry: 'US' } },
          { address: 'Oslo, Norway' },
        ],
      }),
    ).toEqual({ places: ['Dallas, TX, US', 'Oslo, Norway'], country: 'US', isRemote: null })
    expect(
      places({
        jobLocation: undefined,
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: [
          { '@type': 'Country', name: 'Canada' },
          { '@type': 'Country', name: 'USA' },
        ],
      }),
    ).toEqual({ places: ['Canada', 'USA'], country: 'CA', isRemote: true })
  })

  it('reads pay in each form sites write it; an estimate is not disclosed, 0 is unknown', () => {
    const pay = (over: object) => only(script({ ...BAKER, baseSalary: undefined, ...over })).pay
    const year = { currency: 'USD', period: 'year', isDisclosed: true }
    expect(
      pay({ baseSalary: { currency: 'USD', value: { minValue: 0, maxValue: 90000, unitText: 'YEAR' } } }),
    ).toEqual({ low: null, high: 90000, ...year })
    expect(pay({ baseSalary: { currency: 'USD', value: '90,000', unitText: 'ANN' } })).toEqual({
      low: 90000,
      high: 90000,
      ...year,
    })
    expect(pay({ baseSalary: '$80K - $90K a year', jobLocation: 'Austin, TX' })).toEqual({
      low: 80000,
      high: 90000,
      ...year,
    })
    expect(pay({ baseSalary: 45, salaryCurrency: 'CAD' })).toEqual({
      low: 45,
      high: 45,
      currency: 'CAD',
      period: null,
      isDisclosed: true,
    })
    expect(
      pay({
        estimatedSalary: [
          { currency: 'USD', percentile10: 50000, percentile90: 70000, median: 60000, duration: 'P1Y' },
        ],
      }),
    ).toEqual({ low: 50000, high: 70000, ...year, isDisclosed: false })
    expect(
      pay({ baseSalary: { currency: 'USD', value: { minValue: 0, maxValue: 0, unitText: 'YEAR' } } }),
    ).toBeNull()
  })

  it('reads a description that was escaped twice over', () => {
    const escaped =
      '&amp;lt;p&amp;gt;Bread &amp;amp;amp; buns&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Ovens&amp;lt;/p&amp;gt;'
    expect(only(script({ ...BAKER, description: escaped, responsibilities: '' })).text).toBe(
      'Bread & buns\nOvens',
    )
  })

  it('reads microdata, nested items and values in attributes', () => {
    const { title, employer, places, pay, firstSeen, text, sourceId, employmentType } = only(
      `<div itemscope itemtype="http://schema.org/JobPosting">
        <h1 itemprop="title">Bike <b>mechanic</b></h1>
        <meta itemprop="datePosted" content="2026-01-09"><span itemprop="employmentType">FULL_TIME</span>
        <div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Spoke &amp; Co</span></div>
        <div itemprop="jobLocation" itemscope><div itemprop="address" itemscope itemtype="x/PostalAddress">
          <span itemprop="addressLocality">Bergen</span><span itemprop="addressCountry">NO</span></div></div>
        <div itemprop="baseSalary" itemscope><meta itemprop="currency" content="NOK">
          <div itemprop="value" itemscope><meta itemprop="minValue" content="220"><meta itemprop="unitText" content="HOUR"></div></div>
        <div itemprop="description"><div>True wheels.</div><div><p>Mend tyres.<p>Sell lamps.</div></div>
      </div><p>Other jobs near you</p>`,
      { ...PAGE, url: 'https://spoke.example/jobs' },
    )
    expect({ title, employer, places, pay, firstSeen, text, sourceId, employmentType }).toEqual({
      title: 'Bike mechanic',
      employer: 'Spoke & Co',
      places: ['Bergen, NO'],
      pay: { low: 220, high: null, currency: 'NOK', period: 'hour', isDisclosed: true },
      firstSeen: '2026-01-09',
      text: 'True wheels.\nMend tyres.\nSell lamps.',
      sourceId: 'https://spoke.example/jobs',
      employmentType: 'full-time',
    })
  })

  it('a JobPosting without a title or a text is a reject with its reason, a page without one gives nothing', () => {
    expect(postingsOfPage(script({ ...BAKER, title: ' ' }), PAGE)).toMatchObject([
      { reason: 'the title is empty' },
    ])
    expect(
      postingsOfPage(script({ ...BAKER, description: '<p> </p>', responsibilities: null }), PAGE),
    ).toEqual([{ reason: 'the description is empty: nothing to read', sample: 'Baker & Confectioner' }])
    expect(postingsOfPage('<h1>Bakery</h1><p>Closed on Mondays</p>', PAGE)).toEqual([])
  })

  it('a saved page names its own address', () => {
    const html = `<link rel="canonical" href="https://a.example/j/1?utm_medium=y"/>${script({ ...BAKER, identifier: null })}`
    expect(only(html, { ...PAGE, url: null as never }).sourceId).toBe('https://a.example/j/1')
  })
})

describe('JSON as pages break it', () => {
  it('is mended: raw line breaks, stray quotes, unknown escapes, hanging commas, comments', () => {
    expect(parseLooseJson('<!-- {"a": "one\ntwo", "b": ["x",],} -->')).toEqual({ a: 'one\ntwo', b: ['x'] })
    expect(parseLooseJson(`{"a": "the "best" oven", "b": "it\\'s C:\\kitchen"};`)).toEqual({
      a: 'the "best" oven',
      b: "it's C:kitchen",
    })
    expect(parseLooseJson('//<![CDATA[\n{"a":1}\n//]]>')).toEqual({ a: 1 })
    expect(parseLooseJson('{&quot;a&quot;:&quot;b&quot;}')).toEqual({ a: 'b' })
    expect(parseLooseJson('window.data = {')).toBeNull()
  })

  it('never changes what is valid', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        expect(parseLooseJson(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 300 },
    )
  })

  it('no page throws, however broken', () => {
    const piece = fc.constantFrom(
      '<div itemscope itemtype="x/JobPosting">',
      '<p itemprop="title">',
      '</p>',
      '</div>',
      '<script type="application/ld+json">',
      '{"@type":"JobPosting","title":',
      '"a',
      '"}',
      '</script>',
      '<h1>',
      '&amp;',
      '<',
      '\u0000',
      '<meta itemprop=description content=x>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        Array.isArray(postingsOfPage(pieces.join(''), PAGE)),
      ),
      { numRuns: 500 },
    )
  })
})
