import { describe, expect, it } from 'vitest'
import { difference, pairedDifference, publishedDifference } from './difference.ts'
import { sumEmployers } from './effective-sample.ts'
import type { PublishedEstimate } from './estimate.ts'
import { wilson } from './wilson.ts'

const share = (x: number, n: number) => ({ value: x / n, ...wilson(x / n, n) })

describe('difference of two shares (METHOD 3.6, Newcombe)', () => {
  it.each([
    [134, 200, 32, 200, 0.51, 0.4213, 0.5857],
    [66, 300, 54, 310, 0.0458, -0.0174, 0.1089],
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
  ])('%d/%d against %d/%d', (x1, n1, x2, n2, value, low, high) => {
    const found = difference(share(x1, n1), share(x2, n2))
    expect(Math.abs(found.value - value)).toBeLessThan(1e-4)
    expect(Math.abs(found.low - low)).toBeLessThan(1e-4)
    expect(Math.abs(found.high - high)).toBeLessThan(1e-4)
  })

  it('turns its sign and its limits with the sides', () => {
    const forth = difference(share(10, 40), share(30, 90))
    const back = difference(share(30, 90), share(10, 40))
    expect(back.value).toBeCloseTo(-forth.value, 12)
    expect(back.low).toBeCloseTo(-forth.high, 12)
  })

  it('is low when a side is, and spans both sides’ dates', () => {
    const side: PublishedEstimate = {
      status: 'ok',
      ...share(30, 90),
      n: 90,
      employers: 20,
      from: '2025-03-01',
      to: null,
    }
    const found = publishedDifference(
      side,
      { ...side, status: 'low', from: '2025-01-05', to: '2025-09-09' },
      31,
    )
    expect(found).toMatchObject({
      status: 'low',
      n: 180,
      employers: 31,
      from: '2025-01-05',
      to: '2025-09-09',
    })
  })
})

describe('difference of two skills on the same postings (METHOD 3.6)', () => {
  it('follows the worked example of four employers', () => {
    const found = pairedDifference(sumEmployers([3, 1, 2, 0].map((hits) => ({ postings: 10, hits }))))
    expect(found?.value).toBeCloseTo(0.15, 12)
    expect(Math.abs((found?.low ?? 0) - -0.0554)).toBeLessThan(1e-4)
    expect(Math.abs((found?.high ?? 0) - 0.3554)).toBeLessThan(1e-4)
  })

  it('is unknown for one employer', () => {
    expect(pairedDifference(sumEmployers([{ postings: 10, hits: 3 }]))).toBeNull()
  })
})
