import { type HeaderSection, isClauseOpener, type LanguageTables } from '../language/tables.ts'
import { MARK, NUMBER, type Tokens, WORD } from '../text/tokens.ts'
import type { WordTrie } from '../text/word-trie.ts'
import { headerByWords, LONGEST } from './headers.ts'

/** A heading found inside a running line: tokens [from, to) are its words, `end` is after its colon. */
export interface InlineHeader {
  readonly to: number
  readonly end: number
  /** Null for a heading of unknown meaning, which inherits. */
  readonly section: HeaderSection | null
}

const isCapital = (text: string, tokens: Tokens, at: number): boolean => {
  const first = text.charAt(tokens.start[at] ?? 0)
  return first !== first.toLowerCase()
}

const isAllCaps = (text: string, tokens: Tokens, from: number, to: number): boolean => {
  const words = text.slice(tokens.start[from], tokens.end[to - 1])
  return words.length >= 4 && words === words.toUpperCase() && words !== words.toLowerCase()
}

/**
 * The heading that starts at token `from` inside a line, or null. It must be in the table and look like a
 * heading: its words in capitals (short ones may be small) or a colon after it; then a capital, a bullet or the
 * line's end; and before it a sentence's end, unless it is in all capitals or has a colon.
 */
export function inlineHeader(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  isAtBoundary: boolean,
): InlineHeader | null {
  let node: WordTrie<HeaderSection> | undefined = tokens.tables.headers
  let best: InlineHeader | null = null
  let words = 0
  let hasSmallWord = false
  for (let at = from; at < to && words < LONGEST; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (tokens.kind[at] === MARK) {
      if (word !== '&' && word !== '/' && word !== ',' && word !== '-') break
      continue
    }
    node = node.next?.get(word)
    if (node === undefined) break
    words += 1
    if (word.length >= 4 && !isCapital(text, tokens, at)) hasSmallWord = true
    if (node.value === null) continue
    const next = at + 1
    const hasColon = tokens.lower[next] === ':' && next < to
    const isCaps = isAllCaps(text, tokens, from, next)
    const isTitled = !hasSmallWord && (words > 1 || tokens.tables.strongHeadings.has(word) || isCaps)
    const nextIsCapital =
      next >= to ||
      tokens.kind[next] === NUMBER ||
      (tokens.kind[next] !== MARK && isCapital(text, tokens, next))
    const isHeader = hasColon
      ? isAtBoundary || (!hasSmallWord && !(isCaps && isCapsBeside(text, tokens, from, next, to)))
      : isTitled &&
        nextIsCapital &&
        (isAtBoundary || isCaps || isLostLine(text, tokens, from, next, to)) &&
        !(isCaps && isCapsBeside(text, tokens, from, next, to))
    if (isHeader) best = { to: next, end: hasColon ? next + 1 : next, section: node.value }
  }
  if (best !== null || !isAtBoundary) return best
  return (
    shouted(text, tokens, from, to) ?? namedAbout(text, tokens, from, to) ?? leadIn(text, tokens, from, to)
  )
}

/** A run of two to ten words in capitals that a colon closes: "WHY WE ARE LOOKING FOR YOU:". */
function shouted(text: string, tokens: Tokens, from: number, to: number): InlineHeader | null {
  let words = 0
  for (let at = from; at < to && words <= 10; at += 1) {
    if (tokens.lower[at] === ':') {
      if (words < 2 || !isAllCaps(text, tokens, from, at)) return null
      return { to: at, end: at + 1, section: headerByWords(tokens, from, at) }
    }
    if (tokens.kind[at] === MARK) continue
    if (!isCapital(text, tokens, at)) return null
    words += 1
  }
  return null
}

/** "... integrated systems Preferred Experience in ...": small letters before, a cue or verb in capitals after. */
function isLostLine(text: string, tokens: Tokens, from: number, next: number, to: number): boolean {
  if (from === 0 || next >= to || tokens.kind[from - 1] !== WORD || isCapital(text, tokens, from - 1))
    return false
  return isClauseOpener(tokens.tables, tokens.lower[next] ?? '')
}

/** "You may be a good fit if you have:": a short sentence that leads into a list. */
function leadIn(text: string, tokens: Tokens, from: number, to: number): InlineHeader | null {
  if (!isCapital(text, tokens, from)) return null
  let line = ' '
  for (let at = from; at < to && at <= from + 16; at += 1) {
    const word = tokens.lower[at] ?? ''
    if (word === ':') return at < from + 3 ? null : leadInTo(tokens.tables, line, at)
    if (word === '.' || word === '!' || word === '?' || word === ';') return null
    if (tokens.kind[at] !== MARK) line += `${word} `
  }
  return null
}

function leadInTo({ leadIns }: LanguageTables, line: string, colon: number): InlineHeader | null {
  for (const [section, phrases] of leadIns)
    for (const phrase of phrases)
      if (line.includes(` ${phrase} `)) return { to: colon, end: colon + 1, section }
  return null
}

/** A run of capitals longer than the heading is a heading of its own or a shouted sentence, not this one. */
function isCapsBeside(text: string, tokens: Tokens, from: number, next: number, to: number): boolean {
  const isCapsWord = (at: number): boolean => {
    const word = text.slice(tokens.start[at], tokens.end[at])
    return word.length >= 2 && word === word.toUpperCase() && word !== word.toLowerCase()
  }
  return (next < to && isCapsWord(next)) || (from > 0 && tokens.gap[from] !== 2 && isCapsWord(from - 1))
}

/** "About Northwind At Northwind, we ...": a heading that names the employer. */
function namedAbout(text: string, tokens: Tokens, from: number, to: number): InlineHeader | null {
  if (tokens.lower[from] !== 'about' || from + 2 >= to) return null
  if (
    !isCapital(text, tokens, from) ||
    !isCapital(text, tokens, from + 1) ||
    !isCapital(text, tokens, from + 2)
  )
    return null
  return { to: from + 2, end: from + 2, section: 'about' }
}

/** A line of its own that names the employer: "About Northwind", "Life at Northwind", "Why Northwind?". */
export function namedHeader(text: string, tokens: Tokens, from: number, to: number): HeaderSection | null {
  const first = tokens.lower[from]
  const start = first === 'life' && tokens.lower[from + 1] === 'at' ? from + 2 : from + 1
  if ((first !== 'about' && first !== 'why' && start === from + 1) || to - start > 4 || start >= to)
    return null
  for (let at = start; at < to; at += 1) {
    const mark = tokens.lower[at]
    if (tokens.kind[at] === MARK ? mark === '.' || mark === ',' : !isCapital(text, tokens, at)) return null
  }
  return first === 'why' ? 'benefits' : 'about'
}
