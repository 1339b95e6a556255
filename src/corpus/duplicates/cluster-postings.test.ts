import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostingToCluster } from '../types.ts'
import { boilerplateOf, wordsWithout } from './boilerplate.ts'
import { clusterPostings } from './cluster-postings.ts'
import { bandKeys, candidateProbability, signatureOf } from './min-hash.ts'
import { normalTitle } from './normal-title.ts'
import { comparedWords, jaccard, shinglesOf } from './shingles.ts'

describe('the worked tests of METHOD 2', () => {
  it.each([
    [0.3, 0.2291],
    [0.5, 0.8732],
    [0.7, 0.9998],
    [0.8, 1.0],
  ])('texts at Jaccard %s become candidates with probability %s', (similarity, probability) => {
    expect(candidateProbability(similarity)).toBeCloseTo(probability, 4)
  })

  it('finds 6 of 12 three-word shingles shared', () => {
    const text = 'we are hiring a data engineer to build pipelines in python'
    const one = shinglesOf(comparedWords(text), 3)
    const other = shinglesOf(comparedWords(text.replace('build', 'run')), 3)
    expect(new Set([...one, ...other]).size).toBe(12)
    expect(jaccard(one, other)).toBe(0.5)
  })
})

describe('MinHash', () => {
  const words = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => `w${from + at}`)

  it('agrees with the exact similarity within its sampling error', () => {
    for (const shift of [10, 40, 100, 200]) {
      const one = shinglesOf(words(0, 400))
      const other = shinglesOf(words(shift, 400 + shift))
      const [a, b] = [signatureOf(one), signatureOf(other)]
      const share = [...a].filter((value, at) => value === b[at]).length / a.length
      expect(Math.abs(share - jaccard(one, other))).toBeLessThan(0.13)
    }
  })

  it('gives equal texts equal bands', () => {
    const signature = signatureOf(shinglesOf(words(0, 50)))
    expect(bandKeys(signature)).toEqual(bandKeys(signatureOf(shinglesOf(words(0, 50)))))
    expect(bandKeys(signature)).toHaveLength(32)
  })
})

it.each([
  ['Store Manager - Ottawa', 'store manager'],
  ['Store Manager – Remote (US)', 'store manager'],
  ['Senior Engineer, Platform (m/f/d)', 'senior engineer platform'],
  ['SENIOR  Engineer: Platform', 'senior engineer platform'],
  ['KIEL - Fleet Manager (m/w/d)', 'fleet manager'],
  ['Account Executive (East), DACH', 'account executive'],
  ['Boston', 'boston'],
  ['Chicago Sales Manager - Nights', 'chicago sales manager nights'],
  ['Store Manager - Halifax Shopping Centre', 'store manager'],
  ['UI Designer – Mobile', 'ui designer mobile'],
  ['Engineer II', 'engineer ii'],
  ['C++ Developer', 'c++ developer'],
  ['', ''],
])('compares the title %j as %j', (title, normal) => expect(normalTitle(title)).toBe(normal))

describe('boilerplate', () => {
  const story = 'We have made good soup for the whole town since nineteen sixty'
  const ads = ['cook', 'waiter', 'driver'].map((title) => ({
    normalTitle: title,
    text: `${story}\nThe ${title} starts work at six every day`,
  }))

  it('is a paragraph under three titles of the employer', () => {
    expect(wordsWithout(ads[0]?.text ?? '', boilerplateOf(ads)).join(' ')).toBe(
      'the cook starts work at six every day',
    )
    expect(boilerplateOf(ads.slice(0, 2)).size).toBe(0)
  })

  it('never eats the whole ad', () => {
    expect(wordsWithout(story, boilerplateOf(ads))).toEqual(comparedWords(story))
  })
})

const TEXT = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')
const posting = (id: string, rest: Partial<PostingToCluster> = {}): PostingToCluster => ({
  id,
  source: 'feed',
  sourceId: id,
  title: 'Data Engineer',
  employer: 'acme',
  firstSeen: '2025-01-01',
  text: TEXT,
  ...rest,
})
const clusters = (...postings: PostingToCluster[]): Record<string, string> =>
  Object.fromEntries(clusterPostings(postings))

describe('clusterPostings', () => {
  it('puts one text, title and employer under the first in (source, source id) order', () => {
    expect(clusters(posting('b'), posting('a'), posting('c', { text: `${TEXT} more` }))).toEqual({
      a: 'a',
      b: 'a',
      c: 'a',
    })
  })

  it('makes branch ads one vote', () => {
    expect(
      clusters(posting('a', { title: 'Cashier - Ottawa' }), posting('b', { title: 'Cashier - Calgary' })),
    ).toEqual({ a: 'a', b: 'a' })
  })

  it.each([
    ['another title', { title: 'Data Analyst' }],
    ['another employer', { employer: 'other' }],
    ['another text', { text: TEXT.replaceAll('word', 'other') }],
    ['a text below .80', { text: `${TEXT} ${TEXT.replaceAll('word', 'x').slice(0, 200)}` }],
    ['more than 60 days between', { firstSeen: '2025-03-03' }],
  ])('keeps apart %s', (_, rest) => {
    expect(clusters(posting('a'), posting('b', rest))).toEqual({ a: 'a', b: 'b' })
  })

  it.each([
    ['an unknown employer', { employer: null }],
    ['an unknown date', { firstSeen: null }],
    ['60 days between', { firstSeen: '2025-03-02' }],
    ['another source', { source: 'other' }],
    ['tags left in the text', { text: `<p>${TEXT}</p>&nbsp;` }],
  ])('joins across %s', (_, rest) => {
    expect(clusters(posting('a'), posting('b', rest))).toEqual({ a: 'a', b: 'a' })
  })

  it('reaches on from the last seen day, link by link', () => {
    const days = ['2025-01-01', '2025-02-20', '2025-04-10']
    expect(clusters(...days.map((firstSeen, at) => posting(`p${at}`, { firstSeen })))).toEqual({
      p0: 'p0',
      p1: 'p0',
      p2: 'p0',
    })
  })

  it('never joins two known employers through an unknown one', () => {
    expect(
      clusters(posting('a'), posting('b', { employer: null }), posting('c', { employer: 'other' })),
    ).toEqual({ a: 'a', b: 'a', c: 'c' })
  })

  it('leaves postings without words alone', () => {
    expect(clusters(posting('a', { text: '' }), posting('b', { text: ' ' }))).toEqual({ a: 'a', b: 'b' })
    expect(clusters()).toEqual({})
  })

  const some = fc.array(
    fc.record({
      title: fc.constantFrom('Cook', 'Cook - Boston, MA', 'Driver'),
      employer: fc.constantFrom('acme', 'other', null),
      firstSeen: fc.constantFrom('2025-01-01', '2025-02-15', '2025-06-01', null),
      text: fc.constantFrom(TEXT, `${TEXT} tail`, `head ${TEXT}`, TEXT.slice(0, 300), ''),
      source: fc.constantFrom('one', 'two'),
    }),
    { maxLength: 14 },
  )

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (rows, chance) => {
        const postings = rows.map((row, at) => posting(`p${at}`, row))
        const shuffled = postings
          .map((one) => ({ one, key: chance.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(Object.fromEntries(clusterPostings(shuffled))).toEqual(
          Object.fromEntries(clusterPostings(postings)),
        )
      }),
    )
  })

  it('names a member of the cluster, and the first posting names itself', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const found = clusterPostings(rows.map((row, at) => posting(`p${at}`, row)))
        return [...found.values()].every((first) => found.get(first) === first) && found.size === rows.length
      }),
    )
  })
})
