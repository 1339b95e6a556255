import type { Alias, Skill } from './types.ts'

/** Endings of words that stand in the singular and are hardly counted. */
const UNCOUNTED = /(?:ss|us|is|ics|s|ing|ity|ness|ment|ship|ance|ence|ware)$/
const SIBILANT = /(?:ss|sh|ch|x|z)$/
const FIRST_WORD = /[\p{L}\p{N}]+(?:[+#]{1,2}(?![\p{L}\p{N}+#]))?/u
const PLAIN_WORD = /^[a-z0-9]+/

/** The first word of a normal form, as a text is cut into words: "node" of "node.js", "c++" of "c++ 20"; '' for ''. */
export function firstWord(phrase: string): string {
  const space = phrase.indexOf(' ')
  const head = space === -1 ? phrase : phrase.slice(0, space)
  const plain = PLAIN_WORD.exec(head)
  return plain !== null && plain[0].length === head.length ? head : (FIRST_WORD.exec(phrase)?.[0] ?? '')
}

/** The other number of a word: "databases" for "database", "database" for "databases"; null for neither. */
export function otherNumber(word: string): string | null {
  if (word.length < 4) return null
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return null
  }
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : null
  if (word.endsWith('es') && SIBILANT.test(word.slice(0, -2))) return word.slice(0, -2)
  if (word.endsWith('s')) return /(?:ss|us|is|ics)$/.test(word) ? null : word.slice(0, -1)
  if (UNCOUNTED.test(word)) return null
  if (word.endsWith('y') && !/[aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}${SIBILANT.test(word) ? 'es' : 's'}`
}

/** A phrase with its last word in the other number; null when it has none. */
export function numberVariant(phrase: string): string | null {
  const at = phrase.lastIndexOf(' ') + 1
  const other = otherNumber(phrase.slice(at))
  return other === null ? null : phrase.slice(0, at) + other
}

/**
 * Whether a text may spell the form in the other number too: not where class or capitals are to be kept, not the
 * names of languages, and not technical names of one word ("Rails" is no rail).
 */
export function standsInBothNumbers(
  alias: Pick<Alias, 'phrase' | 'ambiguity' | 'isCaseBound'>,
  kind: Skill['kind'],
): boolean {
  if (alias.ambiguity !== 'none' || alias.isCaseBound || kind === 'language') return false
  return kind !== 'technical' || alias.phrase.includes(' ')
}
