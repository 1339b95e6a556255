import type { Verb } from '../language/lexicon.ts'
import { MARK, type Tokens } from '../text/tokens.ts'

/** Words that may stand between the noun of a verb and its object: "Entwicklung von", "Pflege unserer", "Hilfe bei". */
const LEADING: ReadonlySet<string> = new Set([
  'of',
  'the',
  'our',
  'your',
  'a',
  'other',
  'modern',
  'various',
  'at',
])
const ROW: ReadonlySet<string> = new Set([',', 'and', '/', '&', 'or'])
const LONGEST_ROW = 10

/**
 * The verb a token is in a language whose nouns have capitals: with a small letter any form of the tables is a verb,
 * with a capital it is one at a clause's start or, as a noun made of it, before its object. Null for none.
 */
export function verbBySpelling(
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  verbs: readonly Verb[],
): Verb | null {
  const noun = verbs.find((verb) => verb.form === 'noun')
  if (tokens.capital[at] !== 1) return verbs.find((verb) => verb.form !== 'noun') ?? null
  if (noun !== undefined) return leadsToObject(tokens, at + 1, to) ? noun : null
  const isStart = at === from || (at === from + 1 && tokens.kind[from] === MARK)
  return isStart && at + 1 < to && tokens.lower[at + 1] !== '-' ? (verbs[0] ?? null) : null
}

/** "Konzeption, Aufbau und Pflege von": a row of nouns, then a small word or an adjective in the genitive. */
function leadsToObject(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LONGEST_ROW; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (LEADING.has(word)) return true
    if (ROW.has(word)) continue
    if (tokens.kind[at] === MARK) return false
    if (tokens.capital[at] !== 1) return word.endsWith('er')
    if (tokens.tables.verbs.get(word)?.some((verb) => verb.form === 'noun') !== true) return false
  }
  return false
}
