import { matchRole, type Place, parsePlaces } from '../taxonomy/index.ts'
import { blockText } from './blocks/blocks.ts'
import { sectionsOf } from './blocks/sections.ts'
import {
  countWords,
  detectLanguage,
  isTextComplete,
  readDegree,
  readPay,
  readRemote,
  readSeniority,
  readYears,
} from './facts/index.ts'
import { hasCueTable, tablesOf } from './language/languages.ts'
import { readMentions } from './mentions/read-mentions.ts'
import type { Mention, RawPosting, ReadPosting } from './types.ts'
import { READER_VERSION } from './version.ts'

/**
 * Reads a posting: blocks and sections, every mention of a skill with its depth and strength, and the facts of
 * title, text and fields. Pure: the same posting gives the same reading. Text in a language without a cue table
 * states no depth (METHOD 1.3).
 */
export function readPosting(raw: RawPosting): ReadPosting {
  const { title, text } = raw
  const language = detectLanguage(text)
  const tables = tablesOf(language)
  const blocked = blockText(text, tables)
  const sections = sectionsOf(blocked.blocks)
  const doc = { text, sections, tables }
  const place = headlinePlace(raw.places)
  const country = raw.country ?? place?.country ?? null
  const degree = readDegree(doc)
  const years = readYears(doc)
  const remote = readRemote(text, { title, places: raw.places, isRemote: raw.isRemote }, tables.facts.remote)
  const { role, family } = matchRole(title)
  const mentions = readMentions(blocked, sections, raw.employer)
  return {
    readerVersion: READER_VERSION,
    language,
    words: countWords(text),
    seniority: readSeniority(title),
    role,
    roleFamily: family,
    degree: degree.degree,
    degreeSpan: degree.span,
    yearsOverall: years.years,
    yearsSpan: years.span,
    pay: readPay(text, raw.pay, country),
    remote: remote.remote,
    remoteSpan: remote.span,
    country,
    region: place !== null && place.country === country ? place.region : null,
    isTextComplete: isTextComplete(text, raw),
    sections,
    mentions: hasCueTable(language) || language === UNKNOWN ? mentions : mentions.map(withoutDepth),
  }
}

/** A text too short to tell is read as English. */
const UNKNOWN = 'und'

const withoutDepth = (mention: Mention): Mention => ({
  ...mention,
  level: null,
  levelRule: 'none',
  levelCue: null,
  confidence: 'low',
})

/** The first place that names a country; null when none does. */
function headlinePlace(places: readonly string[]): Place | null {
  for (const written of places) {
    const known = parsePlaces(written).find((place) => place.country !== null)
    if (known !== undefined) return known
  }
  return null
}
