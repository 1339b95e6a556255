import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disclosureIsUneven, disclosureWeightedMedian, hasPayLaw, markLow } from './disclosure.ts'
import { quantileRanks } from './order-interval.ts'
import { payGap } from './pay-gap.ts'
import { type PaidPosting, payLadder, publishPayMedian, sumPay } from './pay-quantiles.ts'
import { quantile, runsOf, sampleOf, weightedQuantile } from './quantile.ts'

const lows = [95, 100, 110, 120, 120, 125, 130, 140, 150, 160, 170, 180]
const highs = [115, 130, 130, 150, 160, 165, 150, 180, 190, 200, 210, 260]
const postings = (count: number, employers: number): PaidPosting[] =>
  Array.from({ length: count }, (_, index) => ({
    employer: `e${index % employers}`,
    low: 90_000 + index * 1_000,
    high: 110_000 + index * 1_000,
    value: 100_000 + index * 1_000,
  }))

describe('quantiles (METHOD 4.2, type 7)', () => {
  const middles = sampleOf(runsOf(lows.map((low, index) => (low + (highs[index] ?? 0)) / 2)))

  it.each([
    [0.25, 131.25],
    [0.5, 142.5],
    [0.75, 172.5],
  ])('P %d of the twelve midpoints is %d', (q, expected) => expect(quantile(middles, q)).toBe(expected))

  it('has the band of the medians of all lower and all upper bounds', () => {
    const paid = lows.map((low, index) => ({
      employer: `e${index}`,
      low,
      high: highs[index] ?? 0,
      value: (low + (highs[index] ?? 0)) / 2,
    }))
    expect(payLadder(sumPay(paid)).rangeBand).toEqual([127.5, 162.5])
  })

  it('is nothing of nothing, and the value itself of one', () => {
    expect(quantile(sampleOf([]), 0.5)).toBeNull()
    expect(quantile(sampleOf([[7, 1]]), 0.9)).toBe(7)
    expect(quantile(sampleOf([[7, 5]]), 0.9)).toBe(7)
  })

  it('refuses runs out of order and ranks outside the sample', () => {
    expect(() =>
      sampleOf([
        [2, 1],
        [1, 1],
      ]),
    ).toThrow(/ascend/)
    expect(() => sampleOf([[2, 3]]).at(4)).toThrow(/No rank 4/)
  })

  it('of weighted values follows the worked example', () => {
    const weighted = [10, 20, 30, 40].map((value) => ({ value, weight: value === 40 ? 3 : 1 }))
    expect(weightedQuantile(weighted, 0.5)).toBeCloseTo(31, 10)
    expect(weightedQuantile([], 0.5)).toBeNull()
  })

  it('of equal weights is the plain one, whatever the order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1), (list, q) => {
        const plain = quantile(sampleOf(runsOf(list)), q) ?? Number.NaN
        const weighted = weightedQuantile(
          [...list].reverse().map((value) => ({ value, weight: 2.5 })),
          q,
        )
        expect(weighted).toBeCloseTo(plain, 8)
        expect(plain).toBeGreaterThanOrEqual(Math.min(...list))
        expect(plain).toBeLessThanOrEqual(Math.max(...list))
      }),
    )
  })
})

describe('interval of a quantile (METHOD 4.3)', () => {
  it.each([
    [12, 0.5, 12, { low: 3, high: 10 }],
    [12, 0.5, 8, { low: 2, high: 11 }],
    [5, 0.5, 5, null],
    [6, 0.5, 6, { low: 1, high: 6 }],
    [20, 0.25, 20, { low: 2, high: 11 }],
    [40, 0.1, 40, { low: 1, high: 11 }],
  ])('n %d, q %d, worth %d: ranks %j', (n, q, nEffective, expected) => {
    expect(quantileRanks(n, q, nEffective)).toEqual(expected)
  })

  it('stands at the third and tenth of the twelve midpoints', () => {
    const middles = sampleOf(runsOf(lows.map((low, index) => (low + (highs[index] ?? 0)) / 2)))
    expect([middles.at(3), middles.at(10)]).toEqual([120, 180])
  })
})

describe('pay ladder', () => {
  const shown = (count: number) => {
    const ladder = payLadder(sumPay(postings(count, 10)))
    return (['p10', 'p25', 'median', 'p75', 'p90'] as const).filter(
      (name) => ladder[name].status !== 'suppressed',
    )
  }

  it.each([
    [9, []],
    [10, ['median']],
    [20, ['p25', 'median', 'p75']],
    [39, ['p25', 'median', 'p75']],
  ])('of %d postings that state pay shows %j', (count, expected) => expect(shown(count)).toEqual(expected))

  it('of enough independent postings shows all five', () => {
    expect(payLadder(sumPay(postings(80, 40))).p10.status).toBe('ok')
  })

  it('needs five employers and calls fewer than nine low', () => {
    expect(payLadder(sumPay(postings(60, 4))).median).toMatchObject({ status: 'suppressed', n: 60 })
    expect(payLadder(sumPay(postings(60, 8))).median.status).toBe('low')
    expect(payLadder(sumPay(postings(60, 9))).median.status).toBe('ok')
  })

  it('publishes a median worked out by the store through the same gate', () => {
    const figure = { n: 12, employers: 12, median: 142.5, low: 120, high: 180, from: null, to: null }
    expect(publishPayMedian(figure)).toMatchObject({ status: 'ok', value: 142.5, low: 120, high: 180 })
    expect(publishPayMedian({ ...figure, employers: 5 }).status).toBe('low')
    expect(publishPayMedian({ ...figure, n: 9 }).status).toBe('suppressed')
    expect(publishPayMedian({ ...figure, low: null }).status).toBe('suppressed')
  })

  it('has no band while its median is withheld', () => {
    expect(payLadder(sumPay(postings(3, 3))).rangeBand).toBeNull()
    expect(payLadder(sumPay([])).median).toMatchObject({ status: 'suppressed', count: 0, n: 0 })
  })

  it('rises from P10 to P90, each inside its interval, in any order of postings', () => {
    const paid = fc.array(
      fc.record({ employer: fc.constantFrom(...'abcdefghijkl'), value: fc.integer({ min: 10, max: 60 }) }),
      { maxLength: 90 },
    )
    fc.assert(
      fc.property(paid, (list) => {
        const all = list.map(({ employer, value }) => ({ employer, value, low: value - 1, high: value + 1 }))
        const ladder = payLadder(sumPay(all))
        expect(payLadder(sumPay([...all].reverse()))).toEqual(ladder)
        let previous = 0
        for (const name of ['p10', 'p25', 'median', 'p75', 'p90'] as const) {
          const estimate = ladder[name]
          if (estimate.status === 'suppressed') continue
          expect(estimate.value).toBeGreaterThanOrEqual(previous)
          expect(estimate.low).toBeLessThanOrEqual(estimate.value)
          expect(estimate.high).toBeGreaterThanOrEqual(estimate.value)
          previous = estimate.value
        }
      }),
    )
  })
})

describe('who discloses (METHOD 4.4)', () => {
  it.each([
    [{ n: 100, x: 60 }, { n: 100, x: 50 }, false],
    [{ n: 100, x: 61 }, { n: 100, x: 50 }, true],
    [{ n: 100, x: 29 }, { n: 100, x: 30 }, true],
    [{ n: 0, x: 0 }, { n: 100, x: 50 }, false],
    [{ n: 0, x: 0 }, { n: 0, x: 0 }, false],
  ])('with %j and without %j is uneven: %s', (asking, others, expected) => {
    expect(disclosureIsUneven(asking, others)).toBe(expected)
  })

  it('weights each posting by one over its cell’s rate', () => {
    const often = { postings: 100, disclosed: 80, values: [100, 104, 108, 110, 112, 114, 118, 120] }
    const seldom = { postings: 100, disclosed: 25, values: [140, 150, 155, 160, 170] }
    const plain = quantile(sampleOf(runsOf([...often.values, ...seldom.values])), 0.5)
    expect(plain).toBe(118)
    expect(disclosureWeightedMedian([often, seldom])).toBeCloseTo(145.3846, 4)
    expect(disclosureWeightedMedian([seldom, often])).toBeCloseTo(145.3846, 4)
  })

  it('leaves out cells under 20 postings and caps a weight at five', () => {
    expect(disclosureWeightedMedian([{ postings: 19, disclosed: 10, values: [1] }])).toBeNull()
    const rare = { postings: 100, disclosed: 1, values: [300] }
    const common = { postings: 100, disclosed: 100, values: [100, 100, 100, 100, 100, 100] }
    expect(disclosureWeightedMedian([rare, common])).toBeLessThan(300)
  })

  it('knows where the law has pay stated', () => {
    expect([hasPayLaw('US', 'NY'), hasPayLaw('US', 'TX'), hasPayLaw('AT', ''), hasPayLaw('', '')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('marks a published figure, not a withheld one', () => {
    const ladder = payLadder(sumPay(postings(80, 40)))
    expect(markLow(ladder.median).status).toBe('low')
    expect(markLow(payLadder(sumPay([])).median).status).toBe('suppressed')
  })
})

describe('raw pay gap (METHOD 5.1)', () => {
  const more = payLadder(sumPay(postings(60, 30).map((p) => ({ ...p, value: p.value + 50_000 })))).median
  const less = payLadder(sumPay(postings(60, 30))).median

  it('is the difference of the two medians beside it, by square and add', () => {
    const gap = payGap(more, less, 30)
    if (gap.status === 'suppressed' || more.status === 'suppressed' || less.status === 'suppressed')
      throw new Error('all three are published')
    expect(gap.value).toBe(more.value - less.value)
    expect(gap.low).toBeCloseTo(gap.value - Math.hypot(more.value - more.low, less.high - less.value), 6)
    expect(gap.high).toBeCloseTo(gap.value + Math.hypot(more.high - more.value, less.value - less.low), 6)
    expect(gap).toMatchObject({ n: 120, employers: 30, status: 'ok' })
  })

  it('needs twenty postings with pay on each side', () => {
    const few = payLadder(sumPay(postings(19, 19))).median
    expect(payGap(few, less, 30)).toMatchObject({ status: 'suppressed', count: 19, n: 79 })
    expect(payGap(less, few, 30).status).toBe('suppressed')
  })
})
