import { tablesOf } from '../language/languages.ts'
import type { HeaderSection, LanguageTables } from '../language/tables.ts'
import { stuckNumbers } from '../text/stuck-numbers.ts'
import { MARK, NUMBER, type Tokens, tokenise } from '../text/tokens.ts'
import type { Span } from '../types.ts'
import { headerByWords, headerOf } from './headers.ts'
import { inlineHeader, namedHeader } from './inline-header.ts'
import { lostBreaks } from './lost-breaks.ts'
import { type Piece, piecesOf } from './pieces.ts'

/**
 * A heading, list item or paragraph of a text. `start` and `end` leave out the bullet and outer white space;
 * `from` and `to` are its tokens. `header` is the section a heading opens, null when it opens none (a
 * subheading, or no heading). An `isLocal` heading ("- Bonus: Terraform") holds for its own item only.
 */
export interface Block extends Span {
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly header: HeaderSection | null
  readonly isLocal: boolean
  /** Leading blanks of the line, for sub-items. */
  readonly indent: number
  readonly from: number
  readonly to: number
}

/** A text cut into tokens and blocks, in order and without overlap. An empty text has none. */
export interface BlockedText {
  readonly text: string
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
}

/**
 * Cuts a text into blocks, finding the line breaks, bullets and headings that flattening has hidden. Headings are
 * those of the text's language: see {@link tablesOf}.
 */
export function blockText(text: string, tables: LanguageTables = tablesOf('en')): BlockedText {
  const breaks = lostBreaks(text, tables.headingEnds)
  const stuck = stuckNumbers(text)
  const ends = stuck.length === 0 ? breaks : [...breaks, ...stuck].sort((a, b) => a - b)
  const tokens = tokenise(text, tables, ends)
  const pieces = piecesOf(text, tokens, breaks)
  const blocks: Block[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece !== undefined) addPiece(text, tokens, piece, pieces[index - 1], pieces[index + 1], blocks)
  }
  return { text, tokens, blocks }
}

/** The blocks of a text in a language (ISO 639-1): see {@link blockText}. */
export function blocksOf(text: string, language = 'en'): readonly Block[] {
  return blockText(text, tablesOf(language)).blocks
}

function addPiece(
  text: string,
  tokens: Tokens,
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  blocks: Block[],
): void {
  const { from, to, indent } = piece
  const push = (
    kind: Block['kind'],
    a: number,
    b: number,
    header: HeaderSection | null,
    isLocal: boolean,
  ): void => {
    if (b > a)
      blocks.push({
        start: tokens.start[a] ?? 0,
        end: tokens.end[b - 1] ?? 0,
        kind,
        header,
        isLocal,
        indent,
        from: a,
        to: b,
      })
  }
  const whole = headerOf(tokens, from, to) ?? (piece.isItem ? null : namedHeader(text, tokens, from, to))
  if (whole !== null || isHeadingShaped(text, tokens, piece, before, after)) {
    push('heading', from, to, whole ?? (leadsOn(tokens, to) ? null : headerByWords(tokens, from, to)), false)
    return
  }
  let open = from
  for (let at = from; at < to; at += 1) {
    if (tokens.kind[at] === MARK) continue
    const first = text.charCodeAt(tokens.start[at] ?? 0)
    const isCapital = first >= 65 && first <= 90
    if (!isCapital && at !== from) continue
    const isAtBoundary = at === from || at === open || isSentenceEnd(tokens.lower[at - 1] ?? '')
    const header = inlineHeader(text, tokens, at, to, isAtBoundary)
    if (header === null) continue
    push(piece.isItem ? 'item' : 'paragraph', open, at, null, false)
    push('heading', at, header.end, header.section, piece.isItem && at === from && header.end < to)
    open = header.end
    at = header.end - 1
  }
  push(piece.isItem ? 'item' : 'paragraph', open, to, null, false)
}

const isSentenceEnd = (mark: string): boolean =>
  mark === '.' ||
  mark === '!' ||
  mark === '?' ||
  mark === ':' ||
  mark === ';' ||
  mark === ')' ||
  mark === '…' ||
  mark === '"' ||
  mark === '”' ||
  mark === '*'

const LEADING_ON: ReadonlySet<string> = new Set(['in', 'with', 'of', 'following', 'using', 'as', 'for', 'to'])

/** "Strong foundation in:": a parent of its list (R22), not a heading that opens a section. */
const leadsOn = (tokens: Tokens, to: number): boolean =>
  tokens.lower[to - 1] === ':' && LEADING_ON.has(tokens.lower[to - 2] ?? '')

/** Short, no sentence, and set off: a closing colon, capitals throughout, or a list or blank line around it. */
function isHeadingShaped(
  text: string,
  tokens: Tokens,
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
): boolean {
  const { from, to } = piece
  let words = 0
  let capitals = 0
  let hasNumber = false
  for (let at = from; at < to; at += 1) {
    if (tokens.kind[at] === MARK) {
      const mark = tokens.lower[at]
      if (at + 1 < to && (mark === ':' || mark === '!' || (mark === '.' && (tokens.gap[at + 1] ?? 0) > 0)))
        return false
      continue
    }
    if (tokens.kind[at] === NUMBER) hasNumber = true
    words += 1
    if (words > 12) return false
    const code = text.charCodeAt(tokens.start[at] ?? 0)
    if (code >= 65 && code <= 90) capitals += 1
  }
  if (words === 0) return false
  const last = tokens.lower[to - 1] ?? ''
  if (piece.isItem) return false
  if (last === ':') return true
  if (last === '.' || last === ',' || last === ';' || last === '!') return false
  const line = text.slice(tokens.start[from], tokens.end[to - 1])
  const isCaps = line === line.toUpperCase() && line !== line.toLowerCase()
  if (isCaps && words <= 10 && line.length >= 4) return true
  if (words > 10 || hasNumber) return false
  const leadsList = after?.isItem === true
  const stands =
    (piece.isAfterBlank || before === undefined) && (after === undefined || after.isAfterBlank || leadsList)
  if (leadsList && (before === undefined || !before.isInline)) return true
  return stands && words <= 7 && (capitals * 10 >= words * 6 || last === '?') && after !== undefined
}
