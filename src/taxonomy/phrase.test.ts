import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhrase, phraseTokens } from './phrase.ts'

describe('normalisePhrase', () => {
  it.each([
    ['Problem-Solving', 'problem solving'],
    ['CI/CD', 'ci cd'],
    ['C++', 'c++'],
    ['C# and F#', 'c# and f#'],
    ['.NET Core', '.net core'],
    ['ASP.NET', 'asp.net'],
    ['Node.JS', 'node.js'],
    ['We use Python.Then Go', 'we use python then go'],
    ['P&L', 'p&l'],
    ['FP&A', 'fp&a'],
    ['Profit & Loss', 'profit and loss'],
    ['sales&marketing', 'sales and marketing'],
    ['driver’s license', 'drivers license'],
    ["driver's license", 'drivers license'],
    ['Café résumé', 'cafe resume'],
    ['\u00a0SQL\u00a0 Server®', 'sql server'],
    ['Python 3.5.', 'python 3.5'],
    ['A/B testing', 'a b testing'],
    ['', ''],
    [' - ', ''],
  ])('%j becomes %j', (text, phrase) => expect(normalisePhrase(text)).toBe(phrase))

  it('drops the full stop that a single character unfolds to', () => {
    expect(normalisePhrase('\u2488')).toBe('1')
    expect(normalisePhrase('\u2488\u2489')).toBe('1.2')
  })

  it('drops what a single character unfolds to when no word holds that', () => {
    expect(normalisePhrase('\ufacf')).toBe('')
    expect(normalisePhrase('a\ufacfb')).toBe('ab')
  })

  it('applied twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = normalisePhrase(text)
        expect(normalisePhrase(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('phraseTokens', () => {
  it('gives offsets into the text it was given', () => {
    const text = 'Build APIs (Node.js), then C++.'
    expect(phraseTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Build',
      'APIs',
      'Node.js',
      'then',
      'C++',
    ])
  })

  it('marks where no phrase may reach across', () => {
    const marks = phraseTokens('data - driven, machine\nlearning').map((token) => token.breakBefore)
    expect(marks).toEqual([true, false, true, true])
  })

  it('keeps order, stays within the text and never overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0
        for (const token of phraseTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          end = token.end
        }
      }),
    )
  })
})
