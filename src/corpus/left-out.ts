import { THRESHOLDS } from '../method/index.ts'
import { isTextComplete } from '../reader/index.ts'
import type { PostingToCheck } from './types.ts'

/** Languages whose wording of levels the reader knows; METHOD 1.3 leaves the others out of depth and rates. */
const LANGUAGES_WITH_CUES: ReadonlySet<string> = new Set(['en'])
/** Cleaning trims a blank or two off a text cut at a cap. */
const CAP_MARGIN = 3
const FEWEST_AT_CAP = 2
/** An ad written to its end closes a sentence; texts cut at a cap break off anywhere. */
const ENDED = /[.!?:)\]"'”’*]\s*$/

/** Length in characters, an emoji counting one: sources cut by characters, whatever their encoding. */
function charactersOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0)
}

/**
 * The length at which a source cuts its texts: its longest length, when at least 5 % of its distinct texts share
 * it and most of them break off in mid-sentence (METHOD 2). Null when there is none.
 */
export function lengthCap(texts: Iterable<string>): number | null {
  const distinct = [...new Set(texts)].map((text) => ({ text, characters: charactersOf(text) }))
  let longest = 0
  for (const { characters } of distinct) longest = Math.max(longest, characters)
  const atCap = distinct.filter(({ characters }) => characters > 0 && characters >= longest - CAP_MARGIN)
  if (atCap.length < FEWEST_AT_CAP || atCap.length < distinct.length * THRESHOLDS.lengthCapShare.value)
    return null
  return atCap.filter(({ text }) => ENDED.test(text)).length * 2 > atCap.length ? null : longest - CAP_MARGIN
}

function reasonOf(posting: PostingToCheck, cap: number | null): string | null {
  if (posting.isSnippet) return 'its source gives the beginning of texts only'
  if (!posting.isTextComplete || !isTextComplete(posting.text, posting)) return 'its text is cut off'
  if (cap !== null && charactersOf(posting.text) >= cap)
    return 'its text stands at the length where its source cuts'
  if (!LANGUAGES_WITH_CUES.has(posting.language))
    return posting.language === 'und'
      ? 'its language could not be told'
      : `its language (${posting.language}) has no table of level words yet`
  if (posting.words < THRESHOLDS.minimumWords.value)
    return `its text has fewer than ${THRESHOLDS.minimumWords.value} words`
  return null
}

/**
 * Why a posting enters no rate (METHOD 2: truncated, no cue table, under 50 words), by posting id, in words that
 * continue "In no rate:". Postings that do enter are not in the map; the order of the input does not matter.
 */
export function leftOut(postings: readonly PostingToCheck[]): ReadonlyMap<string, string> {
  const caps = new Map<string, number | null>()
  for (const [source, own] of Map.groupBy(postings, (posting) => posting.source)) {
    caps.set(source, lengthCap(own.map((posting) => posting.text)))
  }
  const reasons = new Map<string, string>()
  for (const posting of postings) {
    const reason = reasonOf(posting, caps.get(posting.source) ?? null)
    if (reason !== null) reasons.set(posting.id, reason)
  }
  return reasons
}
