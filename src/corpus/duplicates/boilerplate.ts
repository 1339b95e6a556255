import { THRESHOLDS } from '../../method/index.ts'
import { comparedWords } from './shingles.ts'

/** Shorter lines ("Python", "Full-time") are the content of lists, not boilerplate. */
const FEWEST_WORDS = THRESHOLDS.shingleWords.value
const TITLES = THRESHOLDS.boilerplateTitles.value

export interface AdOfEmployer {
  readonly normalTitle: string
  readonly text: string
}

const NONE: ReadonlySet<string> = new Set()

/** Paragraphs of a text in the form they are compared in: one a line, trimmed, lower case. */
function paragraphsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const isLong = (paragraph: string): boolean => paragraph.split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS

/** Paragraphs that stand under three or more titles of one employer (METHOD 2, b). */
export function boilerplateOf(ads: readonly AdOfEmployer[]): ReadonlySet<string> {
  if (new Set(ads.map((ad) => ad.normalTitle)).size < TITLES) return NONE
  const titles = new Map<string, string[]>()
  for (const ad of ads) {
    for (const paragraph of paragraphsOf(ad.text)) {
      const under = titles.get(paragraph)
      if (under === undefined) titles.set(paragraph, [ad.normalTitle])
      else if (under.length < TITLES && !under.includes(ad.normalTitle)) under.push(ad.normalTitle)
    }
  }
  return new Set(
    [...titles]
      .filter(([paragraph, under]) => under.length >= TITLES && isLong(paragraph))
      .map(([one]) => one),
  )
}

/** Words of a text without the boilerplate. An ad made of boilerplate alone keeps its words: they are all it says. */
export function wordsWithout(text: string, boilerplate: ReadonlySet<string>): string[] {
  if (boilerplate.size === 0) return comparedWords(text)
  const kept = comparedWords(
    paragraphsOf(text)
      .filter((paragraph) => !boilerplate.has(paragraph))
      .join('\n'),
  )
  return kept.length >= FEWEST_WORDS ? kept : comparedWords(text)
}
