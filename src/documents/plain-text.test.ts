import { describe, expect, it } from 'vitest'
import { toPlainLine, toPlainText } from './plain-text.ts'

describe('toPlainText: one block a line, whatever the posting came as', () => {
  it.each<[string, string, string]>([
    [
      'paragraphs and headings',
      '<h2>About</h2><p>We build.</p><p>You too.</p>',
      'About\nWe build.\nYou too.',
    ],
    ['list items start with a dash', '<ul><li>Build</li><li><p>Ship</p></li></ul>', '- Build\n- Ship'],
    [
      'a bold-only paragraph is a line',
      '<p><strong>What you need</strong></p><p>Care</p>',
      'What you need\nCare',
    ],
    ['line breaks', 'Line one<br>Line two<br/><br />Line three', 'Line one\nLine two\nLine three'],
    [
      'table rows',
      '<table><tr><th>Pay</th><td>€ 10</td></tr><tr><td>a</td><td>b</td></tr></table>',
      'Pay | € 10\na | b',
    ],
    [
      'scripts, styles and hidden parts go',
      '<p>See</p><script>x<p>y</script><style>p{}</style><div hidden>no<div>no</div></div><p style="display: none">no</p><p>this</p>',
      'See\nthis',
    ],
    ['entities', '<p>R&amp;D &lt;5 people&nbsp;&ndash; caf&eacute; &#8217;s</p>', 'R&D <5 people – café ’s'],
    [
      'HTML escaped once',
      '&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;/ul&gt;',
      'R&D\n- One',
    ],
    [
      'HTML escaped twice',
      '&amp;lt;p&amp;gt;Hello&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;You&amp;lt;/p&amp;gt;',
      'Hello\nYou',
    ],
    [
      'a whole page',
      '<!doctype html><html><head><title>T</title><style>a{}</style></head><body><nav>Home</nav><main><h1>Cook</h1>Text</main></body></html>',
      'Cook\nText',
    ],
    [
      'an aside that never closes does not swallow the rest',
      '<p>One</p><nav>Menu<p>Two</p>',
      'One\nMenu\nTwo',
    ],
    [
      'inline tags keep the line breaks of plain text',
      'Duties\n<b>Cook</b> soup\nClean up',
      'Duties\nCook soup\nClean up',
    ],
    ['line breaks in real HTML are spaces', '<p>one\ntwo</p><p>three\nfour</p>', 'one two\nthree four'],
    ['comparison signs are no tags', 'a < b and c > d', 'a < b and c > d'],
    [
      'stray entities in prose',
      'Research &amp; development\nPay &gt; 10',
      'Research & development\nPay > 10',
    ],
    [
      'Markdown',
      '#### **Summary**\n\n\nYou **will** cook\\.\n* knife skills\\-based\n+ care\n[Apply](https://x.org/a_b)',
      'Summary\nYou will cook.\n- knife skills-based\n- care\nApply',
    ],
    [
      'names with underscores are no emphasis',
      '**Tools**: my_snake_case and other_snake_case',
      'Tools: my_snake_case and other_snake_case',
    ],
    [
      'bullets of all kinds',
      '• one\n\u00b7 two\n– three\n*  four\no five',
      '- one\n- two\n- three\n- four\n- five',
    ],
    ['a list that lost its line breaks', 'You: • cook • clean • serve', 'You:\n- cook\n- clean\n- serve'],
    ['spaces and invisible characters', 'a\u00a0b\u200bc\ufeff  d\u00ad\r\n\r\n e\u2028f', 'a bc d\ne\nf'],
    ['printed code points', 'caf\\u00e9 \\u2014 open', 'café — open'],
    ['printed bytes', 'it\\xe2\\x80\\x99s', 'it’s'],
    ['printed line breaks', 'one\\n- two\\n\\nthree', 'one\n- two\nthree'],
    ['one printed line break before a space', 'a plus\\n This is it', 'a plus\nThis is it'],
    [
      'emphasis signs inside HTML',
      '<p>**Bring this**</p><p>CIAM &amp;amp; IAM</p>',
      'Bring this\nCIAM & IAM',
    ],
    ['a path is no line break', 'save to C:\\new', 'save to C:\\new'],
    ['UTF-8 read as cp1252', 'itâ€™s a cafÃ© â€“ really', 'it’s a café – really'],
    ['UTF-8 read as Latin-1', 'it\u00e2\u0080\u0099s', 'it’s'],
    ['broken twice', 'itÃ¢â‚¬â„¢s', 'it’s'],
    ['honest accents stay', 'Âge, Ãlvaro, naïve façade', 'Âge, Ãlvaro, naïve façade'],
    ['nothing', ' \n\u200b<p></p><!-- x -->', ''],
  ])('%s', (_name, raw, expected) => expect(toPlainText(raw)).toBe(expected))

  it('puts a title on one line', () => {
    expect(toPlainLine('  <b>Cook</b> &amp;\n Baker\u200b ')).toBe('Cook & Baker')
  })
})
