/**
 * Texts and files made to be slow: repeated pieces that invite a parser to look again and again. Each family gives about
 * as many characters as it is asked for.
 */

/** About `length` characters of one piece again and again. */
const again = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length))

/** Pieces that some pattern of the reader, of the documents or of the sources begins with. */
const PIECES: Readonly<Record<string, string>> = {
  'gigantic token': 'a',
  'gigantic token of capitals': 'A',
  'gigantic number': '7',
  spaces: ' ',
  'spaces before a letter': `${' '.repeat(500)}x`,
  'line breaks': '\n',
  'tabs and line breaks': '\t\n',
  'no-break spaces': '\u00a0',
  'opening brackets': '(',
  'square brackets': '[',
  'link brackets': '[a](',
  'closing brackets': ')]}',
  'unclosed quotes': '"a ',
  'single quotes': "'a ",
  'typographic quotes': '“a ',
  commas: ',',
  'commas and words': 'word, ',
  semicolons: '; ',
  colons: 'a: ',
  dashes: '-',
  'dashes and spaces': '- ',
  'long dashes': ' – ',
  dots: '.',
  'dotted letters': 'A.b.',
  slashes: 'and/or/',
  pipes: 'a | ',
  asterisks: '*',
  'asterisks and letters': '**a*',
  underscores: '_a__',
  backticks: '`a``',
  hashes: '# a\n',
  quotations: '> ',
  'table rules': '|---',
  'bullet signs': '• a ',
  'list items': '- a\n',
  'nested list items': ' - - -\n',
  numbers: '1 ',
  'amounts of money': '$100,000 - ',
  'dollar signs': '$',
  'amounts and periods': '€50k per hour or ',
  thousands: '1,000',
  'decimal points': '1.5-',
  'years of experience': '5+ years of experience with ',
  'years and ands': 'years and ',
  'ranges of years': '3-5 years or 2 to ',
  'skill names': 'Python ',
  'skill names and commas': 'Python, SQL, Java or ',
  'skill names and slashes': 'Python/SQL/Java/',
  'skill names in lines': 'Python\n',
  'skill names in brackets': '(Python (SQL ',
  'first words of skill names': 'machine data project ',
  'cue words': 'strong proven deep excellent solid ',
  'cue words and skills': 'strong knowledge of and experience with Python or equivalent ',
  hedges: 'or similar, a plus, nice to have, preferred ',
  negations: 'no Python not required without ',
  'duty verbs': 'design build lead develop maintain and ',
  'open phrases': 'experience in the area of modern ',
  headers: 'Requirements:\n',
  'headers without breaks': 'Requirements: Benefits: About us: ',
  'words glued to words': 'requirements.Key',
  'titles of jobs': 'Senior Software Engineer, ',
  'nouns of roles': 'engineer manager lead ',
  'names of places': 'Berlin, ',
  'names of countries and states': 'Paris, TX, US; ',
  'ways of working': 'remote hybrid on-site ',
  'terms of employment': 'fulltime',
  'terms of employment, joined': 'contractor',
  degrees: "Bachelor's degree or equivalent in ",
  dates: '2024-01-01 ',
  'dates with dots': '01.01.',
  addresses: 'https://a.b/c?d=e&',
  'halves of addresses': 'https://',
  'addresses of mail': 'a@b.',
  entities: '&amp;',
  'entities of brackets': '&lt;p&gt;',
  'escaped entities': '&amp;lt;p&amp;gt;',
  'numbered entities': '&#x41;',
  'half entities': '&#x',
  ampersands: '&',
  'opened elements': '<div>',
  'closed elements': '</div>',
  'list elements': '<ul><li>',
  'table cells': '<td>a',
  'table rows': '<tr><td>a</td></tr>',
  'half tags': '<p ',
  'tags with attributes': '<a href="b" title=',
  comments: '<!-- ',
  'half comments': '<!--><',
  scripts: '<script>a',
  'hidden elements': '<p hidden>a',
  microdata: '<div itemscope itemtype="https://schema.org/JobPosting"><p itemprop="title">',
  headings: '<h1>a</h2>',
  'printed code points': '\\u0041',
  'printed bytes': '\\xff',
  'printed line breaks': '\\n',
  backslashes: '\\',
  'broken encoding': 'Ã',
  'broken encoding of quotes': 'â€',
  'twice broken encoding': 'Ã¢â‚¬',
  'halves of surrogate pairs': '\ud800',
  'swapped halves': '\udc00\ud800',
  emoji: '👩‍💻',
  'combining marks': 'e\u0301\u0302\u0303',
  'marks without letters': '\u0301',
  'right-to-left signs': '\u202e\u05d0',
  'letters without case': '漢字',
  'long small letters': 'ﬃŉǰ',
  zeros: '\u0000',
  'JSON lists': '[',
  'JSON objects': '{"a":',
  'Python lists': "['a', ",
  'Python dicts': "{'name': ",
  'lines of a paste': 'Baker\nOven House\nOslo · 2 weeks ago\nShare\n',
  'sections of Markdown': '# Software Engineer\n',
  'dividing lines': '----------\n',
  bulletins: 'Class Code: 1234\nSALARY\n',
  'near-duplicate lines': 'You will bake bread with care 1. You will bake bread with care 2.\n',
}

/** Families of texts by name. */
export const TEXTS: Readonly<Record<string, (length: number) => string>> = Object.fromEntries(
  Object.entries(PIECES).map(([name, piece]) => [name, again(piece)]),
)

const word = (length: number) => 'x'.repeat(length)
/** A posting as an object with one more field. */
const withField = (value: string) => `[{"title":"Baker","description":"You bake bread.","more":${value}}]`

/** Files as a whole, by name: the ending of the file's name, and its content. */
export const FILES: Readonly<Record<string, readonly [ending: string, (length: number) => string]>> = {
  'quote never closed': ['csv', (n) => `title,description\na,"${word(n)}`],
  'a quote in every row': ['csv', (n) => `title,description\n${again('"x\ny,z\n')(n)}`],
  'a quote in every second cell': ['csv', (n) => `title,description\n${again('a,"x\nb,"y" z\n')(n)}`],
  'rows of quotes': ['csv', (n) => `title,description\n${again('""",""\n')(n)}`],
  'one row of many cells': ['csv', (n) => `title,description\n${again('a,')(n)}`],
  'a header of many columns': [
    'csv',
    (n) => `title,description${again(',b')(n / 2)}\nBaker,Bread${again(',c')(n / 2)}\n`,
  ],
  'short rows': ['csv', (n) => `title,description\n${again('a\n')(n)}`],
  'rows of blanks': ['csv', (n) => `title,description\n${again('  \n')(n)}`],
  'same row again and again': ['csv', (n) => `title,description\n${again('Baker,You bake bread.\n')(n)}`],
  'rows with ids': [
    'csv',
    (n) =>
      `id,title,description\n${Array.from({ length: n / 40 }, (_, at) => `${at},Baker,You bake bread number ${at}.`).join('\n')}`,
  ],
  'near-duplicate rows': [
    'csv',
    (n) =>
      `title,description\n${Array.from({ length: n / 2000 }, (_, at) => `Baker,${'You bake bread with care. '.repeat(75)} ${at}`).join('\n')}`,
  ],
  'nested lists': ['json', (n) => withField(`${'['.repeat(n / 2)}${']'.repeat(n / 2)}`)],
  'lists that nothing closes': ['json', (n) => '['.repeat(n)],
  'nested objects': ['json', (n) => withField(`${again('{"a":')(n)}1${'}'.repeat(Math.ceil(n / 5))}`)],
  'a list of scalars': ['json', (n) => withField(`[${again('1,')(n)}1]`)],
  'a list of objects': ['json', (n) => withField(`[${again('{"a":1},')(n)}{"a":1}]`)],
  'a list of lists': ['json', (n) => withField(`[${again('{"a":[1]},')(n)}{"a":[1]}]`)],
  'a list of sections': ['json', (n) => withField(`[${again('{"title":"b","items":["c"]},')(n)}{"a":1}]`)],
  'objects of many fields': [
    'json',
    (n) =>
      `[{"title":"Baker","description":"Bread"${Array.from({ length: n / 12 }, (_, at) => `,"f${at}":${at}`).join('')}}]`,
  ],
  'every object with a new field': [
    'json',
    (n) =>
      `[${Array.from({ length: n / 60 }, (_, at) => `{"title":"Baker","description":"Bread ${at}","f${at}":${at}}`).join(',')}]`,
  ],
  'not a number again and again': [
    'json',
    (n) => `[{"title":"Baker","description":"Bread"},${again('NaN,')(n)}NaN]`,
  ],
  'quotes and no number': ['json', (n) => `[NaN,${again('"\\\\",')(n)}""]`],
  'one line of JSON Lines': ['jsonl', (n) => `{"title":"Baker","description":"Bread"}\n{"title":"${word(n)}`],
  'lines of nested lists': [
    'jsonl',
    (n) => `{"title":"Baker","description":"Bread"}\n{}\n${again(`${'['.repeat(500)}\n`)(n)}`,
  ],
  'comments of a thread': [
    'json',
    (n) =>
      JSON.stringify({
        jobs: Array.from({ length: n / 200 }, (_, at) => ({
          id: at,
          source: 'hn',
          by: 'a',
          time: 1770000000,
          text: `Oven ${at} | Baker | Oslo | full-time<p>We bake bread and look for people who bake with us. Strong Python. Apply at our page.`,
        })),
      }),
  ],
  'postings of a page': [
    'html',
    (n) =>
      `<html><body>${again('<script type="application/ld+json">{"@type":"JobPosting","title":"a","description":"b"}</script>')(n)}`,
  ],
  'nested data of a page': [
    'html',
    (n) => `<html><body><script type="application/ld+json">${again('{"@graph":[')(n)}</script>`,
  ],
  'broken data of a page': [
    'html',
    (n) => `<html><body><script type="application/ld+json">{"a":"${again('"b')(n)}</script>`,
  ],
  'text and parts of a page': [
    'html',
    (n) => {
      const lines = (offset: number) =>
        Array.from({ length: n / 60 }, (_, at) => `word${at + offset} and more`).join('\\n')
      return `<html><body><script type="application/ld+json">{"@type":"JobPosting","title":"Baker","description":"${lines(0)}","responsibilities":"${lines(n)}"}</script>`
    },
  ],
  'sections of a Markdown file': ['md', again('# Software Engineer\n')],
  'facts of a Markdown file': [
    'md',
    (n) => `# Baker\n${again(' '.repeat(5000))(n)}a:${' '.repeat(n)}b${word(300)}`,
  ],
  'heads of a paste': [
    'txt',
    again('Baker\nOven House\nOslo · 2 weeks ago · Over 100 people clicked apply\nShare\nSave\n'),
  ],
  'postings between lines': ['txt', again('Software Engineer\nYou bake bread.\n----------\n')],
}
