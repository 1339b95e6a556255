import { describe, expect, it } from 'vitest'
import type { RawPosting } from '../../reader/types.ts'
import { textPostings } from './text-file.ts'

const CONTEXT = { source: 'notes', collectedOn: '2026-03-15' }
const DUTIES = 'Bake rye bread before sunrise.\nKeep the deck oven clean.'

function read(text: string, isMarkdown = false): { format: string; postings: readonly RawPosting[] } {
  const { format, results } = textPostings(text, isMarkdown, CONTEXT)
  return {
    format,
    postings: results.map((result) => {
      if (!('posting' in result)) throw new Error(`no posting: ${result.reason}`)
      return result.posting
    }),
  }
}

describe('pages copied from a job site', () => {
  it('LinkedIn: one after another, buttons and the company part left out, dates against the day of collection', () => {
    const page = (title: string, posted: string) =>
      `Oven House\r\nShare\r\nShow more options\r\n${title} \r\nAustin, TX · ${posted} · Over 100 people clicked apply\r\nPromoted by hirer\r\n$50K/yr - $60K/yr\r\nRemote\r\nPart-time\r\nApply\r\nSave\r\nAbout the job\r\n${DUTIES}\r\nUnlock hiring insights on Oven House\r\n6%\r\nAbout the company\r\nOven House\r\nFollow\r\n`
    const { format, postings } = read(
      `${page('Baker', 'Reposted 2 weeks ago')}${'-'.repeat(80)}\r\n\r\n${page('Cook', '3 days ago')}`,
    )
    expect(format).toBe('text copied from LinkedIn')
    expect(postings).toMatchObject([
      {
        title: 'Baker',
        employer: 'Oven House',
        text: DUTIES,
        places: ['Austin, TX'],
        firstSeen: '2026-03-01',
        isRemote: true,
        employmentType: 'part-time',
        pay: { low: 50000, high: 60000, currency: 'USD', period: 'year' },
      },
      { title: 'Cook', firstSeen: '2026-03-12', text: DUTIES },
    ])
    expect(
      read(
        `Baker\nOven House · Leeds, UK (On-site) · 5 hours ago · 3 applicants\nEasy Apply\nAbout the job\n${DUTIES}`,
      ).postings,
    ).toMatchObject([
      {
        title: 'Baker',
        employer: 'Oven House',
        places: ['Leeds, UK'],
        isRemote: false,
        firstSeen: '2026-03-15',
      },
    ])
  })

  it('Indeed: the head under "- job post", the text under "Full job description"', () => {
    const { format, postings } = read(
      `Pastry Cook\n- job post\nSweet Ltd\n3.8\n3.8 out of 5 stars\nBoise, ID 83702\n$20 - $25 an hour - Full-time\nApply now\nJob details\nPay\n$20 - $25 an hour\nFull job description\n${DUTIES}\nReport job`,
    )
    expect(format).toBe('text copied from Indeed')
    expect(postings).toMatchObject([
      {
        title: 'Pastry Cook',
        employer: 'Sweet Ltd',
        places: ['Boise, ID 83702'],
        pay: { low: 20, high: 25, period: 'hour', currency: 'USD' },
        employmentType: 'full-time',
        text: DUTIES,
        firstSeen: null,
      },
    ])
  })

  it("Glassdoor: known by its pay line, of which the site's own estimate is not disclosed", () => {
    const page = (name: string, whose: string) =>
      `${name}\n3.9 ★\nLine Cook\nReno, NV\n$41K - $52K (${whose} est.)\nEasy Apply\nSave\n${DUTIES}\nShow less\n`
    expect(read(page('Sweet Ltd', 'Glassdoor') + page('Oven House', 'Employer')).postings).toMatchObject([
      {
        title: 'Line Cook',
        employer: 'Sweet Ltd',
        places: ['Reno, NV'],
        text: DUTIES,
        pay: { low: 41000, high: 52000, isDisclosed: false },
      },
      { employer: 'Oven House', pay: { isDisclosed: true } },
    ])
  })
})

describe('Markdown', () => {
  it('front matter and labelled lines give the fields, the first heading the title', () => {
    const { postings } = read(
      `---\ncompany: "Oven House"\nlocation: Austin, TX\ndate: 2026-02-01\nsalary: $45,000 - $50,000 a year\nurl: https://oven.example/jobs/1?utm_source=x\n---\n# Head **Baker**\n\n- **Employment type:** Full-time\n\nBake *rye* bread.\n\n## You have\n\n- two years at a deck oven\n`,
      true,
    )
    expect(postings).toMatchObject([
      {
        title: 'Head Baker',
        employer: 'Oven House',
        places: ['Austin, TX'],
        firstSeen: '2026-02-01',
        pay: { low: 45000, high: 50000, currency: 'USD', period: 'year' },
        employmentType: 'full-time',
        url: 'https://oven.example/jobs/1',
        sourceId: 'https://oven.example/jobs/1',
      },
    ])
    expect(postings[0]?.text).toContain('Bake rye bread.\nYou have\n- two years at a deck oven')
  })

  it('a title in the front matter leaves the first line what it is, a paragraph or an item', () => {
    const text = (first: string) => read(`---\ntitle: Baker\n---\n${first}\n`, true).postings[0]?.text
    expect(text('Bake rye bread.\n\nOrder flour.')).toBe('Bake rye bread.\nOrder flour.')
    expect(text('- two years at an oven\n- calm')).toBe('- two years at an oven\n- calm')
    expect(text('## You have\n\n- **calm**\n- **patient**')).toBe('You have\n- calm\n- patient')
  })

  it('headings that are titles of jobs are postings of their own', () => {
    const section = (title: string) =>
      `## ${title}\n\nLocation: Leeds\n\n${'You plan the week with the team and answer for its numbers. '.repeat(3)}\n\n### You have\n\n- calm\n`
    const { postings } = read(
      `# Jobs at Oven House\n\nWe bake.\n\n${section('Software Engineer')}${section('Data Analyst')}## About us\n\nSince 1950.\n`,
      true,
    )
    expect(postings.map(({ title, places }) => ({ title, places }))).toEqual([
      { title: 'Software Engineer', places: ['Leeds'] },
      { title: 'Data Analyst', places: ['Leeds'] },
    ])
    expect(postings[0]?.text).toContain('- calm')
    expect(postings[0]?.text).not.toContain('1950')
  })
})

describe('plain text', () => {
  it('postings between dividing lines are split when each opens with the title of a job', () => {
    const { postings } = read(`Software Engineer\nBuild ovens.\n==========\nData Analyst\nCount loaves.`)
    expect(postings.map((posting) => posting.title)).toEqual(['Software Engineer', 'Data Analyst'])
    expect(read(`Software Engineer\nBuild ovens.\n----------\nWhat we offer\nBread.`).postings).toHaveLength(
      1,
    )
  })
})
