import fc from 'fast-check'
import { expect, it } from 'vitest'
import { htmlToText, pageToText, toPlainLine, toPlainText } from '../../src/documents/index.ts'
import { signSoup } from './mutations.ts'
import { FUZZ_TIMEOUT, fuzzing, Slowest } from './settings.ts'

const PIECES: readonly string[] = [
  '<p>',
  '</p>',
  '<li>',
  '<ul>',
  '</ul>',
  '<td>',
  '<tr>',
  '<table>',
  '<div hidden>',
  '<p style="display:none">',
  '</div>',
  '<script>',
  '</script>',
  '<style>',
  '<nav>',
  '<footer>',
  '<pre>',
  '</pre>',
  '<br>',
  '<h2>',
  '<b>',
  '<a href="x">',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!doctype html>',
  '&amp;',
  '&lt;p&gt;',
  '&amp;lt;li&amp;gt;',
  '&#65;',
  '&#xD800;',
  '&#x110000;',
  '&#x',
  '&nosuch;',
  '&',
  '**',
  '__',
  '*',
  '_',
  '`',
  '```',
  '# ',
  '## Duties',
  '- ',
  '1. ',
  '> ',
  '| a | b |',
  '|---|---|',
  '[a](https://b)',
  '![x](y)',
  '\\-',
  '\\u2014',
  '\\ud83d',
  '\\xe2\\x80\\x99',
  '\\xff',
  '\\n',
  '\\r\\n',
  'â€™',
  'Ã©',
  'Â ',
  'Ã',
  '•',
  '▪',
  'o ',
  '\n',
  '\r\n',
  '\u2028',
  '\t',
  ' ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '🦸',
  '\ud83d',
  '\udc00',
  'e\u0301',
  'requirements.Key',
  'Bake bread',
  '$50k',
  '漢字',
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(' ')),
  signSoup,
  fc.string({ unit: 'binary', maxLength: 300 }),
)

it(
  'any text becomes folded text, the same each time, in bounded length',
  async () => {
    const slowest = new Slowest()
    await fc.assert(
      fc.asyncProperty(texts, async (raw) => {
        const [text, line] = await slowest.during(JSON.stringify(raw).slice(0, 60), () => [
          toPlainText(raw),
          toPlainLine(raw),
        ])
        expect(text).not.toMatch(/\n\n|^\n|\n$| {2}|[^\P{Cc}\n]|[\u00a0\u200b\ufeff]/u)
        expect(line).not.toMatch(/ {2}|\p{Cc}|[\u00a0\u200b\ufeff]/u)
        for (const one of [text, line, htmlToText(raw), pageToText(raw)])
          expect(one.length).toBeLessThanOrEqual(raw.length * 3 + 10)
        expect(toPlainText(raw)).toBe(text)
        expect(toPlainLine(raw)).toBe(line)
      }),
      fuzzing('documents', 0.2),
    )
    slowest.tell('documents')
  },
  FUZZ_TIMEOUT,
)
