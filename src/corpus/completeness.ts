import { THRESHOLDS } from '../method/index.ts'
import { hasCueTable, isTextComplete } from '../reader/index.ts'
import { hashText } from './hash-text.ts'
import type { CompletenessCheck, PostingToCheck } from './types.ts'

/** Cleaning trims a blank or two off a text cut at a cap. */
const CAP_MARGIN = 3
/** A pair of texts of one length is chance; three are a habit. */
const FEWEST_AT_CAP = 3
/** An ad written to its end closes a sentence; texts cut at a cap break off anywhere. */
const ENDED = /[.!?:)\]"'”’*]\s*$/
const AT_CAP = 'its text stands at the length where its source cuts'

/** What tells where a source cuts its texts. */
export interface TextLength {
  /** Equal for equal texts. */
  readonly text: number
  readonly characters: number
  readonly hasEnded: boolean
}

/** Length in characters, an emoji counting one: sources cut by characters, whatever their encoding. */
function charactersOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0)
}

/** What the cap of a source is judged by. */
export function textLength(text: string): TextLength {
  return { text: hashText(text), characters: charactersOf(text), hasEnded: ENDED.test(text) }
}

/**
 * The length at which a source cuts its texts: its longest length, when at least 5 % of its distinct texts share
 * it and most of them break off in mid-sentence (METHOD 2). Null when there is none.
 */
export function lengthCap(texts: readonly TextLength[]): number | null {
  const distinct = new Set<number>()
  let longest = 0
  for (const { text, characters } of texts) {
    distinct.add(text)
    longest = Math.max(longest, characters)
  }
  const atCap = new Map<number, boolean>()
  for (const { text, characters, hasEnded } of texts)
    if (characters > 0 && characters >= longest - CAP_MARGIN) atCap.set(text, hasEnded)
  if (atCap.size < FEWEST_AT_CAP || atCap.size < distinct.size * THRESHOLDS.lengthCapShare.value) return null
  return [...atCap.values()].filter(Boolean).length * 2 > atCap.size ? null : longest - CAP_MARGIN
}

/** What is said against a posting's language, else against its length; of few words the language is hard to tell. */
function languageOrLength({ language, words }: PostingToCheck): string | null {
  const isShort = words < THRESHOLDS.minimumWords.value
  const isUnknown = language === 'und'
  if (isShort && (isUnknown || hasCueTable(language)))
    return `its text has fewer than ${THRESHOLDS.minimumWords.value} words`
  if (isUnknown) return 'its language could not be told'
  return hasCueTable(language) ? null : `its language (${language}) has no table of level words yet`
}

/** What a posting itself says against it before, and after, its source's cap is looked at. */
function reasonsOf(posting: PostingToCheck): {
  readonly before: string | null
  readonly after: string | null
} {
  const before = posting.isSnippet
    ? 'its source gives the beginning of texts only'
    : !posting.isTextComplete || !isTextComplete(posting.text, posting)
      ? 'its text is cut off'
      : null
  return { before, after: languageOrLength(posting) }
}

/** An empty check (METHOD 2: truncated, no cue table, under 50 words). It holds some forty bytes a posting. */
export function createCompletenessCheck(): CompletenessCheck {
  const sources: string[] = []
  const [hashes, lengths, ended]: [number[], number[], boolean[]] = [[], [], []]
  const [before, after]: [(string | null)[], (string | null)[]] = [[], []]
  /** One string a reason and a source, however many postings share it. */
  const shared = new Map<string, string>()
  const once = (text: string): string => {
    const known = shared.get(text)
    if (known === undefined) shared.set(text, text)
    return known ?? text
  }
  return {
    add(posting) {
      const { text, characters, hasEnded } = textLength(posting.text)
      const own = reasonsOf(posting)
      hashes.push(text)
      lengths.push(characters)
      ended.push(hasEnded)
      before.push(own.before === null ? null : once(own.before))
      after.push(own.after === null ? null : once(own.after))
      return sources.push(once(posting.source)) - 1
    },
    reasons() {
      const positions = new Map<string, number[]>()
      for (const [position, source] of sources.entries()) {
        const own = positions.get(source)
        if (own) own.push(position)
        else positions.set(source, [position])
      }
      const caps = new Map<string, number | null>()
      for (const [source, own] of positions) {
        const texts = own.map((at) => ({
          text: hashes[at] ?? 0,
          characters: lengths[at] ?? 0,
          hasEnded: ended[at] ?? true,
        }))
        caps.set(source, lengthCap(texts))
      }
      return sources.map((source, position) => {
        const cap = caps.get(source) ?? null
        const isAtCap = cap !== null && (lengths[position] ?? 0) >= cap
        return before[position] ?? (isAtCap ? AT_CAP : (after[position] ?? null))
      })
    },
  }
}
