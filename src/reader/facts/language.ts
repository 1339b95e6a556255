import { DIGIT, HALF, kindOfPair, kindOfUnit, LETTER, NEITHER } from '../text/letters.ts'
import { SCRIPTS, STOPWORDS } from './data/stopwords.ts'

/** Characters looked at from the start, the middle and the end: a text may open in another language. */
const SAMPLE = 1800
/** Share of letters in a foreign script that decides; postings in Japanese carry much Latin. */
const SCRIPT_SHARE = 0.2
/** Hits, and different words among them: "per" twice is no Italian. */
const FEWEST_HITS = 2
/** Names and lists of products hit short words of many languages; running text hits its own much more often. */
const FOREIGN_SHARE = 0.08

const DOTTED_CAPITAL_I = 0x130
/** Capitals and signs (Kelvin, Angstrom) of the letters the words are written in stand below this. */
const LAST_CAPITAL = 0x2200

const LANGUAGES = Object.keys(STOPWORDS).sort()
const ENGLISH = LANGUAGES.indexOf('en')

/** Positions in LANGUAGES of the languages that use a word, by the word. */
function languagesByWord(): ReadonlyMap<string, readonly number[]> {
  const built = new Map<string, number[]>()
  for (const [position, language] of LANGUAGES.entries()) {
    for (const word of new Set(STOPWORDS[language]?.split(' '))) {
      const known = built.get(word)
      if (known) known.push(position)
      else built.set(word, [position])
    }
  }
  return built
}

/** The frequent words as a trie of characters in one array: a row for each beginning of a word. */
interface WordTable {
  /** Column of each UTF-16 unit of a word, small or capital; 0 for units of none. */
  readonly columns: Uint8Array
  readonly width: number
  /** Row offset of the next beginning; 0 for none. */
  readonly next: Int32Array
  /** By row offset: the languages of the word that ends here. */
  readonly languages: readonly (readonly number[] | undefined)[]
}

function buildTable(): WordTable {
  const words = [...languagesByWord()].filter(([word]) => word.length > 1)
  const letters = [...new Set(words.map(([word]) => word).join(''))]
  const columns = new Uint8Array(0x10000)
  for (let code = 0; code < LAST_CAPITAL; code += 1)
    columns[code] = letters.indexOf(String.fromCharCode(code).toLowerCase()) + 1
  columns[DOTTED_CAPITAL_I] = letters.indexOf('i') + 1
  const width = letters.length + 1
  const next = new Int32Array((words.reduce((sum, [word]) => sum + word.length, 0) + 2) * width)
  const languages: (readonly number[] | undefined)[] = []
  let free = 2 * width
  for (const [word, positions] of words) {
    let row = width
    for (let at = 0; at < word.length; at += 1) {
      const move = row + (columns[word.charCodeAt(at)] ?? 0)
      if (next[move] === 0) {
        next[move] = free
        free += width
      }
      row = next[move] ?? 0
    }
    languages[row / width] = positions
  }
  return { columns, width, next, languages }
}

let table: WordTable | undefined

function sampleOf(text: string): string {
  if (text.length <= SAMPLE * 3) return text
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)} ${text.slice(-SAMPLE)}`
}

/** Marks that may stand inside a word. */
const isInnerMark = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 46 || code === 43 || code === 35 || code === 47 || code === 45

/** Number of words of a text: runs of letters and digits, with single marks inside them. */
export function countWords(text: string): number {
  let words = 0
  let at = 0
  // Where a mark stands right behind a word, so that what follows may go on with it.
  let joins = -1
  while (at < text.length) {
    const length = wordUnits(text, at)
    if (length === 0) {
      at += 1
      continue
    }
    if (joins !== at) words += 1
    at += length
    while (at < text.length) {
      const more = wordUnits(text, at)
      if (more === 0) break
      at += more
    }
    joins = at < text.length && isInnerMark(text.charCodeAt(at)) ? at + 1 : -1
  }
  return words
}

/** UTF-16 units of the letter or digit at an offset; 0 when something else stands there. */
function wordUnits(text: string, at: number): 0 | 1 | 2 {
  const kind = kindOfUnit(text.charCodeAt(at))
  if (kind === LETTER || kind === DIGIT) return 1
  return kind === HALF && kindOfPair(text, at) !== NEITHER ? 2 : 0
}

const hasForeignScript = (code: number): boolean =>
  code >= 0x370 && (code <= 0x1fff || (code >= 0x3040 && code <= 0xd7ff))

/** The language whose script fills enough of a text, or null. */
function languageByScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * SCRIPT_SHARE) return language
  }
  return null
}

/**
 * ISO 639-1 code of a text's language by its script, else by the frequent words it holds: each hit counts the
 * more, the fewer languages share the word. `und` when the text is too short to tell.
 */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text)
  table ??= buildTable()
  const { columns, width, next, languages } = table
  const scores = new Float64Array(LANGUAGES.length)
  const hits = new Uint32Array(LANGUAGES.length)
  /** The first word that hit a language, by its row, and whether another one did too. */
  const firstHit = new Int32Array(LANGUAGES.length)
  const hasTwo = new Uint8Array(LANGUAGES.length)
  let words = 0
  let isForeign = false
  /** Row of the word so far, 0 when it begins no frequent word; `isInWord` while letters go on. */
  let row = width
  let isInWord = false
  for (let at = 0; at <= sample.length; at += 1) {
    const code = at < sample.length ? sample.charCodeAt(at) : 32
    if (hasForeignScript(code)) isForeign = true
    const kind = kindOfUnit(code)
    if (kind === LETTER) {
      isInWord = true
      row = row === 0 ? 0 : (next[row + (columns[code] ?? 0)] ?? 0)
      // The capital I with a dot is an i and a combining dot, which parts words.
      if (code !== DOTTED_CAPITAL_I) continue
    }
    if (kind === HALF && kindOfPair(sample, at) === LETTER) {
      isInWord = true
      row = 0
      at += 1
      continue
    }
    if (!isInWord) continue
    words += 1
    const found = row === 0 ? undefined : languages[row / width]
    if (found !== undefined)
      for (const position of found) {
        scores[position] = (scores[position] ?? 0) + 1 / found.length
        hits[position] = (hits[position] ?? 0) + 1
        if (firstHit[position] === 0) firstHit[position] = row
        else if (firstHit[position] !== row) hasTwo[position] = 1
      }
    isInWord = false
    row = width
  }
  const byScript = isForeign ? languageByScript(sample) : null
  if (byScript !== null) return byScript
  let [best, most] = [ENGLISH, 0]
  let isTie = false
  for (const position of LANGUAGES.keys()) {
    const score = scores[position] ?? 0
    const isEvident =
      position === ENGLISH || (hasTwo[position] === 1 && (hits[position] ?? 0) >= words * FOREIGN_SHARE)
    if (!isEvident || (hits[position] ?? 0) < FEWEST_HITS || score < most || score === 0) continue
    isTie = score === most
    if (!isTie) [best, most] = [position, score]
  }
  // Words that two languages share say nothing of which it is: "de la" is French as well as Spanish.
  return most === 0 || (isTie && best !== ENGLISH) ? 'und' : (LANGUAGES[best] ?? 'und')
}
