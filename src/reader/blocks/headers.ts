import type { HeaderSection } from '../language/tables.ts'
import { MARK, type Tokens } from '../text/tokens.ts'
import type { WordTrie } from '../text/word-trie.ts'

/** Longest heading phrase of the table, in words. */
export const LONGEST = 9

/** The section a whole line opens by the table, or null. Marks are skipped ("Skills & Experience:"). */
export function headerOf(tokens: Tokens, from: number, to: number): HeaderSection | null {
  let node: WordTrie<HeaderSection> | undefined = tokens.tables.headers
  let words = 0
  for (let at = from; at < to; at += 1) {
    if (tokens.kind[at] === MARK) continue
    words += 1
    if (words > LONGEST) return null
    node = node.next?.get(tokens.lower[at] ?? '')
    if (node === undefined) return null
  }
  return words === 0 ? null : node.value
}

/** The section the words of a heading-shaped line point to, or null for none ("Leadership:"). */
export function headerByWords(tokens: Tokens, from: number, to: number): HeaderSection | null {
  let line = ' '
  for (let at = from; at < to; at += 1) if (tokens.kind[at] !== MARK) line += `${tokens.lower[at]} `
  for (const [section, phrases] of tokens.tables.headingWords)
    for (const phrase of phrases) if (line.includes(` ${phrase} `)) return section
  return null
}
