import { expect, it } from 'vitest'
import { countryLabel, inCountry, postingsInWords } from './scope-words.ts'

it.each([
  [{ collection: 'demo' }, 1_742, null, '1,742 postings'],
  [
    { collection: 'demo', family: 'software', country: 'US' },
    1,
    null,
    '1 software engineering posting in the United States',
  ],
  [
    { collection: 'mine', family: 'it-support', seniority: 'senior' },
    20,
    null,
    '20 senior IT support postings',
  ],
  [
    {
      collection: 'mine',
      family: 'software',
      role: 'qa-engineer',
      remote: 'onsite',
      seniority: 'not stated',
    },
    7,
    'QA Engineer',
    '7 on-site QA engineer postings',
  ],
] as const)('the postings of %j are called so', (scope, count, role, words) => {
  expect(postingsInWords(scope, count, role)).toBe(words)
})

it('names countries, and shows a code it does not know as it is', () => {
  expect(countryLabel('DE')).toBe('Germany')
  expect(countryLabel('')).toBe('not stated')
  expect(inCountry('NL')).toBe('the Netherlands')
})
