import { detectDelimiter } from '../tables/detect-delimiter.ts'
import { decodeText } from './decode-text.ts'
import type { SourceFile } from './source-file.ts'

/** What a file is, judged by its content first and its name second. */
export type FileFormat =
  | { readonly kind: 'table'; readonly delimiter: string }
  | { readonly kind: 'json' | 'json-lines' | 'page' | 'parquet' | 'zip' | 'text' }
  | { readonly kind: 'unreadable'; readonly reason: string }

const SAMPLE = 64 * 1024
/** What a page or a piece of one begins with. */
const PAGE = /^<(?:!doctype html|html|head|body|div|section|article|main|table|ul|p|h[1-6]|!--)[\s>]/i
const PICTURE = 'a picture: give the words of the posting as text, or the page as HTML'
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file: PDF files are not read as postings yet; save its text as a text file'],
  ['SQLite format 3', 'an SQLite database: export its table as CSV'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'an Office document of the old kind (.xls, .doc): save it as XLSX, CSV or text',
  ],
  ['BZh', 'a bzip2 file: unpack it first'],
  ['\u00fd7zXZ', 'an xz file: unpack it first'],
  ['(\u00b5/\u00fd', 'a Zstandard file: unpack it first'],
  ['\u001f\u008b', 'a gzip file inside a gzip file: unpack it once'],
  ['\u0089PNG', PICTURE],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['GIF8', PICTURE],
]

/**
 * Looks at the beginning of a file (unpacked when gzip). Tables are known by their delimiter and column names, JSON by
 * its brackets, pages by their first tag, plain text by being none of these; other files are refused with the reason.
 */
export async function sniffFormat(file: SourceFile, encoding?: string): Promise<FileFormat> {
  const head = await firstBytes(file)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return { kind: 'zip' }
  if (head.startsWith('PAR1')) return { kind: 'parquet' }
  const signature = SIGNATURES.find(([begins]) => head.startsWith(begins))?.[1]
  if (signature !== undefined) return { kind: 'unreadable', reason: signature }
  const beginning = await readBeginning(file, encoding)
  const text = beginning.trimStart()
  if (text === '') return { kind: 'unreadable', reason: 'the file is empty: save it again, or leave it out' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a zero byte is what tells binary from text
  if (/\u0000/.test(text))
    return {
      kind: 'unreadable',
      reason: 'a binary file of an unknown kind: give CSV, JSON, HTML, text, Parquet or a spreadsheet',
    }
  const name = (file.path.split('/').at(-1) ?? '').toLowerCase().replace(/\.gz$/, '')
  if (/^[[{]/.test(text)) {
    const json = /\.(?:jsonl|ndjson)$/.test(name) ? ({ kind: 'json-lines' } as const) : sniffJson(text)
    if (json !== null) return json
  }
  if (
    PAGE.test(text) ||
    (text.startsWith('<') && /<html[\s>]/i.test(text.slice(0, 2000))) ||
    /\.x?html?$/.test(name)
  )
    return { kind: 'page' }
  if (/^<\?xml|^<(?:rss|feed|svg)\b/i.test(text) || /\.(?:xml|mhtml?|eml)$/.test(name))
    return {
      kind: 'unreadable',
      reason: 'an XML document or web archive: save the page as HTML, or the feed as JSON',
    }
  return sniffTable(text, name)
}

function sniffTable(text: string, name: string): FileFormat {
  const guess = detectDelimiter(text)
  const isNamedTable = /\.(?:csv|tsv|tab|psv|dsv)$/.test(name)
  if (guess !== null && (isNamedTable || (guess.knownNames >= 2 && guess.consistency >= 0.6))) {
    return { kind: 'table', delimiter: guess.delimiter }
  }
  if (isNamedTable) return { kind: 'table', delimiter: name.endsWith('.tsv') ? '\t' : ',' }
  if (/^(?:readme|licen[cs]e|changelog|copying|notice)\b/.test(name)) {
    return { kind: 'unreadable', reason: 'a description of the folder, not a posting' }
  }
  if (/\.(?:js|ts|py|sql|css|sh|ya?ml|toml|ini|log|ipynb)$/.test(name)) {
    return { kind: 'unreadable', reason: 'program code or settings, not a posting' }
  }
  return { kind: 'text' }
}

/** JSON or JSON Lines; null for a text that merely begins with a bracket. */
function sniffJson(text: string): FileFormat | null {
  const firstLine = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n')).trim()
  const next = text.slice(firstLine.length).trimStart()[0]
  if (firstLine.startsWith('{') && next === '{' && isJson(firstLine)) return { kind: 'json-lines' }
  return /^(?:\{\s*(?:"|\})|\[\s*(?:[[{"\]\d-]|true|false|null))/.test(text) ? { kind: 'json' } : null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    // Asked to find out: not JSON is an answer.
    return false
  }
}

async function firstBytes(file: SourceFile): Promise<string> {
  for await (const chunk of file.chunks()) return chunk.subarray(0, 16).toString('latin1')
  return ''
}

async function readBeginning(file: SourceFile, encoding: string | undefined): Promise<string> {
  let text = ''
  for await (const part of decodeText(file, encoding)) {
    text += part
    if (text.length >= SAMPLE) break
  }
  return text.slice(0, SAMPLE)
}
