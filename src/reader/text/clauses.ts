import type { Block } from '../blocks/blocks.ts'
import { isClauseOpener, isCueWord } from '../language/tables.ts'
import { MARK, type Tokens } from './tokens.ts'

/** Tokens [from, to) up to a sentence's end, a semicolon or the block's end (METHOD 1.3). */
export interface Clause {
  readonly from: number
  readonly to: number
  /** Index of its block. */
  readonly block: number
}

/** Small words after which a capital starts no new line that was lost. */
const JOINING: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'with',
  'and',
  'or',
  'to',
  'for',
  'at',
  'by',
  'on',
  'as',
  'our',
  'your',
  'we',
  'from',
  'using',
  'into',
  'is',
  'are',
  'be',
  'not',
  'like',
  'including',
  'through',
  'via',
  'than',
  'per',
])

/**
 * A clause of more tokens than the first is cut at its next comma, of more than the second anywhere: judging a
 * clause looks back and forth in it, so its length bounds the work on a text without stops.
 */
const LONG_CLAUSE = 160
const LONGEST_CLAUSE = 240

const isTooLong = (tokens: Tokens, from: number, at: number): boolean =>
  at - from >= LONG_CLAUSE && tokens.lower[at] === ','

/** The clauses of all blocks, in order. Flattened lists split where a capital cue or verb follows small words. */
export function clausesOf(text: string, tokens: Tokens, blocks: readonly Block[]): Clause[] {
  const clauses: Clause[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined) continue
    let from = block.from
    for (let at = block.from; at < block.to; at += 1) {
      const isEnd = tokens.kind[at] === MARK && (endsClause(tokens, at, block) || isTooLong(tokens, from, at))
      const opens =
        !isEnd && at > from && (at - from >= LONGEST_CLAUSE || opensLostLine(text, tokens, at, block))
      if (!isEnd && !opens) continue
      if (at > from) clauses.push({ from, to: at, block: index })
      from = isEnd ? at + 1 : at
    }
    if (block.to > from) clauses.push({ from, to: block.to, block: index })
  }
  return clauses
}

/** Marks that may close a sentence behind its stop. */
const CLOSING: ReadonlySet<string> = new Set(['"', '”', '’', '.'])

function endsClause(tokens: Tokens, at: number, block: Block): boolean {
  const mark = tokens.lower[at]
  if (mark === ';' || mark === '!' || mark === '?' || mark === '…') return true
  if (mark !== '.') return false
  if (at + 1 >= block.to) return true
  if ((tokens.gap[at + 1] ?? 0) === 0) return CLOSING.has(tokens.lower[at + 1] ?? '')
  const before = tokens.lower[at - 1] ?? ''
  if (before.length === 1 && at - 1 > block.from) return false
  return !tokens.tables.abbreviations.has(before)
}

/** "... console clients Worked on a game engine": a capital cue or verb straight after a small-letter word. */
function opensLostLine(text: string, tokens: Tokens, at: number, block: Block): boolean {
  if (
    tokens.tables.hasCapitalNouns ||
    block.kind === 'heading' ||
    tokens.kind[at] === MARK ||
    (tokens.kind[at - 1] === MARK && tokens.lower[at - 1] !== ')')
  )
    return false
  const code = text.charCodeAt(tokens.start[at] ?? 0)
  if (code < 65 || code > 90) return false
  const next = text.charCodeAt((tokens.start[at] ?? 0) + 1)
  if (next >= 65 && next <= 90) return false
  const previous = text.charCodeAt(tokens.start[at - 1] ?? 0)
  const word = tokens.lower[at] ?? ''
  if (previous >= 65 && previous <= 90) return isCueBeforeSmall(text, tokens, at, block)
  if (JOINING.has(tokens.lower[at - 1] ?? '')) return false
  return isClauseOpener(tokens.tables, word)
}

/** "... or Azure Proven experience": behind a name, only a cue with a small letter after it opens a line. */
function isCueBeforeSmall(text: string, tokens: Tokens, at: number, block: Block): boolean {
  if (at + 1 >= block.to || !isCueWord(tokens.tables, tokens.lower[at] ?? '')) return false
  const code = text.charCodeAt(tokens.start[at + 1] ?? 0)
  return code >= 97 && code <= 122
}
