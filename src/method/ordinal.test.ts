import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EmployerPart, sumEmployers } from './effective-sample.ts'
import { quantileRanks } from './order-interval.ts'
import {
  countsOf,
  type LevelStatistics,
  levelAt,
  meanLevel,
  medianLevel,
  medianWithRanks,
  type OrdinalCounts,
  publishLevelShares,
  publishMedianLevel,
  readiness,
  superiority,
} from './ordinal.ts'
import { wilson } from './wilson.ts'

const worked: OrdinalCounts = [2, 10, 14, 9, 1]

/** "At least" statistics of levels listed per employer. */
function atLeast(employers: readonly (readonly number[])[]): LevelStatistics {
  const of = (level: number) =>
    sumEmployers(
      employers.map(
        (levels): EmployerPart => ({
          postings: levels.length,
          hits: levels.filter((stated) => stated >= level).length,
        }),
      ),
    )
  return [of(1), of(2), of(3), of(4), of(5)]
}

describe('median level (METHOD 3.4)', () => {
  it.each<[OrdinalCounts, number | null]>([
    [[3, 2, 2, 0, 0], 2],
    [[5, 5, 0, 0, 0], 1],
    [worked, 3],
    [[0, 0, 0, 0, 1], 5],
    [[0, 0, 0, 0, 0], null],
    [[0, 4, 4, 0, 0], 2],
  ])('of counts %j is %j', (counts, expected) => expect(medianLevel(counts)).toBe(expected))

  it('has the levels at ranks 12 and 25 as its interval', () => {
    expect(quantileRanks(36, 0.5, 36)).toEqual({ low: 12, high: 25 })
    expect(medianWithRanks(worked, 36, 12)).toEqual({ status: 'ok', value: 3, low: 2, high: 3, n: 36 })
  })

  it('shows the mean only beside it', () => {
    expect(meanLevel(worked)).toBeCloseTo(2.9167, 4)
    expect(meanLevel([0, 0, 0, 0, 0])).toBeNull()
  })

  it('needs ten stated levels', () => {
    expect(medianWithRanks([4, 5, 0, 0, 0], 9, 9)).toMatchObject({ status: 'suppressed', n: 9 })
    expect(medianWithRanks([5, 5, 0, 0, 0], 10, 9).status).toBe('ok')
  })

  it('is low with fewer than nine employers and withheld with one', () => {
    expect(publishMedianLevel(atLeast(Array.from({ length: 8 }, () => [2, 3, 3, 4]))).status).toBe('low')
    expect(publishMedianLevel(atLeast([Array.from({ length: 50 }, () => 3)])).status).toBe('suppressed')
  })

  it('reads the counts back from "at least"', () => {
    expect(
      countsOf(
        atLeast([
          [1, 2, 2, 5],
          [3, 4],
        ]),
      ),
    ).toEqual([1, 2, 1, 1, 1])
  })

  it('has no level at a rank outside the sample', () => {
    expect(levelAt(worked, 0)).toBeNull()
    expect(levelAt(worked, 37)).toBeNull()
    expect(levelAt(worked, 36)).toBe(5)
  })

  const levels = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), {
    maxLength: 30,
  })

  it('is a stated level inside its interval, whatever the order', () => {
    fc.assert(
      fc.property(levels, (employers) => {
        const median = publishMedianLevel(atLeast(employers))
        expect(publishMedianLevel(atLeast([...employers].reverse()))).toEqual(median)
        if (median.status === 'suppressed') return
        expect(employers.flat()).toContain(median.value)
        expect(median.low).toBeLessThanOrEqual(median.value)
        expect(median.high).toBeGreaterThanOrEqual(median.value)
      }),
    )
  })

  it('never rises when a posting asks for less', () => {
    fc.assert(
      fc.property(levels, (employers) => {
        const shallower = employers.map((stated) => stated.map((level) => Math.max(1, level - 1)))
        const before = medianLevel(countsOf(atLeast(employers)))
        const after = medianLevel(countsOf(atLeast(shallower)))
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })
})

describe('shares of levels', () => {
  const employers = Array.from({ length: 12 }, () => [1, 3, 3, 4])
  const statistics = atLeast(employers)

  it('fall from all at L1 as the level gets deeper', () => {
    const shares = publishLevelShares(statistics)
    const values = shares.map((share) => (share.status === 'suppressed' ? share.count : share.value))
    expect(values).toEqual([1, 0.75, 0.75, 0.25, 0])
    expect(shares[1]?.status).toBe('ok')
  })

  it('need thirty stated levels', () => {
    expect(publishLevelShares(atLeast(employers.slice(0, 7)))[2]).toMatchObject({
      status: 'suppressed',
      n: 28,
      reason: expect.stringContaining('30'),
    })
  })

  it('give readiness as the share that asks no more than is held', () => {
    expect(26 / 36).toBeCloseTo(0.7222, 4)
    const limits = wilson(26 / 36, 36)
    expect(Math.abs(limits.low - 0.5601)).toBeLessThan(1e-4)
    expect(Math.abs(limits.high - 0.8415)).toBeLessThan(1e-4)
    const held = ([0, 1, 2, 3, 4, 5] as const).map((level) => readiness(statistics, level))
    expect(held[5]).toMatchObject({ value: 1, high: 1 })
    expect(held[3]).toMatchObject({ value: 36 / 48 })
    expect(held[0]).toMatchObject({ status: 'suppressed', count: 0, n: 48 })
  })
})

describe('Mann-Whitney superiority', () => {
  it.each<[OrdinalCounts, OrdinalCounts, number | null]>([
    [[0, 0, 0, 0, 3], [2, 0, 0, 0, 0], 1],
    [[2, 0, 0, 0, 0], [0, 0, 0, 0, 3], 0],
    [[1, 1, 0, 0, 0], [1, 1, 0, 0, 0], 0.5],
    [[0, 1, 1, 0, 0], [1, 1, 0, 0, 0], 0.875],
    [[0, 0, 0, 0, 0], [1, 0, 0, 0, 0], null],
  ])('%j against %j is %j', (first, second, expected) => expect(superiority(first, second)).toBe(expected))

  it('and its reverse add up to one', () => {
    const counts = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const forth = superiority(first, second)
        const back = superiority(second, first)
        if (forth !== null && back !== null) expect(forth + back).toBeCloseTo(1, 12)
      }),
    )
  })
})
