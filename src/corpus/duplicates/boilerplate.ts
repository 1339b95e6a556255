import { THRESHOLDS } from '../../method/index.ts'
import { hashText } from '../hash-text.ts'
import { comparedWords } from './shingles.ts'

/** Shorter lines ("Python", "Full-time") are the content of lists, not boilerplate. */
const FEWEST_WORDS = THRESHOLDS.shingleWords.value
const TITLES = THRESHOLDS.boilerplateTitles.value

/**
 * Paragraphs of one employer held that were met under one title only; beyond that they are forgotten, so that an
 * employer with a million postings takes some 80 MB. Boilerplate comes again soon.
 */
const MOST_HELD = 1_000_000

/** Paragraphs by their hashes. */
export type Boilerplate = ReadonlySet<number>

/** Paragraphs of a text: one a line, trimmed. */
function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Nine characters are the shortest five words; most lines of lists end here. */
const isLong = (paragraph: string): boolean =>
  paragraph.length >= 2 * FEWEST_WORDS - 1 && paragraph.split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS

/**
 * Gathers the paragraphs that stand under three or more titles of one employer (METHOD 2, b), ad by ad. It keeps a
 * number or two for each long paragraph and no text.
 */
export class BoilerplateFinder {
  /** Title under which a paragraph was met, while it is one. */
  readonly #one = new Map<number, number>()
  /** Titles of a paragraph met under two and more, until they are enough. */
  readonly #more = new Map<number, number[]>()
  readonly #found = new Set<number>()

  /** @param title equal for equal normalised titles. */
  add(title: number, text: string): void {
    for (const paragraph of paragraphsOf(text)) {
      if (!isLong(paragraph)) continue
      const hash = hashText(paragraph.toLowerCase())
      if (this.#found.has(hash)) continue
      const first = this.#one.get(hash)
      if (first === undefined) {
        if (this.#one.size >= MOST_HELD) this.#one.clear()
        this.#one.set(hash, title)
        continue
      }
      if (first === title) continue
      const more = this.#more.get(hash) ?? []
      if (more.includes(title)) continue
      if (more.push(title) < TITLES - 1) this.#more.set(hash, more)
      else {
        this.#found.add(hash)
        this.#more.delete(hash)
      }
    }
  }

  get found(): Boilerplate {
    return this.#found
  }
}

/** Words of a text without the boilerplate. An ad made of boilerplate alone keeps its words: they are all it says. */
export function wordsWithout(text: string, boilerplate: Boilerplate | undefined): string[] {
  if (boilerplate === undefined || boilerplate.size === 0) return comparedWords(text)
  const kept = comparedWords(
    paragraphsOf(text)
      .filter((paragraph) => !isLong(paragraph) || !boilerplate.has(hashText(paragraph.toLowerCase())))
      .join('\n'),
  )
  return kept.length >= FEWEST_WORDS ? kept : comparedWords(text)
}
