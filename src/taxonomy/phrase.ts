/**
 * Words of a text in the form phrases are compared in. This runs over every posting, so it is one pass over
 * character codes; only characters beyond ASCII take a slower way.
 */

/** One word of a text: its normal form, and where it stands in JavaScript string offsets, end exclusive. */
export interface PhraseToken {
  readonly text: string
  readonly start: number
  readonly end: number
  /**
   * True when something stronger than a space, hyphen, slash, quote or ampersand stands between this word and
   * the one before (comma, full stop, bracket, line end): no phrase reaches across it. True for the first.
   */
  readonly breakBefore: boolean
}

/** Endings that may follow a dot in a name written with a capital, as in "Node.JS". */
const DOTTED_ENDINGS = new Set(['js', 'net', 'io', 'ai', 'py', 'ts', 'com', 'jl', 'db'])

const SEPARATOR = 0
const WORD = 1
const BREAK = 2
const JOINER = 3

/** Class of each ASCII character: word, soft separator (space, hyphen, slash, quotes) or break. */
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(char)) return WORD
  if (char === "'" || char === '`') return JOINER
  if (/[ \t\-/_&"+#\\]/.test(char)) return SEPARATOR
  return BREAK
})
/** Beyond ASCII: non-breaking spaces, dashes used as hyphens, quotes, and trade-mark signs separate softly. */
const SOFT = /[\u00a0\u2000-\u200a\u202f\u3000\u2010\u2011\u201c\u201d\u00ae\u2122\u00b0]/
/** Dropped inside a word: curly apostrophes, soft hyphens, zero-width characters. */
const DROPPED = /[\u2018\u2019\u02bc\u00ad\u200b-\u200d\u2060\ufeff]/
const LETTER = /[\p{L}\p{N}\p{M}]/u

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? BREAK
  const char = String.fromCharCode(code)
  if (LETTER.test(char)) return WORD
  if (DROPPED.test(char)) return JOINER
  return SOFT.test(char) ? SEPARATOR : BREAK
}

const isLower = (code: number): boolean => code >= 97 && code <= 122
const isUpper = (code: number): boolean => code >= 65 && code <= 90

/** Where the run of word characters that starts at `from` ends. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && classOf(text.charCodeAt(at)) === WORD) at += 1
  return at
}

/** Whether the dot at `at` belongs to a name (node.js, .net, 3.5) and does not end a sentence. */
function isInnerDot(text: string, at: number, isInWord: boolean): boolean {
  const next = text.charCodeAt(at + 1)
  if (Number.isNaN(next) || classOf(next) !== WORD) return false
  if (!isInWord) return DOTTED_ENDINGS.has(text.slice(at + 1, wordEnd(text, at + 1)).toLowerCase())
  if (isUpper(next) && isLower(text.charCodeAt(at - 1))) {
    return DOTTED_ENDINGS.has(text.slice(at + 1, wordEnd(text, at + 1)).toLowerCase())
  }
  return true
}

/** Whether the ampersand at `at` is part of a short name (P&L, R&D, FP&A) rather than the word "and". */
function isInnerAmpersand(text: string, start: number, at: number): boolean {
  if (at - start > 2) return false
  for (let before = start; before < at; before += 1) if (text.charCodeAt(before) > 127) return false
  const end = wordEnd(text, at + 1)
  return end > at + 1 && end - at - 1 <= 2 && text.charCodeAt(end - 1) < 128 && text.charCodeAt(at + 1) < 128
}

/** Lower case, compatibility forms and accents folded, apostrophes and invisible characters gone. */
function fold(word: string): string {
  let isAscii = true
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code > 127 || code === 39 || code === 96) {
      isAscii = false
      break
    }
  }
  if (isAscii) return word.toLowerCase()
  return (
    word
      .toLowerCase()
      .normalize('NFKD')
      // A few signs of the basic plane unfold to ones beyond it, which no word holds.
      .replace(/[\ud800-\udfff]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#.&]+/gu, '')
      // One character may unfold to a word with a full stop (U+2488 is "1."): the stop ends it.
      .replace(/\.+$/, '')
  )
}

/**
 * The words of a text, in order. Letters and digits make a word; `+` and `#` stay behind one (c++, c#), a dot
 * inside one or before a known ending (node.js, .net), an ampersand inside a short one (p&l). A lone
 * ampersand is the word "and". Hyphens, slashes and spaces separate. Empty text gives [].
 */
export function phraseTokens(text: string): PhraseToken[] {
  const tokens: PhraseToken[] = []
  let breakBefore = true
  let at = 0
  const push = (word: string, start: number, end: number) => {
    if (word === '') return
    tokens.push({ text: word, start, end, breakBefore })
    breakBefore = false
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    const startsDotted = code === 46 && isInnerDot(text, at, false)
    if (kind === WORD || startsDotted) {
      const start = at
      at += 1
      while (at < text.length) {
        const inner = text.charCodeAt(at)
        const innerKind = classOf(inner)
        const isKept =
          innerKind === WORD ||
          (innerKind === JOINER && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === WORD) ||
          ((inner === 43 || inner === 35) && text.charCodeAt(at - 1) !== 46) ||
          (inner === 46 && isInnerDot(text, at, true)) ||
          (inner === 38 && isInnerAmpersand(text, start, at))
        if (!isKept) break
        at += 1
      }
      push(fold(text.slice(start, at)), start, at)
    } else {
      if (code === 38) push('and', at, at + 1)
      else if (kind === BREAK) breakBefore = true
      at += 1
    }
  }
  return tokens
}

/**
 * The form in which phrases are compared: its words in lower case, joined by single spaces.
 * "CI/CD" -> "ci cd", "Problem-Solving" -> "problem solving", "Node.JS" -> "node.js", "R & D" -> "r and d".
 * Applying it twice changes nothing. Text without a word gives ''.
 */
export function normalisePhrase(text: string): string {
  let phrase = ''
  for (const token of phraseTokens(text)) phrase += phrase === '' ? token.text : ` ${token.text}`
  return phrase
}
