import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPairing, pairing } from './pairing.ts'

describe('pairings (METHOD 6)', () => {
  it('follows the worked example', () => {
    const found = pairing({ both: 60, a: 100, b: 150, n: 1000 })
    expect(found.lift).toBeCloseTo(4, 10)
    expect(Math.abs(found.npmi - 0.4927)).toBeLessThan(1e-4)
    expect(found.share).toBe(0.6)
    expect(found.overall).toBe(0.15)
    expect(Math.abs(found.jaccard - 0.3158)).toBeLessThan(1e-4)
    expect(Math.abs(found.g2 - 125.666)).toBeLessThan(1e-3)
  })

  it('does not let a strong pair of two postings through', () => {
    const counts = { both: 2, a: 3, b: 4, n: 1000 }
    expect(Math.abs(pairing(counts).npmi - 0.8232)).toBeLessThan(1e-4)
    expect(isPairing(counts, 2)).toBe(false)
  })

  it('finds nothing between unrelated skills', () => {
    const counts = { both: 15, a: 100, b: 150, n: 1000 }
    const found = pairing(counts)
    expect(found.lift).toBe(1)
    expect(found.npmi).toBeCloseTo(0, 12)
    expect(found.g2).toBeCloseTo(0, 9)
    expect(isPairing(counts, 10)).toBe(false)
  })

  it('needs three employers that ask for both', () => {
    const counts = { both: 60, a: 100, b: 150, n: 1000 }
    expect(isPairing(counts, 2)).toBe(false)
    expect(isPairing(counts, 3)).toBe(true)
  })

  it('does not show skills that avoid each other', () => {
    expect(isPairing({ both: 5, a: 300, b: 300, n: 1000 }, 5)).toBe(false)
  })

  it('knows skills that never or always meet', () => {
    expect(pairing({ both: 0, a: 5, b: 5, n: 20 }).npmi).toBe(-1)
    expect(pairing({ both: 20, a: 20, b: 20, n: 20 })).toMatchObject({
      npmi: 0,
      lift: 1,
      overall: 1,
      g2: 0,
    })
  })

  it('refuses counts that contradict each other', () => {
    expect(() => pairing({ both: 6, a: 5, b: 9, n: 20 })).toThrow(/contradict/)
    expect(() => pairing({ both: 0, a: 15, b: 15, n: 20 })).toThrow(/contradict/)
    expect(() => pairing({ both: 0, a: 0, b: 5, n: 20 })).toThrow(/contradict/)
  })

  it('is the same from both sides but for the share', () => {
    const counts = fc
      .record({ both: fc.nat(50), onlyA: fc.nat(50), onlyB: fc.nat(50), neither: fc.nat(500) })
      .filter(({ both, onlyA, onlyB }) => both + onlyA > 0 && both + onlyB > 0)
    fc.assert(
      fc.property(counts, ({ both, onlyA, onlyB, neither }) => {
        const n = both + onlyA + onlyB + neither
        const forth = pairing({ both, a: both + onlyA, b: both + onlyB, n })
        const back = pairing({ both, a: both + onlyB, b: both + onlyA, n })
        expect(back.npmi).toBeCloseTo(forth.npmi, 10)
        expect(back.g2).toBeCloseTo(forth.g2, 6)
        expect(forth.share).toBeLessThanOrEqual(1)
        expect(forth.share / forth.overall).toBeCloseTo(forth.lift, 10)
        expect(forth.npmi).toBeGreaterThanOrEqual(-1)
        expect(forth.npmi).toBeLessThanOrEqual(1 + 1e-12)
        expect(forth.g2).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
