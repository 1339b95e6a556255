import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askOtherYears, yearsIn } from './asked-years.ts'
import { BoilerplateFinder, wordsWithout } from './boilerplate.ts'
import { clustersOf, naiveClusters, type PostingToCluster } from './fixtures.ts'
import { candidateProbability, rowsKey, signatureOf } from './min-hash.ts'
import { normalTitle } from './normal-title.ts'
import { differInMore, PARITY_WORDS, setParities } from './parity-bits.ts'
import { comparedWords, isAlike, jaccard, shinglesOf } from './shingles.ts'

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
    const again = signatureOf(shinglesOf(words(0, 50)))
    expect(again).toEqual(signature)
    expect(rowsKey(again, 124, 8)).toBe(rowsKey(signature, 124, 8))
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
  ['ES - Specialist: Seasonal, Part-time', 'specialist'],
  ['HR - Manager', 'hr manager'],
  ['Consultant (MIA)', 'consultant'],
  ['Waiter - Now Hiring', 'waiter'],
  ['Waiter - Hiring in Someplace!', 'waiter'],
  ['Inspector, Bureau of Good Soup', 'inspector'],
  ['Office of Good Soup', 'office of good soup'],
  ['AIエンジニア (AI Software Engineer)', 'ai software engineer'],
  ['エンジニア', 'エンジニア'],
  ['', ''],
])('compares the title %j as %j', (title, normal) => expect(normalTitle(title)).toBe(normal))

it('takes the places of the posting out of its title, and leaves a title that is one', () => {
  expect(normalTitle('Store Manager - Cornwall Yard', ['Cornwall Yard, ON'])).toBe('store manager')
  expect(normalTitle('Cornwall Yard', ['Cornwall Yard'])).toBe('cornwall yard')
})

it.each([
  ['Job Description: Job Description We cook soup', ['we', 'cook', 'soup']],
  ['Description of the soup', ['of', 'the', 'soup']],
  ['Descriptions of soup', ['descriptions', 'of', 'soup']],
])('leaves headings before the text %j away', (text, words) => expect(comparedWords(text)).toEqual(words))

describe('years', () => {
  it.each([
    ['a minimum of 2 years of cooking', [2]],
    ['3-5 years with soup and 10+ years overall', [3, 5, 10]],
    ['five (5) or more years', [5]],
    ['proven for 40 years, 3 stars', []],
    ['soup', []],
  ])('in %j are %j', (text, years) => {
    const bits = yearsIn(comparedWords(text))
    expect(Array.from({ length: 32 }, (_, at) => at).filter((at) => bits & (1 << at))).toEqual(years)
  })

  it('are other ones where each text has some that the other has not', () => {
    const [two, three, both] = [1 << 2, 1 << 3, (1 << 2) | (1 << 3)]
    expect(askOtherYears(two, three)).toBe(true)
    for (const other of [0, two, both]) expect(askOtherYears(two, other)).toBe(false)
  })
})

describe('boilerplate', () => {
  const story = 'We have made good soup for the whole town since nineteen sixty'
  const ads = ['cook', 'waiter', 'driver'].map(
    (title) => `${story}\nThe ${title} starts work at six every day`,
  )
  const boilerplateOf = (texts: readonly string[], titles = texts.map((_, at) => at)) => {
    const finder = new BoilerplateFinder()
    for (const [at, text] of texts.entries()) finder.add(titles[at] ?? 0, text)
    return finder.found
  }

  it('is a paragraph under three titles of the employer', () => {
    expect(wordsWithout(ads[0] ?? '', boilerplateOf(ads)).join(' ')).toBe(
      'the cook starts work at six every day',
    )
    expect(boilerplateOf(ads.slice(0, 2)).size).toBe(0)
    expect(boilerplateOf([...ads, ...ads], [0, 0, 1, 1, 0, 1]).size).toBe(0)
    expect(boilerplateOf(ads.map((text) => text.replace(/.*\n/, 'Python\n'))).size).toBe(0)
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
  Object.fromEntries(clustersOf(postings))

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
    ['a text below .80', { text: TEXT.replaceAll('word1', 'x') }],
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

  const LONG = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ')
  const part = (from: number, to: number) => LONG.split(' ').slice(from, to).join(' ')

  it('joins a copy that lost a part of its text to the whole', () => {
    expect(clusters(posting('a', { text: part(20, 120) }), posting('b', { text: LONG }))).toEqual({
      a: 'a',
      b: 'a',
    })
  })

  it('takes ads that ask other years for two, and one that lost its years for a copy', () => {
    const asking = (years: string) => ({ text: `${LONG} ${years}` })
    expect(
      clusters(posting('a', asking('2 years of soup')), posting('b', asking('3 to 5 years of soup'))),
    ).toEqual({ a: 'a', b: 'b' })
    expect(clusters(posting('a', asking('2 years of soup')), posting('b', asking('')))).toEqual({
      a: 'a',
      b: 'a',
    })
  })

  it('compares a cut copy as it stands where boilerplate is nearly all of it', () => {
    const story = `${LONG} and so on`
    const own = 'soup is cooked here on every day'
    const others = ['Waiter', 'Driver'].map((title) =>
      posting(title, { title, text: `${story}\nthe ${title} comes at six every day` }),
    )
    const more = Array.from({ length: 80 }, (_, at) => `more${at}`).join(' ')
    const whole = posting('z1', { title: 'Cook', text: `${story}\n${own}\n${more}` })
    const cut = posting('z2', { title: 'Cook', text: `${story}\n${own}` })
    expect(clusters(...others, whole, cut).z2).toBe('z1')
  })

  it('leaves a part alone that is too short, or that unlike texts hold', () => {
    const other = `${part(0, 100)} ${part(100, 200).replaceAll('word', 'x')}`
    const texts = { a: LONG, b: other, c: part(10, 90), d: part(0, 30) }
    const found = clusters(...Object.entries(texts).map(([id, text]) => posting(id, { text })))
    expect(found).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd' })
  })

  it('takes two names for one employer when they begin alike', () => {
    expect(
      clusters(
        posting('a', { employer: 'amazon com' }),
        posting('b', { employer: 'amazon development center' }),
      ),
    ).toEqual({ a: 'a', b: 'a' })
    expect(
      clusters(posting('a', { employer: 'city of troy' }), posting('b', { employer: 'city of rome' })),
    ).toEqual({ a: 'a', b: 'b' })
  })

  it('takes two names for one employer when the text that one posts names the other', () => {
    const text = `${TEXT} Soup Works is hiring`
    const found = clusters(
      posting('a', { employer: 'soup works', text }),
      posting('b', { employer: 'big board', text }),
      posting('c', { employer: 'soup works', text, firstSeen: null }),
    )
    expect(found).toEqual({ a: 'a', b: 'a', c: 'a' })
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
      text: fc.constantFrom(
        TEXT,
        `${TEXT} tail`,
        `head ${TEXT}`,
        `${TEXT} 2 years`,
        `${TEXT} 3 years`,
        TEXT.slice(0, 300),
        '',
      ),
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
        expect(Object.fromEntries(clustersOf(shuffled))).toEqual(Object.fromEntries(clustersOf(postings)))
      }),
    )
  })

  it('names a member of the cluster, and the first posting names itself', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const found = clustersOf(rows.map((row, at) => posting(`p${at}`, row)))
        return [...found.values()].every((first) => found.get(first) === first) && found.size === rows.length
      }),
    )
  })

  it('gives the clusters of comparing every text with every other', () => {
    const words = fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 3 })
    const near = fc.record({
      title: fc.constantFrom('Cook', 'Driver'),
      employer: fc.constantFrom('acme', 'acme', 'other', null),
      firstSeen: fc.constantFrom('2025-01-01', '2025-02-15', '2025-04-10', null),
      // A text of forty words in which a few are other ones: similarities from .3 to 1.
      changed: words,
      years: fc.constantFrom('', '', '2 years', '2 to 4 years', '5 years'),
      source: fc.constantFrom('one', 'two'),
    })
    fc.assert(
      fc.property(fc.array(near, { maxLength: 24 }), (rows) => {
        const postings = rows.map(({ changed, years, ...rest }, at) =>
          posting(`p${at}`, {
            ...rest,
            text: [
              ...Array.from({ length: 60 }, (_, word) => `w${word}${changed.includes(word) ? 'x' : ''}`),
              years,
            ].join(' '),
          }),
        )
        expect(Object.fromEntries(clustersOf(postings))).toEqual(Object.fromEntries(naiveClusters(postings)))
      }),
      { numRuns: 200 },
    )
  })

  it('compares thousands of near copies of one post by looking at each a few times', () => {
    let looks = 0
    const copies = Array.from({ length: 3000 }, (_, at) => posting(`p${at}`, { text: `${TEXT} copy${at}` }))
    const found = clustersOf(copies, () => {
      looks += 1
    })
    expect(new Set(found.values()).size).toBe(1)
    expect(looks).toBeLessThan(6100)
  })

  it.each([1000, 2000, 4000])(
    'looks at a bounded number of pairs for each of %i unlike texts of one template and title',
    (size) => {
      const counts = { looks: 0, exact: 0 }
      const template = Array.from({ length: 60 }, (_, at) => `common${at}`).join(' ')
      const own = (at: number) => Array.from({ length: 12 }, (_, word) => `own${at}x${word}`).join(' ')
      const found = clustersOf(
        Array.from({ length: size }, (_, at) =>
          posting(`p${at}`, {
            text: `${template} ${own(at - (at % 10 === 9 ? 1 : 0))} ${at % 10 === 9 ? 'more' : ''}`,
          }),
        ),
        () => {},
        counts,
      )
      expect(counts.looks / size).toBeLessThan(600)
      // One in ten is a near copy of the one before.
      expect(new Set(found.values()).size).toBe(size * 0.9)
    },
  )

  it('asks for no text that cannot be a duplicate', () => {
    const asked: string[] = []
    clustersOf(
      [
        posting('a', { employer: 'one' }),
        posting('b', { employer: 'two', title: 'Driver' }),
        posting('c', { title: 'Cook' }),
        posting('d', { title: 'Cook' }),
      ],
      (id) => asked.push(id),
    )
    expect(new Set(asked)).toEqual(new Set(['c', 'd']))
  })
})

describe('parities', () => {
  it('never count more differences than there are', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 31 }), { maxLength: 200 })
    fc.assert(
      fc.property(list, list, list, (shared, one, other) => {
        const [a, b] = [new Set([...shared, ...one]), new Set([...shared, ...other])]
        const bits = new Uint32Array(2 * PARITY_WORDS)
        setParities(Float64Array.from(a), bits.subarray(0, PARITY_WORDS))
        setParities(Float64Array.from(b), bits.subarray(PARITY_WORDS))
        expect(
          differInMore(
            bits,
            0,
            PARITY_WORDS,
            [...a].filter((x) => !b.has(x)).length + [...b].filter((x) => !a.has(x)).length,
          ),
        ).toBe(false)
      }),
    )
  })
})

describe('isAlike', () => {
  it('is what the similarity says', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 })
    fc.assert(
      fc.property(list, list, fc.constantFrom(0.5, 0.8, 1), (one, other, limit) => {
        const [a, b] = [Float64Array.from(one).sort(), Float64Array.from(other).sort()]
        expect(isAlike(a, b, limit)).toBe(jaccard(a, b) >= limit)
      }),
      { numRuns: 1000 },
    )
  })
})
