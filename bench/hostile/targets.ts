/** What the hostile texts are given to, by name. A target runs once over one text and comes to an end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marketRules } from '../../src/core/app/market-rules.ts'
import { rawPostingOf } from '../../src/core/reading/open-posting.ts'
import { htmlToText, toPlainLine, toPlainText } from '../../src/documents/index.ts'
import { openSource } from '../../src/sources/index.ts'

const { reader, taxonomy, corpus } = marketRules()
const folder = mkdtempSync(join(tmpdir(), 'plumbline-hostile-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

function read(fields: {
  readonly title?: string
  readonly text?: string
  readonly employer?: string
  readonly place?: string
}): void {
  const posting = rawPostingOf({ title: 'Baker', text: 'You bake bread with strong Python.', ...fields })
  reader.askedSkills(reader.readPosting(posting).mentions, taxonomy.link)
  corpus.normalTitle(posting.title, posting.places)
  taxonomy.employer(posting.employer)
}

/** Writes the content to a file and takes everything out of it; gives how many items there were. */
export async function drain(content: string | Uint8Array, ending: string): Promise<number> {
  const file = join(folder, `file.${ending}`)
  writeFileSync(file, content)
  let items = 0
  for await (const _ of openSource(file)) items += 1
  return items
}

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`
/** Takes a text as one field of a table whose other fields are harmless. */
function inCell(
  field: 'title' | 'company' | 'location' | 'salary' | 'date_posted' | 'url' | 'description' | 'requirements',
) {
  return (text: string) => {
    const row: Record<string, string> = {
      title: 'Baker',
      company: 'Oven',
      location: 'Oslo',
      salary: '',
      date_posted: '',
      url: '',
      description: 'You bake bread.',
      requirements: '',
    }
    const lines = [row, { ...row, [field]: text }, { ...row, title: 'Cook' }]
    return drain(
      [Object.keys(row).join(','), ...lines.map((one) => Object.values(one).map(csvCell).join(','))].join(
        '\n',
      ),
      'csv',
    )
  }
}

/** Targets of texts. */
export const TEXT_TARGETS: Readonly<Record<string, (text: string) => unknown>> = {
  'plain text': toPlainText,
  'HTML to text': (text) => htmlToText(text),
  'plain line': toPlainLine,
  'reader, text': (text) => read({ text }),
  'reader, title': (text) => read({ title: text }),
  'reader, place': (text) => read({ place: text }),
  'reader, employer': (text) => read({ employer: text }),
  'table, title': inCell('title'),
  'table, employer': inCell('company'),
  'table, place': inCell('location'),
  'table, pay': inCell('salary'),
  'table, date': inCell('date_posted'),
  'table, address': inCell('url'),
  'table, text': inCell('description'),
  'table, further text': inCell('requirements'),
  'CSV file': (text) => drain(`title,description\n${text}`, 'csv'),
  'JSON file': (text) =>
    drain(
      JSON.stringify([
        { title: 'Baker', description: text },
        { title: text, description: 'Bread' },
      ]),
      'json',
    ),
  'thread comment': (text) =>
    drain(
      JSON.stringify({
        jobs: [
          { id: 1, source: 'hn', by: 'a', time: 1770000000, text },
          {
            id: 2,
            source: 'hn',
            by: 'a',
            time: 1770000000,
            text: `Oven | ${text.slice(0, 200)} | Oslo | Baker<p>${text}`,
          },
        ],
      }),
      'json',
    ),
  page: (text) => drain(`<html><head><title>Baker</title></head><body><h1>Baker</h1>${text}`, 'html'),
  'page data': (text) =>
    drain(
      `<html><body><script type="application/ld+json">${JSON.stringify({ '@type': 'JobPosting', title: 'Baker', description: text })}</script>`,
      'html',
    ),
  'page script': (text) =>
    drain(
      `<html><body><script type="application/ld+json">{"@type":"JobPosting","title":"Baker","description":"${text}"}</script>`,
      'html',
    ),
  'text file': (text) => drain(text, 'txt'),
  'text file with a head': (text) => drain(`Software Engineer\n${text}`, 'txt'),
  'Markdown file': (text) => drain(`# Software Engineer\n${text}`, 'md'),
  'front matter': (text) => drain(`---\ntitle: ${text}\n---\nYou bake bread.`, 'md'),
}
