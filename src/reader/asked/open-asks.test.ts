import { expect, it } from 'vitest'
import { goldPrediction, linkPhrase, openAsks, readPosting } from '../index.ts'
import type { RawPosting } from '../types.ts'

const posting: RawPosting = {
  source: 'test',
  sourceId: '1',
  title: 'Heraldry assistant',
  employer: null,
  text: 'Requirements\n- Experience with military heraldry\n- Python\n- 5 years in wood turning',
  url: null,
  firstSeen: null,
  collectedOn: null,
  places: [],
  country: null,
  isRemote: null,
  pay: null,
  employmentType: null,
  hoursPerWeek: null,
  statedLength: null,
  isSnippet: false,
  department: null,
}

it('wishes in words of no list stand beside the listed skills, judged alike', () => {
  const { mentions } = readPosting(posting)
  const open = openAsks(mentions, (phrase) => linkPhrase(phrase) !== null)
  expect(open.map(({ decisive, level, years }) => [decisive.phrase, level, years])).toEqual([
    ['military heraldry', 2, null],
    ['wood turning', 3, 5],
  ])
  expect(open.map(({ skillId }) => skillId)).toEqual([-1, -2])
})

it('the flat form holds both, in the order of the text', () => {
  const { skills } = goldPrediction('1', posting.text, readPosting(posting))
  expect(skills.map(({ skill }) => skill)).toEqual(['military heraldry', 'Python', 'wood turning'])
})
