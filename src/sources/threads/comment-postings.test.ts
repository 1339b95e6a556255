import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawPosting } from '../../reader/types.ts'
import { commentPostings } from './comment-postings.ts'

const CONTEXT = { source: 'hiring-threads', collectedOn: '2026-03-15' }
const BODY = '<p>We mend bicycles for couriers in nine towns and write the software that plans the repairs.'

function read(text: string, over: { id?: string; isStory?: boolean } = {}) {
  return commentPostings({ id: '101', text, postedOn: '2026-03-02', isStory: false, ...over }, CONTEXT)
}

function postings(text: string): readonly RawPosting[] {
  return read(text).map((result) => {
    if (!('posting' in result)) throw new Error(`no posting: ${result.reason}`)
    return result.posting
  })
}

describe('an offer in a hiring thread', () => {
  it('names its employer without the words around it, and no word of hiring as one', () => {
    const employers = (head: string) => [...new Set(postings(head + BODY).map(({ employer }) => employer))]
    expect(
      employers('At Spokeworks, we are changing how couriers ride, and we are hiring a Backend Engineer'),
    ).toEqual(['Spokeworks'])
    expect(employers('Hiring – REMOTE – Backend Engineer – Full-time')).toEqual([null])
  })
  it('states employer, title, place, remote, pay and terms in its first line, in any order', () => {
    const [posting] = postings(
      `Spoke &amp; Co (YC S21) | Senior Backend Engineer | Oslo, Norway | ONSITE | Full-time | $120k - $150k | https:&#x2F;&#x2F;spoke.example${BODY}`,
    )
    expect(posting).toMatchObject({
      source: 'hiring-threads',
      sourceId: '101',
      title: 'Senior Backend Engineer',
      employer: 'Spoke & Co',
      places: ['Oslo, Norway'],
      isRemote: false,
      pay: { low: 120000, high: 150000, currency: 'USD', period: null },
      employmentType: 'full-time',
      url: 'https://news.ycombinator.com/item?id=101',
      firstSeen: '2026-03-02',
      collectedOn: '2026-03-15',
    })
    const facts = (head: string) =>
      postings(head + BODY).map(({ title, employer, places, isRemote }) => ({
        title,
        employer,
        places,
        isRemote,
      }))
    expect(facts('Spoke | Remote (US) | Full-time | Staff Data Engineer')).toEqual([
      { title: 'Staff Data Engineer', employer: 'Spoke', places: ['US'], isRemote: true },
    ])
    expect(facts('Product Designer | Spoke | Berlin or London, UK (Hybrid)')).toEqual([
      { title: 'Product Designer', employer: 'Spoke', places: ['Berlin', 'London, UK'], isRemote: null },
    ])
    expect(facts('spoke.tools | Data Analyst | VISA | Toronto, Canada')).toEqual([
      { title: 'Data Analyst', employer: 'spoke.tools', places: ['Toronto, Canada'], isRemote: null },
    ])
  })

  it('may be a sentence or a list of labels', () => {
    expect(
      postings(`Spoke (YC W24) is hiring a founding data engineer to plan repairs in Lyon.${BODY}`),
    ).toMatchObject([{ title: 'Founding data engineer', employer: 'Spoke' }])
    expect(
      postings(
        'Company: Spoke<p>Location: Remote (Canada)<p>Role: Machine Learning Engineer<p>We are hiring for our planning team, apply by mail.',
      ),
    ).toMatchObject([{ title: 'Machine Learning Engineer', employer: 'Spoke', isRemote: true }])
  })

  it('of several roles gives several postings, each without the lines of the others', () => {
    const found = postings(
      `Spoke | Multiple roles | Remote | Full-time${BODY}<p>We are hiring:<p>- Senior Backend Engineer ($150k-$170k): https://spoke.example/1<p>- Product Designer: https://spoke.example/2<p>Write to jobs at spoke dot example.`,
    )
    expect(found.map(({ title, sourceId, pay }) => ({ title, sourceId, low: pay?.low ?? null }))).toEqual([
      { title: 'Senior Backend Engineer', sourceId: '101 senior-backend-engineer', low: 150000 },
      { title: 'Product Designer', sourceId: '101 product-designer', low: null },
    ])
    expect(found[0]?.text).toContain('mend bicycles')
    expect(found[0]?.text).toContain('Write to jobs')
    expect(found[0]?.text).not.toContain('Product Designer')
  })

  it('lists roles whose names hold words of sentences', () => {
    const found = postings(
      `Spoke | Multiple roles | Remote | Full-time${BODY}<p>We are hiring:<p>- Full-Stack Engineer: https://spoke.example/1<p>- Customer Experience Manager: https://spoke.example/2<p>- Build Engineer: https://spoke.example/3`,
    )
    expect(found.map(({ title }) => title)).toEqual([
      'Full-Stack Engineer',
      'Customer Experience Manager',
      'Build Engineer',
    ])
  })

  it('counts once where a field of the first line is no role but talk about one, or about the house', () => {
    const facts = (head: string) => postings(head + BODY).map(({ title, employer }) => [title, employer])
    const talk = `spoke.example Spoke is building the platform that helps engineers plan repairs ${'of bicycles '.repeat(16)}`
    expect(facts(`Spoke | Senior Engineers (Kotlin) | Oslo | ${talk}`)).toEqual([
      ['Senior Engineers (Kotlin)', 'Spoke'],
    ])
    expect(facts('Spoke | Product Engineer | Oslo | Full-time, interns/co-ops')).toEqual([
      ['Product Engineer', 'Spoke'],
    ])
    expect(facts('Spoke Courier Data Hub | AI in healthcare | Data Analyst | Oslo')).toEqual([
      ['Data Analyst', 'Spoke Courier Data Hub'],
    ])
    expect(facts('Backed by Wheel Capital, Spoke is the repair planner. | Oslo | Staff Engineer')).toEqual([
      ['Staff Engineer', 'Spoke'],
    ])
    expect(facts('At Spoke, we plan repairs | Oslo | Staff Engineer')).toEqual([['Staff Engineer', 'Spoke']])
  })

  it('splits the first line only where every part names a role of its own', () => {
    const titles = (field: string) =>
      postings(`Spoke | ${field} | Oslo, Norway${BODY}`).map((one) => one.title)
    expect(titles('Data Scientist, Product Manager and QA Engineer')).toEqual([
      'Data Scientist',
      'Product Manager',
      'QA Engineer',
    ])
    expect(titles('Frontend and Backend Engineers')).toEqual(['Frontend and Backend Engineers'])
    expect(titles('Staff/Senior Software Engineer (Go, Rust)')).toEqual([
      'Staff/Senior Software Engineer (Go, Rust)',
    ])
  })

  it.each([
    ['[flagged]', 'removed from the thread'],
    [
      'Great thread, thanks for all the remote roles you listed here, it makes applying much easier.',
      'a reply or remark',
    ],
    [
      'Location: Lima, Peru<p>Remote: Yes<p>Willing to relocate: No<p>Technologies: Go, SQL and much of the cloud<p>Email: x',
      'a person who looks for work',
    ],
    [
      'Spoke | Remote | Full-time<p>We build planning tools for the repair of bicycles, and we are a happy team of nine.',
      'an offer that names no role',
    ],
    ['Spoke | QA Engineer | Oslo', 'an offer in one line'],
  ])('%s is none', (text, reason) => {
    expect(read(text)).toMatchObject([{ reason: expect.stringContaining(reason) }])
  })

  it('a job notice is its headline and the beginning of a page: a snippet, or too short to read', () => {
    const page = `Spoke (YC W24) Is Hiring a Data Engineer\n\n${'Careers at Spoke. Plan repairs with SQL. '.repeat(20)}`
    expect(read(page, { isStory: true })).toMatchObject([
      { posting: { title: 'Data Engineer', employer: 'Spoke', isSnippet: true } },
    ])
    expect(
      read('Spoke (YC W24) Is Hiring a Data Engineer\n\nEnable JavaScript', { isStory: true }),
    ).toMatchObject([{ reason: expect.stringContaining('one-line job notice') }])
  })

  it('ids differ within a comment, and no text throws', () => {
    const piece = fc.constantFrom(
      'Spoke | ',
      'Data Engineer',
      ', ',
      ' and ',
      '<p>- ',
      'Remote',
      '(',
      ')',
      ' | ',
      'hiring a ',
      '$100k',
      'https://x.example',
      ': ',
      '.',
      '&amp;',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const ids = read(pieces.join('')).flatMap((result) =>
          'posting' in result ? [result.posting.sourceId] : [],
        )
        return new Set(ids).size === ids.length
      }),
      { numRuns: 500 },
    )
  })
})
