import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhrase } from '../../taxonomy/index.ts'
import { blockText } from '../blocks/blocks.ts'
import { sectionsOf } from '../blocks/sections.ts'
import type { Mention } from '../types.ts'
import { readMentions } from './read-mentions.ts'

const read = (text: string): Mention[] => {
  const blocked = blockText(text)
  return readMentions(blocked, sectionsOf(blocked.blocks), 'Northwind')
}

/** Texts of words that matter to the reader, in any order and with any marks. */
const wordy = fc
  .array(
    fc.constantFrom(
      'Python',
      'SQL',
      'C++',
      'CI/CD',
      'experience',
      'with',
      'strong',
      'and',
      'or',
      '5+',
      'years',
      'of',
      'no',
      'required',
      'a plus',
      'Requirements',
      ':',
      ',',
      '(',
      ')',
      '.',
      ';',
      '\n',
      '\n- ',
      '•',
      'e.g.',
      'such as',
      'Build',
      'help',
      'using',
      'communication',
      'must',
      'not',
      'learn',
      'Node.js',
      '🦸',
      'é',
      '—',
      '"',
      'R&D',
      'degree in',
      'one or more of',
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '))

describe('reading any text', () => {
  it.each([
    ['words of the trade', wordy],
    ['arbitrary characters', fc.string({ unit: 'binary', maxLength: 300 })],
  ])('never throws and keeps every span inside the text: %s', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const mention of read(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          expect(mention.phrase).not.toBe('')
          expect(normalisePhrase(text.slice(mention.start, mention.end))).toBe(mention.phrase)
          for (const span of [mention.clause, mention.levelCue, mention.strengthCue]) {
            if (span === null) continue
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          end = mention.end
        }
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same reading twice', () => {
    fc.assert(
      fc.property(wordy, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 50 },
    )
  })

  it('reads hostile repetition in time that grows with its length', () => {
    for (const part of [
      'Strong ',
      'a/',
      '(',
      '- ',
      ', or ',
      'years 5+ ',
      'Python, ',
      '1. A ',
      'not required ',
      'AaBb',
      'strong Python, ',
    ])
      expect(Array.isArray(read(part.repeat(8000)))).toBe(true)
    // Addresses in one run without a blank: looked at from each of them, this took minutes.
    for (const part of ['a@', 'www.']) expect(read(part.repeat(400_000))).toEqual([])
  })
})
