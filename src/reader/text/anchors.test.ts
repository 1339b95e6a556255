import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchorScan, matchesNear } from './anchors.ts'

const WORDS = ['master', 'masters', 'aster', 'on site']
const scan = anchorScan([WORDS, ['ast']])

/** Texts full of whole and broken anchors, in either case and with odd blanks between. */
const anchored = fc
  .array(
    fc.constantFrom('master', 'Masters', 'ast', 'on', 'site', ' ', '\n', '\u00a0', 'ma\u017fter', 'x', '.'),
  )
  .map((parts) => parts.join(''))

it('finds every anchor at every place, whatever the case and the blanks', () => {
  fc.assert(
    fc.property(anchored, (text) => {
      const expected: number[] = []
      for (let end = 1; end <= text.length; end += 1)
        if (WORDS.some((word) => new RegExp(`${word.replace(' ', '\\s')}$`, 'iu').test(text.slice(0, end))))
          expected.push(end)
      const { ends, groups } = scan(text)
      expect(ends.filter((_, at) => ((groups[at] ?? 0) & 1) === 1)).toEqual(expected)
    }),
  )
})

it('gives near its anchors what a pattern gives in the whole text', () => {
  const pattern = /(?:^|[ .])on\ssite\b|\bmasters?(?= ?on)/gimu
  fc.assert(
    fc.property(anchored, fc.integer({ min: 8, max: 40 }), (text, reach) => {
      const near = matchesNear(text, pattern, scan(text), 0, { back: reach, ahead: reach })
      const all = [...text.matchAll(pattern)]
      expect(near.map((match) => [match.index, match[0]])).toEqual(
        all.map((match) => [match.index, match[0]]),
      )
    }),
  )
})

it('turns away more groups than it has bits for', () => {
  expect(() => anchorScan(Array.from({ length: 31 }, () => ['a']))).toThrow('31 groups')
})
