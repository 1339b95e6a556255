import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complement, type EmployerPart, effectiveSample, sumEmployers } from './effective-sample.ts'
import { publishShare, widthReason, withheldWords } from './share.ts'
import { wilson } from './wilson.ts'

const zip = (postings: readonly number[], hits: readonly number[]): EmployerPart[] =>
  postings.map((count, index) => ({ postings: count, hits: hits[index] ?? 0 }))

describe('Wilson interval (METHOD 3.2)', () => {
  it.each([
    [104, 3786, 0.0227, 0.0332],
    [7, 3786, 0.0009, 0.00381],
    [0, 50, 0, 0.0713],
    [50, 50, 0.9287, 1],
    [12, 40, 0.1807, 0.4543],
  ])('%d of %d is [%d, %d]', (x, n, low, high) => {
    const limits = wilson(x / n, n)
    expect(Math.abs(limits.low - low)).toBeLessThan(1e-4)
    expect(Math.abs(limits.high - high)).toBeLessThan(1e-4)
  })

  it('knows nothing about an empty sample', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }))

  it('starts at exactly 0 for no hit and ends at exactly 1 for all', () => {
    expect(wilson(0, 7.3).low).toBe(0)
    expect(wilson(1, 7.3).high).toBe(1)
  })

  it('gets narrower with a larger sample and stays around its share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (p, n) => {
          const { low, high } = wilson(p, n)
          const wider = wilson(p, n / 2)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(p)
          expect(high).toBeGreaterThanOrEqual(p)
          expect(high).toBeLessThanOrEqual(1)
          expect(wider.high - wider.low).toBeGreaterThanOrEqual(high - low - 1e-12)
        },
      ),
    )
  })
})

describe('effective sample size (METHOD 3.2)', () => {
  it('counts eight employers of one kind of hit for far less than their 50 postings', () => {
    const statistics = sumEmployers(zip([20, 10, 5, 5, 4, 3, 2, 1], [12, 2, 1, 0, 2, 0, 1, 0]))
    const sample = effectiveSample(statistics)
    expect(sample?.p).toBeCloseTo(0.36, 12)
    expect(Math.abs((sample?.designEffect ?? 0) - 3.0921)).toBeLessThan(1e-4)
    expect(Math.abs((sample?.tFactor ?? 0) ** 2 - 0.687)).toBeLessThan(1e-4)
    expect(sample?.nEffective).toBeCloseTo(11.11, 2)
    expect(publishShare(statistics)).toMatchObject({ status: 'suppressed', count: 18, n: 50 })
  })

  it('never counts for more than the postings there are', () => {
    const statistics = sumEmployers(
      zip([30, 25, 20, 20, 15, 15, 15, 10, 10, 10, 10, 20], [9, 5, 8, 4, 3, 5, 2, 3, 1, 4, 2, 6]),
    )
    const sample = effectiveSample(statistics)
    expect(sample?.designEffect).toBe(1)
    expect(sample?.nEffective).toBeCloseTo(158.6, 1)
    const published = publishShare(statistics)
    expect(published).toMatchObject({ status: 'ok', n: 200, employers: 12 })
    if (published.status === 'suppressed') throw new Error('published')
    expect(published.value).toBeCloseTo(0.26, 12)
    expect(Math.abs(published.low - 0.198)).toBeLessThan(1e-4)
    expect(Math.abs(published.high - 0.3334)).toBeLessThan(1e-4)
  })

  it('is unknown for one employer and for none', () => {
    expect(effectiveSample(sumEmployers([{ postings: 5, hits: 2 }]))).toBeNull()
    expect(effectiveSample(sumEmployers([]))).toBeNull()
  })

  it('takes two employers with the heavy t factor of one degree of freedom', () => {
    const sample = effectiveSample(sumEmployers(zip([50, 50], [10, 10])))
    expect(sample?.tFactor).toBeCloseTo(1.959964 / 12.706204736, 8)
  })

  it('leaves out employers without a posting', () => {
    expect(sumEmployers(zip([3, 0], [1, 0]))).toEqual(sumEmployers(zip([3], [1])))
  })
})

describe('the gate of a proportion (METHOD 3.3)', () => {
  it.each([
    [7, 3786, true],
    [12, 40, true],
    [20, 60, true],
    [3, 60, false],
    [9, 30, false],
    [12, 29, false],
  ])('%d of %d independent postings published: %s', (x, n, isPublished) => {
    expect(widthReason(x / n, n, wilson(x / n, n)) === null).toBe(isPublished)
  })

  const even = (employers: number, postings: number, hits: number) =>
    sumEmployers(Array.from({ length: employers }, () => ({ postings, hits })))

  it('needs five employers, and calls fewer than nine low', () => {
    expect(publishShare(even(4, 100, 50))).toMatchObject({
      status: 'suppressed',
      reason: 'fewer than 5 employers',
    })
    expect(publishShare(even(8, 100, 50)).status).toBe('low')
    expect(publishShare(even(9, 100, 50)).status).toBe('ok')
  })

  it('withholds a rate that one employer would decide', () => {
    const rest = Array.from({ length: 20 }, () => ({ postings: 10, hits: 5 }))
    expect(publishShare(sumEmployers([{ postings: 200, hits: 100 }, ...rest])).status).toBe('ok')
    expect(publishShare(sumEmployers([{ postings: 202, hits: 101 }, ...rest]))).toMatchObject({
      reason: 'one employer holds more than half of the postings',
    })
  })

  it('says the counts when it withholds, and that nothing is there when nothing is', () => {
    expect(publishShare(even(3, 1, 1))).toMatchObject({ status: 'suppressed', count: 3, n: 3 })
    expect(publishShare(sumEmployers([]))).toMatchObject({ status: 'suppressed', count: 0, n: 0 })
  })

  it('publishes the zero of a large sample', () => {
    expect(publishShare(even(40, 50, 0))).toMatchObject({ status: 'ok', value: 0, low: 0 })
  })

  const sample = fc.array(
    fc
      .integer({ min: 1, max: 60 })
      .chain((postings) => fc.integer({ min: 0, max: postings }).map((hits) => ({ postings, hits }))),
    { maxLength: 40 },
  )

  it('is in [0, 1] with low <= value <= high, whatever the employers', () => {
    fc.assert(
      fc.property(sample, (parts) => {
        const estimate = publishShare(sumEmployers(parts))
        if (estimate.status === 'suppressed') {
          expect(estimate.count).toBeLessThanOrEqual(estimate.n)
          expect(estimate.reason).not.toBe('')
          return
        }
        expect(estimate.low).toBeGreaterThanOrEqual(0)
        expect(estimate.low).toBeLessThanOrEqual(estimate.value)
        expect(estimate.value).toBeLessThanOrEqual(estimate.high)
        expect(estimate.high).toBeLessThanOrEqual(1)
        expect(estimate.high - estimate.low).toBeLessThan(0.3)
      }),
    )
  })

  it('does not depend on the order of the employers', () => {
    fc.assert(
      fc.property(sample, (parts) => {
        expect(publishShare(sumEmployers([...parts].reverse()))).toEqual(publishShare(sumEmployers(parts)))
      }),
    )
  })

  it('mirrors when hits and misses change places', () => {
    fc.assert(
      fc.property(sample, (parts) => {
        const statistics = sumEmployers(parts)
        const misses = parts.map(({ postings, hits }) => ({ postings, hits: postings - hits }))
        expect(complement(statistics)).toEqual(sumEmployers(misses))
        const worth = effectiveSample(statistics)?.nEffective ?? 0
        expect(effectiveSample(complement(statistics))?.nEffective ?? 0).toBeCloseTo(worth, 6)
      }),
    )
  })
})

describe('the words for a withheld rate', () => {
  it.each<[string, EmployerPart[], string]>([
    ['few postings', zip([2, 2, 2, 2, 2], [1, 0, 0, 1, 0]), 'too few to state a rate'],
    ['few employers', zip([100, 100], [50, 20]), 'too few employers to state a rate'],
    ['one large employer', zip([90, 4, 4, 4, 4], [9, 1, 1, 1, 1]), 'one employer holds more than half'],
    [
      'an interval that is too wide',
      zip(Array(13).fill(3), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]),
      'interval too wide to state a rate',
    ],
    [
      'an interval too wide for its share',
      zip(Array(20).fill(5), [1, 1, 1]),
      'interval too wide to state a rate',
    ],
  ])('name %s', (_name, employers, words) => {
    const dates = { from: null, to: null }
    const share = publishShare(sumEmployers(employers, dates))
    expect(share.status).toBe('suppressed')
    if (share.status === 'suppressed') expect(withheldWords(share)).toBe(words)
  })

  it('tell how many independent postings many alike ones are worth', () => {
    const parts = zip([30, 30, 30, 30, 30], [30, 0, 30, 0, 0])
    const share = publishShare(sumEmployers(parts, { from: null, to: null }))
    expect(share.status === 'suppressed' && withheldWords(share)).toMatch(
      /^worth [\d.]+ independent ones, 30 needed$/,
    )
  })
})
