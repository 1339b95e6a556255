import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PayUnit, payPerYear, periodBySize, type StatedPay } from './pay-per-year.ts'

const stated = (change: Partial<StatedPay>): StatedPay => ({
  low: null,
  high: null,
  currency: 'USD',
  period: 'year',
  hoursPerWeek: null,
  employmentType: null,
  basis: 'base',
  isDisclosed: true,
  ...change,
})

describe('yearly pay (METHOD 4.1)', () => {
  it.each<[number, PayUnit, number]>([
    [28.5, 'hour', 59_280],
    [450, 'day', 117_000],
    [1_500, 'week', 78_000],
    [6_500, 'month', 78_000],
    [90_000, 'year', 90_000],
  ])('%d per %s is %d a year', (amount, period, value) => {
    expect(payPerYear(stated({ low: amount, high: amount, period }))).toMatchObject({ kind: 'usable', value })
  })

  it('is the middle of a range, annualised with its bounds', () => {
    expect(payPerYear(stated({ low: 20, high: 30, period: 'hour' }))).toEqual({
      kind: 'usable',
      currency: 'USD',
      low: 41_600,
      high: 62_400,
      value: 52_000,
    })
  })

  it('reads bounds in the wrong order as a range', () => {
    expect(payPerYear(stated({ low: 90_000, high: 70_000 }))).toMatchObject({ low: 70_000, value: 80_000 })
  })

  it.each<[string, Partial<StatedPay>]>([
    ['one bound only', { low: 50_000 }],
    ['one bound only', { high: 50_000 }],
    ['one bound only', { low: 0, high: 50_000 }],
    ['commission or on-target earnings only', { low: 90_000, high: 120_000, basis: 'ote' }],
    ['range wider than 3 to 1', { low: 40_000, high: 120_001 }],
    ['outside the bounds of its currency', { low: 200, high: 300 }],
    ['outside the bounds of its currency', { low: 9_000_000, high: 9_000_000 }],
    ['part-time without hours', { low: 20, high: 25, period: 'hour', employmentType: 'part-time' }],
    ['currency not stated', { low: 50_000, high: 60_000, currency: null }],
    ['currency without bounds', { low: 50_000, high: 60_000, currency: 'XTS' }],
  ])('counts as disclosed but enters no quantile: %s', (reason, change) => {
    expect(payPerYear(stated(change))).toEqual({ kind: 'excluded', reason })
  })

  it('keeps a range of exactly three to one', () => {
    expect(payPerYear(stated({ low: 40_000, high: 120_000 })).kind).toBe('usable')
  })

  it.each<[string, Partial<StatedPay>]>([
    ['nothing stated', {}],
    ['0 means unknown', { low: 0, high: 0 }],
    ['a third party’s estimate', { low: 50_000, high: 60_000, isDisclosed: false }],
  ])('is none: %s', (_name, change) => expect(payPerYear(stated(change))).toEqual({ kind: 'none' }))

  it('pays part-time work for its stated hours', () => {
    const part = { employmentType: 'part-time', hoursPerWeek: 20 }
    expect(payPerYear(stated({ low: 30, high: 30, period: 'hour', ...part }))).toMatchObject({
      value: 31_200,
    })
    expect(payPerYear(stated({ low: 2_000, high: 2_000, period: 'month', ...part }))).toMatchObject({
      value: 24_000,
    })
  })

  it('does not let stated hours change full-time pay', () => {
    expect(payPerYear(stated({ low: 30, high: 30, period: 'hour', hoursPerWeek: 35 }))).toMatchObject({
      value: 62_400,
    })
  })

  it.each([
    [250, 'hour'],
    [251, 'month'],
    [25_000, 'month'],
    [25_001, 'year'],
  ])('reads %d without a period as pay by the %s (R16)', (amount, period) => {
    expect(periodBySize(amount)).toBe(period)
  })

  it('lies within its own bounds and grows with both of them', () => {
    const amount = fc.integer({ min: 1, max: 400_000 })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.constantFrom<PayUnit>('hour', 'day', 'week', 'month', 'year'),
        (a, b, period) => {
          const pay = payPerYear(stated({ low: a, high: b, period }))
          const more = payPerYear(stated({ low: a + 1, high: b + 1, period }))
          if (pay.kind !== 'usable') return
          expect(pay.low).toBeLessThanOrEqual(pay.value)
          expect(pay.value).toBeLessThanOrEqual(pay.high)
          if (more.kind === 'usable') expect(more.value).toBeGreaterThan(pay.value)
        },
      ),
    )
  })
})
