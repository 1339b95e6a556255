import type { Block } from '../blocks/blocks.ts'
import { MARK, type Tokens } from '../text/tokens.ts'

/**
 * Tokens in which no skill is looked for: web and mail addresses, and headings of the table ("Job Description").
 * 1 = barred.
 */
export function barredTokens(tokens: Tokens, blocks: readonly Block[]): Uint8Array {
  const barred = new Uint8Array(tokens.count)
  for (const block of blocks)
    if (block.kind === 'heading' && block.header !== null) barred.fill(1, block.from, block.to)
  for (let at = 0; at < tokens.count; at += 1) {
    const word = tokens.lower[at] ?? ''
    const isAddress =
      word === '@' ||
      word === 'www' ||
      ((word === 'http' || word === 'https') && tokens.lower[at + 1] === ':' && tokens.lower[at + 2] === '/')
    // A run that is barred is done: looking at it again from each of its addresses takes quadratic time.
    if (isAddress) at = Math.max(at, barAround(tokens, at, barred) - 1)
  }
  return barred
}

/** Bars the run without white space that a token stands in; where it ends, or `at` when it was left alone. */
function barAround(tokens: Tokens, at: number, barred: Uint8Array): number {
  let from = at
  while (from > 0 && tokens.gap[from] === 0) from -= 1
  let to = at + 1
  while (to < tokens.count && tokens.gap[to] === 0) to += 1
  if (to - from < 3 && tokens.kind[at] === MARK) return at
  barred.fill(1, from, to)
  return to
}
