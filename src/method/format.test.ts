import { describe, expect, it } from 'vitest'
import * as format from './format.ts'

describe('shares (METHOD 3.7)', () => {
  it.each([
    [0.179, '17.9\u202f%'],
    [0.00185, '0.18\u202f%'],
    [0.0017, '0.17\u202f%'],
    [0.0099, '0.99\u202f%'],
    [0.00996, '1.0\u202f%'],
    [0.00004, '<0.1\u202f%'],
    [0, '0\u202f%'],
    [1, '100\u202f%'],
    [0.99999, '>99.9\u202f%'],
    [0.9995, '>99.9\u202f%'],
    [0.9994, '99.9\u202f%'],
    [0.5, '50.0\u202f%'],
  ])('%d reads %s', (share, text) => expect(format.formatShare(share)).toBe(text))

  it('never reads as zero when there is something', () => {
    for (let share = 1e-9; share < 1; share *= 3)
      expect(format.formatShare(share)).not.toMatch(/^0(\.0*)?\u202f/)
  })

  it('has its interval beside it', () => {
    expect(format.formatShareInterval({ low: 0.1562, high: 0.2049 })).toBe('(15.6–20.5)')
    expect(format.formatShareInterval({ low: 0.0006, high: 0.0051 })).toBe('(0.06–0.51)')
    expect(format.formatShareInterval({ low: 0.000_02, high: 0.000_8 })).toBe('(<0.01–0.08)')
    expect(format.formatShareWithInterval({ value: 0.000_1, low: 0.000_02, high: 0.000_8 })).toBe(
      '0.01\u202f% (<0.01–0.08\u202f%)',
    )
    expect(format.formatShareWithInterval({ value: 0.179, low: 0.156, high: 0.205 })).toBe(
      '17.9\u202f% (15.6–20.5\u202f%)',
    )
  })

  it('reads as counts when withheld', () => {
    const cell = { status: 'suppressed', count: 11, n: 2_140, reason: '' } as const
    expect(format.formatShareEstimate(cell)).toBe('11 of 2,140 postings: too few to state a rate')
  })
})

describe('pay, three significant digits', () => {
  it.each([
    [157_600, 'USD', '$158k', '$158,000'],
    [59_280, 'USD', '$59.3k', '$59,300'],
    [3_940.4, 'USD', '$3,940', '$3,940'],
    [-3_940, 'USD', '\u2212\u2060$3,940', '\u2212\u2060$3,940'],
    [999_600, 'USD', '$1M', '$1,000,000'],
    [1_254_000, 'INR', '₹1.25M', '₹1,250,000'],
    [60_000, 'GBP', '£60k', '£60,000'],
    [2_500_000_000, 'IDR', 'IDR\u00a02.5B', 'IDR\u00a02,500,000,000'],
    [28.5, 'EUR', '€28.5', '€28.5'],
    [0, 'USD', '$0', '$0'],
  ])('%d %s reads %s or %s', (amount, currency, short, long) => {
    expect(format.formatPay(amount, currency)).toBe(short)
    expect(format.formatPayInFull(amount, currency)).toBe(long)
  })

  it.each([
    [194_960, 205_040, '\u2212\u2060$10k', '\u2212\u2060$10,000', '$10,000'],
    [205_040, 194_960, '$10k', '$10,000', '$10,000'],
    [1_250_400, 157_800, '$1.092M', '$1,092,000', '$1,092,000'],
    [150_040, 149_960, '$0', '$0', '$0'],
    [0.3, 0.1, '$0.2', '$0.2', '$0.2'],
  ])('the difference of %d and %d is that of the two amounts printed: %j', (a, b, short, full, distance) => {
    expect(format.formatPayDifference(a, b, 'USD')).toBe(short)
    expect(format.formatPayDifferenceInFull(a, b, 'USD')).toBe(full)
    expect(format.formatPayDistance(a, b, 'USD')).toBe(distance)
  })

  it('has its interval beside it', () => {
    expect(format.formatPayInterval({ low: 151_000, high: 164_400 }, 'USD')).toBe('($151k–$164k)')
  })

  it.each([
    [165_000, 195_000, 'year', '$165,000–195,000 a year'],
    [28.5, 28.5, 'hour', '$28.50 an hour'],
    [1_234.5, 1_300, 'week', '$1,234.50–1,300 a week'],
    [40_000, null, 'year', 'from $40,000 a year'],
    [null, 60_000, 'year', 'up to $60,000 a year'],
    [null, null, 'year', null],
  ] as const)('stated as %j to %j by the %s reads %j', (low, high, period, text) => {
    expect(format.formatStatedPay({ low, high, currency: 'USD', period })).toBe(text)
  })
})

describe('the rest', () => {
  it('names levels, counts, ratios', () => {
    expect(format.formatLevel(3)).toBe('L3 Independent')
    expect(format.formatLevelInterval({ low: 2, high: 3 })).toBe('(L2–L3)')
    expect(format.formatCount(1_742_003)).toBe('1,742,003')
    expect(format.formatCounted(1, 'posting')).toBe('1 posting')
    expect(format.formatCounted(0, 'country', 'countries')).toBe('0 countries')
    expect(format.formatRatio(3.46)).toBe('3.5×')
  })

  it.each([
    ['2026-08-03', '2026-10-25', '3 Aug–25 Oct 2026'],
    ['2025-08-03', '2026-01-02', '3 Aug 2025–2 Jan 2026'],
    ['2026-08-03', '2026-08-03', '3 Aug 2026'],
    ['2026-08-03', null, '3 Aug 2026'],
    [null, null, 'no stated dates'],
  ])('the dates %j to %j read %s', (from, to, text) => expect(format.formatDates(from, to)).toBe(text))
})
