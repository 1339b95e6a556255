/** Longest text of one posting, in characters; real ones stay under a tenth of it. Chosen. */
export const LONGEST_TEXT = 200_000

/**
 * Why a text is too long to be one posting, null when it is not. Such a text is turned away and not cut: a cut text is
 * in no rate anyway (METHOD 2), and what follows the cut would seem not to be asked for.
 */
export function tooLong(text: string): string | null {
  return text.length > LONGEST_TEXT
    ? `the text is longer than ${LONGEST_TEXT.toLocaleString('en-US')} characters: no single posting`
    : null
}
