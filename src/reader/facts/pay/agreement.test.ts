import { describe, expect, it } from 'vitest'
import type { RawPay } from '../../types.ts'
import { comparePay, isWritten, type PayComparison } from './agreement.ts'

const field = (low: number | null, high: number | null, more: Partial<RawPay> = {}): RawPay => ({
  low,
  high,
  currency: 'USD',
  period: 'year',
  isDisclosed: true,
  ...more,
})

describe('pay in a text beside the field', () => {
  it.each<[string, RawPay | null, string, PayComparison | null]>([
    ['the same range', field(80_000, 95_000), 'Salary: $80,000 - $95,000 a year', 'same'],
    ['a rounded field', field(78_500, 95_000), 'Salary: $78,450 - $95,000 a year', 'same'],
    [
      'one place of two',
      field(70_000, 90_000),
      'In Leeds the salary is $80,000 - $99,000 a year. Elsewhere the salary is $70,000 - $90,000 a year.',
      'same as one of several',
    ],
    [
      'both places together',
      field(70_000, 99_000),
      'In Leeds the salary is $80,000 - $99,000 a year. Elsewhere the salary is $70,000 - $90,000 a year.',
      'span of several',
    ],
    [
      'a reading that is wrong',
      field(80_000, 95_000),
      'Salary $60,000 a year. 80,000 fish, 95,000 eggs.',
      'differs',
    ],
    [
      'a text that says otherwise',
      field(80_000, 95_000),
      'Salary: $60,000 a year',
      'the text states other amounts',
    ],
    ['a text without pay', field(80_000, 95_000), 'You cook.', 'no pay in the text'],
    [
      'another period',
      field(40, 45, { period: 'hour' }),
      'Salary: $80,000 a year',
      'another currency or period',
    ],
    [
      'on-target earnings',
      field(80_000, 95_000),
      '$80,000 - $95,000 OTE a year',
      'no yearly value on one side',
    ],
    [
      'one end of it',
      field(80_000, 80_000),
      'Salary: $80,000 - $95,000 a year',
      'the field holds one end of the range',
    ],
    [
      'an estimate of the board',
      field(80_000, 95_000, { isDisclosed: false }),
      'Salary: $80,000 a year',
      null,
    ],
    ['no field', null, 'Salary: $80,000 a year', null],
  ])('%s', (_, raw, text, expected) => expect(comparePay(text, raw, 'US')).toBe(expected))

  it('finds an amount in whatever form it is written', () => {
    for (const text of ['$85,000', '85000.00', '85k', '85 000', '$85-90k', '85.000'])
      expect([text, isWritten(text, 85_000)]).toEqual([text, true])
    for (const text of ['185,000', '85,0001', '8.5k', '85'])
      expect([text, isWritten(text, 85_000)]).toEqual([text, false])
    expect(isWritten('$17.50 an hour', 17.5)).toBe(true)
    expect(isWritten('$17.55 an hour', 17.5)).toBe(false)
  })
})
