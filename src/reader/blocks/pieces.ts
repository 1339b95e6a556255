import { MARK, NUMBER, type Tokens } from '../text/tokens.ts'

/** A run of tokens [from, to) that was one line or one bullet. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly isItem: boolean
  /** True when a blank line stands before it (or it is the first). */
  readonly isAfterBlank: boolean
  /** True when it was cut out of a longer line. */
  readonly isInline: boolean
  readonly indent: number
}

const BULLETS: ReadonlySet<string> = new Set([
  '•',
  '·',
  '●',
  '▪',
  '◦',
  '‣',
  '■',
  '□',
  '❖',
  '➢',
  '➤',
  '►',
  '▶',
  '✓',
  '✔',
  '★',
  '⁃',
  '∙',
  '○',
  '§',
  '»',
  '※',
  '◆',
  '✦',
  '',
  '→',
  '–',
  '—',
  '-',
  '*',
])
/** Bullets that are also ordinary marks: only at a line's start, or where a list is plain. */
const PLAIN_MARKS: ReadonlySet<string> = new Set(['-', '–', '—', '*', '»', '→', '·', '§'])

const startsSentence = (text: string, tokens: Tokens, at: number): boolean => {
  const code = text.charCodeAt(tokens.start[at] ?? 0)
  return code >= 65 && code <= 90
}

/** Cuts tokens into pieces at line breaks, lost line breaks, bullets and running numbers. One pass a line. */
export function piecesOf(text: string, tokens: Tokens, breaks: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  let line = 0
  let nextBreak = 0
  let opensLine = true
  for (let at = 1; at <= tokens.count; at += 1) {
    const start = at < tokens.count ? (tokens.start[at] ?? 0) : text.length
    while (nextBreak < breaks.length && (breaks[nextBreak] ?? 0) < start) nextBreak += 1
    const isLost = at < tokens.count && breaks[nextBreak] === start
    if (at < tokens.count && tokens.gap[at] !== 2 && !isLost) continue
    addLine(text, tokens, line, at, opensLine, pieces)
    line = at
    opensLine = !isLost
  }
  return pieces
}

function addLine(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  opensLine: boolean,
  pieces: Piece[],
): void {
  const cuts = cutsOf(text, tokens, from, to)
  const [blank, indent] = opensLine ? marginOf(text, tokens, from) : [false, 0]
  let open = from
  let isItem = false
  let isFirst = true
  const close = (end: number): void => {
    let a = open
    while (a < end && tokens.kind[a] === MARK && tokens.lower[a] === '*') a += 1
    if (end <= a) return
    pieces.push({
      from: a,
      to: end,
      isItem,
      isAfterBlank: isFirst && blank,
      isInline: !isFirst || !opensLine,
      indent,
    })
    isFirst = false
  }
  for (const cut of cuts) {
    close(cut)
    isItem = true
    open = cut + 1
    if (tokens.kind[cut] === NUMBER || tokens.lower[cut] === '(') open = afterNumber(tokens, cut)
  }
  close(to)
}

/** Whether a blank line stands before the line, and how many blanks open it. */
function marginOf(text: string, tokens: Tokens, from: number): [boolean, number] {
  const start = tokens.start[from] ?? 0
  const floor = from === 0 ? 0 : (tokens.end[from - 1] ?? 0)
  let at = start - 1
  let indent = 0
  while (at >= floor && text.charCodeAt(at) !== 10) {
    indent += 1
    at -= 1
  }
  let lines = 0
  while (at >= floor) {
    if (text.charCodeAt(at) === 10) lines += 1
    at -= 1
  }
  return [from === 0 || lines >= 2, Math.min(indent, 40)]
}

/** Tokens of a line at which an item starts: bullets, list dashes, running numbers. */
function cutsOf(text: string, tokens: Tokens, from: number, to: number): number[] {
  const cuts: number[] = []
  let dashes = 0
  for (let at = from; at < to; at += 1) if (isListDash(text, tokens, at, from, to)) dashes += 1
  let number = 0
  for (let at = from; at < to; at += 1) {
    if (tokens.kind[at] === MARK) {
      const mark = tokens.lower[at] ?? ''
      if (!BULLETS.has(mark)) continue
      if (at === from) cuts.push(at)
      else if (!PLAIN_MARKS.has(mark)) cuts.push(at)
      else if (mark === '·' && (tokens.gap[at] === 0 || dashes >= 2 || isSetOff(tokens, at, to)))
        cuts.push(at)
      else if (
        isListDash(text, tokens, at, from, to) &&
        (dashes >= 3 || isAfterEnd(tokens, at) || (cuts[0] ?? from) > from)
      )
        cuts.push(at)
    } else if (tokens.kind[at] === NUMBER && isRunningNumber(text, tokens, at, from, to, number)) {
      number = Number(tokens.lower[at])
      cuts.push(at)
    }
  }
  return cuts
}

const isSetOff = (tokens: Tokens, at: number, to: number): boolean =>
  at + 1 < to && (tokens.gap[at + 1] ?? 0) > 0

/** A dash or star with space on both sides (or at the line's start) before a capital. */
function isListDash(text: string, tokens: Tokens, at: number, from: number, to: number): boolean {
  if (tokens.kind[at] !== MARK || at + 1 >= to) return false
  const mark = tokens.lower[at] ?? ''
  if (!PLAIN_MARKS.has(mark)) return false
  const isStuck = at > from && tokens.gap[at] === 0
  if (isStuck && mark !== '·' && mark !== '*' && tokens.lower[at - 1] !== '.') return false
  if (mark !== '*' && mark !== '·' && tokens.gap[at + 1] === 0) return false
  return startsSentence(text, tokens, at + 1)
}

/** The mark before ends a sentence or opens a list. */
const isAfterEnd = (tokens: Tokens, at: number): boolean => {
  const before = tokens.lower[at - 1] ?? ''
  return before === '.' || before === ':' || before === ';' || before === '!'
}

/** "1. Review ... 2. Inspect": at a line's start, or the next of a run that began with 1. */
function isRunningNumber(
  text: string,
  tokens: Tokens,
  at: number,
  from: number,
  to: number,
  last: number,
): boolean {
  const after = tokens.lower[at + 1] ?? ''
  if (at + 2 >= to || (after !== '.' && after !== ')') || tokens.gap[at + 1] !== 0) return false
  if ((tokens.gap[at + 2] ?? 0) === 0 || !startsSentence(text, tokens, at + 2)) return false
  const value = Number(tokens.lower[at])
  if (!Number.isInteger(value) || value > 99) return false
  return at === from || (value === last + 1 && (value > 1 || isAfterEnd(tokens, at)))
}

/** The token after a number and its stop or bracket. */
function afterNumber(tokens: Tokens, cut: number): number {
  return tokens.kind[cut + 1] === MARK ? cut + 2 : cut + 1
}
