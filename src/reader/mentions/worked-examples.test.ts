import { describe, expect, it } from 'vitest'
import { imputedLevel } from '../judge/level.ts'
import { mentionsUnder, shown } from './testing.ts'

type Section = Parameters<typeof mentionsUnder>[0]

/** The worked examples of METHOD 1.3: rule, section, line, phrase, result, confidence where the example names it. */
describe('METHOD 1.3 worked examples', () => {
  it.each<[string, Section, string, string, string, string?]>([
    ['P1', 'Req', 'Familiarity with Python', 'python', 'L1 required', 'medium'],
    ['P2', 'Req', '3+ years of experience with Python', 'python', 'L3 required 3y', 'high'],
    ['P3', 'Req', 'Familiarity with Kafka, 5+ years', 'kafka', 'L2 required 5y conflict', 'low'],
    ['P4', 'Req', 'Strong SQL skills', 'sql', 'L3 required', 'medium'],
    ['P5', 'Req', 'Deep expertise in distributed systems', 'distributed systems', 'L4 required'],
    ['P6', 'Duties', 'Design and architect Spark pipelines', 'spark', 'L4 stated'],
    ['P7', 'Duties', 'Build and maintain services in Go', 'go', 'L3 stated'],
    ['P8', 'Req', 'Nice to have: Terraform', 'terraform', 'L- preferred'],
    ['P9', 'Req', 'Python, SQL, Airflow', 'sql', 'L- required'],
    ['P10', 'Duties', 'Mentor engineers on React', 'react', 'L4 stated'],
    [
      'P11',
      'Duties',
      'Set company-wide security architecture standards',
      'security architecture',
      'L5 stated',
    ],
    ['P12', 'Req', '10+ years of Java', 'java', 'L4 required 10y'],
    ['P13', 'Req', 'Willingness to learn Rust', 'rust', 'L- none'],
    ['P14', 'Req', 'Python or Go', 'python', 'L- required alt'],
    ['P14', 'Req', 'Python or Go', 'go', 'L- required alt'],
    ['P15', 'Req', 'No Java experience required', 'java', 'L- none'],
    ['P16', 'About', 'Our stack: Go, Kafka', 'kafka', 'L- incidental'],
    ['P17', 'Req', '8+ years overall; knowledge of AWS', 'aws', 'L2 required'],
    ['P18', 'Req', 'Expert in Excel', 'excel', 'L4 required'],
  ])('%s %s: %s', (_name, section, line, phrase, expected, confidence) => {
    const mention = mentionsUnder(section, line).find((candidate) => candidate.phrase === phrase)
    expect(shown(mention)).toBe(expected)
    if (confidence !== undefined) expect(mention?.confidence).toBe(confidence)
  })

  it.each([
    ['P8: no seniority gives prior 2', 'not stated', false, 2],
    ['P9: a senior title gives prior 3', 'senior', false, 3],
    ['an intern 1', 'intern', false, 1],
    ['a junior 2', 'junior', false, 2],
    ['a skill of the title one more', 'senior', true, 4],
    ['at most 4', 'director', true, 4],
  ])('%s', (_name, seniority, isInTitle, level) => expect(imputedLevel(seniority, isInTitle)).toBe(level))
})
