/** Kinds of UTF-16 units as the Unicode properties \p{L} and \p{N} divide them. */
export const NEITHER = 1
export const LETTER = 2
export const DIGIT = 3
/** One half of a character beyond the basic plane: its kind needs both halves. */
export const HALF = 4

/** Kinds of the units met so far; 0 where none was. Filled on the way: a text needs few of the 65,536. */
const kinds = new Uint8Array(0x10000)

const IS_LETTER = /^\p{L}$/u
const IS_DIGIT = /^\p{N}$/u

/** The kind of one UTF-16 unit. */
export function kindOfUnit(code: number): number {
  const known = kinds[code] ?? 0
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const kind =
    code >= 0xd800 && code <= 0xdfff
      ? HALF
      : IS_LETTER.test(char)
        ? LETTER
        : IS_DIGIT.test(char)
          ? DIGIT
          : NEITHER
  kinds[code] = kind
  return kind
}

/** The kind of the character whose first half stands at an offset; a half without its other half is neither. */
export function kindOfPair(text: string, at: number): number {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return char.length === 1 ? NEITHER : IS_LETTER.test(char) ? LETTER : IS_DIGIT.test(char) ? DIGIT : NEITHER
}
