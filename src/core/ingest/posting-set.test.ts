import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PostingSet } from './posting-set.ts'

it('holds each id once, in ascending order, however many are added and when it is asked', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 6000, size: 'max' })
  fc.assert(
    fc.property(steps, fc.nat({ max: 6000 }), (numbers, asked) => {
      const set = new PostingSet()
      for (const [index, number] of numbers.entries()) {
        set.add(number.toString(16).padStart(16, '0'))
        if (index === asked) set.ids
      }
      const wanted = [...new Set(numbers)].sort((a, b) => a - b).map(BigInt)
      expect([...set.ids]).toEqual(wanted)
    }),
    { numRuns: 20 },
  )
})

it('holds the greatest id', () => {
  const set = new PostingSet()
  set.add('ffffffffffffffff')
  expect([...set.ids]).toEqual([2n ** 64n - 1n])
  expect([...new PostingSet().ids]).toEqual([])
})
