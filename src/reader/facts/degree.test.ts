import { expect, it } from 'vitest'
import type { SectionSpan } from '../blocks/sections.ts'
import { tablesOf } from '../language/languages.ts'
import type { Section } from '../types.ts'
import { readDegree } from './degree.ts'

const inSection = (text: string, section: Section = 'requirements') => {
  const span: SectionSpan = { section, header: null, start: 0, end: text.length }
  return readDegree({ text, sections: [span], tables: tablesOf('en') })
}

it.each([
  ["Bachelor's degree in accounting or a related field", 'required'],
  ['BS/MS in Computer Science required', 'required'],
  ['A J.D. and membership in a state bar', 'required'],
  ['University degree in Linguistics', 'required'],
  ["Master's degree or foreign equivalent", 'required'],
  ["Bachelor's required, Master's preferred", 'required'],
  ["9+ years with a Bachelor's or 7+ years with a Master's", 'required'],
  ["Bachelor's degree or equivalent experience", 'or-equivalent'],
  ['Degree in nursing; or equivalent work experience.', 'or-equivalent'],
  ["Bachelor's degree, or four years of relevant experience", 'or-equivalent'],
  ['Relevant experience in lieu of a degree: college degree or 6 years in sales', 'or-equivalent'],
  ['1. A baccalaureate degree and two years in audit; or 2. Six years in audit', 'or-equivalent'],
  ["Bachelor's degree preferred", 'preferred'],
  ['An MBA is a plus', 'preferred'],
  ['Ideally you hold a PhD in biology', 'preferred'],
  ['High school diploma or GED', 'none'],
  ['Currently pursuing a degree in economics', 'none'],
  ['No degree required', 'none'],
  ['A high degree of autonomy', 'none'],
  ['360 degree feedback', 'none'],
  ['Experience with LLM tools', 'none'],
  ['', 'none'],
])('%s is %s (R10, R11)', (text, degree) => expect(inSection(text).degree).toBe(degree))

it('reads a degree of the preferred section as preferred, of benefits and the company as none', () => {
  expect(inSection("Master's degree in statistics", 'preferred').degree).toBe('preferred')
  expect(inSection("We pay for your Master's degree", 'benefits').degree).toBe('none')
  expect(inSection('Our founders hold PhDs: a PhD in physics', 'about').degree).toBe('none')
})

it('points at the deciding words', () => {
  const text = "You need a Bachelor's degree in law."
  const { span } = inSection(text)
  expect(text.slice(span?.start, span?.end)).toBe("Bachelor's degree")
})
