import { expect, it } from 'vitest'
import { createCompletenessCheck, type PostingToCheck } from '../../corpus/index.ts'
import { keptInWords, leftOutInWords } from './left-out-words.ts'

const ENDED = 'It ends with a full stop.'
const posting = (source: string, change: Partial<PostingToCheck>): PostingToCheck => ({
  source,
  text: ENDED,
  language: 'en',
  words: 300,
  isTextComplete: true,
  statedLength: null,
  isSnippet: false,
  ...change,
})

function leftOut(postings: readonly PostingToCheck[]): readonly string[] {
  const check = createCompletenessCheck()
  for (const one of postings) check.add(one)
  return check.reasons().filter((reason) => reason !== null)
}

it.each<[Partial<PostingToCheck>, string]>([
  [{ words: 9 }, '1 shorter than 50 words'],
  [{ language: 'sv' }, '1 in a language not read for depth yet'],
  [{ language: 'und' }, '1 in a language that could not be told'],
  [{ isSnippet: true }, '1 of which the source gives the beginning only'],
  [{ isTextComplete: false }, '1 with a text that is cut off'],
])('says in words why a posting like %j enters no rate', (change, words) => {
  const [reason = ''] = leftOut([posting('a', change)])
  expect(leftOutInWords([{ reason, postings: 1 }])).toBe(words)
})

it('counts the languages without a table of level words together, most first', () => {
  const reasons = leftOut([
    posting('a', { language: 'sv' }),
    posting('b', { language: 'fr' }),
    posting('c', { words: 3 }),
  ])
  const rows = reasons.map((reason) => ({ reason, postings: 2 }))
  expect(keptInWords({ postings: 0, leftOut: rows })).toBe(
    '6 postings kept, 0 enter rates: 4 in a language not read for depth yet, 2 shorter than 50 words.',
  )
  expect(keptInWords({ postings: 1, leftOut: [{ reason: 'of the moon', postings: 1 }] })).toBe(
    '2 postings kept, 1 enters rates, 1 does not: 1 because of the moon.',
  )
})

it('says nothing where nothing is left out', () => {
  expect(keptInWords({ postings: 0, leftOut: [] })).toBeNull()
  expect(keptInWords({ postings: 14, leftOut: [] })).toBeNull()
})
