import { expect, it } from 'vitest'
import { tablesOf } from '../language/languages.ts'
import type { Section } from '../types.ts'
import { readYears } from './years.ts'

const yearsIn = (text: string, section: Section = 'requirements') =>
  readYears({
    text,
    sections: [{ section, header: null, start: 0, end: text.length }],
    tables: tablesOf('en'),
  }).years

it.each([
  ['5+ years of experience', 5],
  ['Three to five years of experience in client services', 3],
  ['7–10+ years of experience in sales engineering', 7],
  ['Six (6) years of full-time experience', 6],
  ['Minimum of 4 years or more of demonstrated experience', 4],
  ['18 months of experience in a warehouse', 1.5],
  ['6 months - 3 years’ experience in customer service', 0.5],
  ['Experience: 10 years', 10],
  ['We ask for experience of10+years in accounting', 10],
  ['At least3 years of experience in retail', 3],
  ['3\\+ years of experience in front\\-end development', 3],
])('%s is %s years', (text, years) => expect(yearsIn(text)).toBe(years))

it.each([
  ['5+ years in product operations', 5],
  ['3 years as a nurse', 3],
  ['4+ years building data pipelines', 4],
  ['8+ years of experience in field sales. 5+ years of experience selling to large firms', 8],
])('counts years with a field or an occupation (R9): %s', (text, years) => expect(yearsIn(text)).toBe(years))

it.each([
  '3+ years of experience with Python',
  '2 years of Kubernetes',
  'Minimum of10+years’ experience with SAP Basis is required Fluent in a broad field',
])('leaves out years of a tool: %s', (text) => expect(yearsIn(text)).toBeNull())

it('takes the lowest of several routes (R10)', () => {
  expect(
    yearsIn(
      "9+ years of experience with a Bachelor's or 7+ years of experience with a Master's or 4+ years of experience with a PhD",
    ),
  ).toBe(4)
  expect(
    yearsIn('1. A degree and three years of experience; or 2. A diploma and six years of experience'),
  ).toBe(3)
})

it('is null when one route asks for no years (R28)', () => {
  expect(
    yearsIn('1. A baccalaureate degree in arts; or 2. A school diploma and six years of experience'),
  ).toBeNull()
})

it.each([
  '5+ years of experience preferred',
  'Preferred: 3 years of experience',
  'Must be 18 years of age or older',
  'A 6 month contract',
  'For more than 30 years we have served',
  'We grew tenfold in 6 years',
  'Certification within 2 years of hire',
  '25 days of vacation a year',
  '',
])('counts no years in: %s', (text) => expect(yearsIn(text)).toBeNull())

it('does not read the sections that ask nothing', () => {
  expect(yearsIn('5+ years of experience in sales', 'preferred')).toBeNull()
  expect(yearsIn('Our team brings 10 years of experience', 'about')).toBeNull()
})

it('lets "ideally" hedge only what follows it', () => {
  expect(yearsIn('5+ years of experience in growth, ideally in fintech')).toBe(5)
})
