import { describe, expect, it } from 'vitest'
import { mentionsOf, shown } from '../mentions/testing.ts'
import { stuckNumbers } from './stuck-numbers.ts'

describe('numbers that lost the space before or behind them', () => {
  it.each([
    ['experience of10+years in Java', 'L3 required 10y conflict'],
    ['experience of10+ years in Java', 'L3 required 10y conflict'],
    ['minimum5years of Java', 'L3 required 5y'],
    ['3+yearsof Java', 'L3 required 3y'],
    ['at least3 years of Java', 'L3 required 3y'],
  ])('are years all the same: %s', (line, expected) => {
    expect(mentionsOf(`Requirements\n- ${line}`).map(shown)).toEqual([expected])
  })

  it('leaves names with digits whole', () => {
    for (const name of ['python3', 'web3 years', 'level2', 'of365', 'the2024 season', 'S3', 'B2B'])
      expect(stuckNumbers(name), name).toEqual([])
  })
})
