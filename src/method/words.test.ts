import { describe, expect, it } from 'vitest'
import type { Estimate } from './estimate.ts'
import { depthFinding, payWord, rankWord, shareWord } from './words.ts'

const between = (low: number, high: number, status: 'ok' | 'low' = 'ok'): Estimate => ({
  status,
  value: (low + high) / 2,
  low,
  high,
  n: 100,
  employers: 20,
  from: null,
  to: null,
})
const withheld: Estimate = { status: 'suppressed', count: 3, n: 9, reason: 'few' }

describe('words (METHOD 3.7)', () => {
  it.each<[number, number, string | null]>([
    [0.51, 0.7, 'most'],
    [0.5, 0.7, null],
    [0.4, 0.6, 'about half'],
    [0.39, 0.6, null],
    [0.02, 0.099, 'few'],
    [0.02, 0.1, null],
    [0.2, 0.3, null],
  ])('an interval %d-%d earns %j', (low, high, word) => expect(shareWord(between(low, high))).toBe(word))

  it('gives no word to a withheld figure nor to one of few employers', () => {
    expect(shareWord(withheld)).toBeNull()
    expect(shareWord(between(0.8, 0.9, 'low'))).toBeNull()
  })

  it('says "top" only above the runner-up’s estimate', () => {
    expect(rankWord(between(0.31, 0.39), between(0.2, 0.4))).toBe('top')
    expect(rankWord(between(0.3, 0.4), between(0.2, 0.4))).toBe('among the top')
    expect(rankWord(between(0.3, 0.4), null)).toBe('among the top')
    expect(rankWord(between(0.3, 0.4), withheld)).toBe('among the top')
    expect(rankWord(withheld, null)).toBeNull()
  })

  it('says "higher" only when the interval excludes zero', () => {
    expect(payWord(between(1, 9))).toBe('higher')
    expect(payWord(between(-9, -1))).toBe('lower')
    expect(payWord(between(-1, 9))).toBeNull()
    expect(payWord(between(0, 9))).toBeNull()
    expect(payWord(withheld)).toBeNull()
  })

  const shares = (...limits: readonly (readonly [number, number])[]) =>
    limits.map(([low, high]) => between(low, high))

  it('finds the sharpest statement about depth that "most" allows', () => {
    const spread = shares([0, 0.1], [0.1, 0.3], [0.3, 0.5], [0.1, 0.2], [0, 0.01])
    const all = [1, 1] as const
    const exact = shares([0, 0.1], [0, 0.1], [0.6, 0.8], [0.1, 0.2], [0, 0.01])
    expect(depthFinding(exact, shares(all, [0.9, 0.98], [0.7, 0.9], [0.1, 0.2], [0, 0.1]))).toEqual({
      kind: 'exactly',
      level: 3,
    })
    expect(depthFinding(spread, shares(all, [0.9, 0.98], [0.6, 0.7], [0.1, 0.2], [0, 0.1]))).toEqual({
      kind: 'at least',
      level: 3,
    })
    expect(depthFinding(spread, shares(all, [0.45, 0.6], [0.2, 0.4], [0.1, 0.2], [0, 0.1]))).toEqual({
      kind: 'at most',
      level: 2,
    })
    expect(depthFinding(spread, shares(all, [0.45, 0.6], [0.42, 0.55], [0.42, 0.55], [0.42, 0.5]))).toBeNull()
    expect(depthFinding([], [])).toBeNull()
  })
})
