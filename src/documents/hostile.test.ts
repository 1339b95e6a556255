import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from './html-to-text.ts'
import { toPlainLine, toPlainText } from './plain-text.ts'

const soup = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<div hidden>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<![CDATA[',
        '&amp;',
        '&lt;p&gt;',
        '&#x',
        '&#65;',
        '<td',
        ' style="',
        '">',
        '**',
        '\\u20',
        '\\n',
        'â€™',
        'Ã',
        '•',
        '\n',
        '```',
        '[a](',
        '\u00a0',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('any text becomes a folded text', () => {
  it('never throws and leaves no blank lines, double spaces or invisible characters', () => {
    fc.assert(
      fc.property(soup, (raw) => {
        const text = toPlainText(raw)
        expect(text).not.toMatch(/\n\n|^\n|\n$| {2}|[\u00a0\u200b\ufeff\r\t]/)
        expect(toPlainLine(raw)).not.toMatch(/\n| {2}|[\u00a0\u200b\ufeff\r\t]/)
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it.each<[string, string]>([
    ['elements nested deep', `${'<div>'.repeat(100_000)}x${'</span>'.repeat(100_000)}`],
    ['brackets only', '<'.repeat(300_000)],
    ['an open tag with endless attributes', `<p ${'a="b" '.repeat(50_000)}`],
    ['half entities', '&#x'.repeat(100_000)],
    ['an open comment', `x<!--${'-'.repeat(300_000)}`],
    ['emphasis signs', '*_'.repeat(100_000)],
    ['brackets of links', '[['.repeat(100_000)],
    ['escaped layers', '&amp;'.repeat(80_000)],
    ['broken encoding', 'Ã'.repeat(200_000)],
    ['one endless word with bullets', '•a'.repeat(100_000)],
  ])('comes to an end on %s', (_name, raw) => {
    expect(typeof toPlainText(raw)).toBe('string')
    expect(typeof htmlToText(raw)).toBe('string')
  })
})
