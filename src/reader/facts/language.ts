import { SCRIPTS, STOPWORDS } from './data/stopwords.ts'

/** Characters looked at from the start, the middle and the end: a text may open in another language. */
const SAMPLE = 1800
/** Share of letters in a foreign script that decides; postings in Japanese carry much Latin. */
const SCRIPT_SHARE = 0.2
const FEWEST_HITS = 2
/** Names and lists of products hit short words of many languages; running text hits its own much more often. */
const FOREIGN_SHARE = 0.08
const BEYOND_LATIN = /[\u0370-\u1fff\u3040-\ud7ff]/

const LANGUAGES = Object.keys(STOPWORDS).sort()
const ENGLISH = LANGUAGES.indexOf('en')

let table: ReadonlyMap<string, readonly number[]> | undefined

/** Positions in LANGUAGES of the languages that use a word. */
function languagesByWord(): ReadonlyMap<string, readonly number[]> {
  if (table) return table
  const built = new Map<string, number[]>()
  for (const [position, language] of LANGUAGES.entries()) {
    for (const word of new Set(STOPWORDS[language]?.split(' '))) {
      const known = built.get(word)
      if (known) known.push(position)
      else built.set(word, [position])
    }
  }
  table = built
  return built
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE * 3) return text
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)} ${text.slice(-SAMPLE)}`
}

/** Number of words of a text: runs of letters and digits, with the marks inside them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.+#/-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/**
 * ISO 639-1 code of a text's language by its script, else by the frequent words it holds: each hit counts the
 * more, the fewer languages share the word. `und` when the text is too short to tell.
 */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text).toLowerCase()
  if (BEYOND_LATIN.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0
    for (const [language, script] of SCRIPTS) {
      if ((sample.match(script)?.length ?? 0) > letters * SCRIPT_SHARE) return language
    }
  }
  const byWord = languagesByWord()
  const scores = new Float64Array(LANGUAGES.length)
  const hits = new Uint32Array(LANGUAGES.length)
  let words = 0
  for (const word of sample.split(/[^\p{L}]+/u)) {
    if (word !== '') words += 1
    const languages = word.length > 1 ? byWord.get(word) : undefined
    if (languages === undefined) continue
    for (const position of languages) {
      scores[position] = (scores[position] ?? 0) + 1 / languages.length
      hits[position] = (hits[position] ?? 0) + 1
    }
  }
  let [best, most] = [ENGLISH, 0]
  for (const position of LANGUAGES.keys()) {
    const score = scores[position] ?? 0
    const isEvident = position === ENGLISH || (hits[position] ?? 0) >= words * FOREIGN_SHARE
    if (isEvident && (hits[position] ?? 0) >= FEWEST_HITS && score > most) [best, most] = [position, score]
  }
  return most === 0 ? 'und' : (LANGUAGES[best] ?? 'und')
}
