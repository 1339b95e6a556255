import type { LanguageTables } from '../language/tables.ts'

/** What a token is made of. */
export const WORD = 1
export const NUMBER = 2
export const MARK = 3

/**
 * A text cut into tokens, as parallel arrays (index = token). `lower` is the token in lower case without
 * apostrophes ("you'll" is "youll"); a mark (one punctuation character) is itself. White space is no token:
 * `gap[i]` says what stands before token i (0 nothing, 1 spaces, 2 a line break).
 *
 * In a language with a gloss, `lower` holds the rules' own word for a small word of that language ("und" is "and");
 * `written` is as the text has it. In English both are one array. `tables` are those of the text's language: whoever
 * has the tokens has the words that tell what they mean.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly gap: Uint8Array
  readonly lower: readonly string[]
  readonly written: readonly string[]
  /** 1 for a token that begins with a capital; empty where the language's nouns have none. */
  readonly capital: Uint8Array
  readonly tables: LanguageTables
}

const SPACE = 0
const LINE = 4

/** Class of each of the first 128 character codes, and of others by range. */
const ASCII_CLASS = new Uint8Array(128).map((_, code) => {
  if (code === 10 || code === 13) return LINE
  if (code <= 32) return SPACE
  if (code >= 48 && code <= 57) return NUMBER
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return WORD
  return MARK
})

/** Class of one UTF-16 unit: letters beyond ASCII are words, emoji and symbols are marks. */
function classOf(code: number): number {
  if (code < 128) return ASCII_CLASS[code] ?? MARK
  if (code < 0xc0)
    return code === 0xa0 || code === 0xad ? SPACE : code === 0xaa || code === 0xba ? WORD : MARK
  if (code === 0xd7 || code === 0xf7) return MARK
  if (code < 0x2000) return WORD
  if (code <= 0x200d || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff) return SPACE
  if (code === 0x2028 || code === 0x2029) return LINE
  if (code < 0x2c00) return MARK
  if (code >= 0x3001 && code <= 0x303f) return MARK
  if (code >= 0xd800 && code <= 0xf8ff) return MARK
  return WORD
}

const APOSTROPHE = 39
const CURLY_APOSTROPHE = 0x2019

/** True for a letter or digit. */
export function isWordCode(code: number): boolean {
  const kind = classOf(code)
  return kind === WORD || kind === NUMBER
}

/**
 * Cuts a text into tokens in one pass. A word keeps inner apostrophes and a closing `+` or `#` run ("C++",
 * "C#", "5+"). At every offset of `breaks` (ascending) a word ends, because a lost line break stands there.
 */
export function tokenise(text: string, tables: LanguageTables, breaks: readonly number[] = []): Tokens {
  const length = text.length
  const { start, end, kind, gap } = columnsFor(length)
  const lower: string[] = []
  let count = 0
  let at = 0
  let before = 2
  let nextBreak = 0
  while (at < length) {
    const opening = text.charCodeAt(at)
    const first = classOf(opening)
    if (first === SPACE || first === LINE) {
      if (first === LINE) before = 2
      else if (before === 0) before = 1
      at += 1
      continue
    }
    const from = at
    let hasApostrophe = false
    at += 1
    if (first !== MARK) {
      while (nextBreak < breaks.length && (breaks[nextBreak] ?? 0) <= from) nextBreak += 1
      const limit = breaks[nextBreak] ?? length
      while (at < limit) {
        const code = text.charCodeAt(at)
        const inside = classOf(code)
        if (inside === WORD || inside === NUMBER) at += 1
        else if (
          (code === APOSTROPHE || code === CURLY_APOSTROPHE) &&
          at + 1 < limit &&
          classOf(text.charCodeAt(at + 1)) === WORD
        ) {
          hasApostrophe = true
          at += 1
        } else break
      }
      at = endOfSigns(text, at, limit)
    }
    start[count] = from
    end[count] = at
    kind[count] = first
    gap[count] = before
    if (first === MARK) lower.push(markOf(opening))
    else {
      const word = text.slice(from, at)
      lower.push((hasApostrophe ? word.replace(/['’]/g, '') : word).toLowerCase())
    }
    before = 0
    count += 1
  }
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    kind: kind.slice(0, count),
    gap: gap.slice(0, count),
    lower: tables.gloss === null ? lower : glossed(lower, tables.gloss),
    written: lower,
    capital: tables.hasCapitalNouns ? capitalsOf(text, start, count) : NO_CAPITALS,
    tables,
  }
}

const NO_CAPITALS = new Uint8Array(0)

const glossed = (words: readonly string[], gloss: ReadonlyMap<string, string>): string[] =>
  words.map((word) => gloss.get(word) ?? word)

function capitalsOf(text: string, start: Int32Array, count: number): Uint8Array {
  const capital = new Uint8Array(count)
  for (let at = 0; at < count; at += 1) {
    const letter = text.charAt(start[at] ?? 0)
    if (letter !== letter.toLowerCase()) capital[at] = 1
  }
  return capital
}

type Columns = Pick<Tokens, 'start' | 'end' | 'kind' | 'gap'>

const columnsOf = (length: number): Columns => ({
  start: new Int32Array(length),
  end: new Int32Array(length),
  kind: new Uint8Array(length),
  gap: new Uint8Array(length),
})

/** What tokens are written into while their count is not known; texts of usual length share it. */
const USUAL_LENGTH = 1 << 14
const usual = columnsOf(USUAL_LENGTH)

const columnsFor = (length: number): Columns => (length <= USUAL_LENGTH ? usual : columnsOf(length))

/** Marks met so far, by character code: a text repeats its few. */
const marks = new Map<number, string>()

function markOf(code: number): string {
  const known = marks.get(code)
  if (known !== undefined) return known
  const mark = String.fromCharCode(code)
  marks.set(code, mark)
  return mark
}

/** Takes up to two `+` or one `#` that close a word; a sign before another word ("a+b") is no part of it. */
function endOfSigns(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && end - at < 2 && (text.charCodeAt(end) === 43 || text.charCodeAt(end) === 35)) end += 1
  if (end > at && end < text.length && isWordCode(text.charCodeAt(end))) return at
  return end
}
