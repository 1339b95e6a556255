import { describe, expect, it } from 'vitest'
import { createCompletenessCheck, lengthCap, textLength } from './completeness.ts'
import type { PostingToCheck } from './types.ts'

const check = (
  id: string,
  rest: Partial<PostingToCheck> = {},
): { readonly id: string; readonly posting: PostingToCheck } => ({
  id,
  posting: posting(id, rest),
})

const posting = (id: string, rest: Partial<PostingToCheck>): PostingToCheck => ({
  source: 'feed',
  text: `${'word '.repeat(59)}${id}.`,
  language: 'en',
  words: 60,
  isTextComplete: true,
  statedLength: null,
  isSnippet: false,
  ...rest,
})

/** Reasons by id; postings that do enter rates are left out. */
function leftOut(postings: readonly ReturnType<typeof check>[]): ReadonlyMap<string, string> {
  const all = createCompletenessCheck()
  for (const one of postings) all.add(one.posting)
  return new Map(
    all.reasons().flatMap((reason, at) => (reason === null ? [] : [[postings[at]?.id ?? '', reason]])),
  )
}

describe('completeness', () => {
  it.each([
    ['a snippet source', { isSnippet: true }, 'beginning of texts'],
    ['a text the reader found cut', { isTextComplete: false }, 'cut off'],
    ['an ellipsis', { text: 'It ends here…' }, 'cut off'],
    ['a text shorter than stated', { statedLength: 9000 }, 'cut off'],
    ['a language without level words', { language: 'nl' }, '(nl)'],
    ['an unknown language', { language: 'und' }, 'could not be told'],
    ['fewer than 50 words', { words: 49 }, 'fewer than 50'],
    ['too few words to tell their language', { words: 3, language: 'und' }, 'fewer than 50'],
  ])('names %s', (_, rest, reason) => {
    expect(leftOut([check('a', rest), check('bb')]).get('a')).toContain(reason)
  })

  it('lets whole English texts of 50 words in', () => {
    expect(leftOut([check('a', { words: 50 }), check('bb')]).size).toBe(0)
    expect(leftOut([]).size).toBe(0)
  })

  it('names every text at the length where its source cuts, and no other source', () => {
    const cut = Array.from({ length: 5 }, (_, at) =>
      check(`c${at}`, { text: `${at}${'ab '.repeat(100)}`.slice(0, 200) }),
    )
    const whole = check('w', { text: `${'ab '.repeat(30)}.` })
    const elsewhere = check('e', { source: 'other', text: `${'ab '.repeat(66)}a.` })
    const reasons = leftOut([...cut, whole, elsewhere])
    expect([...reasons.keys()].sort()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
  })
})

const capOf = (texts: readonly string[]): number | null => lengthCap(texts.map(textLength))

describe('the length cap of a source', () => {
  const long = (count: number, length: number): string[] =>
    Array.from({ length: count }, (_, at) => `${at} `.padEnd(length, 'x'))
  const short = (count: number): string[] => Array.from({ length: count }, (_, at) => 'y'.repeat(at + 1))

  it('is the longest length when 5 % of the texts share it', () => {
    expect(capOf([...long(5, 500), ...short(95)])).toBe(497)
    expect(capOf([...long(4, 500), ...short(96)])).toBeNull()
  })

  it('is none for two texts that happen to be of one length', () => {
    expect(capOf([...long(2, 500), ...short(3)])).toBeNull()
    expect(capOf([...long(3, 500), ...short(3)])).toBe(497)
  })

  it('is none for one text, for copies of one text, or for texts that end a sentence', () => {
    expect(capOf(['x'.repeat(500)])).toBeNull()
    expect(capOf(Array.from({ length: 9 }, () => 'x'.repeat(500)))).toBeNull()
    expect(capOf(long(5, 499).map((text) => `${text}.`))).toBeNull()
    expect(capOf([])).toBeNull()
  })
})
