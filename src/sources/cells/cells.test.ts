import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../types.ts'
import { cellFlag, cellList, cellNumber, cellText } from './cell-text.ts'
import { cleanUrl } from './clean-url.ts'
import { employmentTypeOf, hoursOf, remoteOf } from './employment-type.ts'
import { parsePythonLiteral } from './python-literal.ts'

describe('cells', () => {
  it.each<Cell | undefined>([
    '',
    ' ',
    '-1',
    'N/A',
    'None',
    'nan',
    'NULL',
    '[]',
    'Not Applicable',
    null,
    undefined,
    -1,
  ])('%s says nothing', (cell) => expect(cellText(cell)).toBe(''))

  it('a dict written out gives its name', () => {
    expect(cellText("{'__CLASS__': 'X::Company', 'display_name': \"Tony's\"}")).toBe("Tony's")
  })

  it('a list written out gives its items', () => {
    expect(cellList("['a', \"it's\", 'caf\\xe9\\n']")).toEqual({
      items: ['a', "it's", 'café\n'],
      isList: true,
    })
    expect(cellList('(one, two)')).toEqual({ items: ['(one, two)'], isList: false })
  })

  it.each<[string, unknown]>([
    ["{'a': [1, 2.5, None, True], 'b': ('x',)}", { a: [1, 2.5, null, true], b: ['x'] }],
    ['["json", null, false]', ['json', null, false]],
    ["['open", undefined],
    ['[draft] A title', undefined],
    ["{'a': }", undefined],
  ])('the literal %s', (text, expected) => expect(parsePythonLiteral(text)).toEqual(expected))

  it('no text makes the literal reader throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]{}()\'",:\\x41 1aTrue') }),
        (text) => void parsePythonLiteral(`[${text}]`),
      ),
      { seed: 5 },
    )
  })

  it.each<[Cell, number | null]>([
    ['42405.0', 42405],
    ['$1,234', 1234],
    ['-1.0', null],
    [0, 0],
    ['12 months', null],
  ])('the number in %s', (cell, expected) => expect(cellNumber(cell)).toBe(expected))

  it.each<[Cell, boolean | null]>([
    ['True', true],
    ['1.0', true],
    [false, false],
    ['0', false],
    ['Remote', null],
  ])('the flag in %s', (cell, expected) => expect(cellFlag(cell)).toBe(expected))

  it.each<[string, string | null]>([
    ['https://www.linkedin.com/jobs/view/123/?eBP=x&trackingId=y', 'https://www.linkedin.com/jobs/view/123/'],
    ['https://nl.indeed.com/viewjob?jk=7bb&utm_source=a', 'https://nl.indeed.com/viewjob?jk=7bb'],
    [
      'https://www.glassdoor.com/partner/jobListing.htm?pos=1&ao=2&jobListingId=9',
      'https://www.glassdoor.com/partner/jobListing.htm?jobListingId=9',
    ],
    ['https://www.adzuna.ca/details/569?utm_medium=api&utm_source=x', 'https://www.adzuna.ca/details/569'],
    ['https://www.seek.com.au/job/86079365&ref=search-standalone', 'https://www.seek.com.au/job/86079365'],
    [
      'https://jobs.example.org/apply?id=7&utm_campaign=x&gh_src=y#top',
      'https://jobs.example.org/apply?id=7',
    ],
    ['https://example.org/#/jobs/1', 'https://example.org/#/jobs/1'],
    ['https://me:secret@example.org/1', 'https://example.org/1'],
    ['javascript:alert(1)', null],
    ['www.example.org', null],
    ['https://', null],
  ])('the address %s', (text, expected) => expect(cleanUrl(text)).toBe(expected))

  it.each<[string, string | null]>([
    ['FullTime', 'full-time'],
    ['Full Time', 'full-time'],
    ['F', 'full-time'],
    ['P', 'part-time'],
    ['fulltime', 'full-time'],
    ['parttime, fulltime', null],
    ['Contractor', 'contract'],
    ['INTERNSHIP', 'internship'],
    ['permanent', null],
  ])('the employment type %s', (text, expected) => {
    expect(employmentTypeOf(text.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))).toBe(expected)
  })

  it.each<[string, boolean, number | null]>([
    ['35 hours per week', false, 35],
    ['20', true, 20],
    ['35 Hours', false, null],
    ['17 hours per week when school is in session, or 35 hours', false, null],
    ['Monday to Friday 9 to 5', true, null],
  ])('hours a week in "%s" (weekly column: %s)', (text, isWeekly, expected) =>
    expect(hoursOf(text, isWeekly)).toBe(expected),
  )

  it.each<[string, boolean | null]>([
    ['Remote', true],
    ['Hybrid', null],
    ['On-site', false],
    ['OnSite', false],
    ['', null],
  ])('remote: %s', (text, expected) => expect(remoteOf(text)).toBe(expected))
})
