import { SCRIPTS, STOPWORDS } from './data/stopwords.ts'

/** Words looked at: from the start, the middle and the end, as a text may open in another language. */
const SAMPLE = 250
/** Share of letters in a foreign script that decides; postings in Japanese carry much Latin. */
const SCRIPT_SHARE = 0.2
const FEWEST_HITS = 2

let table: ReadonlyMap<string, readonly string[]> | undefined

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  if (table) return table
  const built = new Map<string, string[]>()
  for (const [language, words] of Object.entries(STOPWORDS)) {
    for (const word of new Set(words.split(' '))) {
      const known = built.get(word)
      if (known) known.push(language)
      else built.set(word, [language])
    }
  }
  table = built
  return built
}

function sampled(words: readonly string[]): readonly string[] {
  if (words.length <= SAMPLE * 3) return words
  const middle = Math.floor(words.length / 2)
  return [...words.slice(0, SAMPLE), ...words.slice(middle, middle + SAMPLE), ...words.slice(-SAMPLE)]
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
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'und'
  for (const [language, script] of SCRIPTS) {
    if ((text.match(script)?.length ?? 0) > letters * SCRIPT_SHARE) return language
  }
  const words = sampled(text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
  const byWord = languagesByWord()
  const scores = new Map<string, { score: number; hits: number }>()
  for (const word of words) {
    const languages = byWord.get(word)
    if (!languages) continue
    for (const language of languages) {
      const known = scores.get(language) ?? { score: 0, hits: 0 }
      scores.set(language, { score: known.score + 1 / languages.length, hits: known.hits + 1 })
    }
  }
  let best = 'und'
  let most = 0
  for (const [language, { score, hits }] of [...scores].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (hits >= FEWEST_HITS && score > most) [best, most] = [language, score]
  }
  return best
}
